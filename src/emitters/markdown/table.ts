import { cellWidth } from "../../text/cell-width.ts";

/** `2026-10-20`, and `T-60..T-22` too. */
const dateCells = 10;

export interface Column {
  readonly head: string;
  readonly align: "left" | "right";
}

/**
 * A table in GitHub's dialect, from cells that are escaped already. Columns are not padded, so that one long name does
 * not change every line of it.
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const rule = columns.map(({ align }) => (align === "right" ? "---:" : ":---"));
  return [columns.map(({ head }) => head), rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

/**
 * The head of a column of dates, as wide as they are: browsers break dates at their hyphens where a table is crowded,
 * and nothing but an unbreakable head keeps them whole. The padding is spaces as wide as a digit, which do not break;
 * Chinese characters are joined, since a line may otherwise end behind any of them.
 */
export function dateHead(head: string): string {
  const joined = cellWidth(head) === head.length ? head : [...head].join("\u2060");
  return joined + "\u2007".repeat(Math.max(0, dateCells - cellWidth(head)));
}

export function leftColumns(...heads: readonly string[]): readonly Column[] {
  return heads.map((head) => ({ head, align: "left" }));
}
