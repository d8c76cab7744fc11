import { formatClock } from "../notation/split-clock.ts";
import type { Plan, Point } from "../plan/plan.ts";
import type { DayBook, PointDay } from "../schedule/day-book.ts";
import { addWorkdays } from "../time/calendar.ts";
import { type Day, daysBetween, formatDay } from "../time/day.ts";

/** A point that was moved by working days. */
export interface MovedPoint {
  readonly at: PointDay;
  /** The day, with the clock time that was written beside it. */
  readonly day: string;
  /** As it would be written: counted from the same anchor, in the same kind of days, where it was; else the day. */
  readonly text: string;
}

/** The point so many working days of the plan's calendar later, or earlier for a number below zero. */
export function movedPoint(plan: Plan, point: Point, book: DayBook, workdays: number): MovedPoint | undefined {
  const now = book.dayOf(point)?.day;
  if (now === undefined) return undefined;
  const day = addWorkdays(plan.calendar, now, workdays);
  const time = point.clock === undefined ? "" : ` ${formatClock(point.clock)}`;
  const written = `${formatDay(day)}${time}`;
  const amount = movedAmount(point, { now, day, workdays });
  const base = book.dayOf({ ...point, offset: undefined, clock: undefined })?.day;
  const isWorkdays = point.offset?.unit !== "cd";
  if (amount === undefined || base === undefined || (isWorkdays && addWorkdays(plan.calendar, base, amount) !== day)) {
    return { at: { day, clock: point.clock, direction: 0 }, day: written, text: written };
  }
  const direction = Math.sign(amount) as PointDay["direction"];
  const text = `${withAmount(point, amount)}${amount !== 0 && isWorkdays ? "wd" : ""}${time}`;
  return { at: { day, clock: point.clock, direction }, day: written, text };
}

/** How far from its anchor it lies then, in the days that it counts in; undefined where it counts in no days or from none. */
function movedAmount({ base, offset }: Point, { now, day, workdays }: { now: Day; day: Day; workdays: number }) {
  if (base.kind !== "anchor" && base.kind !== "festival") return undefined;
  if (!offset) return workdays;
  if (offset.unit === "wd") return offset.amount + workdays;
  return offset.unit === "cd" ? offset.amount + daysBetween(now, day) : undefined;
}

/** Another distance from the same name: `T-5`, or `kick-off - 5`, as a name may end like a distance. */
function withAmount({ text, offset, clock }: Point, amount: number): string {
  const body = clock === undefined ? text : text.replace(/ ?\d{1,2}:\d{2}$/, "");
  const name = offset ? body.replace(/ ?[+-] ?\d[^\s+-]*$/, "") : body;
  if (amount === 0) return name;
  const isGlued = offset ? body[name.length] !== " " : name.length === 1;
  const sign = amount < 0 ? "-" : "+";
  return `${name}${isGlued ? sign : ` ${sign} `}${Math.abs(amount)}`;
}
