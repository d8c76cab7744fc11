import { joinLines } from "../../emitters/ical/content-line.ts";
import { type Component, entriesOf, lineOf, readCalendar, uidOfEntries } from "./component.ts";
import { differingProperties, type Meaning, meaningOf } from "./meaning.ts";

/** All entries of one UID, a series together with its overrides: what a CalDAV server keeps as one resource. */
export interface CalendarObject {
  readonly uid: string;
  readonly entries: readonly Component[];
}

/** The objects of a calendar file, in its order. Undefined for a text that is no calendar. */
export function objectsOf(text: string): readonly CalendarObject[] | undefined {
  const calendar = readCalendar(text);
  if (!calendar) return undefined;
  const byUid = new Map<string, Component[]>();
  for (const entry of entriesOf(calendar)) {
    const uid = lineOf(entry, "UID")?.value ?? "";
    byUid.set(uid, [...(byUid.get(uid) ?? []), entry]);
  }
  return [...byUid].map(([uid, entries]) => ({ uid, entries }));
}

/** The one object of a resource; undefined for a text that is none, or that holds several. */
export function readObject(text: string): CalendarObject | undefined {
  const calendar = readCalendar(text);
  const entries = calendar ? entriesOf(calendar) : [];
  const uid = uidOfEntries(entries);
  return uid === undefined ? undefined : { uid, entries };
}

/** The entry that stands for all of its object: a series rather than its overrides. */
export function mainEntry({ entries }: CalendarObject): Component | undefined {
  return entries.find((entry) => !lineOf(entry, "RECURRENCE-ID")) ?? entries[0];
}

/** A removed item that is still told to those who subscribe: on a server it is simply taken away. */
export function isCancelled(object: CalendarObject): boolean {
  const main = mainEntry(object);
  return main !== undefined && lineOf(main, "STATUS")?.value.toUpperCase() === "CANCELLED";
}

/** Which properties of any entry say something else; empty where both objects mean the same. */
export function differences(left: CalendarObject, right: CalendarObject): readonly string[] {
  const [one, other] = [meaningsOf(left), meaningsOf(right)];
  const keys = new Set([...one.keys(), ...other.keys()]);
  const nothing: Meaning = new Map();
  return [
    ...new Set([...keys].flatMap((key) => differingProperties(one.get(key) ?? nothing, other.get(key) ?? nothing))),
  ].toSorted();
}

/** By the occurrence that an entry replaces; the series itself by nothing. */
function meaningsOf({ entries }: CalendarObject): ReadonlyMap<string, Meaning> {
  return new Map(entries.map((entry) => [meaningOf(entry).get("RECURRENCE-ID") ?? "", meaningOf(entry)]));
}

/** The object as a calendar of its own, without METHOD, which a stored object must not have (RFC 4791, 4.1). */
export function writeObject({ entries }: CalendarObject): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tminus//tminus//EN"];
  for (const entry of entries) lines.push(...linesOf(entry));
  return joinLines([...lines, "END:VCALENDAR"]);
}

function linesOf({ name, lines, parts }: Component): readonly string[] {
  return [`BEGIN:${name}`, ...lines.map(({ text }) => text), ...parts.flatMap(linesOf), `END:${name}`];
}
