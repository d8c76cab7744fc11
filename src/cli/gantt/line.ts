import type { Paint } from "../paint.ts";

/** What a cell shows, so that colour can follow. */
export type Tone =
  | "blank"
  | "rest"
  | "launch"
  | "today"
  | "work"
  | "critical"
  | "near"
  | "buffer"
  | "done"
  | "phase"
  | "point"
  | "fact"
  | "note";

interface Cell {
  readonly text: string;
  readonly tone: Tone;
}

const blank: Cell = { text: " ", tone: "blank" };

/** A line of cells to draw on; what is drawn later covers what was there. */
export class Line {
  readonly #cells: Cell[];

  constructor(cells: number) {
    this.#cells = Array.from({ length: cells }, () => blank);
  }

  /** Puts a glyph of one cell; outside the line nothing happens. */
  put(cell: number, text: string, tone: Tone): void {
    if (cell >= 0 && cell < this.#cells.length) this.#cells[cell] = { text, tone };
  }

  /** The line with its colours, without blanks at its end. */
  toText(paint: Paint): string {
    let text = "";
    let run = "";
    let tone: Tone = "blank";
    for (const cell of this.#trimmed()) {
      if (cell.tone !== tone) {
        text += colored(run, tone, paint);
        run = "";
        tone = cell.tone;
      }
      run += cell.text;
    }
    return text + colored(run, tone, paint);
  }

  #trimmed(): readonly Cell[] {
    return this.#cells.slice(0, this.#cells.findLastIndex(({ tone }) => tone !== "blank") + 1);
  }
}

function colored(text: string, tone: Tone, paint: Paint): string {
  if (text === "") return "";
  switch (tone) {
    case "blank":
      return text;
    case "rest":
    case "phase":
    case "note":
      return paint.dim(text);
    case "launch":
      return paint.magenta(text);
    case "today":
    case "near":
      return paint.yellow(text);
    case "critical":
      return paint.red(text);
    case "work":
    case "point":
      return paint.cyan(text);
    case "buffer":
      return paint.blue(text);
    case "done":
    case "fact":
      return paint.green(text);
  }
}
