import { columnLetters, ganttColumnNumbers as columns, isCompact, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { BarKind, GanttRow } from "./gantt-rows.ts";
import { writeLive } from "./live-cell.ts";
import { civilDayOf, firstOfMonth, mondayOf, type SerialDay } from "./serial-day.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { ScaleUnit, TimeScale } from "./time-scale.ts";
import { writeCell } from "./write-cell.ts";

/** Above this many cells with a sign that waits to be shown, marks are drawn as short bars, which need none. */
const mostSignCells = 60_000;

/** What stands for a row that takes one day; signs that differ in shape, for those who do not see the colours. */
const signs: Readonly<Partial<Record<BarKind, string>>> = {
  launch: "★",
  anchor: "▼",
  gate: "▲",
  mark: "◆",
  "dated-mark": "◇",
  recurring: "●",
};

/**
 * A rule shows the sign on the row's own days alone; with one hidden in every cell, what is shown follows the dates
 * without anything being computed.
 */
export function writeSignCells(context: SheetContext, scale: TimeScale): void {
  const { sheet, styles, ganttRows } = context;
  const style = isCompact(scale) ? styles.smallMarkCell : styles.markCell;
  const columnCount = scale.buckets.length;
  let left = mostSignCells;
  ganttRows.forEach((ganttRow, index) => {
    const row = rows.body + index;
    const sign = signs[ganttRow.kind];
    if (sign === undefined) return;
    if (writeLiveOccurrences(context, { ganttRow, row, scale })) return;
    if (ganttRow.kind === "recurring") {
      writeCell(sheet, { row, column: columns.occurrences }, occurrenceText(ganttRow, scale), styles.hidden);
    }
    left -= columnCount;
    if (left < 0) {
      writeCell(sheet, { row, column: columns.kind }, barInstead(ganttRow.kind), styles.hidden);
      return;
    }
    for (let column = 0; column < columnCount; column++)
      writeCell(sheet, { row, column: columns.chart + column }, sign, style);
  });
}

/** Above this many recurring tasks a bar from the first day to the last stands for the days. */
const mostLiveRecurrences = 40;

interface SignedRow {
  readonly ganttRow: GanttRow;
  readonly row: number;
  readonly scale: TimeScale;
}

/** What recurs and moves says by formula on which days it takes place; false for any other row. */
function writeLiveOccurrences(context: SheetContext, { ganttRow, row, scale }: SignedRow): boolean {
  const { sheet, styles, ganttRows } = context;
  const occurs = occursFormula(context, ganttRow, row);
  if (!occurs) return false;
  if (ganttRows.filter(({ kind }) => kind === "recurring").length > mostLiveRecurrences) {
    writeCell(sheet, { row, column: columns.kind }, "recurring-span", styles.hidden);
    return true;
  }
  writeCell(sheet, { row, column: columns.kind }, "recurring-live", styles.hidden);
  scale.buckets.forEach(({ from, to }, index) => {
    const letters = columnLetters(columns.chart + index);
    const days = { from: `${letters}$${rows.from}`, to: `${letters}$${rows.to}` };
    const formula = `IFERROR(IF(${occurs(days)},"${signs.recurring}",""),"")`;
    const isOn = ganttRow.occurrences.some((day) => day >= from && day <= to);
    const value = isOn ? (signs.recurring ?? "") : "";
    writeLive(sheet, { row, column: columns.chart + index }, { formula, value }, styles.occurrence);
  });
  return true;
}

type OccursFormula = (days: { readonly from: string; readonly to: string }) => string;

function occursFormula(
  { live }: SheetContext,
  { kind, task, facts }: GanttRow,
  row: number,
): OccursFormula | undefined {
  if (kind !== "recurring") return undefined;
  if (task !== null) {
    const start = `$${columnLetters(columns.start)}${row}`;
    const finish = `$${columnLetters(columns.finish)}${row}`;
    const formulaOf = (days: { from: string; to: string }) => live.occursBetween(task, { ...days, start, finish });
    return formulaOf({ from: "A1", to: "A1" }) === undefined ? undefined : (days) => formulaOf(days) ?? "FALSE";
  }
  const starts = facts.flatMap((fact) => live.factStart(fact) ?? []);
  if (starts.length < facts.length) return undefined;
  return ({ from, to }) => `OR(${starts.map((day) => `AND(${day}>=${from},${day}<=${to})`).join(",")})`;
}

function barInstead(kind: BarKind): string {
  return kind === "recurring" ? "recurring-bar" : "mark-bar";
}

/** The first days of the columns on which it recurs: `|46279|46286|`. A column keeps its weekday, or the first of its month. */
function occurrenceText({ occurrences }: GanttRow, { unit }: TimeScale): string | null {
  if (occurrences.length === 0) return null;
  return `|${[...new Set(occurrences.map((day) => firstDayOf(day, unit)))].join("|")}|`;
}

function firstDayOf(day: SerialDay, unit: ScaleUnit): SerialDay {
  if (unit === "day") return day;
  if (unit === "week") return mondayOf(day);
  const { year, month } = civilDayOf(day);
  return firstOfMonth(year, month);
}
