import type { Workbook } from "exceljs";
import type { TaskEntry } from "../../schedule/document.ts";
import type { CellStyle, CellStyles } from "./cell-styles.ts";
import { columnWidth } from "./column-width.ts";
import { columnLetters } from "./gantt-layout.ts";
import { addCriticalRule } from "./gantt-rules.ts";
import { writeLive } from "./live-cell.ts";
import { a3, printSetup } from "./print-setup.ts";
import { fitRow } from "./row-height.ts";
import type { BookContext, SheetContext } from "./sheet-context.ts";
import { type TaskColumn, taskColumnsOf } from "./task-columns.ts";
import { addValidation, dateValidation, homeValidations } from "./validations.ts";
import { wordsIn } from "./words.ts";
import { writeCell, writeLink } from "./write-cell.ts";

const widths: Readonly<Record<TaskColumn["look"], { readonly least: number; readonly most: number }>> = {
  date: { least: 12.5, most: 20 },
  number: { least: 7, most: 16 },
  percent: { least: 7, most: 12 },
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
const lastPrinted = "dates";
const widestUnprinted = 80;

const headingRow = 1;

/** A column as it is written: where it stands, how wide, and what its cells show. */
export interface ShownColumn {
  readonly column: TaskColumn;
  readonly letters: string;
  readonly heading: string;
  readonly width: number;
  readonly values: readonly (string | number | null)[];
  readonly isPrinted: boolean;
}

/** One row for each task, to be filtered and sorted. Returns its columns. */
export function addTasksSheet(workbook: Workbook, given: BookContext): readonly ShownColumn[] {
  const { document, language, styles } = given;
  const sheet = workbook.addWorksheet(wordsIn(language)("tasksSheet"), {
    pageSetup: { ...printSetup, paperSize: a3, printTitlesRow: "1:1", printTitlesColumn: "A:A" },
    views: [{ state: "frozen", xSplit: 1, ySplit: headingRow, showGridLines: false }],
  });
  const context: SheetContext = { ...given, sheet };
  const shown = shownColumns(context);
  shown.forEach(({ column, heading, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    const centered = ["date", "number", "percent"].includes(column.look);
    const style = centered ? styles.centeredHeading : styles.wrappedHeading;
    writeCell(sheet, { row: headingRow, column: index + 1 }, heading, style);
  });
  sheet.getRow(headingRow).height = 30;
  const last = headingRow + document.tasks.length;
  const printed = shown.filter(({ isPrinted }) => isPrinted).length;
  sheet.pageSetup.printArea = `A$1:${columnLetters(printed)}$${last}`;
  document.tasks.forEach((task, index) => {
    writeTask(context, shown, { task, index });
  });
  addValidations(context, shown, last);
  const float = shown.findIndex(({ column }) => column.home === "float") + 1;
  addCriticalRule(sheet, float, { first: headingRow + 1, last });
  sheet.autoFilter = `A${headingRow}:${columnLetters(shown.length)}${last}`;
  return shown;
}

function shownColumns(context: BookContext): readonly ShownColumn[] {
  const { tasks } = context.document;
  const words = wordsIn(context.language);
  const columns = taskColumnsOf(context);
  const last = columns.findIndex(({ heading }) => heading === lastPrinted);
  const used = columns.flatMap((column, index) => {
    const values = tasks.map(column.read);
    const isUnused = column.presence === "where-used" && values.every((value) => value === null || value === "");
    return isUnused ? [] : [{ column, values, isPrinted: index <= last }];
  });
  return used.map(({ column, values, isPrinted }, index) => {
    const heading = `${words(column.heading)}${column.isBuilt ? words("asBuilt") : ""}`;
    const { least, most } = widths[column.look];
    const texts = values.map((value) => (typeof value === "string" ? value : ""));
    // The button of the filter takes the place of two characters.
    const width = columnWidth([`${words(column.heading)}  `, ...texts], {
      least,
      most: isPrinted ? most : widestUnprinted,
    });
    return { column, values, heading, width, isPrinted, letters: columnLetters(index + 1) };
  });
}

interface NumberedTask {
  readonly task: TaskEntry;
  readonly index: number;
}

function writeTask(context: SheetContext, shown: readonly ShownColumn[], { task, index }: NumberedTask): void {
  const { sheet, styles } = context;
  const row = headingRow + 1 + index;
  shown.forEach(({ column, values, isPrinted }, columnIndex) => {
    const place = { row, column: columnIndex + 1 };
    const value = values[index] ?? null;
    const style = isPrinted ? styleOf(column, styles) : unwrappedStyleOf(column, styles);
    if (column.formula) {
      writeLive(sheet, place, { formula: column.formula(index), value }, style);
    } else if (column.look === "link" && task.links.length === 1 && isLinked(context, place, task.links[0] ?? "")) {
      sheet.getCell(place.row, place.column).style = styles.link;
    } else {
      writeCell(sheet, place, value, style);
    }
  });
  const texts = shown.filter(({ column, isPrinted }) => isPrinted && wrappedLooks.has(column.look));
  fitRow(
    sheet,
    row,
    texts.map(({ values, width }) => ({ text: String(values[index] ?? ""), width })),
  );
}

function isLinked({ sheet }: SheetContext, place: { row: number; column: number }, target: string): boolean {
  return writeLink(sheet, place, { text: target, target });
}

function addValidations(context: SheetContext, shown: readonly ShownColumn[], last: number): void {
  if (context.document.tasks.length === 0) return;
  const rules = { ...homeValidations(context), input: dateValidation(context.language) };
  for (const { column, letters } of shown) {
    const key = column.home === "input" && column.look !== "date" ? undefined : column.home;
    const rule = Object.hasOwn(rules, key ?? "") ? rules[key as keyof typeof rules] : undefined;
    if (rule) addValidation(context.sheet, `${letters}${headingRow + 1}:${letters}${last}`, rule);
  }
}

function styleOf({ look, home }: TaskColumn, styles: CellStyles): CellStyle {
  const isInput = home === "input";
  switch (look) {
    case "date":
      return isInput ? styles.inputDate : styles.date;
    case "number":
      return styles.number;
    case "percent":
      return styles.percent;
    case "text":
      return styles.text;
    case "wrapped":
    case "people":
    case "link":
      return isInput ? styles.inputWrapped : styles.wrapped;
  }
}

function unwrappedStyleOf(column: TaskColumn, styles: CellStyles): CellStyle {
  return wrappedLooks.has(column.look) ? styles.text : styleOf(column, styles);
}
