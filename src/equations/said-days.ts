import type { Bound, Point, Task } from "../plan/plan.ts";
import type { TaskDates } from "../schedule/task-dates.ts";
import { serialOf } from "./day-arithmetic.ts";
import { type Expression, greatest, minus } from "./expression.ts";
import { eveningOf, type Moment, morningOf } from "./moment.ts";
import type { PointDays } from "./point-days.ts";
import { finishOf, nextWorkday, previousWorkday, startOf, type Work } from "./work.ts";

/** Where a pin puts a task; without a finish it is an open window. */
export interface PinMoments {
  readonly start: Moment;
  readonly finish: Moment | undefined;
}

export interface BoundDay {
  readonly bound: Bound;
  readonly day: Expression;
}

/** The days that a task says itself: the counterpart of the scheduler's `TaskDates`. */
export interface SaidDays {
  readonly pin: PinMoments | undefined;
  readonly bounds: readonly BoundDay[];
  readonly floor: Expression | undefined;
}

/** @param says What the scheduler found of the same task: which of its days are known, and how they were rolled. */
export function saidDays(task: Task, says: TaskDates, work: Work, points: PointDays): SaidDays {
  return {
    pin: says.pin && pinMoments(task, work, points),
    bounds: says.bounds.flatMap((bound) => {
      const day = boundDay(bound, task, points);
      return day ? [{ bound: bound.bound, day }] : [];
    }),
    floor: says.floor === undefined ? undefined : floorOf(task, points),
  };
}

function pinMoments(task: Task, work: Work, points: PointDays): PinMoments | undefined {
  const { pin } = task;
  switch (pin?.kind) {
    case "at":
      return eventMoments(task, pin.point, points);
    case "window": {
      const start = points.dayOf(pin.window.start);
      const finish = pin.window.finish && points.lastDayOf(pin.window.finish);
      return start && { start: morningOf(start), finish: finish && eveningOf(finish) };
    }
    case "span":
      return workMoments(task, { start: pin.start, finish: pin.finish }, work, points);
    case "start":
      return workMoments(task, { start: pin.point, finish: undefined }, work, points);
    case "finish":
      return workMoments(task, { start: undefined, finish: pin.point }, work, points);
    case undefined:
      return undefined;
  }
}

function eventMoments(task: Task, point: Point, points: PointDays): PinMoments | undefined {
  const written = points.dayOf(point);
  const known = points.known(point);
  if (!written || !known) return undefined;
  const fallback = ({ "-1": "previous", "0": "none", "1": "next" } as const)[known.direction];
  const day = roll(task, written, fallback);
  const isMilestone = task.duration.kind === "span" && task.duration.max === 0;
  return { start: isMilestone ? eveningOf(day) : morningOf(day), finish: eveningOf(day) };
}

function workMoments(
  task: Task,
  { start, finish }: { readonly start: Point | undefined; readonly finish: Point | undefined },
  work: Work,
  points: PointDays,
): PinMoments | undefined {
  const written = start && points.dayOf(start);
  const lastWritten = finish && points.lastDayOf(finish);
  const first = written && rollWork(task, written, "next");
  const last = lastWritten && rollWork(task, lastWritten, "previous");
  if (first && last) return { start: morningOf(first), finish: eveningOf(last) };
  if (first) {
    return {
      start: morningOf(first),
      finish: work.isMilestone ? morningOf(first) : eveningOf(finishOf(work, first)),
    };
  }
  if (!last) return undefined;
  return {
    start: work.isMilestone ? eveningOf(last) : morningOf(startOf(work, last)),
    finish: eveningOf(last),
  };
}

/** A bound is met as the scheduler met it: on the evening before a moment, and rolled or not. */
function boundDay({ bound, nominal, day }: TaskDates["bounds"][number], task: Task, points: PointDays) {
  const isCeiling = bound.kind === "by" || bound.kind === "start-by";
  const written = isCeiling ? points.lastDayOf(bound.point) : points.dayOf(bound.point);
  if (!written) return undefined;
  const asked = minus(written, written.value - serialOf(nominal ?? day));
  if (task.pin || task.recurrence) return asked;
  return rollWork(task, asked, isCeiling ? "previous" : "next");
}

function floorOf({ phase }: Task, points: PointDays): Expression | undefined {
  const written = [phase?.window?.start, phase?.start, points.plan.start];
  const days = written.flatMap((point) => (point && points.dayOf(point)) ?? []);
  return days.length === 0 ? undefined : greatest(days);
}

function rollWork(task: Task, day: Expression, fallback: "previous" | "next"): Expression {
  const { duration } = task;
  if (duration.kind === "span" && duration.max > 0 && (duration.unit === "cd" || duration.unit === "mo")) return day;
  return roll(task, day, fallback);
}

function roll(task: Task, day: Expression, fallback: "previous" | "next" | "none"): Expression {
  const direction = task.roll ?? fallback;
  if (direction === "none") return day;
  return direction === "next" ? nextWorkday(task.rollCalendar, day) : previousWorkday(task.rollCalendar, day);
}
