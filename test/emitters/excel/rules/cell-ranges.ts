/** First and last column and row, all inside; A is 1. */
export interface CellRange {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `B2`, `$B$2` or `B2:C9`; undefined for what is none. */
export function parseRange(text: string): CellRange | undefined {
  const [first = "", last = first, ...more] = text.replaceAll("$", "").split(":");
  const [from, to] = [parseCell(first), parseCell(last)];
  if (!from || !to || more.length > 0) return undefined;
  const range = { left: from.column, top: from.row, right: to.column, bottom: to.row };
  return range.left <= range.right && range.top <= range.bottom ? range : undefined;
}

const mostColumns = 16_384;
const mostRows = 1_048_576;

function parseCell(text: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return letters !== "" && column <= mostColumns && row <= mostRows ? { column, row } : undefined;
}

/** The first two that share a cell. */
export function overlapIn(ranges: readonly CellRange[]): readonly [CellRange, CellRange] | undefined {
  const sorted = ranges.toSorted((a, b) => a.top - b.top);
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.top > one.bottom) break;
      if (other.left <= one.right && other.right >= one.left) return [one, other];
    }
  }
  return undefined;
}
