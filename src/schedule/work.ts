import type { Buffer, Duration, Task } from "../plan/plan.ts";
import type { RangeEnd } from "../spec/enums.ts";
import { addWorkdays, type Calendar, countWorkdays, nextWorkday, previousWorkday } from "../time/calendar.ts";
import { addDays, addMonths, type Day, daysBetween } from "../time/day.ts";

/** How long a task's bar is, as it is scheduled: one end of its range, in one unit, over one calendar. */
export interface Work {
  readonly amount: number;
  /** `wd` counts and begins on working days of `calendar`; `cd` and `mo` run over any day and never roll. */
  readonly unit: "wd" | "cd" | "mo";
  readonly calendar: Calendar;
}

/** The bar of a task: a milestone has an amount of 0; TBD and times on the clock take their day. */
export function workOf(task: Task, ranges: RangeEnd): Work {
  const { duration, calendar } = task;
  if (duration.kind === "tbd" || duration.unit === "min") return { amount: 1, unit: "wd", calendar };
  return { amount: duration[ranges], unit: duration.unit, calendar };
}

/** The bars of tasks: those of as many working days of one calendar are one and the same. */
export function openWorks(ranges: RangeEnd): (task: Task) => Work {
  const shared = new Map<Calendar, Work[]>();
  return (task) => {
    const { duration, calendar } = task;
    if (duration.kind === "tbd" || duration.unit !== "wd") return workOf(task, ranges);
    let works = shared.get(calendar);
    if (!works) {
      works = [];
      shared.set(calendar, works);
    }
    const work = works[duration[ranges]] ?? workOf(task, ranges);
    works[work.amount] = work;
    return work;
  };
}

/** How long an event or an occurrence lasts on the clock, in minutes. */
export function minutesOf({ duration }: Task): number {
  return duration.kind === "span" && duration.unit === "min" ? duration.max : 0;
}

/** The first day on or after `day` on which such work can begin. */
export function firstStart({ unit, calendar }: Work, day: Day): Day {
  return unit === "wd" ? nextWorkday(calendar, day) : day;
}

/** The last day, included, of work that begins on `start`. */
export function finishOf({ amount, unit, calendar }: Work, start: Day): Day {
  if (unit === "cd") return addDays(start, amount - 1);
  if (unit === "mo") return addDays(addMonths(start, amount), -1);
  return calendar.workdayAt(calendar.workdaysBefore(start) + amount - 1);
}

/** The latest first day of work that ends on `finish` or before it. */
export function startOf(work: Work, finish: Day): Day {
  const { amount, unit, calendar } = work;
  if (unit === "cd") return addDays(finish, 1 - amount);
  if (unit === "wd") return calendar.workdayAt(calendar.workdaysBefore(addDays(finish, 1)) - amount);
  // Months clip to the month's end, so going back and forth may end a few days too soon: step to the last one that does.
  let start = addMonths(addDays(finish, 1), -amount);
  while (finishOf(work, addDays(start, 1)) <= finish) start = addDays(start, 1);
  return start;
}

/** The earliest first day of work that ends on `finish` or after it. */
export function startToReach(work: Work, finish: Day): Day {
  const { amount, unit, calendar } = work;
  if (unit === "wd") return calendar.workdayAt(calendar.workdaysBefore(finish) - amount + 1);
  let start = startOf(work, finish);
  while (finishOf(work, start) < finish) start = addDays(start, 1);
  // Several first days clip to the same end of a month.
  while (finishOf(work, addDays(start, -1)) >= finish) start = addDays(start, -1);
  return start;
}

/** The last day, included, on which such work can end, on or before `day`. */
export function lastFinish({ unit, calendar }: Work, day: Day): Day {
  return unit === "wd" ? previousWorkday(calendar, day) : day;
}

/** The last day, included, of the buffer behind work from `start` to `finish`; `finish` itself where there is none. */
export function bufferFinishOf(task: Task, ranges: RangeEnd, span: { readonly start: Day; readonly finish: Day }): Day {
  const buffer = bufferLength(task, ranges, span);
  if (!buffer) return span.finish;
  if (buffer.unit === "wd") return addWorkdays(task.calendar, span.finish, buffer.amount);
  if (buffer.unit === "mo") return addDays(addMonths(addDays(span.finish, 1), buffer.amount), -1);
  return addDays(span.finish, buffer.amount);
}

/** The latest last day of work whose buffer must end on `bufferFinish` or before it. */
export function finishBeforeBuffer(
  task: Task,
  { work, ranges }: { readonly work: Work; readonly ranges: RangeEnd },
  bufferFinish: Day,
): Day {
  if (!task.buffer) return bufferFinish;
  let finish = lastFinish(work, bufferFinish);
  // A buffer in per cent of a month depends on where the month lies: count back day by day, each step is exact.
  while (bufferFinishOf(task, ranges, { start: startOf(work, finish), finish }) > bufferFinish) {
    const sooner = lastFinish(work, addDays(finish, -1));
    // At the first day that can be written, calendars stand still.
    if (sooner === finish) return finish;
    finish = sooner;
  }
  return finish;
}

function bufferLength(
  task: Task,
  ranges: RangeEnd,
  span: { readonly start: Day; readonly finish: Day },
): Pick<Work, "amount" | "unit"> | undefined {
  const { buffer } = task;
  if (!buffer) return undefined;
  if (buffer.kind === "span") return spanOf(buffer, ranges);
  const { amount, unit } = bufferedLength(task, ranges, span);
  return { amount: percentOf(buffer.percent)(amount), unit };
}

/** What a buffer in per cent is a share of: the length of the task, months in the calendar days that they take. */
export function bufferedLength(
  { duration, pin, calendar }: Task,
  ranges: RangeEnd,
  { start, finish }: { readonly start: Day; readonly finish: Day },
): { readonly amount: number; readonly unit: "wd" | "cd" } {
  if (pin?.kind === "window" || pin?.kind === "span" || duration.kind === "tbd") {
    return { amount: countWorkdays(calendar, start, finish), unit: "wd" };
  }
  if (duration.unit === "mo") return { amount: daysBetween(start, finish) + 1, unit: "cd" };
  return { amount: duration[ranges], unit: duration.unit === "cd" ? "cd" : "wd" };
}

/** A buffer is never written in hours or minutes. */
function spanOf({ duration }: Extract<Buffer, { kind: "span" }>, ranges: RangeEnd): Pick<Work, "amount" | "unit"> {
  const span = duration as Extract<Duration, { kind: "span" }>;
  return { amount: span[ranges], unit: span.unit as Work["unit"] };
}

/** Per cents of days round up to whole days. The small subtraction keeps 3 × 100/300 from becoming 2 by floating point. */
export function percentOf(percent: number): (days: number) => number {
  return (days) => Math.ceil((days * percent) / 100 - 1e-9);
}
