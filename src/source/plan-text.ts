/** A whole plan of the given lines, behind the line with its version: the examples of most codes. */
export function planText(...lines: readonly string[]): string {
  return `${["tminus: 1", ...lines].join("\n")}\n`;
}
