import { ganttColumnNumbers as columns, isCompact, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { BarKind, GanttRow } from "./gantt-rows.ts";
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
export function writeSignCells({ sheet, styles, ganttRows }: SheetContext, scale: TimeScale): void {
  const style = isCompact(scale) ? styles.smallMarkCell : styles.markCell;
  const columnCount = scale.buckets.length;
  let left = mostSignCells;
  ganttRows.forEach((ganttRow, index) => {
    const row = rows.body + index;
    const sign = signs[ganttRow.kind];
    if (sign === undefined) return;
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
