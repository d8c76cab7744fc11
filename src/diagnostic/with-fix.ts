import type { Diagnostic, Edit, Fix, Place } from "./diagnostic.ts";

/** The diagnostic together with what would mend it, where that is known. */
export function withFix(diagnostic: Diagnostic, fix: Fix | undefined): Diagnostic {
  return fix ? { ...diagnostic, fix } : diagnostic;
}

export function safely(...edits: readonly Edit[]): Fix {
  return { safety: "safe", edits };
}

/** A proposal: its author has to see whether it is what was meant. */
export function perhaps(...edits: readonly Edit[]): Fix {
  return { safety: "unsafe", edits };
}

/** The place just before another: something is to be inserted there. */
export function beginningOf(place: Place): Place {
  return { ...place, endLine: place.line, endColumn: place.column };
}
