import type { Task } from "../plan/plan.ts";
import type { RangeEnd } from "../spec/enums.ts";
import type { Calendar } from "../time/calendar.ts";
import { monthsOn, workdayAt, workdaysBefore } from "./day-arithmetic.ts";
import { choose, type Expression, greatest, literal, minus, plus, shareOf, times } from "./expression.ts";

/** How long a bar is: the counterpart of the scheduler's `Work`, its amount a number that somebody may change. */
export interface Work {
  readonly amount: Expression;
  readonly isMilestone: boolean;
  readonly unit: "wd" | "cd" | "mo";
  readonly calendar: Calendar;
}

/** The first working day on or after a day. */
export function nextWorkday(calendar: Calendar, day: Expression): Expression {
  return workdayAt(calendar, workdaysBefore(calendar, day));
}

/** The last working day on or before a day. */
export function previousWorkday(calendar: Calendar, day: Expression): Expression {
  return workdayAt(calendar, minus(workdaysBefore(calendar, plus(day, 1)), 1));
}

/** Working days from `first` to `last`, both inside; below zero is none. */
export function countWorkdays(calendar: Calendar, first: Expression, last: Expression): Expression {
  return minus(workdaysBefore(calendar, plus(last, 1)), workdaysBefore(calendar, first));
}

export function firstStart({ unit, calendar }: Work, day: Expression): Expression {
  return unit === "wd" ? nextWorkday(calendar, day) : day;
}

export function lastFinish({ unit, calendar }: Work, day: Expression): Expression {
  return unit === "wd" ? previousWorkday(calendar, day) : day;
}

/** The last day, inside, of work that begins on `start`. */
export function finishOf({ amount, unit, calendar }: Work, start: Expression): Expression {
  if (unit === "cd") return minus(plus(start, amount), 1);
  if (unit === "mo") return minus(monthsOn(start, amount), 1);
  return workdayAt(calendar, minus(plus(workdaysBefore(calendar, start), amount), 1));
}

/** The latest first day of work that ends on `finish` or before it. */
export function startOf(work: Work, finish: Expression): Expression {
  const { amount, unit, calendar } = work;
  if (unit === "cd") return minus(plus(finish, 1), amount);
  if (unit === "wd") return workdayAt(calendar, minus(workdaysBefore(calendar, plus(finish, 1)), amount));
  const first = monthsOn(plus(finish, 1), times(amount, -1));
  // Months clip to the month's end: a few days later may end no later.
  return countSteps(first, 1, (start) => [finishOf(work, start), finish]);
}

/** The earliest first day of work that ends on `finish` or after it. */
export function startToReach(work: Work, finish: Expression): Expression {
  const { amount, unit, calendar } = work;
  if (unit === "wd") return workdayAt(calendar, plus(minus(workdaysBefore(calendar, finish), amount), 1));
  if (unit === "cd") return minus(plus(finish, 1), amount);
  const latest = startOf(work, finish);
  const reached = choose({ left: finishOf(work, latest), is: "<", right: finish }, plus(latest, 1), latest);
  return countSteps(reached, -1, (start) => [finish, finishOf(work, start)]);
}

/** No month's end swallows more days. */
const mostSteps = 3;

/** As many steps from a day as the two that each leads to are in order. */
function countSteps(
  day: Expression,
  step: 1 | -1,
  inOrder: (day: Expression) => readonly [Expression, Expression],
): Expression {
  let reached = day;
  for (let count = 1; count <= mostSteps; count += 1) {
    const [left, right] = inOrder(plus(day, step * count));
    reached = plus(reached, choose({ left, is: "<=", right }, literal(step), literal(0)));
  }
  return reached;
}

/** How many days a buffer has, and of which kind; undefined where there is none. */
export function bufferOf(
  task: Task,
  ranges: RangeEnd,
  { work, start, finish }: { readonly work: Work; readonly start: Expression; readonly finish: Expression },
): { readonly amount: Expression; readonly unit: "wd" | "cd" | "mo" } | undefined {
  const { buffer, pin, duration, calendar } = task;
  if (!buffer) return undefined;
  if (buffer.kind === "span") {
    if (buffer.duration.kind === "tbd" || buffer.duration.unit === "min") return undefined;
    return { amount: literal(buffer.duration[ranges]), unit: buffer.duration.unit };
  }
  if (pin?.kind === "window" || pin?.kind === "span" || duration.kind === "tbd") {
    const days = greatest([literal(0), countWorkdays(calendar, start, finish)]);
    return { amount: shareOf(buffer.percent, days), unit: "wd" };
  }
  if (duration.unit === "mo") return { amount: shareOf(buffer.percent, plus(minus(finish, start), 1)), unit: "cd" };
  const amount = work.isMilestone || duration.unit === "min" ? literal(duration[ranges]) : work.amount;
  return { amount: shareOf(buffer.percent, amount), unit: duration.unit === "cd" ? "cd" : "wd" };
}

/** The last day, inside, of the buffer behind work from `start` to `finish`; `finish` itself where there is none. */
export function bufferFinishOf(
  task: Task,
  ranges: RangeEnd,
  span: { readonly work: Work; readonly start: Expression; readonly finish: Expression },
): Expression {
  const { finish } = span;
  const buffer = bufferOf(task, ranges, span);
  if (!buffer || (buffer.amount.kind === "number" && buffer.amount.value === 0)) return finish;
  const { amount, unit } = buffer;
  if (unit === "cd") return plus(finish, amount);
  if (unit === "mo") return minus(monthsOn(plus(finish, 1), amount), 1);
  const { calendar } = task;
  const behind = workdayAt(calendar, minus(plus(workdaysBefore(calendar, plus(finish, 1)), amount), 1));
  return choose({ left: amount, is: "=", right: literal(0) }, finish, behind);
}
