import type { Workbook } from "exceljs";
import { writeChartHeader } from "./chart-header.ts";
import { columnWidth } from "./column-width.ts";
import { widestName, writeBody } from "./gantt-body.ts";
import {
  chartColumnWidth,
  ganttColumnNumbers as columns,
  hiddenColumns,
  isCompact,
  ganttRowNumbers as rows,
} from "./gantt-layout.ts";
import { writeLegend } from "./gantt-legend.ts";
import { writeSignCells } from "./gantt-marks.ts";
import { addGanttRules } from "./gantt-rules.ts";
import { listColumns, writeTop } from "./gantt-top.ts";
import { a3, a4, printSetup } from "./print-setup.ts";
import type { BookContext, SheetContext } from "./sheet-context.ts";
import { type TimeScale, timeScaleOf } from "./time-scale.ts";
import { addGanttValidations } from "./validations.ts";
import { writeCell } from "./write-cell.ts";

/** The list of all work with its chart: the sheet that is looked at first, and in which dates, owners and progress are at home. */
export function addGanttSheet(workbook: Workbook, given: BookContext): void {
  const { document, places, ganttRows } = given;
  const sheet = workbook.addWorksheet(places.sheetName, {
    properties: { outlineProperties: { summaryBelow: false, summaryRight: false } },
    pageSetup: {
      ...printSetup,
      paperSize: a3,
      printTitlesRow: `${rows.groups}:${rows.headings}`,
      printTitlesColumn: listColumns,
    },
    views: [{ state: "frozen", xSplit: columns.task, ySplit: rows.line, showGridLines: false, zoomScale: 90 }],
  });
  const context: SheetContext = { ...given, sheet };
  const scale = timeScaleOf(document);
  writeColumns(context, scale);
  writeTop(context, scale);
  if (scale) writeChartHeader(context, scale);
  else hideChartHeader(context);
  writeBody(context);
  addGanttValidations(context);
  if (!scale || ganttRows.length === 0) return;
  writeSignCells(context, scale);
  const { buckets } = scale;
  const headerRow = scale.unit === "day" && !isCompact(scale) ? rows.days : rows.headings;
  addGanttRules(sheet, { columnCount: buckets.length, rowCount: ganttRows.length, headerRow });
  writeLegend(context, scale);
}

function writeColumns({ sheet, ganttRows }: SheetContext, scale: TimeScale | undefined): void {
  const textsOf = (read: (row: (typeof ganttRows)[number]) => unknown) =>
    ganttRows.map((row) => {
      const value = read(row);
      return typeof value === "string" ? value : "";
    });
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
      { least: 12.5, most: 20 },
    ),
    columnWidth(
      textsOf(({ finish }) => finish),
      { least: 12.5, most: 16 },
    ),
    columnWidth(
      textsOf(({ days }) => days),
      { least: 8, most: 10 },
    ),
    7,
    12,
    8,
  ];
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const name of hiddenColumns) sheet.getColumn(columns[name]).hidden = true;
  if (!scale) return;
  for (let index = 0; index < scale.buckets.length; index++) {
    sheet.getColumn(columns.chart + index).width = chartColumnWidth(scale);
  }
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
