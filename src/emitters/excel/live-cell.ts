import type { Worksheet } from "exceljs";
import type { CellStyle } from "./cell-styles.ts";
import { cellText } from "./cell-text.ts";
import { type CellPlace, writeCell } from "./write-cell.ts";

/** What a cell shows, and how it follows other cells; without a formula it is fixed. */
export interface LiveValue {
  /** Without the leading "=". */
  readonly formula: string | undefined;
  /** What the compiler says; with a formula it is stored as the result, so that it is seen before anything is computed. */
  readonly value: string | number | null;
}

/** The one way in which a start, a finish, days, float, a buffer or an anchor enters the workbook. */
export function writeLive(sheet: Worksheet, place: CellPlace, { formula, value }: LiveValue, style: CellStyle): void {
  if (formula === undefined) {
    writeCell(sheet, place, value, style);
    return;
  }
  const cell = sheet.getCell(place.row, place.column);
  cell.value = { formula, result: typeof value === "string" ? cellText(value) : (value ?? "") };
  cell.style = style;
}

/** What another cell shows; an empty cell stays empty, and is not taken for 0. */
export function mirrorOf(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}
