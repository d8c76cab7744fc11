import type { Worksheet } from "exceljs";
import { cellMargin, lineWidth } from "./column-width.ts";

/** A text and the width it may take, in characters. */
export interface FittedText {
  readonly text: string;
  readonly width: number;
}

const pointsPerLine = 14.5;
const leastHeight = 18;
/** The format's own limit. */
const mostHeight = 409;
/** Lines break between words: some of their width stays unused. */
const usedShare = 0.94;

/** Makes a row high enough for its texts. Not every program does so by itself, and none does for merged cells. */
export function fitRow(sheet: Worksheet, row: number, texts: readonly FittedText[]): void {
  const lines = Math.max(1, ...texts.map(lineCount));
  sheet.getRow(row).height = lines === 1 ? leastHeight : Math.min(mostHeight, lines * pointsPerLine + 4);
}

/** How many lines a text takes when it wraps at that width. */
function lineCount({ text, width }: FittedText): number {
  const room = Math.max(1, width - cellMargin);
  let lines = 0;
  for (const line of text.split("\n")) {
    const needed = lineWidth(line);
    lines += needed <= room ? 1 : Math.max(2, Math.ceil(needed / (room * usedShare)));
  }
  return lines;
}
