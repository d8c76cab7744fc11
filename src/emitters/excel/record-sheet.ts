import type { Workbook } from "exceljs";
import { nameOf } from "../shared/names.ts";
import { statuses } from "../shared/progress-words.ts";
import { hasFacts } from "./facts-sheet.ts";
import { columnLetters, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { GanttRow } from "./gantt-rows.ts";
import { recordSheetName } from "./record-places.ts";
import { isoText } from "./serial-day.ts";
import type { BookContext } from "./sheet-context.ts";
import { shownDays } from "./shown-days.ts";
import type { ShownColumn } from "./tasks-sheet.ts";
import { type Word, wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

/** One row of the hidden sheet; the first cell says of what. */
export type BookRecord = readonly (string | number)[];

/** What `_tminus` is called, and with it the meaning of its rows. */
const recordFormat = "tminus-workbook/1";

/**
 * Writes the hidden sheet from which the plan's source is found again: what each sheet, column and row is, and what every
 * cell that may be changed held when the workbook was written.
 * @param others Rows of other sheets' makers: `sheet`, `column` and `link`.
 */
export function addRecordSheet(
  workbook: Workbook,
  context: BookContext,
  { tasksColumns, others }: { tasksColumns: readonly ShownColumn[]; others: readonly BookRecord[] },
): void {
  const sheet = workbook.addWorksheet(recordSheetName, { state: "hidden" });
  const records: readonly BookRecord[] = [
    ...planRecords(context),
    ...listRecords(context),
    ...sheetRecords(context),
    ...ganttColumnRecords(context),
    ...tasksColumns.flatMap(tasksColumnRecord),
    ...phaseRecords(context),
    ...anchorRecords(context),
    ["fields", ...taskFields],
    ...context.document.tasks.map((_, index) => taskRecord(context, index)),
    ...others,
  ];
  const style = context.styles.hidden;
  records.forEach((record, index) => {
    record.forEach((value, column) => {
      writeCell(sheet, { row: index + 1, column: column + 1 }, value, style);
    });
  });
}

function planRecords({ document: { plan }, places, language }: BookContext): readonly BookRecord[] {
  const launch = plan.launch?.slice(0, 10) ?? (plan.launchText === null ? "" : "TBD");
  return [
    ["format", recordFormat],
    ["plan", plan.id, language, nameOf(plan)],
    ["launch", launch, "gantt", places.launch],
  ];
}

/** What the lists of validation offer: the first rows below, whose places `listPlacesOf` knows. */
function listRecords({ document, language, names }: BookContext): readonly BookRecord[] {
  return [
    ...Object.entries(statuses).map(([key, word]) => ["status", key, word[language]]),
    ...document.owners.map(({ id }) => ["owner", id, names.owner(id)]),
  ];
}

function sheetRecords({ language, document }: BookContext): readonly BookRecord[] {
  const words = wordsIn(language);
  const sheets: readonly (readonly [string, Word])[] = [
    ["gantt", "ganttSheet"],
    ["tasks", "tasksSheet"],
    ["owners", "ownersSheet"],
    ...(hasFacts(document) ? ([["facts", "factsSheet"]] as const) : []),
    ["about", "aboutSheet"],
  ];
  return sheets.map(([role, word]) => ["sheet", role, words(word)]);
}

function ganttColumnRecords({ language }: BookContext): readonly BookRecord[] {
  const words = wordsIn(language);
  const fields = [
    ["task", "task"],
    ["owner", "owner"],
    ["start", "start"],
    ["finish", "finish"],
    ["days", "days"],
    ["float", "float"],
    ["status", "status"],
    ["progress", "percent"],
    ["id", "id"],
  ] as const;
  const shown = fields.map(([field, word]): BookRecord => {
    return ["column", "gantt", field, columnLetters(columns[field]), words(word), rows.headings];
  });
  // It has no heading: what a row is of, by which a row that somebody added is told from ours.
  return [...shown, ["column", "gantt", "kind", columnLetters(columns.kind), "", rows.headings]];
}

/** The names of the fields where they are not those of the headings. */
const fieldNames: Readonly<Partial<Record<Word, string>>> = { percent: "progress" };

function tasksColumnRecord({ column, letters, heading }: ShownColumn): readonly BookRecord[] {
  return [["column", "tasks", fieldNames[column.heading] ?? column.heading, letters, heading, 1]];
}

function phaseRecords({ document, names, ganttRows }: BookContext): readonly BookRecord[] {
  return document.phases.map(({ id }) => {
    const index = ganttRows.findIndex(({ phase }) => phase === id);
    return ["phase", id, names.phase(id), rows.body + index];
  });
}

/** The launch has a record of its own as well, for the cell that drives it. */
function anchorRecords({ document, ganttRows }: BookContext): readonly BookRecord[] {
  return document.anchors.flatMap(({ id, date }) => {
    const index = ganttRows.findIndex(({ anchor }) => anchor === id);
    return index < 0 ? [] : [["anchor", id, date ?? "", rows.body + index]];
  });
}

const taskFields = [
  ...["task", "id", "phase", "gantt row", "name", "owner id", "start", "finish", "days", "unit"],
  ...["status", "progress", "started", "finished", "note"],
];

function taskRecord(context: BookContext, index: number): BookRecord {
  const { document, places, ganttRows, live } = context;
  const task = document.tasks[index]!;
  const row = ganttRows[places.rowOf(index) - rows.body] as GanttRow;
  const days = live.days(index);
  const isoOf = (value: GanttRow["start"]) => (typeof value === "number" ? isoText(value) : (value ?? ""));
  return [
    ...["task", task.id, task.phase ?? "", places.rowOf(index), row.name, task.owner ?? ""],
    ...[isoOf(row.start), isoOf(row.finish)],
    ...[shownDays(context, row) ?? "", days.kind === "input" ? days.unit : ""],
    ...[task.status ?? "", task.progress?.percent ?? ""],
    ...[task.progress?.started ?? "", task.progress?.finished ?? "", task.note ?? ""],
  ];
}
