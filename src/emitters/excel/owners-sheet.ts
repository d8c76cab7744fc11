import type { Workbook } from "exceljs";
import { columnWidth } from "./column-width.ts";
import { ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { cellOf } from "./gantt-places.ts";
import type { GanttRow } from "./gantt-rows.ts";
import { addCriticalRule } from "./gantt-rules.ts";
import { mirrorOf, writeLive } from "./live-cell.ts";
import { printSetup } from "./print-setup.ts";
import { fitRow } from "./row-height.ts";
import type { BookContext, SheetContext } from "./sheet-context.ts";
import { shownDays } from "./shown-days.ts";
import { type Word, wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

const headings: readonly Word[] = ["task", "role", "start", "finish", "days", "float", "status", "percent", "phase"];
const widestTask = 46;

interface Duty {
  readonly task: number;
  readonly role: "owns" | "helps" | "approves";
}

interface Block {
  /** The place of the owner in the document; undefined for who is not declared, and for what nobody owns. */
  readonly owner: number | undefined;
  readonly name: string;
  readonly duties: readonly Duty[];
}

/** What each owner has to do, the earliest first; what somebody helps with or approves is marked. */
export function addOwnersSheet(workbook: Workbook, given: BookContext): void {
  const { language, styles, ganttRows } = given;
  const words = wordsIn(language);
  const sheet = workbook.addWorksheet(words("ownersSheet"), {
    properties: { outlineProperties: { summaryBelow: false, summaryRight: false } },
    pageSetup: { ...printSetup, printTitlesRow: "1:1" },
    views: [{ state: "frozen", xSplit: 1, ySplit: 1, showGridLines: false }],
  });
  const context: SheetContext = { ...given, sheet };
  const names = columnWidth(
    ganttRows.map(({ name }) => `  ${name}`),
    { least: 26, most: widestTask },
  );
  [names, 16, 12.5, 12.5, 8, 8, 12, 8, 24].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  headings.forEach((word, index) => {
    const isText = word === "task" || word === "phase";
    const style = isText ? styles.wrappedHeading : styles.centeredHeading;
    writeCell(sheet, { row: 1, column: index + 1 }, words(word), style);
  });
  sheet.getRow(1).height = 24;
  let row = 2;
  for (const block of blocksOf(context)) row = writeBlock(context, block, row);
  addCriticalRule(sheet, headings.indexOf("float") + 1, { first: 2, last: row - 1 });
}

/** Owners in the order of the file, then who is named without being declared, then what nobody owns. */
function blocksOf({ document, language, names, ganttRows, places }: BookContext): readonly Block[] {
  const duties = new Map<string | null, Duty[]>(document.owners.map(({ id }) => [id, []]));
  const add = (owner: string | null, duty: Duty): void => {
    const known = duties.get(owner);
    if (known) known.push(duty);
    else duties.set(owner, [duty]);
  };
  document.tasks.forEach(({ owner, helpers, approvers }, task) => {
    if (owner !== null) add(owner, { task, role: "owns" });
    const others = (ids: readonly string[]) => ids.filter((id) => id !== owner);
    for (const id of others(approvers)) add(id, { task, role: "approves" });
    for (const id of others(helpers)) if (!approvers.includes(id)) add(id, { task, role: "helps" });
  });
  document.tasks.forEach(({ owner, approvers }, task) => {
    if (owner === null && approvers.length === 0) add(null, { task, role: "owns" });
  });
  const placeOf = (owner: string): number | undefined => {
    const place = document.owners.findIndex(({ id }) => id === owner);
    return place < 0 ? undefined : place;
  };
  const startOf = ({ task }: Duty): number => {
    const start = ganttRows[places.rowOf(task) - rows.body]?.start;
    return typeof start === "number" ? start : Number.MAX_SAFE_INTEGER;
  };
  return [...duties]
    .filter(([, its]) => its.length > 0)
    .map(([owner, its]) => ({
      owner: owner === null ? undefined : placeOf(owner),
      name: owner === null ? wordsIn(language)("noOwner") : names.owner(owner),
      duties: its.toSorted((left, right) => startOf(left) - startOf(right)),
    }));
}

/** Returns the first row below. */
function writeBlock(context: SheetContext, block: Block, first: number): number {
  const { name, duties } = block;
  const { sheet, styles } = context;
  const counted = `${name}${context.language === "zh" ? `（${duties.length}）` : ` (${duties.length})`}`;
  headings.forEach((_, index) => {
    writeCell(sheet, { row: first, column: index + 1 }, index === 0 ? counted : null, styles.phaseText);
  });
  sheet.getRow(first).height = 20;
  duties.forEach((duty, index) => {
    writeDuty(context, duty, first + 1 + index);
    writeRole(context, block, duty, first + 1 + index);
  });
  return first + 1 + duties.length;
}

function writeDuty(context: SheetContext, { task }: Duty, row: number): void {
  const { sheet, styles, places, ganttRows, document, names } = context;
  const line = places.rowOf(task);
  const ganttRow = ganttRows[line - rows.body] as GanttRow;
  const phase = document.tasks[task]?.phase ?? null;
  const mirror = (column: number) => mirrorOf(cellOf(places.sheetName, column, line));
  writeCell(sheet, { row, column: 1 }, ganttRow.name, styles.indentedWrapped);
  const cells = [
    [columns.start, ganttRow.start, styles.date],
    [columns.finish, ganttRow.finish, styles.date],
    [columns.days, shownDays(context, ganttRow), styles.number],
    [columns.float, ganttRow.float, styles.number],
    [columns.status, ganttRow.status, styles.centered],
    [columns.progress, ganttRow.progress, styles.percent],
  ] as const;
  cells.forEach(([column, value, style], index) => {
    writeLive(sheet, { row, column: index + 3 }, { formula: mirror(column), value }, style);
  });
  writeCell(sheet, { row, column: headings.length }, phase === null ? null : names.phase(phase), styles.text);
  fitRow(sheet, row, [{ text: ganttRow.name, width: (sheet.getColumn(1).width ?? widestTask) - 1.5 }]);
  sheet.getRow(row).outlineLevel = 1;
}

/** Whether it is the owner's own, or one to help with; a task that was handed over since names who has it now. */
function writeRole(context: SheetContext, { owner }: Block, { task, role }: Duty, row: number): void {
  const { sheet, styles, places, language, ganttRows, lists } = context;
  const words = wordsIn(language);
  const place = { row, column: 2 };
  if (role !== "owns") {
    writeCell(sheet, place, words(role), styles.quietCentered);
    return;
  }
  const line = places.rowOf(task);
  const cell = cellOf(places.sheetName, columns.owner, line);
  const value = { formula: mirrorOf(cell), value: ganttRows[line - rows.body]?.owner ?? "" };
  if (owner === undefined) writeLive(sheet, place, value, styles.centered);
  else {
    const formula = `IF(${cell}=${lists.ownerName(owner)},"${words("owns")}","→ "&${cell})`;
    writeLive(sheet, place, { formula, value: words("owns") }, styles.centered);
  }
}
