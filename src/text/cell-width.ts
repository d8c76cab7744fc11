import { eastAsianWidth } from "get-east-asian-width";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const asciiOnly = /^[\x20-\x7e]*$/;

/** How many terminal cells a text takes: a Chinese character takes two, an emoji family two, a combining mark none. */
export function cellWidth(text: string): number {
  if (asciiOnly.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) cells += graphemeWidth(segment);
  return cells;
}

/** The text followed by as many spaces as it needs to fill that many cells; longer text is returned as it is. */
export function padCells(text: string, cells: number): string {
  return text + " ".repeat(Math.max(0, cells - cellWidth(text)));
}

/** The text cut to at most that many cells, with `…` in place of what was cut. */
export function truncateCells(text: string, cells: number): string {
  if (cellWidth(text) <= cells) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const width = graphemeWidth(segment);
    if (used + width > cells - 1) break;
    kept += segment;
    used += width;
  }
  return `${kept}…`;
}

function graphemeWidth(grapheme: string): number {
  const first = grapheme.codePointAt(0) ?? 0;
  if (/^[\p{Mark}\p{Cf}]/u.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\u{fe0f}/u.test(grapheme)) return 2;
  return eastAsianWidth(first, { ambiguousAsWide: false });
}
