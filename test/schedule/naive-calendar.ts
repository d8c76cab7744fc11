import type { NaiveCalendar, NaivePoint } from "./naive-plan.ts";

const dayLength = 86_400_000;

/** Days since 1970-01-01. */
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayLength;
export const isoOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** Monday 1 to Sunday 7; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The same day `count` months on, or the month's last day where there is none. */
function addMonths(day: number, count: number): number {
  const date = new Date(day * dayLength);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + count];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / dayLength;
}

export type IsWorked = (day: number) => boolean;

export function workedIn(
  { week, holidays, workdays }: NaiveCalendar,
  away: readonly (readonly [string, string])[],
): IsWorked {
  return (day) => {
    const iso = isoOf(day);
    if (away.some(([first, last]) => first <= iso && iso <= last)) return false;
    if (workdays.includes(iso)) return true;
    return week.includes(weekdayOf(day)) && !holidays.includes(iso);
  };
}

/** The first worked day at or after `day`. */
export function workedFrom(day: number, isWorked: IsWorked): number {
  let found = day;
  while (!isWorked(found)) found += 1;
  return found;
}

/** The last worked day at or before `day`. */
export function workedUntil(day: number, isWorked: IsWorked): number {
  let found = day;
  while (!isWorked(found)) found -= 1;
  return found;
}

/** The `count`-th worked day after `day`, or before it where `count` is negative; `day` itself is not counted. */
export function stepWorked(day: number, count: number, isWorked: IsWorked): number {
  let found = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    found = count > 0 ? workedFrom(found + 1, isWorked) : workedUntil(found - 1, isWorked);
  }
  return found;
}

/** The day that a point means before any rolling. */
export function pointDay(point: NaivePoint, base: number, isWorked: IsWorked): number {
  if (point.unit === "wd") return stepWorked(base, point.amount, isWorked);
  if (point.unit === "mo") return addMonths(base, point.amount);
  return base + point.amount * (point.unit === "w" ? 7 : 1);
}

/**
 * A moment: twice the day for its morning, one more for its evening. So the evening of Monday (odd) comes before the
 * morning of Tuesday (even), and nothing lies between them.
 */
export type NaiveMoment = number;

export const morning = (day: number): NaiveMoment => day * 2;
export const evening = (day: number): NaiveMoment => day * 2 + 1;
export const momentDay = (moment: NaiveMoment): number => Math.floor(moment / 2);
const isMorning = (moment: NaiveMoment): boolean => moment % 2 === 0;

/** A moment `count` worked days on (or back): a morning stays a morning, an evening an evening. */
export function shiftWorked(moment: NaiveMoment, count: number, isWorked: IsWorked): NaiveMoment {
  if (count === 0) return moment;
  const day = momentDay(moment);
  if (isMorning(moment)) {
    return morning(
      count > 0 ? stepWorked(workedFrom(day, isWorked), count, isWorked) : stepWorked(day, count, isWorked),
    );
  }
  return evening(
    count > 0 ? stepWorked(day, count, isWorked) : stepWorked(workedUntil(day, isWorked), count, isWorked),
  );
}

/** How many worked days lie wholly between two moments; negative where the second comes first. */
export function workedBetween(first: NaiveMoment, second: NaiveMoment, isWorked: IsWorked): number {
  if (second < first) return 0 - workedBetween(second, first, isWorked);
  let count = 0;
  for (let day = momentDay(first); day <= momentDay(second); day += 1) {
    if (morning(day) >= first && evening(day) <= second && isWorked(day)) count += 1;
  }
  return count;
}
