import { truncateCells } from "../text/cell-width.ts";
import type { Span } from "./inspect-tokens.ts";
import type { PlaceFinder } from "./place-finder.ts";

const longestExcerpt = 40;

/** The author's words, short enough to stand in a sentence. */
export function excerpt(text: string, { start, end }: Span): string {
  return truncateCells(text.slice(start, Math.min(end, start + 200)).trim(), longestExcerpt);
}

/** What stands on a line, without the white space around it. */
export function contentOf(text: string, finder: PlaceFinder, line: number): Span {
  const [lineStart, lineEnd] = finder.lineRange(line);
  let start = lineStart;
  while (start < lineEnd && " \t".includes(text.charAt(start))) start++;
  return { start, end: trimmedEnd(text, start, lineEnd) };
}

/** What stands on the line before an offset, without the white space around it. */
export function textBefore(text: string, lineStart: number, offset: number): string {
  // Nobody indents by more than this; an endless line is not looked through again for each slip on it.
  return text.slice(lineStart, Math.min(offset, lineStart + 1000)).trim();
}

/** From an offset to the next white space or bracket: at least one character, unless the line ends there. */
export function wordAt(text: string, start: number, lineEnd: number): Span {
  let end = start;
  while (end < lineEnd && !" \t,[]{}".includes(text.charAt(end))) end++;
  if (end === start && start < lineEnd) end += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  return { start, end };
}

/** The end of a stretch of text without the white space at its end. */
export function trimmedEnd(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > start && " \t\r\n".includes(text.charAt(end - 1))) end--;
  return end;
}

export function isQuote(mark: string): boolean {
  return mark === '"' || mark === "'";
}

/** The rest of a line as one value: in brackets it ends where the next value begins. */
export function valueIn(text: string, lineStart: number, { start, end }: Span): Span {
  if (!/[{[]/.test(textBefore(text, lineStart, start))) return { start, end };
  const stop = text.slice(start, end).search(/[,\]}]/);
  return { start, end: stop < 0 ? end : trimmedEnd(text, start, start + stop) };
}

/** The tabs that a line is indented with; undefined where there are none. */
export function tabIndent(text: string, lineStart: number, lineEnd: number): Span | undefined {
  const tab = /^[ ]*\t+/.exec(text.slice(lineStart, Math.min(lineEnd, lineStart + 200)));
  return tab ? { start: lineStart + tab[0].indexOf("\t"), end: lineStart + tab[0].length } : undefined;
}

/** How many lines besides the first are indented with tabs. */
export function otherTabbedLines(text: string): number {
  const lines = text.split("\n").filter((line) => /^[ ]*\t/.test(line.slice(0, 200)) && line.trim() !== "");
  return Math.max(lines.length - 1, 0);
}
