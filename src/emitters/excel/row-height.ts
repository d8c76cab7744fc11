import type { Worksheet } from "exceljs";
import { textWidth } from "./column-width.ts";

/** A text and the width it may take, in characters. */
export interface FittedText {
  readonly text: string;
  readonly width: number;
}

const pointsPerLine = 14.5;
const leastHeight = 18;
/** The format's own limit. */
const mostHeight = 409;
const margin = 2;

/** Makes a row high enough for its texts. Not every program does so by itself, and none does for merged cells. */
export function fitRow(sheet: Worksheet, row: number, texts: readonly FittedText[]): void {
  const lines = Math.max(1, ...texts.map(lineCount));
  sheet.getRow(row).height = lines === 1 ? leastHeight : Math.min(mostHeight, lines * pointsPerLine + 4);
}

/** How many lines a text takes when it wraps at that width. Lines break early, between words: some width stays unused. */
function lineCount({ text, width }: FittedText): number {
  const room = width - margin;
  let lines = 0;
  for (const line of text.split("\n")) {
    const needed = textWidth(line) - margin;
    lines += needed <= room ? 1 : Math.max(2, Math.ceil(needed / Math.max(1, room * 0.93)));
  }
  return lines;
}
