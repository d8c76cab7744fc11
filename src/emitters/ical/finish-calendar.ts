import { joinLines } from "./content-line.ts";

interface Finishing {
  /** Lines of the calendar itself, behind its name. */
  readonly calendarLines: readonly string[];
  /** Further lines of each event, in the order of the events. */
  readonly eventLines: readonly (readonly string[])[];
}

/**
 * What ical-generator 10 gets wrong or cannot write, put right in one place: URLs are escaped as if they were text, the
 * replaced day of a whole-day series is written as a moment, custom properties of a calendar come after the events,
 * where the grammar has no place for them, newer properties cannot be written at all, folds cut emoji families, and the
 * last line has no end.
 */
export function finishCalendar(text: string, { calendarLines, eventLines }: Finishing): string {
  const lines: string[] = [];
  let wholeDay = false;
  let event = 0;
  for (const line of text.replaceAll("\r\n ", "").split("\r\n")) {
    if (line.startsWith("DTSTART")) wholeDay = line.startsWith("DTSTART;VALUE=DATE:");
    if (line === "END:VEVENT") lines.push(...(eventLines[event++] ?? []));
    if (line.startsWith("URL;")) lines.push(unescapeUrl(line));
    else if (wholeDay && line.startsWith("RECURRENCE-ID:")) lines.push(replacedDay(line));
    else lines.push(line);
    if (line.startsWith("X-WR-CALNAME:")) lines.push(...calendarLines);
  }
  return joinLines(lines);
}

function unescapeUrl(line: string): string {
  return line.replace(/\\([\\;,])/g, "$1");
}

function replacedDay(line: string): string {
  return line.replace(/^RECURRENCE-ID:(\d{8})T.*$/, "RECURRENCE-ID;VALUE=DATE:$1");
}
