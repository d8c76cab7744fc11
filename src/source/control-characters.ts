import type { Diagnostic, Place, Report } from "../diagnostic/diagnostic.ts";
import { safely, withFix } from "../diagnostic/with-fix.ts";
import type { PlaceFinder } from "./place-finder.ts";
import { controlCharacter, encoding } from "./problems.ts";

/** Controls other than tab and line feed, DEL, C1, a byte order mark inside the text, and halves of characters. */
const faulty = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\p{Cs}]/u;
const faultyInFile = new RegExp(`${faulty.source}|\\r(?!\\n)`, "gu");
const faultyInText = new RegExp(`${faulty.source}|\\r`, "u");

/** Reports the first character of each line that no plan should contain; returns the lines. */
export function reportControlCharacters(text: string, finder: PlaceFinder, report: Report): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { 0: character, index } of text.matchAll(faultyInFile)) {
    const line = finder.lineOf(index);
    if (lines.has(line)) continue;
    lines.add(line);
    const place = finder.placeOf(index, index + character.length);
    // A lone carriage return may stand for the line break of an old program.
    const isNothing = character !== "\r" && !/\p{Cs}/u.test(character);
    report(withFix(diagnosticFor(character, place), isNothing ? safely({ place, text: "" }) : undefined));
  }
  return lines;
}

/** The diagnostic for a decoded text that contains such a character; undefined for any other. */
export function faultyCharacter(text: string, place: Place): Diagnostic | undefined {
  const found = faultyInText.exec(text);
  return found ? diagnosticFor(found[0], place) : undefined;
}

function diagnosticFor(character: string, place: Place): Diagnostic {
  const code = character.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return encoding(place, { fault: "half-character" });
  return controlCharacter(place, { code: `U+${code.toString(16).toUpperCase().padStart(4, "0")}` });
}
