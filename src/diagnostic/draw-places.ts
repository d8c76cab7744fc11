import { cellWidth } from "../text/cell-width.ts";
import { makeVisible } from "../text/clean-text.ts";
import { wrapCells } from "../text/wrap-cells.ts";
import type { Place } from "./diagnostic.ts";
import { type DrawnLine, drawLine } from "./draw-line.ts";
import { besideBar, type Frame, fitLines, type Paint } from "./frame.ts";

/** A place that is underlined, with what to see there. */
export interface Label {
  readonly place: Place;
  /** Empty where the underline says it all. */
  readonly message: string;
  readonly mark: "^" | "-";
  readonly paint: Paint;
}

/** Narrower than this, words beside an underline become a column of syllables: they go below it instead. */
const leastRoom = 24;

/** The places in one file: its first label gives the place in the arrow, the lines follow in the order of the file. */
export function drawPlaces(labels: readonly Label[], file: string, frame: Frame): readonly string[] {
  const text = frame.textOf(file);
  const pad = " ".repeat(frame.gutter + 1);
  const arrow = ({ place: { line, column } }: Label): string =>
    `${pad}${frame.style.frame("-->")} ${makeVisible(file)}:${line}:${column}`;
  if (text === undefined) return labels.flatMap((label) => [arrow(label), ...wordsBelow(label, 0, frame)]);
  const [first] = labels;
  return [...(first ? [arrow(first)] : []), besideBar("", frame), ...sourceLines(labels, text, frame)];
}

function sourceLines(labels: readonly Label[], text: string, frame: Frame): readonly string[] {
  const byLine = new Map<number, Label[]>();
  for (const label of labels) byLine.set(label.place.line, [...(byLine.get(label.place.line) ?? []), label]);
  const rows: string[] = [];
  let previous: number | undefined;
  for (const [line, here] of [...byLine].sort(([left], [right]) => left - right)) {
    if (previous !== undefined) rows.push(...linesBetween(previous, line, text, frame));
    rows.push(...labelledLine(line, here, text, frame));
    previous = line;
  }
  return rows;
}

/** A single line between two shown ones is shown too, as it takes no more room than the sign that it is left out. */
function linesBetween(previous: number, line: number, text: string, frame: Frame): readonly string[] {
  if (line <= previous + 1) return [];
  if (line > previous + 2) return [` ${frame.style.frame("...")}`];
  const [drawn] = drawLine(lineAt(text, line - 1), [{ column: 1, endColumn: 1 }], frame.width);
  return [numbered(line - 1, drawn?.text ?? "", frame)];
}

function labelledLine(line: number, labels: readonly Label[], text: string, frame: Frame): readonly string[] {
  const source = lineAt(text, line);
  const spans = labels.map((label) => {
    const { column, endLine, endColumn } = label.place;
    return { column, endColumn: endLine > line ? [...source].length + 1 : endColumn, label };
  });
  return drawLine(source, spans, frame.width).flatMap((drawn) => [
    numbered(line, drawn.text, frame),
    ...underlines(drawn, frame),
  ]);
}

function numbered(line: number, text: string, frame: Frame): string {
  return `${frame.style.frame(` ${String(line).padStart(frame.gutter)} |`)} ${text}`.trimEnd();
}

/** The underlines of a line, each with its words; one without words stands on the same row as the next behind it. */
function underlines(drawn: DrawnLine<{ column: number; endColumn: number; label: Label }>, frame: Frame): string[] {
  const rows: string[] = [];
  let painted = "";
  let cells = 0;
  for (const { span, start, end } of drawn.marks) {
    const { label } = span;
    if (cells > start || (cells > 0 && cells === start)) {
      rows.push(besideBar(painted, frame));
      painted = "";
      cells = 0;
    }
    const room = frame.width - end - 1;
    const isBeside = label.message !== "" && fitsBeside(label.message, room);
    const [words = "", ...more] = isBeside ? fitLines(label.message, room) : [];
    painted += " ".repeat(start - cells) + label.paint(label.mark.repeat(end - start) + (words && ` ${words}`));
    cells = end;
    if (label.message === "") continue;
    rows.push(besideBar(painted, frame));
    painted = "";
    cells = 0;
    if (isBeside) rows.push(...more.map((line) => besideBar(" ".repeat(end + 1) + label.paint(line), frame)));
    else rows.push(...wordsBelow(label, start, frame));
  }
  return painted === "" ? rows : [...rows, besideBar(painted, frame)];
}

/** Beside an underline no word is torn apart. */
function fitsBeside(message: string, room: number): boolean {
  if (cellWidth(message) <= room) return true;
  return room >= leastRoom && wrapCells(message, room).every((line) => cellWidth(line) <= room);
}

/** The words of a label on lines of their own, as near below its underline as they have room. */
function wordsBelow(label: Label, start: number, frame: Frame): readonly string[] {
  if (label.message === "") return [];
  const indent = Math.max(0, Math.min(start, frame.width - Math.min(cellWidth(label.message), frame.width)));
  return fitLines(label.message, frame.width - indent).map((line) =>
    besideBar(" ".repeat(indent) + label.paint(line), frame),
  );
}

function lineAt(text: string, line: number): string {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const next = text.indexOf("\n", start);
    if (next === -1) return "";
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
}
