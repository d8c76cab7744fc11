import type { Diagnostic, Language } from "../diagnostic/diagnostic.ts";
import type { DiagnosticEntry } from "./document.ts";

/** A diagnostic as the JSON document shows it, in one language. */
export function diagnosticEntry(
  { code, severity, message, help, place, related }: Diagnostic,
  language: Language,
): DiagnosticEntry {
  return {
    code,
    severity,
    message: message[language],
    help: help?.[language] ?? null,
    place,
    related: related.map((it) => ({ place: it.place, message: it.message[language] })),
  };
}
