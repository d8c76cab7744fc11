import type { Change } from "../fields.ts";
import { addressOf } from "../workbook/cell.ts";
import type { BaseLink, Baseline } from "./baseline.ts";
import { readWhole } from "./read-amount.ts";
import { daysText } from "./read-field.ts";
import { cellOf, type Table, textOf } from "./table.ts";

/** A lag that was changed: `theirs` is `3 wd`, or the text as typed where that is no whole number. */
export interface LagChange {
  readonly change: Change;
  readonly link: BaseLink;
  readonly isReadable: boolean;
}

/** The lags of a list of links that differ from what they were. Rows are known by their number: people sort them. */
export function readLags(table: Table | undefined, { links }: Baseline): readonly LagChange[] {
  if (!table) return [];
  const byNumber = new Map(links.map((link) => [link.number, link]));
  return table.rows.flatMap((row): readonly LagChange[] => {
    const link = byNumber.get(textOf(cellOf(table, row, "number")));
    const cell = cellOf(table, row, "lag");
    if (!link || cell?.kind !== "value" || cell.value === null) return [];
    const lag = readWhole(cell.value);
    const unit = unitIn(textOf(cellOf(table, row, "unit"))) ?? link.unit;
    const base = daysText(link.lag, link.unit);
    const theirs = lag === undefined ? String(cell.value) : daysText(lag, unit);
    if (theirs === base) return [];
    const place = { sheet: table.sheet.name, address: addressOf(cell) };
    const change: Change = { task: link.successor, field: "lag", base, theirs, cell: place };
    return [{ change, link, isReadable: lag !== undefined }];
  });
}

/** Undefined for a per cent and anything else. */
function unitIn(text: string): "wd" | "cd" | undefined {
  if (/自然|日历|calendar|^cd$/i.test(text)) return "cd";
  return /工作|working|workday|^wd$/i.test(text) ? "wd" : undefined;
}
