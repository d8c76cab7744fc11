import { type CalendarObject, mainEntry } from "./calendar-object.ts";
import type { Component } from "./component.ts";
import { isOwnAlarm } from "./meaning.ts";

/** What people add to an entry in their calendar program, and no plan writes. */
const addedByPeople: ReadonlySet<string> = new Set(["ATTENDEE", "ORGANIZER", "ATTACH", "COMMENT", "CONTACT"]);

/**
 * The wanted object with what people added to the one on the server: taking their guests away would have the server mail
 * cancellations, and an alarm is its owner's business.
 */
export function keepTheirs(wanted: CalendarObject, theirs: CalendarObject): CalendarObject {
  const source = mainEntry(theirs);
  const target = mainEntry(wanted);
  if (!source || !target) return wanted;
  const own = new Set(target.lines.map(({ name }) => name));
  const lines = source.lines.filter(({ name }) => addedByPeople.has(name) && !own.has(name));
  const alarms = source.parts.filter((part) => part.name === "VALARM" && !isOwnAlarm(part));
  if (lines.length === 0 && alarms.length === 0) return wanted;
  const kept: Component = { ...target, lines: [...target.lines, ...lines], parts: [...target.parts, ...alarms] };
  return { ...wanted, entries: wanted.entries.map((entry) => (entry === target ? kept : entry)) };
}
