import type { Fix } from "../diagnostic/diagnostic.ts";
import { perhaps, safely } from "../diagnostic/with-fix.ts";
import type { CutText, Span } from "./inspect-tokens.ts";
import type { SourceText } from "./mend-syntax.ts";
import type { PlaceFinder } from "./place-finder.ts";
import { inQuotes } from "./syntax-wording.ts";
import { keyBefore, textKeys } from "./text-keys.ts";
import { textBefore, trimmedEnd, valueIn } from "./text-spans.ts";
import type { UnsupportedFeature } from "./unsupported-wording.ts";

/** Quotes around a text that ends at a #: sure before a number (`Sprint #2`), for the rest may well be a comment. */
export function cutTextFix({ kept, comment, valueStart, end }: CutText, finder: PlaceFinder): Fix | undefined {
  // In brackets the comment has swallowed what closes them.
  if (/[,\]}]/.test(comment)) return undefined;
  const text = inQuotes(kept === "" ? comment : `${kept} ${comment}`);
  const edit = { place: finder.placeOf(valueStart, end), text };
  return (/^#\d/.test(comment) ? safely : perhaps)(edit);
}

/** What mends a part of YAML that a plan does without; undefined where its author meant what it does. */
export function unsupportedFix(feature: UnsupportedFeature, source: SourceText, { start, end }: Span): Fix | undefined {
  const { text, finder } = source;
  const line = finder.lineOf(start);
  const [lineStart, lineEnd] = finder.lineRange(line);
  if (feature === "directive") {
    const next = Math.min(finder.lineRange(line + 1)[0], text.length);
    return safely({ place: finder.placeOf(lineStart, next), text: "" });
  }
  if (feature !== "tag" && feature !== "anchor" && feature !== "alias") return undefined;
  const before = textBefore(text, lineStart, start);
  const key = keyBefore(before);
  const comment = text.slice(start, lineEnd).search(/\s#/);
  const limit = comment < 0 ? lineEnd : start + comment;
  const value = valueIn(text, lineStart, { start, end: Math.max(trimmedEnd(text, start, limit), end) });
  const edit = { place: finder.placeOf(start, value.end), text: inQuotes(text.slice(start, value.end)) };
  const isText = key !== undefined && textKeys.has(key) && !isRepeated(text, feature, text.slice(start + 1, end));
  return (isText ? safely : perhaps)(edit);
}

/** Whether the mark has its partner somewhere, so that it was written by somebody who knows what it does. */
function isRepeated(text: string, feature: "tag" | "anchor" | "alias", name: string): boolean {
  if (feature === "tag") return false;
  return text.includes(`${feature === "anchor" ? "*" : "&"}${name}`);
}
