import type { CalendarEntry, IsoDate } from "../../schedule/document.ts";
import type { Day } from "../../time/day.ts";
import { weekdayOf } from "../../time/day.ts";
import { dayOf } from "../shared/civil-day.ts";

/** Project counts in hours. A working day has eight of them, with an hour for lunch. */
export const dayStart = "08:00:00";
export const dayEnd = "17:00:00";
export const workingTimes: readonly (readonly [string, string])[] = [
  [dayStart, "12:00:00"],
  ["13:00:00", dayEnd],
];
export const minutesPerDay = 480;

/** The plan's calendar, to count in. */
export interface WorkingDays {
  isWorked(day: Day): boolean;
  /** Working days from the first to the last, both inside. */
  between(first: IsoDate, last: IsoDate): number;
  /** Working days before that day, counted from a day before all of the plan. */
  before(day: Day): number;
}

export function workingDaysOf({ week, holidays, workdays }: CalendarEntry): WorkingDays {
  const worked = new Set(workdays.map(({ date }) => dayOf(date)));
  const off = new Set(holidays.map(({ date }) => dayOf(date)));
  const isWorked = (day: Day): boolean => worked.has(day) || (!off.has(day) && week.includes(weekdayOf(day)));
  // Whole weeks are counted at once; what departs from them, day by day.
  const usual = (day: Day): boolean => week.includes(weekdayOf(day));
  const exceptions = [...worked, ...off]
    .filter((day, index, all) => all.indexOf(day) === index && isWorked(day) !== usual(day))
    .toSorted((left, right) => left - right);
  const before = (day: Day): number => {
    const weeks = Math.floor(day / 7);
    let count = weeks * week.length;
    for (let rest = weeks * 7; rest < day; rest++) if (usual(rest as Day)) count++;
    for (const exception of exceptions) if (exception < day) count += isWorked(exception) ? 1 : -1;
    return count;
  };
  return { isWorked, before, between: (first, last) => before((dayOf(last) + 1) as Day) - before(dayOf(first)) };
}

/** `PT40H0M0S`. */
export function durationOf(minutes: number): string {
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`;
}
