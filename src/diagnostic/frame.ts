import { cellWidth, chopCells } from "../text/cell-width.ts";
import { makeVisible } from "../text/clean-text.ts";
import { wrapCells } from "../text/wrap-cells.ts";

export type Paint = (text: string) => string;

/** How the parts of a diagnostic are coloured. Each takes a text and gives it back with colour. */
export interface RenderStyle {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly message: Paint;
  /** Line numbers, arrows and bars. */
  readonly frame: Paint;
  /** The underline and text of further places. */
  readonly related: Paint;
  readonly help: Paint;
}

/** What all lines of one diagnostic share: a column for line numbers and bars, and the room to the right of it. */
export interface Frame {
  /** Cells of the longest line number. */
  readonly gutter: number;
  /** Cells to the right of the bar and the space behind it. */
  readonly width: number;
  readonly style: RenderStyle;
  readonly textOf: (file: string) => string | undefined;
}

/** Every printed line begins with the frame, so that no text of a plan ever begins a line of its own. */
export function besideBar(text: string, frame: Frame): string {
  return `${" ".repeat(frame.gutter + 2)}${frame.style.frame("|")} ${text}`.trimEnd();
}

/**
 * A text of people's words in lines that fit, each made visible. Further lines of a paragraph stand below its first
 * letter, behind the dash of a list too.
 * @param first The cells of the very first line, where something stands before it.
 */
export function fitLines(text: string, width: number, first = width): readonly string[] {
  return text.split("\n").flatMap((paragraph, index) => {
    const shown = makeVisible(paragraph);
    const indent = /^ *(?:- )?/.exec(shown)?.[0] ?? "";
    const room = Math.max(width - indent.length, 1);
    const opening = Math.max((index === 0 ? first : width) - indent.length, 1);
    const lines = wrapCells(shown.slice(indent.length), room, opening).flatMap((line, row) =>
      chopCells(line, row === 0 ? opening : room),
    );
    // Torn apart, a text may begin a line with what a runner takes for a command.
    return lines.map((line, row) => makeVisible((row === 0 ? indent : " ".repeat(indent.length)) + line));
  });
}

/** A sentence in the frame, behind the word that says what it is. */
export function sentenceLines(word: string, text: string, frame: Frame): readonly string[] {
  const hang = text.includes("\n") ? 0 : cellWidth(word);
  const [first = "", ...more] = fitLines(text, frame.width - hang, frame.width - cellWidth(word));
  const pad = " ".repeat(frame.gutter + 2);
  return [
    `${pad}${frame.style.frame("=")} ${frame.style.help(word)}${first}`,
    ...more.map((line) => besideBar(line === "" ? "" : " ".repeat(hang) + line, frame)),
  ];
}
