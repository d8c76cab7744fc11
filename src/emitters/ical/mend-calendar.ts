interface Mending {
  readonly foldLines: (text: string) => string;
  readonly timezone: string | null;
}

/**
 * What ical-generator 10 gets wrong, put right in one place: URLs are escaped as if they were text, the replaced day
 * of a whole-day series is written as a moment, a property of the calendar cannot be set apart from its zone (and
 * custom ones come after the events, where the grammar has no place for them), and the last line has no end.
 */
export function mendCalendar(text: string, { foldLines, timezone }: Mending): string {
  const lines: string[] = [];
  let wholeDay = false;
  // A line end before a space is a fold: what it joins stays together, and is folded anew only where it changes.
  for (const line of text.split(/\r\n(?! )/)) {
    if (line.startsWith("DTSTART")) wholeDay = line.startsWith("DTSTART;VALUE=DATE:");
    if (line.startsWith("URL;")) lines.push(foldLines(unescapeUrl(line.replaceAll("\r\n ", ""))));
    else if (wholeDay && line.startsWith("RECURRENCE-ID:")) lines.push(replacedDay(line));
    else lines.push(line);
    if (timezone !== null && line.startsWith("X-WR-CALNAME:")) lines.push(`X-WR-TIMEZONE:${timezone}`);
  }
  return `${lines.join("\r\n")}\r\n`;
}

function unescapeUrl(line: string): string {
  return line.replace(/\\([\\;,])/g, "$1");
}

function replacedDay(line: string): string {
  return line.replace(/^RECURRENCE-ID:(\d{8})T.*$/, "RECURRENCE-ID;VALUE=DATE:$1");
}
