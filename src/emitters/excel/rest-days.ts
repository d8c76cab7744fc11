import type { CalendarEntry } from "../../schedule/document.ts";
import { civilDayOf, type SerialDay, serialDayOf } from "./serial-day.ts";

/** Several days in a row that share a name. Both ends inside. */
export interface NamedDays {
  readonly from: SerialDay;
  readonly to: SerialDay;
  readonly name: string | null;
}

/** Whether nobody works on a day: a make-up working day is worked whatever else the day is. */
export function restDaysOf({ week, holidays, workdays }: CalendarEntry): (day: SerialDay) => boolean {
  const worked = new Set(workdays.map(({ date }) => serialDayOf(date)));
  const off = new Set(holidays.map(({ date }) => serialDayOf(date)));
  const weekdays = new Set(week);
  return (day) => !worked.has(day) && (off.has(day) || !weekdays.has(civilDayOf(day).weekday));
}

/** Days that follow one another and carry the same name, as one entry, in order. */
export function namedDays(days: CalendarEntry["holidays"]): readonly NamedDays[] {
  const sorted = days.map(({ date, name }) => ({ day: serialDayOf(date), name })).sort((a, b) => a.day - b.day);
  const runs: { from: SerialDay; to: SerialDay; name: string | null }[] = [];
  for (const { day, name } of sorted) {
    const last = runs.at(-1);
    if (last && last.name === name && day <= last.to + 1) last.to = day;
    else runs.push({ from: day, to: day, name });
  }
  return runs;
}
