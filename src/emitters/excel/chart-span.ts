import { columnLetters, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { GanttRow } from "./gantt-rows.ts";
import type { TimeScale } from "./time-scale.ts";

/** More arguments than these a function does not take everywhere. */
const mostRanges = 200;

/**
 * The first day of the chart as a formula: the Monday of the week of the earliest start, for months the first of the month.
 * Rows that lay too far away to be shown when the workbook was written do not count.
 */
export function firstDayFormula({ unit, buckets }: TimeScale, ganttRows: readonly GanttRow[]): string {
  const first = buckets[0]?.from ?? 0;
  const column = `$${columnLetters(columns.start)}$`;
  const ranges: string[] = [];
  let from = 0;
  const close = (end: number) => {
    if (end > from) ranges.push(`${column}${rows.body + from}:${column}${rows.body + end - 1}`);
    from = end + 1;
  };
  ganttRows.forEach(({ start }, index) => {
    if (typeof start === "number" && start < first) close(index);
  });
  close(ganttRows.length);
  const earliest = `MIN(${ranges.slice(0, mostRanges).join(",")})`;
  return unit === "month" ? `${earliest}-DAY(${earliest})+1` : `${earliest}-WEEKDAY(${earliest},2)+1`;
}
