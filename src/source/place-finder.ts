import type { Place } from "../diagnostic/diagnostic.ts";

/** Turns offsets in a text (UTF-16, the end exclusive) into places (lines and columns from 1, columns in code points). */
export interface PlaceFinder {
  placeOf(start: number, end: number): Place;
  /** The line of an offset, from 1. */
  lineOf(offset: number): number;
  /** The offsets of a line: its first character, and the end of what is written on it, without the line break. */
  lineRange(line: number): readonly [start: number, end: number];
  /** The offset of a line and column, as `placeOf` gives them; of a column behind the line's end that end. */
  offsetOf(line: number, column: number): number;
}

/** Both look-ups are by bisection, so that a text in one endless line costs no more than any other. */
export function placeFinder(file: string, text: string): PlaceFinder {
  const lineStarts = [0, ...offsetsAfter(text, /\n/g)];
  // Offsets just behind characters that take two UTF-16 units and one column.
  const pairEnds = offsetsAfter(text, /[\u{10000}-\u{10ffff}]/gu);

  const lineOf = (offset: number): number => countUpTo(lineStarts, offset);
  const columnOf = (offset: number, line: number): number => {
    const start = lineStarts[line - 1] ?? 0;
    return offset - start - (countUpTo(pairEnds, offset) - countUpTo(pairEnds, start)) + 1;
  };
  const lineRange = (line: number): readonly [number, number] => {
    const start = lineStarts[line - 1] ?? text.length;
    const next = lineStarts[line];
    const end = next === undefined ? text.length : next - 1;
    return [start, end > start && text[end - 1] === "\r" ? end - 1 : end];
  };
  const placeOf = (start: number, end: number): Place => {
    const line = lineOf(start);
    const endLine = lineOf(Math.max(start, end));
    const endColumn = columnOf(Math.max(start, end), endLine);
    return { file, line, column: columnOf(start, line), endLine, endColumn };
  };
  const offsetOf = (line: number, column: number): number => {
    const start = lineStarts[line - 1] ?? text.length;
    const next = lineStarts[line] ?? text.length;
    // Each pair before the offset moves it by one, which may bring further pairs before it.
    let offset = start + column - 1;
    for (let last = -1; offset !== last; ) {
      last = offset;
      offset = start + column - 1 + countUpTo(pairEnds, offset) - countUpTo(pairEnds, start);
    }
    return Math.min(offset, next);
  };
  return { placeOf, lineOf, lineRange, offsetOf };
}

function offsetsAfter(text: string, wanted: RegExp): number[] {
  return Array.from(text.matchAll(wanted), (match) => match.index + match[0].length);
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
