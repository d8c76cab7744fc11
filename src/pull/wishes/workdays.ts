import type { CalendarEntry } from "../../schedule/document.ts";
import { addDays, type Day, formatDay, weekdayOf } from "../../time/day.ts";

/** Counts working days by a document's calendar, which reaches as far as the plan and a margin; beyond, by weekdays. */
export interface Workdays {
  isWorked(day: Day): boolean;
  /** How many working days lie behind `from`, up to and including `to`; below zero where `to` is earlier. */
  between(from: Day, to: Day): number;
}

const mostDays = 40_000;

export function workdaysOf({ week, holidays, workdays }: CalendarEntry): Workdays {
  const rests = new Set(holidays.map(({ date }) => date));
  const worked = new Set(workdays.map(({ date }) => date));
  const isWorked = (day: Day): boolean => {
    const date = formatDay(day);
    return worked.has(date) || (week.includes(weekdayOf(day)) && !rests.has(date));
  };
  return {
    isWorked,
    between(from, to) {
      const [first, last] = from <= to ? [from, to] : [to, from];
      let count = 0;
      for (let day = addDays(first, 1); day <= last && day - first < mostDays; day = addDays(day, 1)) {
        if (isWorked(day)) count += 1;
      }
      return from <= to ? count : -count;
    },
  };
}
