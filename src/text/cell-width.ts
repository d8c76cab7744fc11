import { eastAsianWidth } from "get-east-asian-width";

const asciiOnly = /^[\x20-\x7e]*$/;
/** Only ASCII, kana, Chinese characters and full-width forms: each character stands alone, and all but ASCII take two cells. */
const plainCjk = /^[\x20-\x7e\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]*$/;
const takesNoCell = /^[\p{Mark}\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u1160-\u11ff]$/u;
const isEmoji = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

// Made at the first need: most plans need none, and making one costs milliseconds.
let segmenter: Intl.Segmenter | undefined;

/** How many terminal cells a text takes: a Chinese character takes two, an emoji family two, a combining mark none. */
export function cellWidth(text: string): number {
  if (asciiOnly.test(text)) return text.length;
  if (plainCjk.test(text)) return plainWidth(text);
  let cells = 0;
  for (const grapheme of graphemesOf(text)) cells += graphemeWidth(grapheme);
  return cells;
}

/** The text followed by as many spaces as it needs to fill that many cells; longer text is returned as it is. */
export function padCells(text: string, cells: number): string {
  return text + " ".repeat(Math.max(0, cells - cellWidth(text)));
}

/** The text cut to at most that many cells, with `…` in place of what was cut; nothing at all where no cell is left. */
export function truncateCells(text: string, cells: number): string {
  if (cellWidth(text) <= cells) return text;
  if (cells < 1) return "";
  let kept = "";
  let used = 0;
  for (const grapheme of graphemesOf(text)) {
    const width = graphemeWidth(grapheme);
    if (used + width > cells - 1) break;
    kept += grapheme;
    used += width;
  }
  return `${kept}…`;
}

/** The text in pieces of at most that many cells, whatever it is torn apart. */
export function chopCells(text: string, cells: number): readonly string[] {
  if (cellWidth(text) <= cells) return [text];
  const pieces: string[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const grapheme of graphemesOf(text)) {
    const width = graphemeWidth(grapheme);
    if (used + width > cells) {
      pieces.push("");
      used = 0;
    }
    pieces.push((pieces.pop() ?? "") + grapheme);
    used += width;
  }
  return pieces;
}

/** The parts of a text that a reader takes for one character each: a letter with its marks, an emoji family, a flag. */
export function* graphemesOf(text: string): Generator<string> {
  if (asciiOnly.test(text) || plainCjk.test(text)) return yield* text;
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

function plainWidth(text: string): number {
  let cells = text.length;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7e) cells++;
  return cells;
}

function graphemeWidth(grapheme: string): number {
  if (isEmoji.test(grapheme)) return 2;
  let cells = 0;
  for (const character of grapheme) {
    if (takesNoCell.test(character)) continue;
    cells += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: false });
  }
  return cells;
}
