import { truncateCells } from "../../text/cell-width.ts";
import type { Paint } from "../paint.ts";
import { todayLabel } from "../words/show-words.ts";
import { type Label, labelLine, mondayLabels, monthLabels, monthStarts } from "./axis.ts";
import type { Chart } from "./chart.ts";
import { tableLine, textsOf } from "./columns.ts";
import { drawMarks, middleOf } from "./draw-marks.ts";
import { Line } from "./line.ts";
import type { Row, Weight } from "./rows.ts";

/** From so many rows on, the head has often left the screen when the end is read. */
const rowsWithFoot = 30;

/** The chart as lines that fit the terminal: a table, and beside it a line of days for each row. */
export function drawChart(chart: Chart): readonly string[] {
  const rows = chart.rows.map((row) => rowLine(row, chart));
  const foot = rows.length >= rowsWithFoot ? footLines(chart) : [];
  return [...headLines(chart), ...rows, ...foot].map((line) => line.trimEnd());
}

function headLines(chart: Chart): readonly string[] {
  const { columns, scale, language, heads, paint } = chart;
  const indent = " ".repeat(columns.total);
  const days = mondayLabels(scale);
  return [
    indent + paint.bold(labelLine(markLabels(chart), scale.cells)),
    paint.bold(tableLine(heads, columns)) + labelLine(monthLabels(scale, language), scale.cells),
    ...(days.length > 0 ? [indent + paint.dim(labelLine(days, scale.cells))] : []),
    paint.dim("─".repeat(columns.total) + ruler(chart, "┬")),
  ];
}

/** The head once more, upside down. */
function footLines(chart: Chart): readonly string[] {
  const { columns, scale, language, paint } = chart;
  const indent = " ".repeat(columns.total);
  return [
    paint.dim("─".repeat(columns.total) + ruler(chart, "┴")),
    indent + labelLine(monthLabels(scale, language), scale.cells),
    indent + paint.bold(labelLine(markLabels(chart), scale.cells)),
  ];
}

/** `T` over the launch, and the word for today over today; the launch wins where they would touch. */
function markLabels({ launch, today, language, scale }: Chart): readonly Label[] {
  const launchLabels = launch === undefined ? [] : [{ cell: middleOf(launch, scale), text: "T" }];
  if (today === undefined) return launchLabels;
  const text = todayLabel[language];
  const width = text.length * (language === "zh" ? 2 : 1);
  const cell = Math.min(middleOf(today, scale), scale.cells - width);
  const isFree = launchLabels.every((it) => it.cell > cell + width || it.cell < cell - 1);
  return isFree ? [...launchLabels, { cell, text }] : launchLabels;
}

function ruler({ scale }: Chart, tick: "┬" | "┴"): string {
  const starts = new Set(monthStarts(scale).map((day) => scale.cellOf(day)));
  return Array.from({ length: scale.cells }, (_, cell) => (starts.has(cell) ? tick : "─")).join("");
}

function rowLine(row: Row, chart: Chart): string {
  const { paint, columns, scale } = chart;
  const table = tableLine(textsOf(row, columns), columns);
  const brush = row.kind === "phase" ? paint.bold : brushOf(row.weight, paint);
  if (row.marks.length === 0) return brush(table) + paint.dim(truncateCells(row.written, scale.cells));
  const line = new Line(scale.cells);
  drawGround(line, chart);
  drawMarks(line, row, chart);
  return brush(table) + line.toText(paint);
}

/** The colour of a task's line. */
export function brushOf(weight: Weight, paint: Paint): (text: string) => string {
  if (weight === "critical") return paint.red;
  return weight === "near" ? paint.yellow : (text) => text;
}

/** What lies under every row: rest days, today and the launch. */
function drawGround(line: Line, { launch, today, scale, isRestDay }: Chart): void {
  if (scale.grain === "days") {
    for (let cell = 0; cell < scale.cells; cell++) if (isRestDay(scale.dayAt(cell))) line.put(cell, "·", "rest");
  }
  if (today !== undefined) line.put(middleOf(today, scale), "┊", "today");
  if (launch !== undefined) line.put(middleOf(launch, scale), "│", "launch");
}
