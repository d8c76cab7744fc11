import { cellWidth } from "./cell-width.ts";

/**
 * Between these characters a line of Chinese may break. A mark that closes or pauses stays with what it follows, one that
 * opens with what it opens.
 */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const staysWithNext = /[（【《“‘]/u;
const staysWithPrevious = /^[，。、；：？！）】》”’…\p{Mark}\u200d]/u;

/**
 * The text in lines of at most that many cells. Line breaks stay; a word longer than a line keeps a line to itself.
 * @param first The cells of the very first line, where something stands before it.
 */
export function wrapCells(text: string, width: number, first = width): readonly string[] {
  return text.split("\n").flatMap((line, index) => wrapLine(line, width, index === 0 ? first : width));
}

/** The items on as few lines as they need, with the separator between those on one line; no item is torn apart. */
export function joinCells(items: readonly string[], separator: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const line = lines.pop();
    const joined = line === undefined ? item : line + separator + item;
    if (line === undefined || cellWidth(joined) <= width) lines.push(joined);
    else lines.push(line, item);
  }
  return lines;
}

function wrapLine(text: string, width: number, first: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line.trim() !== "" && cellWidth((line + piece).trimEnd()) > (lines.length === 0 ? first : width)) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" && lines.length > 0 ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

/** What must not be torn apart: a word with the spaces behind it, a Chinese character with the marks behind it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let previous = "";
  for (const character of text) {
    const isHeld = staysWithNext.test(previous) || staysWithPrevious.test(character);
    const isNew =
      previous === "" ||
      (previous === " " && character !== " ") ||
      (!isHeld && (wide.test(character) || (wide.test(previous) && character !== " ")));
    if (isNew) pieces.push(character);
    else pieces.push((pieces.pop() ?? "") + character);
    previous = character;
  }
  return pieces;
}
