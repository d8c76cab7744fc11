import type { ScheduleDocument } from "../../schedule/document.ts";
import { recordsProgress } from "../shared/progress-words.ts";
import { markSwatch, swatch } from "./cell-styles.ts";
import type { SheetContext } from "./chart-header.ts";
import { textWidth } from "./column-width.ts";
import { chartColumnWidth, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { palette } from "./palette.ts";
import type { TimeScale } from "./time-scale.ts";
import { type Word, wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

/** A colour, or a sign, and what it means. */
export interface LegendEntry {
  readonly word: Word;
  readonly color?: string;
  readonly sign?: string;
}

/** What is drawn in every plan, and what is done where that is recorded. */
export function legendOf(document: Pick<ScheduleDocument, "tasks">): readonly LegendEntry[] {
  return recordsProgress(document) ? [{ word: "legendDone", color: palette.doneBar }, ...legend] : legend;
}

const legend: readonly LegendEntry[] = [
  { word: "legendTask", color: palette.taskBar },
  { word: "legendCritical", color: palette.criticalBar },
  { word: "legendBuffer", color: palette.buffer },
  { word: "legendPhase", color: palette.phaseBar },
  { word: "legendMark", sign: "◆" },
  { word: "legendRecurring", sign: "●" },
  { word: "legendRest", color: palette.rest },
  { word: "legendLaunch", color: palette.launch },
  { word: "legendAnchor", color: palette.anchor },
  { word: "legendDated", color: palette.datedBar },
];

/** As much of the legend as fits above the chart, in one line; all of it stands on the last sheet. */
export function writeLegend({ sheet, document, language, styles }: SheetContext, scale: TimeScale): void {
  const words = wordsIn(language);
  const width = chartColumnWidth(scale);
  const swatchCells = Math.ceil(2 / width);
  let index = 0;
  for (const { word, color, sign } of legendOf(document)) {
    const taken = swatchCells + Math.ceil((textWidth(words(word)) + 1) / width);
    if (index + taken > scale.buckets.length) return;
    const column = columns.chart + index;
    const style = color ? swatch(color) : markSwatch(language);
    for (let cell = 0; cell < swatchCells; cell++)
      writeCell(sheet, { row: rows.summary, column: column + cell }, null, style);
    writeCell(sheet, { row: rows.summary, column }, sign ?? null, style);
    writeCell(sheet, { row: rows.summary, column: column + swatchCells }, words(word), styles.legendText);
    index += taken;
  }
}
