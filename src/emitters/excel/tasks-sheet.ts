import type { Workbook, Worksheet } from "exceljs";
import type { ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
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
  wrapped: { least: 10, most: 38 },
  link: { least: 14, most: 40 },
};

/** Further columns are read on the screen: with all of them on one page nothing would be legible. */
const lastPrinted = "note";

/** One row for each task, to be filtered and sorted. */
export function addTasksSheet(workbook: Workbook, { document, language, styles }: Omit<SheetContext, "sheet">): void {
  const words = wordsIn(language);
  const sheet = workbook.addWorksheet(words("tasksSheet"), {
    pageSetup: { ...printSetup, paperSize: a3, printTitlesRow: "1:1", printTitlesColumn: "A:B" },
    views: [{ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false }],
  });
  const shown = taskColumnsOf(document, language)
    .map((column) => shownColumn(column, document.tasks, words(column.heading)))
    .filter(
      ({ column, values }) => column.presence === "always" || values.some((value) => value !== null && value !== ""),
    );
  shown.forEach(({ column, width }, index) => {
    const heading = words(column.heading);
    sheet.getColumn(index + 1).width = width;
    const centered = column.look === "date" || column.look === "number";
    const style = centered ? styles.centeredHeading : styles.wrappedHeading;
    writeCell(sheet, { row: 1, column: index + 1 }, heading, style);
  });
  sheet.getRow(1).height = 24;
  const printed = shown.findIndex(({ column }) => column.heading === lastPrinted) + 1;
  sheet.pageSetup.printArea = `A$1:${columnLetters(printed)}$${document.tasks.length + 1}`;
  writeTasks({ sheet, document, styles }, shown);
  sheet.autoFilter = `A1:${columnLetters(shown.length)}${document.tasks.length + 1}`;
}

interface ShownColumn {
  readonly column: TaskColumn;
  readonly width: number;
  readonly values: readonly (string | number | null)[];
}

function shownColumn(column: TaskColumn, tasks: readonly TaskEntry[], heading: string): ShownColumn {
  const values = tasks.map(column.read);
  const texts = values.map((value) => (typeof value === "string" ? value : ""));
  // The button of the filter takes the place of two characters.
  return { column, values, width: columnWidth([`${heading}  `, ...texts], widths[column.look]) };
}

interface TaskListContext {
  readonly sheet: Worksheet;
  readonly document: ScheduleDocument;
  readonly styles: CellStyles;
}

function writeTasks({ sheet, document, styles }: TaskListContext, shown: readonly ShownColumn[]): void {
  document.tasks.forEach((task, taskIndex) => {
    shown.forEach(({ column, values }, index) => {
      const place = { row: taskIndex + 2, column: index + 1 };
      const isLink = column.look === "link" && task.links.length === 1;
      const target = task.links[0] ?? "";
      const isLinked = isLink && writeLink(sheet, place, { text: target, target });
      if (isLinked) sheet.getCell(place.row, place.column).style = styles.link;
      else writeCell(sheet, place, values[taskIndex] ?? null, styleOf(column.look, styles));
    });
    const texts = shown.filter(({ column }) => column.look === "wrapped" || column.look === "link");
    fitRow(
      sheet,
      taskIndex + 2,
      texts.map(({ values, width }) => ({ text: String(values[taskIndex] ?? ""), width })),
    );
  });
}

function styleOf(look: TaskColumn["look"], styles: CellStyles): CellStyle {
  switch (look) {
    case "date":
      return styles.date;
    case "number":
      return styles.number;
    case "text":
      return styles.text;
    case "wrapped":
    case "link":
      return styles.wrapped;
  }
}
