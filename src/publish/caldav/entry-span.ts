import { addDays, formatDay, parseDay } from "../../time/day.ts";
import { type CalendarObject, mainEntry } from "./calendar-object.ts";
import { lineOf } from "./component.ts";
import { type ContentLine, unescapeText } from "./content-line.ts";

/** When an entry stands in a calendar, as people read it. */
export interface EntrySpan {
  /** ISO dates, both inside; those of a series are of its first occurrence. */
  readonly start: string;
  readonly finish: string;
  /** `10:00`, or null for whole days. */
  readonly time: string | null;
  /** In which zone the clock time stands: `UTC`, a name, or null for whole days and times without one. */
  readonly zone: string | null;
  readonly repeats: "series" | "once";
}

/** Undefined for an entry without a readable start. */
export function spanOf(object: CalendarObject): EntrySpan | undefined {
  const entry = mainEntry(object);
  const from = entry && lineOf(entry, "DTSTART");
  const start = from && momentOf(from);
  if (!entry || !start) return undefined;
  const until = lineOf(entry, "DTEND");
  const end = (until && momentOf(until)) ?? start;
  const repeats = lineOf(entry, "RRULE") ? "series" : "once";
  const isWholeDays = start.time === null;
  const last = isWholeDays && end.date > start.date ? dayBefore(end.date) : end.date;
  return { start: start.date, finish: last, time: start.time, zone: start.zone, repeats };
}

/** What people call it; empty where it has no name. */
export function nameOf(object: CalendarObject): string {
  const entry = mainEntry(object);
  return unescapeText((entry && lineOf(entry, "SUMMARY")?.value) ?? "");
}

function momentOf({
  value,
  params,
}: ContentLine): { date: string; time: string | null; zone: string | null } | undefined {
  const [, year, month, day, hour, minute, utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { date, time: null, zone: null };
  return { date, time: `${hour}:${minute}`, zone: utc === "Z" ? "UTC" : (params.get("TZID") ?? null) };
}

function dayBefore(date: string): string {
  const day = parseDay(date);
  return day === undefined ? date : formatDay(addDays(day, -1));
}
