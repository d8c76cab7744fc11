import type { Diagnostic, Language } from "../diagnostic/diagnostic.ts";
import type { DiagnosticEntry } from "./document.ts";

/** A diagnostic as the JSON document shows it, in one language. */
export function diagnosticEntry(
  { code, severity, message, help, place, related, notes = [], conflict, fix }: Diagnostic,
  language: Language,
): DiagnosticEntry {
  return {
    code,
    severity,
    message: message[language],
    help: help?.[language] ?? null,
    place,
    related: related.map((it) => ({ place: it.place, message: it.message[language] })),
    notes: notes.map((note) => note[language]),
    conflict: conflict
      ? {
          missing: conflict.missing,
          chain: conflict.chain,
          waysOut: conflict.waysOut.map(({ text, option }) => ({ text: text[language], option })),
        }
      : null,
    fix: fix ?? null,
  };
}
