import type { CalendarEntry, IsoDate } from "../schedule/document.ts";
import { weekdayOf } from "../time/day.ts";
import { dayAt, distance } from "./distance.ts";
import type { LaunchDay } from "./slip-report.ts";

export interface RestDays {
  look(date: IsoDate): Pick<LaunchDay, "weekday" | "isRestDay" | "holiday">;
  /** The whole holiday that a stretch of it belongs to, as the plan's calendar has it. */
  wholeHoliday(stretch: Holiday): Holiday;
}

export interface Holiday {
  readonly name: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A weekend inside a holiday may be missing among its days. */
const longestGap = 3;

export function restDaysOf({ week, holidays, workdays }: CalendarEntry): RestDays {
  const names = new Map(holidays.map(({ date, name }) => [date, name]));
  const worked = new Set(workdays.map(({ date }) => date));
  const runs: { name: string | null; from: IsoDate; to: IsoDate }[] = [];
  for (const { date, name } of holidays) {
    const open = runs.at(-1);
    if (open && open.name === name && distance(open.to, date) <= longestGap) open.to = date;
    else runs.push({ name, from: date, to: date });
  }
  return {
    look(date) {
      const weekday = weekdayOf(dayAt(date));
      const isRestDay = !worked.has(date) && (names.has(date) || !week.includes(weekday));
      return { weekday, isRestDay, holiday: names.get(date) ?? null };
    },
    wholeHoliday: (stretch) =>
      runs.find(({ name, from, to }) => name === stretch.name && from <= stretch.from && stretch.from <= to) ?? stretch,
  };
}
