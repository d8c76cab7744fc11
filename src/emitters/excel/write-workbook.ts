import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { nameOf, namesOf } from "../shared/names.ts";
import { addAboutSheet } from "./about-sheet.ts";
import { cellStylesIn } from "./cell-styles.ts";
import { cellText } from "./cell-text.ts";
import { addFactsSheet } from "./facts-sheet.ts";
import { finalizeWorkbook } from "./finalize-workbook.ts";
import { ganttPlacesOf } from "./gantt-places.ts";
import { ganttRowsOf } from "./gantt-rows.ts";
import { addGanttSheet } from "./gantt-sheet.ts";
import { fixedDates } from "./live/live-dates.ts";
import { addOwnersSheet } from "./owners-sheet.ts";
import { footerOf } from "./print-setup.ts";
import { listPlacesOf } from "./record-places.ts";
import { addRecordSheet } from "./record-sheet.ts";
import type { BookContext } from "./sheet-context.ts";
import { addTasksSheet } from "./tasks-sheet.ts";

/** The whole workbook, as the bytes of its final file. */
export async function writeWorkbook(document: ScheduleDocument, language: Language): Promise<Uint8Array> {
  const { Workbook } = await workbookLibrary();
  const workbook = new Workbook();
  const name = nameOf(document.plan);
  workbook.creator = "tminus";
  workbook.lastModifiedBy = "tminus";
  workbook.title = cellText(name);
  workbook.calcProperties.fullCalcOnLoad = true;
  const ganttRows = ganttRowsOf(document, language);
  const context: BookContext = {
    document,
    language,
    styles: cellStylesIn(language),
    names: namesOf(document, language),
    live: fixedDates,
    places: ganttPlacesOf(ganttRows, language),
    ganttRows,
    lists: listPlacesOf(document),
  };
  addGanttSheet(workbook, context);
  const tasksColumns = addTasksSheet(workbook, context);
  addOwnersSheet(workbook, context);
  addFactsSheet(workbook, context);
  addAboutSheet(workbook, context);
  addRecordSheet(workbook, context, { tasksColumns, others: [] });
  const { sheetName, launch } = context.places;
  workbook.definedNames.add(`'${sheetName}'!${launch}`, "launch");
  for (const sheet of workbook.worksheets) sheet.headerFooter = footerOf(name, language);
  // Stored, not compressed: the final pass compresses, with bytes that do not depend on the machine.
  const buffer = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  return finalizeWorkbook(new Uint8Array(buffer));
}

/** The library is CommonJS: its exports are the default export when loaded as a package, and the module when bundled. */
async function workbookLibrary(): Promise<typeof import("exceljs")> {
  const library = await import("exceljs");
  return "default" in library ? (library.default as typeof import("exceljs")) : library;
}
