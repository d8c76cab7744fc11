import { cellWidth } from "../../text/cell-width.ts";

interface WidthLimits {
  readonly least: number;
  readonly most: number;
}

/** The width that shows the widest of these texts, within limits; a wider text wraps. In characters of the sheet's font. */
export function columnWidth(texts: Iterable<string>, { least, most }: WidthLimits): number {
  let widest = least;
  for (const text of texts) {
    widest = Math.max(widest, textWidth(text));
    if (widest >= most) return most;
  }
  return Math.round(widest * 10) / 10;
}

/** The widest line of a text: 2.1 for each wide character and 1 for each narrow one, and 2 for the margins. */
export function textWidth(text: string): number {
  let widest = 0;
  for (const line of text.split("\n")) {
    const cells = cellWidth(line);
    const wide = Math.max(0, cells - line.length);
    widest = Math.max(widest, cells + wide * 0.1);
  }
  return widest + 2;
}
