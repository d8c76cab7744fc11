import type { CellValue, Worksheet } from "exceljs";
import type { CellStyle } from "./cell-styles.ts";
import { cellLink, cellText } from "./cell-text.ts";
import { palette } from "./palette.ts";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The one way in which text enters the workbook: cleaned, and never as a formula. Null leaves a styled empty cell. */
export function writeCell(
  sheet: Worksheet,
  { row, column }: CellPlace,
  value: string | number | null,
  style: CellStyle,
): void {
  const cell = sheet.getCell(row, column);
  if (value !== null && value !== "") cell.value = typeof value === "string" ? cellText(value) : value;
  cell.style = style;
}

/** A text that opens its address where that is safe; any other text stays a text. */
export function writeLink(
  sheet: Worksheet,
  { row, column }: CellPlace,
  link: { text: string; target: string },
): boolean {
  const target = cellLink(link.target);
  if (target === null) return false;
  const value: CellValue = { text: cellText(link.text), hyperlink: target };
  sheet.getCell(row, column).value = value;
  return true;
}

/** A note that opens beside its cell. The size comes with the final pass. */
export function writeNote(sheet: Worksheet, { row, column }: CellPlace, text: string): void {
  const font = { size: 9, color: { argb: palette.ink } };
  sheet.getCell(row, column).note = { texts: [{ text: cellText(text), font }] };
}
