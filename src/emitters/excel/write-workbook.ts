import type { Language } from "../../diagnostic/diagnostic.ts";
import type { Equations } from "../../equations/equations.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Artifact } from "../define-emitter.ts";
import { nameOf, namesOf } from "../shared/names.ts";
import { addAboutSheet } from "./about-sheet.ts";
import { cellStylesIn } from "./cell-styles.ts";
import { cellText } from "./cell-text.ts";
import { addFactsSheet } from "./facts-sheet.ts";
import { finalizeWorkbook } from "./finalize-workbook.ts";
import { ganttPlacesOf } from "./gantt-places.ts";
import { ganttRowsOf } from "./gantt-rows.ts";
import { addGanttSheet } from "./gantt-sheet.ts";
import { addCalcSheet } from "./live/calc-sheet.ts";
import { calendarRecords } from "./live/calendar-records.ts";
import { addCalendarSheet } from "./live/calendar-sheet.ts";
import { addLinksSheet, linkRecords } from "./live/links-sheet.ts";
import { fixedDates, type LiveDates } from "./live/live-dates.ts";
import { type LiveWorkbook, liveWorkbookOf } from "./live/live-workbook.ts";
import { writeOccurrences } from "./live/occurrence-tables.ts";
import { addOwnersSheet } from "./owners-sheet.ts";
import { footerOf } from "./print-setup.ts";
import { listPlacesOf } from "./record-places.ts";
import { addRecordSheet, type BookRecord } from "./record-sheet.ts";
import type { BookContext } from "./sheet-context.ts";
import { addTasksSheet } from "./tasks-sheet.ts";

/** The whole workbook, as the bytes of its final file. */
export async function writeWorkbook(
  document: ScheduleDocument,
  language: Language,
  equations: Equations | undefined,
): Promise<Artifact> {
  const { Workbook } = await workbookLibrary();
  const workbook = new Workbook();
  const name = nameOf(document.plan);
  workbook.creator = "tminus";
  workbook.lastModifiedBy = "tminus";
  workbook.title = cellText(name);
  workbook.calcProperties.fullCalcOnLoad = true;
  const ganttRows = ganttRowsOf(document, language);
  const places = ganttPlacesOf(ganttRows, language);
  const book = equations && liveWorkbookOf(equations, places, language);
  const context: BookContext = {
    document,
    language,
    styles: cellStylesIn(language),
    names: namesOf(document, language),
    live: book?.live ?? fixedDates,
    places,
    ganttRows,
    lists: listPlacesOf(document),
  };
  addGanttSheet(workbook, context);
  const tasksColumns = addTasksSheet(workbook, context);
  addOwnersSheet(workbook, context);
  if (book) addLinksSheet(workbook, context, book.equations);
  if (book) addCalendarSheet(workbook, context, book.equations, book.calendar);
  addFactsSheet(workbook, context);
  addAboutSheet(workbook, context);
  addRecordSheet(workbook, context, { tasksColumns, others: book ? liveRecords(context, book) : [] });
  if (book) {
    const calc = addCalcSheet(workbook, book.equations, book.calc, book.addresses);
    writeOccurrences(calc, book.occurrences, book.calendar);
  }
  const { sheetName, launch } = places;
  workbook.definedNames.add(`'${sheetName}'!${launch}`, "launch");
  for (const sheet of workbook.worksheets) sheet.headerFooter = footerOf(name, language);
  // Stored, not compressed: the final pass compresses, with bytes that do not depend on the machine.
  const buffer = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  const content = await finalizeWorkbook(new Uint8Array(buffer));
  return book ? { content, liveDates: countFixed(document, book.live) } : { content };
}

/** What the hidden sheet says of the sheets that are there for live dates. */
function liveRecords(context: BookContext, { equations, calendar }: LiveWorkbook): readonly BookRecord[] {
  return [...linkRecords(context, equations), ...calendarRecords(calendar)];
}

function countFixed({ tasks }: ScheduleDocument, live: LiveDates): NonNullable<Artifact["liveDates"]> {
  const dated = tasks.flatMap(({ start }, index) => (start === null ? [] : [live.whyFixed(index)]));
  return { tasks: dated.length, fixed: dated.filter((reason) => reason !== undefined).length };
}

/** The library is CommonJS: its exports are the default export when loaded as a package, and the module when bundled. */
async function workbookLibrary(): Promise<typeof import("exceljs")> {
  const library = await import("exceljs");
  return "default" in library ? (library.default as typeof import("exceljs")) : library;
}
