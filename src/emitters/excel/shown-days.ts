import type { GanttRow } from "./gantt-rows.ts";
import type { LiveDates } from "./live/live-dates.ts";

/** What the cell of days holds when the workbook is written: the number that dates count from, else what the row says. */
export function shownDays(live: LiveDates, { task, days }: GanttRow): GanttRow["days"] {
  if (task === null) return days;
  const liveDays = live.days(task);
  return liveDays.kind === "input" ? liveDays.amount : days;
}
