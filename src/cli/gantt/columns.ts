import { cellWidth, padCells, truncateCells } from "../../text/cell-width.ts";
import type { Row } from "./rows.ts";

/** The widths of the table beside the chart, in cells; an owner of 0 is left out. */
export interface Columns {
  readonly mark: number;
  readonly name: number;
  readonly owner: number;
  readonly date: number;
  /** All of the table, with its gaps. */
  readonly total: number;
}

export interface TableTexts {
  readonly mark: string;
  readonly name: string;
  readonly owner: string;
  readonly start: string;
  readonly finish: string;
}

const gap = 2;
const narrowestMark = 1;

/** Divides the terminal: names get up to a third of it, owners what they need where there is room. */
export function fitColumns(rows: readonly Row[], heads: TableTexts, width: number): Columns {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(cellWidth));
  const nameNeeds = widest([heads.name, ...rows.map(indentedName)]);
  const ownerNeeds = widest([heads.owner, ...rows.map((row) => row.owner)]);
  const name = Math.min(nameNeeds, Math.max(18, Math.floor(width * (width < 100 ? 0.28 : 0.3))));
  const owner = width < 76 || rows.every((row) => row.owner === "") ? 0 : Math.min(ownerNeeds, width < 100 ? 8 : 14);
  const date = width >= 132 ? 10 : 5;
  const mark = Math.max(narrowestMark, ...rows.map(({ sign }) => cellWidth(sign))) + 1;
  const total = mark + name + gap + (owner > 0 ? owner + gap : 0) + date + 1 + date + gap;
  return { mark, name, owner, date, total };
}

/** One line of the table, filled up to its whole width. */
export function tableLine({ mark, name, owner, start, finish }: TableTexts, columns: Columns): string {
  const cell = (text: string, cells: number): string => padCells(truncateCells(text, cells), cells);
  const ownerCell = columns.owner > 0 ? cell(owner, columns.owner) + " ".repeat(gap) : "";
  const dates = `${cell(start, columns.date)} ${cell(finish, columns.date)}`;
  return `${cell(mark, columns.mark)}${cell(name, columns.name)}${" ".repeat(gap)}${ownerCell}${dates}${" ".repeat(gap)}`;
}

/** A row's texts as the table shows them. */
export function textsOf(row: Row, columns: Columns): TableTexts {
  const short = (text: string): string => (columns.date < 10 && text.length === 10 ? text.slice(5) : text);
  return {
    mark: row.sign,
    name: indentedName(row),
    owner: row.owner,
    start: short(row.start),
    finish: short(row.finish),
  };
}

function indentedName({ kind, name }: Row): string {
  return kind === "phase" ? name : `  ${name}`;
}
