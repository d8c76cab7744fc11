import type { ScheduleDocument, TaskType } from "../../schedule/document.ts";
import { recordsProgress } from "../shared/progress-words.ts";
import { markSwatch, swatch } from "./cell-styles.ts";
import { textWidth } from "./column-width.ts";
import { chartColumnWidth, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { palette } from "./palette.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { TimeScale } from "./time-scale.ts";
import { type Word, wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

/** A colour, or a sign, and what it means. */
export interface LegendEntry {
  readonly word: Word;
  readonly color?: string;
  readonly sign?: string;
}

/** What is drawn in every plan, what is marked where it has such rows, and what is done where that is recorded. */
export function legendOf(document: Pick<ScheduleDocument, "tasks" | "rows" | "anchors">): readonly LegendEntry[] {
  const has = (type: TaskType) => document.tasks.some((task) => task.type === type);
  const isUsed: Readonly<Partial<Record<Word, boolean>>> = {
    legendDone: recordsProgress(document),
    legendLate: recordsProgress(document),
    legendGate: has("gate"),
    legendRecurring: has("recurring"),
    legendDated: document.rows.length > 0,
    legendBuffer: document.tasks.some(({ bufferFinish }) => bufferFinish !== null),
    legendAnchor: document.anchors.some(({ id }) => id !== "launch"),
  };
  return legend.filter(({ word }) => isUsed[word] ?? true);
}

const legend: readonly LegendEntry[] = [
  { word: "legendInput", color: palette.launchInput },
  { word: "legendTask", color: palette.taskBar },
  { word: "legendCritical", color: palette.criticalBar },
  { word: "legendLate", color: palette.lateBar },
  { word: "legendDone", color: palette.doneBar },
  { word: "legendBuffer", color: palette.buffer },
  { word: "legendPhase", color: palette.phaseBar },
  { word: "legendMark", sign: "◆" },
  { word: "legendGate", sign: "▲" },
  { word: "legendRecurring", sign: "●" },
  { word: "legendRest", color: palette.rest },
  { word: "legendHoliday", color: palette.holiday },
  { word: "legendMakeUp", color: palette.white },
  { word: "legendLaunch", color: palette.launch },
  { word: "legendAnchor", color: palette.anchor },
  { word: "legendDated", color: palette.datedBar },
];

/** Where a column is a week or a month, none of these is seen. */
const ofSingleDays: readonly Word[] = ["legendRest", "legendHoliday", "legendMakeUp"];

/** As much of the legend as fits above the chart, in two lines; all of it stands on the sheet that explains the others. */
export function writeLegend({ sheet, document, language, styles }: SheetContext, scale: TimeScale): void {
  const words = wordsIn(language);
  const width = chartColumnWidth(scale);
  const swatchCells = Math.ceil(2 / width);
  const lines: number[] = [rows.title, rows.summary];
  let row = lines.shift() ?? rows.summary;
  let index = 0;
  const entries = legendOf(document).filter(({ word }) => scale.unit === "day" || !ofSingleDays.includes(word));
  for (const { word, color, sign } of entries) {
    const taken = swatchCells + Math.ceil((textWidth(words(word)) + 1) / width);
    if (index + taken > scale.buckets.length) {
      const next = lines.shift();
      if (next === undefined) return;
      row = next;
      index = 0;
    }
    const column = columns.chart + index;
    const style = color ? swatch(color) : markSwatch(language);
    for (let cell = 0; cell < swatchCells; cell++) writeCell(sheet, { row, column: column + cell }, null, style);
    writeCell(sheet, { row, column }, sign ?? null, style);
    writeCell(sheet, { row, column: column + swatchCells }, words(word), styles.legendText);
    index += taken;
  }
}
