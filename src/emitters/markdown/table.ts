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

export function leftColumns(...heads: readonly string[]): readonly Column[] {
  return heads.map((head) => ({ head, align: "left" }));
}
