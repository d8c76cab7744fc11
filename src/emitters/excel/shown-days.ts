import type { GanttRow } from "./gantt-rows.ts";
import type { BookContext } from "./sheet-context.ts";
import { wordsIn } from "./words.ts";

/**
 * What the cell of days holds when the workbook is written: the number that dates count from, else what the row says. How
 * often work recurs that moves would soon be wrong: it only says that it does.
 */
export function shownDays({ live, language }: Pick<BookContext, "live" | "language">, row: GanttRow): GanttRow["days"] {
  const { task, days, kind } = row;
  if (task === null) return days;
  if (kind === "recurring" && live.whyFixed(task) === undefined) return wordsIn(language)("recurs");
  const liveDays = live.days(task);
  return liveDays.kind === "input" ? liveDays.amount : days;
}
