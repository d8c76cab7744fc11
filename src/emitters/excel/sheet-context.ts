import type { Worksheet } from "exceljs";
import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Names } from "../shared/names.ts";
import type { CellStyles } from "./cell-styles.ts";
import type { GanttPlaces } from "./gantt-places.ts";
import type { GanttRow } from "./gantt-rows.ts";
import type { LiveDates } from "./live/live-dates.ts";
import type { ListPlaces } from "./record-places.ts";

/** What every sheet is made from. */
export interface BookContext {
  readonly document: ScheduleDocument;
  readonly language: Language;
  readonly styles: CellStyles;
  readonly names: Names;
  readonly live: LiveDates;
  readonly places: GanttPlaces;
  /** The rows of the Gantt sheet, from top to bottom. */
  readonly ganttRows: readonly GanttRow[];
  readonly lists: ListPlaces;
}

export interface SheetContext extends BookContext {
  readonly sheet: Worksheet;
}
