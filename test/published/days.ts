import type { CalendarEntry } from "../../src/schedule/document.ts";

const millisecondsPerDay = 24 * 60 * 60 * 1000;

/** The ISO date so many calendar days later. Day arithmetic of its own: these tests owe nothing to the code they test. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / millisecondsPerDay);
}

/** Each date from the first to the last, both inside. */
export function datesFrom(first: string, last: string): string[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** The working days of a document's calendar from the first to the last date, both inside. */
export function countWorkdays({ week, holidays, workdays }: CalendarEntry, first: string, last: string): number {
  return datesFrom(first, last).filter((date) => {
    if (workdays.some((day) => day.date === date)) return true;
    return week.includes(weekdayOf(date)) && !holidays.some((day) => day.date === date);
  }).length;
}
