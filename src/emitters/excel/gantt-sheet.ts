import type { Workbook } from "exceljs";
import { tierName } from "../shared/plan-words.ts";
import { asOfText } from "../shared/progress-words.ts";
import { weekdayName } from "./calendar-words.ts";
import { type SheetContext, writeChartHeader } from "./chart-header.ts";
import { columnWidth, textWidth } from "./column-width.ts";
import { chartColumnWidth, ganttColumnNumbers as columns, isCompact, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { writeLegend } from "./gantt-legend.ts";
import { type GanttRow, ganttRowsOf } from "./gantt-rows.ts";
import { addGanttRules } from "./gantt-rules.ts";
import { planTitle } from "./plan-title.ts";
import { a3, a4, printSetup } from "./print-setup.ts";
import { fitRow } from "./row-height.ts";
import { serialDayOf } from "./serial-day.ts";
import { bucketIndexOf, type TimeScale, timeScaleOf } from "./time-scale.ts";
import { type Word, wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

/** Above this many cells a mark is written on its own day only, and no longer follows an edited date. */
const mostMarkCells = 60_000;
const widestName = 48;
/** What one step of indentation takes. */
const indentWidth = 1.5;

export function addGanttSheet(workbook: Workbook, given: Omit<SheetContext, "sheet">): void {
  const { document, language } = given;
  const words = wordsIn(language);
  const sheet = workbook.addWorksheet(words("ganttSheet"), {
    properties: { outlineProperties: { summaryBelow: false, summaryRight: false } },
    pageSetup: {
      ...printSetup,
      paperSize: a3,
      printTitlesRow: `${rows.groups}:${rows.headings}`,
      printTitlesColumn: "A:H",
    },
    views: [{ state: "frozen", xSplit: columns.kind, ySplit: rows.line, showGridLines: false, zoomScale: 90 }],
  });
  const context: SheetContext = { ...given, sheet };
  const ganttRows = ganttRowsOf(context);
  const scale = timeScaleOf(document);
  writeColumns(context, ganttRows, scale);
  writeTop(context);
  if (scale) writeChartHeader(context, scale);
  else hideChartHeader(context);
  writeBody(context, ganttRows, scale);
  if (scale && ganttRows.length > 0) {
    addGanttRules(sheet, {
      columnCount: scale.buckets.length,
      rowCount: ganttRows.length,
      headerRow: isCompact(scale) ? rows.weekdays : rows.days,
      doneColumn: writeDone(context, ganttRows, scale),
    });
    writeLegend(context, scale);
  }
}

function writeColumns({ sheet }: SheetContext, ganttRows: readonly GanttRow[], scale: TimeScale | undefined): void {
  const textsOf = (read: (row: GanttRow) => unknown) => ganttRows.map((row) => textOf(read(row)));
  const widths = [
    columnWidth(
      ganttRows.map(({ name, level }) => `${"  ".repeat(level)}${name}`),
      { least: 26, most: widestName },
    ),
    columnWidth(
      textsOf(({ owner }) => owner),
      { least: 10, most: 16 },
    ),
    columnWidth(
      textsOf(({ start }) => start),
      { least: 11.5, most: 20 },
    ),
    columnWidth(
      textsOf(({ finish }) => finish),
      { least: 11.5, most: 16 },
    ),
    columnWidth(
      textsOf(({ days }) => days),
      { least: 7, most: 10 },
    ),
    7,
  ];
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const column of [columns.buffer, columns.kind]) sheet.getColumn(column).hidden = true;
  if (!scale) return;
  for (let index = 0; index < scale.buckets.length; index++) {
    sheet.getColumn(columns.chart + index).width = chartColumnWidth(scale);
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function writeTop(context: SheetContext): void {
  const { sheet, document, language, styles } = context;
  const words = wordsIn(language);
  const { plan } = document;
  const write = (row: number, column: number, value: string | number | null, style: typeof styles.title) =>
    writeCell(sheet, { row, column }, value, style);
  write(rows.title, columns.task, planTitle(document, language), styles.title);
  write(rows.summary, columns.task, summaryOf(context), styles.lead);
  const asOf = asOfText(document, language);
  if (asOf !== null) write(rows.title, columns.chart, asOf, styles.lead);
  if (plan.launch !== null || plan.launchText !== null) {
    write(rows.summary, columns.owner, words("launch"), styles.label);
    const launch = plan.launch === null ? words("noLaunch") : serialDayOf(plan.launch);
    write(rows.summary, columns.start, launch, styles.launchDate);
  }
  write(rows.summary, columns.finish, words("today"), styles.label);
  const today = sheet.getCell(rows.summary, columns.days);
  // No stored value: the file does not depend on the day on which it was made.
  today.value = { formula: "TODAY()" };
  today.style = styles.todayDate;
  sheet.mergeCells(rows.summary, columns.days, rows.summary, columns.float);
  sheet.getRow(rows.title).height = 28;
  sheet.getRow(rows.summary).height = 20;
  writeHeadings(context);
}

function summaryOf({ document: { plan }, language }: SheetContext): string {
  const clock = plan.launch?.slice(11, 16) ?? "";
  const day = plan.launch === null ? "" : `${weekdayName(serialDayOf(plan.launch), language)} ${clock}`.trim();
  return [plan.tier === null ? "" : tierName(plan.tier, language), day, plan.timezone ?? ""]
    .filter((part) => part !== "")
    .join(" · ");
}

function writeHeadings({ sheet, language, styles }: SheetContext): void {
  const words = wordsIn(language);
  const headings: readonly Word[] = ["task", "owner", "start", "finish", "days", "float"];
  headings.forEach((heading, index) => {
    const column = index + 1;
    for (let row: number = rows.groups; row < rows.headings; row++)
      writeCell(sheet, { row, column }, null, styles.headerBand);
    const style = index < 2 ? styles.heading : styles.centeredHeading;
    writeCell(sheet, { row: rows.headings, column }, words(heading), style);
  });
}

/** Without a date there is no chart: only the headings of the list are left of the header. */
function hideChartHeader({ sheet, styles }: SheetContext): void {
  for (let row: number = rows.groups; row < rows.body; row++) {
    if (row === rows.headings) continue;
    // The library writes only rows that hold a cell.
    writeCell(sheet, { row, column: columns.task }, null, styles.hidden);
    sheet.getRow(row).hidden = true;
  }
  sheet.pageSetup.paperSize = a4;
}

function writeBody(context: SheetContext, ganttRows: readonly GanttRow[], scale: TimeScale | undefined): void {
  const columnCount = scale?.buckets.length ?? 0;
  const marks = ganttRows.filter(({ kind }) => kind.endsWith("mark")).length;
  const markEverywhere = marks * columnCount <= mostMarkCells;
  ganttRows.forEach((ganttRow, index) => {
    const row = rows.body + index;
    writeGanttRow(context, ganttRow, row);
    if (!scale) return;
    if (ganttRow.kind.endsWith("mark")) writeMark(context, { ganttRow, row, scale, markEverywhere });
    if (ganttRow.kind === "recurring") writeOccurrences(context, { ganttRow, row, scale });
  });
}

function writeGanttRow({ sheet, styles }: SheetContext, ganttRow: GanttRow, row: number): void {
  const { name, owner, start, finish, days, float, kind, level } = ganttRow;
  const isPhase = kind === "phase";
  const nameWidth = widestName - level * indentWidth;
  const fits = textWidth(name) <= nameWidth;
  const nameStyle = isPhase ? styles.phaseText : fits ? styles.indented : styles.indentedWrapped;
  const dateStyle = isPhase ? styles.phaseDate : styles.date;
  const numberStyle = isPhase ? styles.phaseNumber : styles.number;
  const isCritical = float !== null && kind.startsWith("critical");
  const write = (column: number, value: string | number | null, style: typeof nameStyle) =>
    writeCell(sheet, { row, column }, value, style);
  write(columns.task, name, nameStyle);
  write(columns.owner, owner, isPhase ? styles.phaseText : styles.text);
  write(columns.start, start, dateStyle);
  write(columns.finish, finish, dateStyle);
  write(columns.days, days, numberStyle);
  write(columns.float, float, isCritical ? styles.criticalNumber : numberStyle);
  if (ganttRow.bufferFinish !== null) write(columns.buffer, ganttRow.bufferFinish, styles.hidden);
  write(columns.kind, kind, styles.hidden);
  const line = sheet.getRow(row);
  if (isPhase) line.height = 20;
  else fitRow(sheet, row, [{ text: name, width: nameWidth }]);
  if (level > 0) line.outlineLevel = level;
}

/** Behind the chart, in a hidden column that plans without progress do not have. */
function writeDone({ sheet, styles }: SheetContext, ganttRows: readonly GanttRow[], scale: TimeScale) {
  if (ganttRows.every(({ doneUntil }) => doneUntil === null)) return undefined;
  const column = columns.chart + scale.buckets.length;
  sheet.getColumn(column).hidden = true;
  ganttRows.forEach(({ doneUntil }, index) => {
    if (doneUntil !== null) writeCell(sheet, { row: rows.body + index, column }, doneUntil, styles.hidden);
  });
  return column;
}

interface MarkedRow {
  readonly ganttRow: GanttRow;
  readonly row: number;
  readonly scale: TimeScale;
}

/** A rule shows the diamond on the row's day alone; with one hidden in every cell, what is shown follows the date. */
function writeMark(
  { sheet, styles }: SheetContext,
  { ganttRow, row, scale, markEverywhere }: MarkedRow & { readonly markEverywhere: boolean },
): void {
  const style = isCompact(scale) ? styles.smallMarkCell : styles.markCell;
  const write = (index: number) => writeCell(sheet, { row, column: columns.chart + index }, "◆", style);
  if (markEverywhere) {
    for (let index = 0; index < scale.buckets.length; index++) write(index);
    return;
  }
  const index = typeof ganttRow.start === "number" ? bucketIndexOf(scale, ganttRow.start) : undefined;
  if (index !== undefined) write(index);
}

function writeOccurrences({ sheet, styles }: SheetContext, { ganttRow, row, scale }: MarkedRow): void {
  for (const day of ganttRow.occurrences) {
    const index = bucketIndexOf(scale, day);
    if (index !== undefined) writeCell(sheet, { row, column: columns.chart + index }, "●", styles.occurrence);
  }
}
