import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { getDaysInMonth } from "date-fns/getDaysInMonth";

/**
 * A civil day: the number of days since 1970-01-01, without zone or clock.
 * Branded so that a count of days is never taken for a day.
 */
export type Day = number & { readonly day: unique symbol };

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A civil date as people write it: January is 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const firstYear = 1900;
const lastYear = 2200;
const millisecondsPerDay = 86_400_000;
const daysPerEra = 146_097;
const daysPerCentury = 36_524;
const daysPerFourYears = 1_460;
/** From 0000-03-01 to 1970-01-01. */
const daysToEpoch = 719_468;
/** From anywhere inside the limits, so many months lead out of them; more would lead out of what a date can hold. */
const mostMonths = (lastYear - firstYear + 1) * 12;

/** The first day that a plan may name: 1900-01-01. */
export const earliestDay: Day = dayFrom({ year: firstYear, month: 1, day: 1 });

/** The last day that a plan may name: 2200-12-31. */
export const latestDay: Day = dayFrom({ year: lastYear, month: 12, day: 31 });

/** Whether the day lies from `earliestDay` to `latestDay`, both included. Sums of days may lead outside. */
export function isWithinLimits(day: Day): boolean {
  return day >= earliestDay && day <= latestDay;
}

/** Reads `2026-10-20`, in exactly this form; undefined for anything else, for 30 February, and outside the limits. */
export function parseDay(text: string): Day | undefined {
  const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!written) return undefined;
  const parts = { year: Number(written[1]), month: Number(written[2]), day: Number(written[3]) };
  return isRealDate(parts) ? dayFrom(parts) : undefined;
}

/** `2026-10-20`. */
export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** Whether the calendar has such a date, and it lies within the limits. */
export function isRealDate({ year, month, day }: DateParts): boolean {
  if (!(Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day))) return false;
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The day of a real date; ask `isRealDate` first where the date was written by a person. */
export function dayFrom({ year, month, day }: DateParts): Day {
  // The year is taken to begin in March, so that the leap day is its last (Howard Hinnant's `days_from_civil`).
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * daysPerEra + dayOfEra - daysToEpoch) as Day;
}

/** The date of a day: the inverse of `dayFrom`. */
export function partsOf(day: Day): DateParts {
  const shifted = day + daysToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays =
    Math.floor(dayOfEra / daysPerFourYears) -
    Math.floor(dayOfEra / daysPerCentury) +
    Math.floor(dayOfEra / (daysPerEra - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** That many calendar days later, or earlier for a number below zero. */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** Calendar days from one day to another: 1 from a day to its next, below zero when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}

/**
 * The same day of the month that many months later (or earlier), or the last day of that month where it is shorter:
 * one month after 31 January is 28 February. `day` lies within the limits; the answer may not.
 */
export function addMonths(day: Day, months: number): Day {
  const bounded = Math.max(-mostMonths, Math.min(mostMonths, months));
  const moved = addMonthsToDate(new UTCDateMini(day * millisecondsPerDay), bounded);
  return (moved.getTime() / millisecondsPerDay) as Day;
}

/** How many days the month has; January is 1. */
export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(new UTCDateMini(dayFrom({ year, month, day: 1 }) * millisecondsPerDay));
}

export function weekdayOf(day: Day): Weekday {
  // Day 0, 1970-01-01, was a Thursday. The second remainder brings days before it above zero.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
