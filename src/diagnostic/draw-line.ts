import { cellWidth, graphemesOf } from "../text/cell-width.ts";
import { makeVisible } from "../text/clean-text.ts";

const tabCells = 4;

/** One line of a file as the terminal shows it, and which cells of it are underlined. */
export interface DrawnLine<Span extends ColumnSpan> {
  readonly text: string;
  /** In the order of their columns. */
  readonly marks: readonly Mark<Span>[];
}

export interface Mark<Span extends ColumnSpan> {
  readonly span: Span;
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

/**
 * Draws a line so that it fits into `width` cells. A longer one is cut around its spans: once, where all of them fit
 * beside one another, else around each that does not.
 */
export function drawLine<Span extends ColumnSpan>(
  line: string,
  spans: readonly Span[],
  width: number,
): readonly DrawnLine<Span>[] {
  const drawn: DrawnLine<Span>[] = [];
  for (const span of spans.toSorted((left, right) => left.column - right.column)) {
    const beside = drawn.at(-1)?.marks.map((mark) => mark.span) ?? [];
    const joined = beside.length > 0 ? drawTogether(line, [...beside, span], width) : undefined;
    if (joined) drawn.pop();
    const shown = joined ?? drawTogether(line, [span], width);
    if (shown) drawn.push(shown);
  }
  return drawn;
}

/** The line with these spans; undefined where several are too far from one another to be seen at once. */
function drawTogether<Span extends ColumnSpan>(
  line: string,
  spans: readonly Span[],
  width: number,
): DrawnLine<Span> | undefined {
  const whole = {
    column: Math.min(...spans.map(({ column }) => column)),
    endColumn: Math.max(...spans.map(({ endColumn }) => endColumn)),
  };
  const cells = cellsOf(line, whole, width);
  const total = cells.at(-1)?.to ?? 0;
  const marks = spans.map((span) => ({ span, ...underlined(cells, span) }));
  const start = Math.min(...marks.map((mark) => mark.start));
  const end = Math.max(...marks.map((mark) => mark.end));
  // A label behind the end of the line needs a cell of its own.
  if (Math.max(total, Math.min(end, total + 1)) <= width) return { text: cells.map((it) => it.text).join(""), marks };
  if (spans.length > 1 && end - start > width - 2) return undefined;
  return cutAround(cells, marks, width);
}

function underlined(cells: readonly Cell[], span: ColumnSpan): { readonly start: number; readonly end: number } {
  const endColumn = Math.max(span.endColumn, span.column + 1);
  const touched = cells.filter((it) => it.column < endColumn && it.endColumn > span.column);
  const total = cells.at(-1)?.to ?? 0;
  const start = touched[0]?.from ?? total;
  return { start, end: Math.max(touched.at(-1)?.to ?? total, start + 1) };
}

function cutAround<Span extends ColumnSpan>(
  cells: readonly Cell[],
  marks: readonly Mark<Span>[],
  width: number,
): DrawnLine<Span> {
  const total = cells.at(-1)?.to ?? 0;
  const start = Math.min(...marks.map((mark) => mark.start));
  const end = Math.max(...marks.map((mark) => mark.end));
  const room = Math.max(width - 2, 4);
  // A third of the room goes before the span, so that its key is seen with it.
  const before = Math.max(Math.floor((room - Math.min(end - start, room)) / 3), 0);
  const from = Math.max(0, Math.min(start - before, total - room));
  const kept = cells.filter((it) => it.from >= from && it.to <= from + room);
  const first = kept[0]?.from ?? 0;
  const stop = kept.at(-1)?.to ?? first;
  const lead = first > 0 ? "…" : "";
  const moved = marks.map((mark) => {
    const at = Math.max(mark.start - first, 0) + lead.length;
    const last = Math.min(mark.end, Math.max(stop, mark.start + 1)) - first + lead.length;
    return { span: mark.span, start: at, end: Math.max(last, at + 1) };
  });
  return { text: lead + kept.map((it) => it.text).join("") + (stop < total ? "…" : ""), marks: moved };
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
  const end = Math.min(Math.max(span.endColumn, span.column), span.column + reach) + reach;
  return { text: [...line].slice(column - 1, end).join(""), column };
}
