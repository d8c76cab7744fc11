import type { DiagnosticEntry } from "../schedule/document.ts";
import type { SlipReport } from "./slip-report.ts";

/**
 * What is found now and was not before, and the other way round. A finding is the same where its code and its place in
 * the plan are: first those that say the same are set off against each other, then the others in their order.
 */
export function compareDiagnostics(
  before: readonly DiagnosticEntry[],
  after: readonly DiagnosticEntry[],
): SlipReport["diagnostics"] {
  const same = pairUp(before, after, ({ message, ...entry }) => `${keyOf(entry)} ${message}`);
  const placed = pairUp(same.gone, same.added, keyOf);
  return {
    added: placed.added,
    changed: placed.paired.filter(({ severity }) => severity === "error"),
    gone: placed.gone,
  };
}

function keyOf({ code, place: { file, line, column } }: Pick<DiagnosticEntry, "code" | "place">): string {
  return [code, line, column, file].join(" ");
}

/** Sets off each entry of `after` against one of `before` with the same key; in their order. */
function pairUp(
  before: readonly DiagnosticEntry[],
  after: readonly DiagnosticEntry[],
  keyed: (entry: DiagnosticEntry) => string,
) {
  const open = new Map<string, DiagnosticEntry[]>();
  for (const entry of before) open.set(keyed(entry), [...(open.get(keyed(entry)) ?? []), entry]);
  const paired: DiagnosticEntry[] = [];
  const added: DiagnosticEntry[] = [];
  for (const entry of after) (open.get(keyed(entry))?.shift() ? paired : added).push(entry);
  const left = new Set([...open.values()].flat());
  return { paired, added, gone: before.filter((entry) => left.has(entry)) };
}
