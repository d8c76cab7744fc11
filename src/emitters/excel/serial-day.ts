import type { IsoDate } from "../../schedule/document.ts";

/** A day as a spreadsheet counts it: 1 is 1900-01-01, and every day after February 1900 is exact. */
export type SerialDay = number;

/** A day taken apart; `weekday` counts from Monday 1 to Sunday 7. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const millisecondsPerDay = 86_400_000;
const serialOf1970 = 25_569;

export function serialDayOf(date: IsoDate): SerialDay {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  return serialOf(year, month, day);
}

/** Months beyond 12 run on into the next year. */
export function serialOf(year: number, month: number, day: number): SerialDay {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay + serialOf1970;
}

export function civilDayOf(serial: SerialDay): CivilDay {
  const utc = new Date((serial - serialOf1970) * millisecondsPerDay);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    weekday: utc.getUTCDay() || 7,
  };
}

/** The Monday of that day's week: the day itself or one before it. */
export function mondayOf(serial: SerialDay): SerialDay {
  return serial - civilDayOf(serial).weekday + 1;
}
