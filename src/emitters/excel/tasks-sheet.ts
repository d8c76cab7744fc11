import type { Workbook, Worksheet } from "exceljs";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { CellStyle, CellStyles } from "./cell-styles.ts";
import type { SheetContext } from "./chart-header.ts";
import { columnWidth } from "./column-width.ts";
import { columnLetters } from "./gantt-layout.ts";
import { a3, printSetup } from "./print-setup.ts";
import { fitRow } from "./row-height.ts";
import { type TaskColumn, taskColumnsOf } from "./task-columns.ts";
import { wordsIn } from "./words.ts";
import { writeCell, writeLink } from "./write-cell.ts";

const widths: Readonly<Record<TaskColumn["look"], { readonly least: number; readonly most: number }>> = {
  date: { least: 11.5, most: 20 },
  number: { least: 7, most: 16 },
  text: { least: 10, most: 26 },
  wrapped: { least: 10, most: 46 },
  people: { least: 10, most: 30 },
  link: { least: 14, most: 60 },
};

const wrappedLooks: ReadonlySet<TaskColumn["look"]> = new Set(["wrapped", "people", "link"]);

/**
 * Further columns are read on the screen: with all of them on one page nothing would be legible. They do not wrap, so
 * that what is printed alone says how high a row is.
 */
const lastPrinted = "note";
const widestUnprinted = 80;

/** One row for each task, to be filtered and sorted. */
export function addTasksSheet(workbook: Workbook, context: Omit<SheetContext, "sheet">): void {
  const { document, language, styles } = context;
  const words = wordsIn(language);
  const sheet = workbook.addWorksheet(words("tasksSheet"), {
    pageSetup: { ...printSetup, paperSize: a3, printTitlesRow: "1:1", printTitlesColumn: "A:B" },
    views: [{ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false }],
  });
  const shown = shownColumns(context);
  shown.forEach(({ column, width }, index) => {
    const heading = words(column.heading);
    sheet.getColumn(index + 1).width = width;
    const centered = column.look === "date" || column.look === "number";
    const style = centered ? styles.centeredHeading : styles.wrappedHeading;
    writeCell(sheet, { row: 1, column: index + 1 }, heading, style);
  });
  sheet.getRow(1).height = 24;
  const printed = shown.filter(({ isPrinted }) => isPrinted).length;
  sheet.pageSetup.printArea = `A$1:${columnLetters(printed)}$${document.tasks.length + 1}`;
  writeTasks({ sheet, document, styles }, shown);
  sheet.autoFilter = `A1:${columnLetters(shown.length)}${document.tasks.length + 1}`;
}

interface ShownColumn {
  readonly column: TaskColumn;
  readonly width: number;
  readonly values: readonly (string | number | null)[];
  readonly isPrinted: boolean;
}

function shownColumns(context: Omit<SheetContext, "sheet">): readonly ShownColumn[] {
  const { tasks } = context.document;
  const words = wordsIn(context.language);
  const columns = taskColumnsOf(context);
  const last = columns.findIndex(({ heading }) => heading === lastPrinted);
  return columns.flatMap((column, index) => {
    const values = tasks.map(column.read);
    if (column.presence === "where-used" && values.every((value) => value === null || value === "")) return [];
    const isPrinted = index <= last;
    const { least, most } = widths[column.look];
    const texts = values.map((value) => (typeof value === "string" ? value : ""));
    // The button of the filter takes the place of two characters.
    const width = columnWidth([`${words(column.heading)}  `, ...texts], {
      least,
      most: isPrinted ? most : widestUnprinted,
    });
    return [{ column, values, width, isPrinted }];
  });
}

interface TaskListContext {
  readonly sheet: Worksheet;
  readonly document: ScheduleDocument;
  readonly styles: CellStyles;
}

function writeTasks({ sheet, document, styles }: TaskListContext, shown: readonly ShownColumn[]): void {
  document.tasks.forEach((task, taskIndex) => {
    shown.forEach(({ column, values, isPrinted }, index) => {
      const place = { row: taskIndex + 2, column: index + 1 };
      const isLink = column.look === "link" && task.links.length === 1;
      const target = task.links[0] ?? "";
      const isLinked = isLink && writeLink(sheet, place, { text: target, target });
      if (isLinked) sheet.getCell(place.row, place.column).style = styles.link;
      else
        writeCell(
          sheet,
          place,
          values[taskIndex] ?? null,
          isPrinted ? styleOf(column, styles) : unwrappedStyleOf(column, styles),
        );
    });
    const texts = shown.filter(({ column, isPrinted }) => isPrinted && wrappedLooks.has(column.look));
    fitRow(
      sheet,
      taskIndex + 2,
      texts.map(({ values, width }) => ({ text: String(values[taskIndex] ?? ""), width })),
    );
  });
}

function styleOf({ look }: TaskColumn, styles: CellStyles): CellStyle {
  switch (look) {
    case "date":
      return styles.date;
    case "number":
      return styles.number;
    case "text":
      return styles.text;
    case "wrapped":
    case "people":
    case "link":
      return styles.wrapped;
  }
}

function unwrappedStyleOf(column: TaskColumn, styles: CellStyles): CellStyle {
  return wrappedLooks.has(column.look) ? styles.text : styleOf(column, styles);
}
