import { type ContentLine, parseContentLine, unfoldLines } from "./content-line.ts";

/** A part of a calendar text between BEGIN and END. */
export interface Component {
  /** `VEVENT`. */
  readonly name: string;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
}

interface Growing {
  readonly name: string;
  readonly lines: ContentLine[];
  readonly parts: Growing[];
}

/** The one VCALENDAR of a text; undefined for a text that is none, or that is cut off. */
export function readCalendar(text: string): Component | undefined {
  const root: Growing = { name: "", lines: [], parts: [] };
  const open = [root];
  for (const raw of unfoldLines(text)) {
    const line = parseContentLine(raw);
    const inner = open.at(-1);
    if (!line || !inner) return undefined;
    if (line.name === "BEGIN") {
      const part = { name: line.value.toUpperCase(), lines: [], parts: [] };
      inner.parts.push(part);
      open.push(part);
    } else if (line.name === "END") {
      if (open.pop()?.name !== line.value.toUpperCase()) return undefined;
    } else inner.lines.push(line);
  }
  const [calendar] = root.parts;
  const isWhole = open.length === 1 && root.lines.length === 0 && root.parts.length === 1;
  return isWhole && calendar?.name === "VCALENDAR" ? calendar : undefined;
}

/** The first line of that name. */
export function lineOf({ lines }: Component, name: string): ContentLine | undefined {
  return lines.find((line) => line.name === name);
}

/** What stands in a calendar as entries: not the zones, which only explain the times of the others. */
export function entriesOf({ parts }: Component): readonly Component[] {
  return parts.filter(({ name }) => name !== "VTIMEZONE");
}

/** The UID that all of the entries share; undefined where they have none, or several. */
export function uidOfEntries(entries: readonly Component[]): string | undefined {
  const uids = new Set(entries.map((entry) => lineOf(entry, "UID")?.value));
  const [uid] = uids;
  return uids.size === 1 ? uid : undefined;
}
