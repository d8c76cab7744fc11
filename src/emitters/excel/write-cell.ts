import type { CellValue, Worksheet } from "exceljs";
import type { CellStyle } from "./cell-styles.ts";
import { cellLink, cellText } from "./cell-text.ts";

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
