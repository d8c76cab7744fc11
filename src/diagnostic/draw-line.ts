import { cellWidth, graphemesOf } from "../text/cell-width.ts";
import { makeVisible } from "../text/clean-text.ts";

const tabCells = 4;

/** One line of a file as the terminal shows it, and which cells of it a label underlines. */
export interface DrawnLine {
  readonly text: string;
  /** The first underlined cell, from 0. */
  readonly start: number;
  /** The cell after the last underlined one: at least one is underlined, even behind the end of the line. */
  readonly end: number;
}

/** Columns from 1, in code points; the end is exclusive. */
export interface ColumnSpan {
  readonly column: number;
  readonly endColumn: number;
}

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The columns it was made from. */
  readonly column: number;
  readonly endColumn: number;
}

/** Draws a line so that it fits into `width` cells, cut around the span where it is longer. */
export function drawLine(line: string, span: ColumnSpan, width: number): DrawnLine {
  const cells = cellsOf(line, span, width);
  const last = cells.at(-1);
  const total = last?.to ?? 0;
  const touched = cells.filter(
    (it) => it.column < Math.max(span.endColumn, span.column + 1) && it.endColumn > span.column,
  );
  const start = touched[0]?.from ?? total;
  const end = Math.max(touched.at(-1)?.to ?? total, start + 1);
  // A label behind the end of the line needs a cell of its own.
  if (Math.max(total, Math.min(end, total + 1)) <= width)
    return { text: cells.map((it) => it.text).join(""), start, end };
  return cutAround(cells, { start, end }, width);
}

function cutAround(cells: readonly Cell[], span: { start: number; end: number }, width: number): DrawnLine {
  const total = cells.at(-1)?.to ?? 0;
  const room = Math.max(width - 2, 4);
  // A third of the room goes before the span, so that its key is seen with it.
  const before = Math.max(Math.floor((room - Math.min(span.end - span.start, room)) / 3), 0);
  const from = Math.max(0, Math.min(span.start - before, total - room));
  const kept = cells.filter((it) => it.from >= from && it.to <= from + room);
  const first = kept[0]?.from ?? 0;
  const stop = kept.at(-1)?.to ?? first;
  const lead = first > 0 ? "…" : "";
  const text = lead + kept.map((it) => it.text).join("") + (stop < total ? "…" : "");
  const start = Math.max(span.start - first, 0) + lead.length;
  const end = Math.min(span.end, Math.max(stop, span.start + 1)) - first + lead.length;
  return { text, start, end: Math.max(end, start + 1) };
}

function cellsOf(line: string, span: ColumnSpan, width: number): readonly Cell[] {
  const cells: Cell[] = [];
  const near = nearbyPart(line, span, width);
  let { column } = near;
  let from = 0;
  let written = "";
  for (const grapheme of graphemesOf(near.text)) {
    // A CI runner takes `##[` anywhere in a line for a command of its own; a space between breaks it.
    const isCommand = grapheme.startsWith("[") && written.endsWith("##");
    const shown = isCommand ? ` ${grapheme}` : makeVisible(grapheme);
    const text = grapheme === "\t" ? " ".repeat(tabCells - (from % tabCells)) : shown;
    const to = from + cellWidth(text);
    const endColumn = column + [...grapheme].length;
    cells.push({ text, from, to, column, endColumn });
    written = written.slice(-1) + grapheme;
    from = to;
    column = endColumn;
  }
  return cells;
}

/** What can be seen of an overlong line: drawing all of a line of a million characters for one label takes too long. */
function nearbyPart(line: string, span: ColumnSpan, width: number): { readonly text: string; readonly column: number } {
  const reach = width * 4;
  if (line.length <= reach * 4) return { text: line, column: 1 };
  const column = Math.max(span.column - reach, 1);
  return { text: [...line].slice(column - 1, span.column + reach).join(""), column };
}
