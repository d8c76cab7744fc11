import type { CellStyle } from "./cell-styles.ts";
import { isLiveChart } from "./chart-days.ts";
import { textWidth } from "./column-width.ts";
import { dateNote } from "./date-notes.ts";
import { doneOf, spanOf, stateOf } from "./gantt-formulas.ts";
import { ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { GanttRow } from "./gantt-rows.ts";
import type { LiveDates } from "./live/live-dates.ts";
import { type LiveValue, writeLive } from "./live-cell.ts";
import { fitRow } from "./row-height.ts";
import type { SheetContext } from "./sheet-context.ts";
import { shownDays } from "./shown-days.ts";
import { writeCell, writeNote } from "./write-cell.ts";

export const widestName = 46;
/** What one step of indentation takes. */
const indentWidth = 1.5;

/** The list to the left of the chart: the home of owner, start, finish, days, status and progress. */
export function writeBody(context: SheetContext): void {
  const { sheet, styles } = context;
  context.ganttRows.forEach((ganttRow, index) => {
    const row = rows.body + index;
    if (ganttRow.kind === "phase") writeHeading(context, ganttRow, index);
    else if (ganttRow.task === null) writeDated(context, ganttRow, row);
    else writeTask(context, ganttRow, row);
    writeCell(sheet, { row, column: columns.kind }, ganttRow.kind, styles.hidden);
    if (ganttRow.level > 0) sheet.getRow(row).outlineLevel = ganttRow.level;
  });
}

const fixed = (value: LiveValue["value"]): LiveValue => ({ formula: undefined, value });

/** A phase has the first and the last day of the rows below it. */
function writeHeading({ sheet, styles, ganttRows }: SheetContext, ganttRow: GanttRow, index: number): void {
  const row = rows.body + index;
  const span = ganttRow.start === null ? undefined : spanOf(ganttRows, index);
  writeCell(sheet, { row, column: columns.task }, ganttRow.name, styles.phaseText);
  writeCell(sheet, { row, column: columns.owner }, null, styles.phaseText);
  writeLive(sheet, { row, column: columns.start }, span?.first ?? fixed(ganttRow.start), styles.phaseDate);
  writeLive(sheet, { row, column: columns.finish }, span?.last ?? fixed(ganttRow.finish), styles.phaseDate);
  for (const column of [columns.days, columns.float, columns.status, columns.progress])
    writeCell(sheet, { row, column }, null, styles.phaseNumber);
  sheet.getRow(row).height = 20;
}

function writeName({ sheet, styles }: SheetContext, { name, level }: GanttRow, row: number): void {
  const width = widestName - level * indentWidth;
  const fits = textWidth(name) <= width;
  writeCell(sheet, { row, column: columns.task }, name, fits ? styles.indented : styles.indentedWrapped);
  fitRow(sheet, row, [{ text: name, width }]);
}

/** An anchor, or a dated fact. */
function writeDated(context: SheetContext, ganttRow: GanttRow, row: number): void {
  const { sheet, styles, live } = context;
  const { anchor, facts, owner, start, finish } = ganttRow;
  writeName(context, ganttRow, row);
  writeCell(sheet, { row, column: columns.owner }, owner, styles.text);
  const ofFacts = factDates(facts, live);
  const formula = anchor === null ? ofFacts?.start : live.anchor(anchor);
  const isLive = isLiveChart(context);
  const typed = anchor === null ? styles.fixedDate : styles.inputDate;
  const style = formula === undefined && isLive ? typed : styles.date;
  writeLive(sheet, { row, column: columns.start }, { formula, value: start }, style);
  const follows = formula !== undefined || (anchor !== null && isLive);
  const same = follows ? (ofFacts?.finish ?? `IF(ISNUMBER($C${row}),$C${row},"")`) : undefined;
  if (anchor !== null) writeCell(sheet, { row, column: columns.id }, anchor, styles.hidden);
  // It is the start that is typed, and the finish that follows.
  writeLive(sheet, { row, column: columns.finish }, { formula: same, value: finish }, follows ? styles.date : style);
  for (const column of [columns.days, columns.float, columns.status, columns.progress])
    writeCell(sheet, { row, column }, null, styles.number);
}

/** From the first day of a fact to the last, where all of them move. */
function factDates(facts: readonly number[], live: LiveDates): { start: string; finish: string } | undefined {
  const starts = facts.flatMap((fact) => live.factStart(fact) ?? []);
  const finishes = facts.flatMap((fact) => live.factFinish(fact) ?? []);
  if (facts.length === 0 || starts.length < facts.length || finishes.length < facts.length) return undefined;
  if (facts.length === 1) return { start: starts[0] ?? "", finish: finishes[0] ?? "" };
  return { start: `MIN(${starts.join(",")})`, finish: `MAX(${finishes.join(",")})` };
}

function writeTask(context: SheetContext, ganttRow: GanttRow, row: number): void {
  const { sheet, styles, live, document, language } = context;
  const { owner, start, finish, float, status, progress, bufferFinish } = ganttRow;
  const task = ganttRow.task ?? 0;
  const asOf = document.plan.asOf;
  const at = (column: number) => ({ row, column });
  writeName(context, ganttRow, row);
  writeCell(sheet, at(columns.owner), owner, styles.inputText);
  const formulas = { start: live.start(task), finish: live.finish(task) };
  const first = { formula: formulas.start, value: start };
  writeLive(sheet, at(columns.start), first, dateStyle(context, task, first));
  const last = { formula: formulas.finish, value: finish };
  writeLive(sheet, at(columns.finish), last, dateStyle(context, task, last));
  writeDays(context, ganttRow, row);
  const room = { formula: live.float(task), value: float };
  const isRoomFixed = room.formula === undefined && isLiveChart(context);
  writeLive(sheet, at(columns.float), room, isRoomFixed ? styles.fixedNumber : styles.number);
  writeCell(sheet, at(columns.status), status, styles.inputCentered);
  writeCell(sheet, at(columns.progress), progress, styles.inputPercent);
  writeCell(sheet, at(columns.id), document.tasks[task]?.id ?? null, styles.hidden);
  const note = dateNote(context, task);
  if (note !== null) writeNote(sheet, at(columns.start), note);
  const buffer = { formula: live.bufferFinish(task), value: bufferFinish };
  if (bufferFinish !== null || buffer.formula !== undefined)
    writeLive(sheet, at(columns.buffer), buffer, styles.hiddenDate);
  if (ganttRow.kind === "recurring") return;
  writeLive(sheet, at(columns.state), stateOf(ganttRow, row, { language, asOf }), styles.hidden);
  if (ganttRow.kind !== "task") return;
  writeLive(sheet, at(columns.done), doneOf(ganttRow, row, { language, asOf }), styles.hiddenDate);
}

/** A day that the plan fixes may be typed over, and what counts from it follows; one that cannot be counted says so by its look. */
function dateStyle(context: SheetContext, task: number, { formula, value }: LiveValue): CellStyle {
  const { styles, live, document } = context;
  const progress = document.tasks[task]?.progress ?? null;
  // What is recorded is typed on the list of tasks.
  const isRecorded = progress !== null && (progress.started !== null || progress.finished !== null);
  if (!isLiveChart(context) || (isRecorded && formula === undefined)) return styles.date;
  if (live.whyFixed(task) !== undefined) return styles.fixedDate;
  return formula === undefined && typeof value === "number" ? styles.inputDate : styles.date;
}

/** A number that dates count from may be typed over; one that is counted, or that has no number, may not. */
function writeDays(context: SheetContext, ganttRow: GanttRow, row: number): void {
  const { sheet, styles, live } = context;
  const days = live.days(ganttRow.task ?? 0);
  const style = days.kind === "input" ? styles[inputStyles[days.unit]] : styles.number;
  const formula = days.kind === "formula" ? days.formula : undefined;
  writeLive(sheet, { row, column: columns.days }, { formula, value: shownDays(context, ganttRow) }, style);
}

const inputStyles = { wd: "inputNumber", cd: "inputCalendarDays", mo: "inputMonths" } as const;
