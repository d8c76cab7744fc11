import { cellWidth } from "../../text/cell-width.ts";

interface WidthLimits {
  readonly least: number;
  readonly most: number;
}

/** What every cell keeps free at its sides, in characters. */
export const cellMargin = 2;
const narrow = /[ijlftrI .,:;'|!()[\]-]/g;
const broad = /[mwMW@%]/g;

/** The width that shows the widest of these texts, within limits; a wider text wraps. In characters of the sheet's font. */
export function columnWidth(texts: Iterable<string>, { least, most }: WidthLimits): number {
  let widest = least;
  for (const text of texts) {
    widest = Math.max(widest, textWidth(text));
    if (widest >= most) return most;
  }
  return Math.round(widest * 10) / 10;
}

/** The width of the widest line of a text, with the margins of its cell. */
export function textWidth(text: string): number {
  return cellMargin + Math.max(...text.split("\n").map(lineWidth));
}

/** In digits: a Chinese character is as wide as two, `i` and a space are narrower than one, `m` is broader. */
export function lineWidth(line: string): number {
  return cellWidth(line) - 0.4 * countOf(line, narrow) + 0.4 * countOf(line, broad);
}

function countOf(line: string, letters: RegExp): number {
  return line.match(letters)?.length ?? 0;
}
