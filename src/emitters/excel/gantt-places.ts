import type { Language } from "../../diagnostic/diagnostic.ts";
import { columnLetters, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { GanttRow } from "./gantt-rows.ts";
import { wordsIn } from "./words.ts";

/** Where the cells stand that other sheets point at; known before any sheet is written. */
export interface GanttPlaces {
  readonly sheetName: string;
  /** `$D$2`: the one launch cell. A real date, or a text where the launch is open. */
  readonly launch: string;
  /** By place in the document's tasks. */
  rowOf(task: number): number;
  /** By the id of an anchor. */
  rowOfAnchor(id: string): number;
  readonly columns: { readonly start: string; readonly finish: string; readonly days: string };
}

export function ganttPlacesOf(ganttRows: readonly GanttRow[], language: Language): GanttPlaces {
  const rowByTask = new Map<number, number>();
  ganttRows.forEach(({ task }, index) => {
    if (task !== null) rowByTask.set(task, rows.body + index);
  });
  return {
    sheetName: wordsIn(language)("ganttSheet"),
    launch: `$${columnLetters(columns.finish)}$${rows.summary}`,
    rowOf(task) {
      const row = rowByTask.get(task);
      if (row === undefined) throw new Error(`The Gantt sheet has no row for task ${task}.`);
      return row;
    },
    rowOfAnchor(id) {
      const index = ganttRows.findIndex(({ anchor }) => anchor === id);
      if (index < 0) throw new Error(`The Gantt sheet has no row for ${id}.`);
      return rows.body + index;
    },
    columns: {
      start: columnLetters(columns.start),
      finish: columnLetters(columns.finish),
      days: columnLetters(columns.days),
    },
  };
}

/** A cell of another sheet, held fast: `'甘特图'!$C$12`. */
export function cellOf(sheetName: string, column: number, row: number): string {
  return `'${sheetName}'!$${columnLetters(column)}$${row}`;
}
