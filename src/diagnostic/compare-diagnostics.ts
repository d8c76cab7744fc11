import type { Diagnostic, Place } from "./diagnostic.ts";

/** The order in which diagnostics are shown: by file, line, column, then code. */
export function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  return (
    compareText(left.place.file, right.place.file) ||
    left.place.line - right.place.line ||
    left.place.column - right.place.column ||
    compareText(left.code, right.code) ||
    compareText(left.message.en, right.message.en)
  );
}

/** The diagnostics in order, each once: two that say the same at the same place are one. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, place, message } = diagnostic;
    const key = JSON.stringify([code, ...placeKey(place), message.en]);
    if (!distinct.has(key)) distinct.set(key, diagnostic);
  }
  return [...distinct.values()].sort(compareDiagnostics);
}

function placeKey({ file, line, column, endLine, endColumn }: Place): readonly (string | number)[] {
  return [file, line, column, endLine, endColumn];
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
