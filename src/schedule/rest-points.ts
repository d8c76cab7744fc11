import type { Point } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import { dayOf } from "./moment.ts";
import { isPlaced } from "./positions.ts";
import type { ScheduledTask } from "./schedule.ts";

/** A point of a task that falls on a rest day. */
export interface RestPoint {
  readonly point: Point;
  readonly nominal: Day;
  /** The day that counts instead; `nominal` itself of an event that stays on the day its author named. */
  readonly day: Day;
}

/** What a placed task says that falls on rest days: its pin, then its bounds. Recurring and finished work has none. */
export function restPointsOf({ task, dates, position }: ScheduledTask): readonly RestPoint[] {
  if (!isPlaced(position) || task.recurrence || task.actual?.kind === "done") return [];
  const points: RestPoint[] = [];
  const { pin } = dates;
  const start = dayOf(position.start);
  if (pin?.nominal !== undefined) {
    const day = task.pin?.kind === "finish" ? dayOf(position.finish) : start;
    points.push({ point: pin.point, nominal: pin.nominal, day });
  } else if (task.pin?.kind === "at" && !task.rollCalendar.isWorkday(start)) {
    points.push({ point: task.pin.point, nominal: start, day: start });
  }
  for (const { nominal, day, bound } of dates.bounds) {
    if (nominal !== undefined) points.push({ point: bound.point, nominal, day });
  }
  return points;
}
