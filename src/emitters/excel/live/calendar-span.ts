import { partsOf } from "../../../equations/cell-order.ts";
import type { Equations } from "../../../equations/equations.ts";
import type { Expression } from "../../../equations/expression.ts";
import type { Calendar } from "../../../time/calendar.ts";

/** The calendars that dates are counted in, and the days that their sheet must know. Both ends inside. */
export interface CalendarSpan {
  readonly calendars: readonly Calendar[];
  readonly first: number;
  readonly last: number;
}

/** A launch may move by a year in either direction, and some. */
const margin = 400;

/** Gathers the days on which calendars are asked anything, and leaves room around them. */
export function calendarSpanOf({ cells, tasks, anchors, facts, calendar, launch }: Equations): CalendarSpan {
  const calendars = new Set<Calendar>([calendar]);
  let first = launch?.value ?? Number.POSITIVE_INFINITY;
  let last = launch?.value ?? Number.NEGATIVE_INFINITY;
  const meet = (day: number): void => {
    first = Math.min(first, day);
    last = Math.max(last, day);
  };
  const open: Expression[] = [];
  for (const { expression, place, value } of cells) {
    if (expression) open.push(expression);
    if (place.kind === "start" || place.kind === "finish" || place.kind === "anchor") meet(value);
  }
  for (const { bufferFinish, float, workdays } of tasks)
    for (const each of [bufferFinish, float, workdays]) if (each) open.push(each);
  for (const { recurs } of tasks) if (recurs) calendars.add(recurs.calendar);
  open.push(...anchors.values());
  for (const { start, finish } of facts) for (const each of [start, finish]) if (each) open.push(each);
  for (let each = open.pop(); each; each = open.pop()) {
    if (each.kind === "workdays-before") meet(each.of.value);
    if (each.kind === "workday-at") meet(each.value);
    if (each.kind === "workdays-before" || each.kind === "workday-at") calendars.add(each.calendar);
    open.push(...partsOf(each));
  }
  return { calendars: [...calendars], first: first - margin, last: last + margin };
}
