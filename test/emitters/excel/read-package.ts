import ExcelJS, { type Workbook } from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { Language } from "../../../src/diagnostic/diagnostic.ts";
import type { OpenEquations } from "../../../src/emitters/define-emitter.ts";
import { excel } from "../../../src/emitters/excel/excel.ts";
import type { ScheduleDocument } from "../../../src/schedule/document.ts";
import { emitOne } from "../../support/emit-one.ts";

/** With dates that count themselves where equations are given. */
export async function emitBytes(
  document: ScheduleDocument,
  language: Language,
  openEquations?: OpenEquations,
): Promise<Uint8Array> {
  const { content } = await emitOne(excel, document, language, { openEquations });
  if (typeof content === "string") throw new Error("A workbook is not a text.");
  return content;
}

/** The parts of the emitted file as text, by path. */
export async function emitParts(
  document: ScheduleDocument,
  language: Language,
  openEquations?: OpenEquations,
): Promise<ReadonlyMap<string, string>> {
  const parts = unzipSync(await emitBytes(document, language, openEquations));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The emitted file as another program reads it. */
export async function emitWorkbook(document: ScheduleDocument, language: Language): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await emitBytes(document, language);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

/** Every text in a sheet, row by row. */
export function textsOf(workbook: Workbook, sheetName: string): readonly string[] {
  const texts: string[] = [];
  workbook.getWorksheet(sheetName)?.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.text !== "" && !(cell.isMerged && cell.master !== cell)) texts.push(cell.text);
    });
  });
  return texts;
}
