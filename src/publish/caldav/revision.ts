import { type CalendarObject, mainEntry } from "./calendar-object.ts";
import { type Component, lineOf } from "./component.ts";
import { parseContentLine } from "./content-line.ts";

/**
 * The revision of the lock that an object on a server shows. SEQUENCE cannot tell it, as calendar programs raise that
 * themselves when somebody edits the entry; properties that they do not know they keep (RFC 5545, 3.8.8.2).
 */
const property = "X-TMINUS-REVISION";

/** The object as it is sent: each of its entries says which revision it is of. */
export function withRevision(object: CalendarObject): CalendarObject {
  const line = parseContentLine(`${property}:${revisionOf(object)}`);
  if (!line) return object;
  const entries = object.entries.map((entry) => ({ ...entry, lines: [...entry.lines, line] }));
  return { ...object, entries };
}

/** The revision that the plan's own object has; 0 where it says none. */
export function revisionOf(object: CalendarObject): number {
  const main = mainEntry(object);
  return (main && numberIn(main, "SEQUENCE")) ?? 0;
}

/** The revision that an object on a server was sent as; undefined for one that says none. */
export function sentRevisionOf({ entries }: CalendarObject): number | undefined {
  const sent = entries.flatMap((entry) => numberIn(entry, property) ?? []);
  return sent.length === 0 ? undefined : Math.max(...sent);
}

function numberIn(entry: Component, name: string): number | undefined {
  const text = lineOf(entry, name)?.value.trim() ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
