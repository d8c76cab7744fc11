/** A cell that holds something. */
export interface Cell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  /** A date is a number of days, or a text where the writer chose so. Null where a formula has no result. */
  readonly value: string | number | boolean | null;
  /** `error` is `#REF!` and the like. */
  readonly kind: "value" | "formula" | "error";
}

/** The cells of a sheet by row and column. */
export interface Sheet {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.get(column);
}

const letters = 26;

/** `$D$2` as row and column; undefined for anything else. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { row: Number(match[2]), column: columnOf(match[1]) };
}

/** The number of a column from its letters, from 1. */
export function columnOf(text: string): number {
  let column = 0;
  for (const letter of text.toUpperCase()) column = column * letters + letter.charCodeAt(0) - 64;
  return column;
}

export function addressOf({ row, column }: Pick<Cell, "row" | "column">): string {
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / letters)) {
    text = String.fromCharCode(65 + ((rest - 1) % letters)) + text;
  }
  return `${text}${row}`;
}
