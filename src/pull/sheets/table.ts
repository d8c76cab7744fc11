import { foldWidth } from "../../notation/fold-width.ts";
import { type Cell, cellAt, columnOf, type Sheet } from "../workbook/cell.ts";
import type { Workbook } from "../workbook/read-workbook.ts";
import type { BaseColumn, Baseline, SheetRole } from "./baseline.ts";

/** A sheet of which is known in which column each field stands. */
export interface Table {
  readonly sheet: Sheet;
  /** Column numbers by field; a column that somebody deleted is not among them. */
  readonly columns: ReadonlyMap<string, number>;
  readonly headingRow: number;
  /** Those below the headings that hold something, from above. */
  readonly rows: readonly number[];
}

/** Headings are looked for in this many rows more than where they stood. */
const mostMovedRows = 50;

/**
 * Finds a sheet by its name, else by its headings, as people rename sheets; and its columns by their headings, else by
 * their letters, as people move columns and rename headings.
 */
export function findTable(workbook: Workbook, baseline: Baseline, role: SheetRole): Table | undefined {
  const expected = baseline.columns.filter((column) => column.role === role);
  if (expected.length === 0) return undefined;
  const name = baseline.sheets.get(role);
  const named = workbook.sheetNames.find((each) => each === name);
  const taken = new Set([...baseline.sheets.values(), "_tminus", "_calc"]);
  const others = workbook.sheetNames.filter((each) => !taken.has(each));
  for (const candidate of named === undefined ? others : [named]) {
    const sheet = workbook.sheet(candidate);
    const table = sheet && tableIn(sheet, expected);
    if (table) return table;
  }
  return undefined;
}

export function cellOf({ sheet, columns }: Table, row: number, field: string): Cell | undefined {
  const column = columns.get(field);
  return column === undefined ? undefined : cellAt(sheet, row, column);
}

/** The text of a cell as people see it, without the white space around it. */
export function textOf(cell: Cell | undefined): string {
  const value = cell?.kind === "error" ? "" : (cell?.value ?? "");
  return String(value).trim();
}

function tableIn(sheet: Sheet, expected: readonly BaseColumn[]): Table | undefined {
  const headingRow = headingRowOf(sheet, expected);
  if (headingRow === undefined) return undefined;
  const found = new Map<string, number>();
  const taken = new Set<number>();
  for (const [column, cell] of sheet.rows.get(headingRow) ?? []) {
    const heading = plainHeading(textOf(cell));
    const match = expected.find((each) => !found.has(each.field) && plainHeading(each.heading) === heading);
    if (!match || heading === "") continue;
    found.set(match.field, column);
    taken.add(column);
  }
  // A column whose heading somebody rewrote still stands between the others; one without a heading any more is gone.
  const isShifted = expected.some(({ field, letter }) => found.has(field) && found.get(field) !== columnOf(letter));
  const id = expected.find(({ field }) => field === "id");
  const shift = (found.get("id") ?? 0) - columnOf(id?.letter ?? "");
  for (const { field, letter, heading } of expected) {
    // One without a heading stands where it stood beside the ids.
    if (heading === "" && found.has("id")) found.set(field, columnOf(letter) + shift);
    const column = columnOf(letter);
    const isThere = (plainHeading(heading) === "") === (textOf(cellAt(sheet, headingRow, column)) === "");
    if (!isShifted && isThere && !found.has(field) && !taken.has(column)) found.set(field, column);
  }
  const rows = [...sheet.rows.keys()].filter((row) => row > headingRow).toSorted((left, right) => left - right);
  return { sheet, columns: found, headingRow, rows };
}

/** The row with most of the headings: people insert rows above. Undefined where less than half of them are in one. */
function headingRowOf(sheet: Sheet, expected: readonly BaseColumn[]): number | undefined {
  const headings = new Set(expected.map(({ heading }) => plainHeading(heading)).filter((heading) => heading !== ""));
  const furthest = Math.max(...expected.map(({ headingRow }) => headingRow)) + mostMovedRows;
  let best: { readonly row: number; readonly count: number } | undefined;
  for (const [row, cells] of sheet.rows) {
    if (row > furthest) continue;
    const texts = new Set([...cells.values()].map((cell) => plainHeading(textOf(cell))));
    const count = [...headings].filter((heading) => texts.has(heading)).length;
    if (count * 2 >= headings.size && count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row;
}

function plainHeading(text: string): string {
  return foldWidth(text).trim().toLowerCase().replace(/\s+/g, " ");
}
