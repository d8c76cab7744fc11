import type { Workbook, Worksheet } from "exceljs";
import type { Equations } from "../../../equations/equations.ts";
import type { Cell } from "../../../equations/expression.ts";
import { columnLetters } from "../gantt-layout.ts";
import { type Addresses, formulaOf } from "./formula.ts";

/** A hidden sheet, named in no language. */
export const calcSheetName = "_calc";

/** Where the cells between stand that nobody needs to see: those of the plan in the first row, then one for each task. */
export interface CalcPlaces {
  /** `D12`, by the cell's id. */
  readonly addresses: ReadonlyMap<number, string>;
  readonly headings: readonly string[];
}

const headingRow = 1;
const firstColumn = 1;

export function calcPlacesOf({ cells }: Pick<Equations, "cells">): CalcPlaces {
  const columns = new Map<string, number>();
  const taken = new Set<string>();
  const addresses = new Map<number, string>();
  for (const { id, place } of cells) {
    if (place.kind !== "between") continue;
    const row = headingRow + 1 + (place.row === undefined ? 0 : place.row + 1);
    let { name } = place;
    // Several cells of one task may have one name: the others follow in columns of their own.
    for (let again = 2; taken.has(`${row} ${name}`); again += 1) name = `${place.name} ${again}`;
    taken.add(`${row} ${name}`);
    const column = columns.get(name) ?? firstColumn + columns.size;
    columns.set(name, column);
    addresses.set(id, `${columnLetters(column)}${row}`);
  }
  return { addresses, headings: [...columns.keys()] };
}

export function addCalcSheet(
  workbook: Workbook,
  { cells }: Equations,
  { addresses: places, headings }: CalcPlaces,
  addresses: Addresses,
): Worksheet {
  const sheet = workbook.addWorksheet(calcSheetName, { state: "hidden" });
  headings.forEach((heading, index) => {
    sheet.getCell(headingRow, firstColumn + index).value = heading;
  });
  for (const cell of cells) {
    const address = places.get(cell.id);
    if (address) sheet.getCell(address).value = calcValue(cell, addresses);
  }
  return sheet;
}

function calcValue({ expression, place, value }: Cell, addresses: Addresses) {
  if (!expression) return value;
  const missing = place.kind === "between" && place.row === undefined ? "skipped" : "passed-on";
  return { formula: formulaOf(expression, { ...addresses, missing }), result: value };
}
