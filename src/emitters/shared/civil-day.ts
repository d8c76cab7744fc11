import type { IsoDate } from "../../schedule/document.ts";
import { addDays, type Day, formatDay, parseDay, type Weekday, weekdayOf } from "../../time/day.ts";

/** The day of an ISO date, or of one with a clock time: the first ten characters count. */
export function dayOf(iso: string): Day {
  const day = parseDay(iso.slice(0, 10));
  if (day === undefined) throw new Error(`A schedule holds real days only, and "${iso}" is none.`);
  return day;
}

/** The ISO date that many calendar days later; earlier when below zero. */
export function shiftDate(iso: IsoDate, days: number): IsoDate {
  return formatDay(addDays(dayOf(iso), days));
}

export function weekdayOfDate(iso: IsoDate): Weekday {
  return weekdayOf(dayOf(iso));
}
