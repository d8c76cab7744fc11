import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { nameOf, namesOf } from "../shared/names.ts";
import { addAboutSheet } from "./about-sheet.ts";
import { cellStylesIn } from "./cell-styles.ts";
import { cellText } from "./cell-text.ts";
import { addFactsSheet } from "./facts-sheet.ts";
import { finalizeWorkbook } from "./finalize-workbook.ts";
import { addGanttSheet } from "./gantt-sheet.ts";
import { footerOf } from "./print-setup.ts";
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
  const context = { document, language, styles: cellStylesIn(language), names: namesOf(document, language) };
  addGanttSheet(workbook, context);
  addTasksSheet(workbook, context);
  addFactsSheet(workbook, context);
  addAboutSheet(workbook, context);
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
