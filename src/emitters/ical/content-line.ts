import { graphemesOf } from "../../text/cell-width.ts";

/** The most octets that a line of the file may have, its end not counted (RFC 5545, 3.1). */
const longestLine = 75;

/** TEXT as RFC 5545, 3.3.11 wants it. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/** `20261020T020000Z`. */
export function utcValue(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** `20261020`. */
export function dateValue(moment: number): string {
  return utcValue(moment).slice(0, 8);
}

/** The lines of a file, each folded where it is too long, each with its end. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/**
 * Where a line is too long it goes on behind a line end and a space. No character that a reader sees as one is cut, such
 * as an emoji family or a letter with its marks, for programs that look at each line alone; one that would not fit into
 * a line is cut between its code points.
 */
function foldLine(line: string): string {
  if (octetsOf(line) <= longestLine) return line;
  let folded = "";
  let used = 0;
  const add = (text: string, octets: number): void => {
    if (used + octets > longestLine) {
      folded += "\r\n ";
      used = 1;
    }
    folded += text;
    used += octets;
  };
  for (const grapheme of graphemesOf(line)) {
    const octets = octetsOf(grapheme);
    if (octets < longestLine) add(grapheme, octets);
    else for (const character of grapheme) add(character, octetsOf(character));
  }
  return folded;
}

/** As UTF-8. */
function octetsOf(text: string): number {
  let octets = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return octets;
}
