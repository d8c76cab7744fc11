import type { Diagnostic, Language } from "../../../diagnostic/diagnostic.ts";

/** The message and all that is said below it, a line each, as far as a format has only room for one text. */
export function plainMessage({ message, notes = [], help }: Diagnostic, language: Language): string {
  return [message, ...notes, ...(help ? [help] : [])].map((text) => text[language]).join("\n");
}
