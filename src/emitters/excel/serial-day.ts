import { dayOfSerial, serialOf } from "../../equations/day-arithmetic.ts";
import type { IsoDate } from "../../schedule/document.ts";
import { type DateParts, dayFrom, formatDay, partsOf, type Weekday, weekdayOf } from "../../time/day.ts";
import { dayOf } from "../shared/civil-day.ts";

/** A day as a spreadsheet counts it: 1 is 1900-01-01, and every day after February 1900 is exact. */
export type SerialDay = number;

/** A day taken apart; `weekday` counts from Monday 1 to Sunday 7. */
export interface CivilDay extends DateParts {
  readonly weekday: Weekday;
}

export function serialDayOf(date: IsoDate): SerialDay {
  return serialOf(dayOf(date));
}

/** The first of a month; months beyond 12 run on into the next year. */
export function firstOfMonth(year: number, month: number): SerialDay {
  const yearsOn = Math.floor((month - 1) / 12);
  return serialOf(dayFrom({ year: year + yearsOn, month: month - yearsOn * 12, day: 1 }));
}

export function civilDayOf(serial: SerialDay): CivilDay {
  const day = dayOfSerial(serial);
  return { ...partsOf(day), weekday: weekdayOf(day) };
}

/** `2026-10-20`. */
export function isoText(serial: SerialDay): IsoDate {
  return formatDay(dayOfSerial(serial));
}

/** The Monday of that day's week: the day itself or one before it. */
export function mondayOf(serial: SerialDay): SerialDay {
  return serial - civilDayOf(serial).weekday + 1;
}
