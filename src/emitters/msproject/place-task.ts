import type { IsoDate, ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { dayOf } from "../shared/civil-day.ts";
import { dayEnd, dayStart, minutesPerDay, type WorkingDays } from "./working-time.ts";

/** Where a task stands in Project, so that it comes to the plan's days by counting its own way. */
export interface Placing {
  /** `2026-10-20T08:00:00`. */
  readonly start: string;
  readonly finish: string;
  readonly minutes: number;
  /**
   * In the plan's calendar, whatever the work itself is counted in, as not every reader knows calendars of single tasks;
   * in one where every day is worked where it begins or ends on a day that the plan's does not work.
   */
  readonly calendar: "plan" | "every-day";
}

/** Null where a day is not known. */
export type PlaceTask = (task: TaskEntry) => Placing | null;

export function placeTaskIn(document: ScheduleDocument, days: WorkingDays): PlaceTask {
  const startsOnItsDay = milestonesInTheMorning(document);
  return (task) => {
    const { start } = task;
    if (start === null || task.finish === null) return null;
    // A plan in which they stand the wrong way round is an error, and is written all the same where that is asked for.
    const isReversed = task.finish < start;
    const finish = isReversed ? start : task.finish;
    if (task.type === "milestone") return placeMilestone(start, startsOnItsDay.has(task.id) ? dayStart : dayEnd, days);
    const isInPlan = days.isWorked(dayOf(start)) && days.isWorked(dayOf(finish));
    const count = isInPlan ? days.between(start, finish) : dayOf(finish) - dayOf(start) + 1;
    return {
      start: `${start}T${dayStart}`,
      finish: `${finish}T${dayEnd}`,
      minutes: count * minutesPerDay,
      calendar: isInPlan ? "plan" : "every-day",
    };
  };
}

/** The launch and other anchors stand at the very start of their day. */
export function anchorPlacing(date: IsoDate, days: WorkingDays): Placing {
  return placeMilestone(date, dayStart, days);
}

/** A moment without length; on a rest day it would move in the plan's calendar. */
function placeMilestone(date: IsoDate, time: string, days: WorkingDays): Placing {
  const moment = `${date}T${time}`;
  return { start: moment, finish: moment, minutes: 0, calendar: days.isWorked(dayOf(date)) ? "plan" : "every-day" };
}

/** A milestone stands at the evening of its day, but before what follows it on that same day. */
function milestonesInTheMorning({ tasks }: ScheduleDocument): ReadonlySet<string> {
  const dayByMilestone = new Map(tasks.filter(({ type }) => type === "milestone").map(({ id, start }) => [id, start]));
  const found = tasks.flatMap(({ start, predecessors }) =>
    predecessors
      .filter(({ id, type }) => type === "finish-to-start" && start !== null && dayByMilestone.get(id) === start)
      .map(({ id }) => id),
  );
  return new Set(found);
}
