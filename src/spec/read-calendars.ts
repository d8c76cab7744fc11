import type { Report } from "../diagnostic/diagnostic.ts";
import { isId } from "../notation/names.ts";
import type { Origin } from "../source/origin.ts";
import { standardCalendar } from "../time/standard-calendars.ts";
import { itemsAt } from "./items-at.ts";
import { badId, badValue, calendarFile, reservedId } from "./problems.ts";
import { entriesOf } from "./read-sections.ts";
import { readShape } from "./read-shape.ts";
import { calendarSchema, dayEntrySchema } from "./schema.ts";
import { isRemoved } from "./select-tier.ts";
import type { CalendarSpec, DayEntrySpec } from "./spec.ts";

/** Reads a shared calendar: a YAML file that holds what an entry under `calendars:` may hold. */
export type OpenCalendar = (path: string, asked: Origin) => Origin | undefined;

export function readCalendars(plan: Origin, open: OpenCalendar, report: Report): readonly CalendarSpec[] {
  const calendars: CalendarSpec[] = [];
  for (const [id, origin] of entriesOf(plan, "calendars", report)) {
    if (isRemoved(origin.node)) continue;
    checkCalendarId(id, origin, report);
    calendars.push(readCalendar(id, origin, open, report));
  }
  return calendars;
}

function readCalendar(id: string, origin: Origin, open: OpenCalendar, report: Report): CalendarSpec {
  const keys = readShape(calendarSchema, origin, report);
  const own: CalendarSpec = {
    id,
    origin,
    base: keys.extends || undefined,
    week: keys.week === undefined || keys.week === "" ? undefined : itemsAt(origin, "week"),
    holidays: readDayEntries(origin, "holidays", report),
    workdays: readDayEntries(origin, "workdays", report),
    covers: itemsAt(origin, "covers"),
  };
  if (!keys.file) return own;
  const shared = open(keys.file, origin.to("file"));
  if (!shared) return own;
  return layer(own, readSharedCalendar(id, shared, report));
}

/** A shared calendar names no further file: it is a leaf. */
function readSharedCalendar(id: string, origin: Origin, report: Report): CalendarSpec {
  const refuse: OpenCalendar = (path, asked) => {
    const reason = { en: "a shared calendar cannot name another file.", zh: "共享日历不能再引用别的文件。" };
    report(calendarFile(asked.at(), { path, reason }));
    return undefined;
  };
  return readCalendar(id, origin, refuse, report);
}

/** What the plan says itself comes on top of what the shared file says; days of both count. */
function layer(own: CalendarSpec, shared: CalendarSpec): CalendarSpec {
  return {
    ...own,
    base: own.base ?? shared.base,
    week: own.week ?? shared.week,
    holidays: [...shared.holidays, ...own.holidays],
    workdays: [...shared.workdays, ...own.workdays],
    covers: [...shared.covers, ...own.covers],
  };
}

/** Dates, ranges or `{ date, name }`, one of them or a list; an empty or removed one says nothing. */
function readDayEntries(origin: Origin, key: "holidays" | "workdays", report: Report): readonly DayEntrySpec[] {
  const section = origin.to(key);
  if (section === origin || isRemoved(section.node)) return [];
  const { node } = section;
  const entries = node.kind === "list" ? node.items.map((_, index) => section.to(index)) : [section];
  return entries.flatMap((entry) => readDayEntry(entry, report));
}

function readDayEntry(origin: Origin, report: Report): readonly DayEntrySpec[] {
  const { node } = origin;
  if (node.kind === "scalar") {
    return node.text === "" || isRemoved(node) ? [] : [{ text: node.text, name: undefined, origin }];
  }
  const { date, name } = readShape(dayEntrySchema, origin, report);
  if (date) return [{ text: date, name: name || undefined, origin: origin.to("date") }];
  const isUnderstood = node.kind === "map" && [...node.entries.keys()].every((key) => key === "name" || key === "date");
  if (isUnderstood && date === undefined) report(badValue(origin.at(), { key: "date", expected: "date", text: "" }));
  return [];
}

/** Calendars have a namespace of their own, in which only the standard calendars are taken. */
function checkCalendarId(id: string, origin: Origin, report: Report): void {
  if (standardCalendar(id)) report(reservedId(origin.keyOf(), { id }));
  else if (!isId(id)) report(badId(origin.keyOf(), { id }));
}
