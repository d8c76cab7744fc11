import { isScalar, isSeq, type ParsedNode } from "yaml";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { findFullwidthMark } from "./fullwidth.ts";
import { fullwidthFix } from "./mend-fullwidth.ts";
import { syntaxFix } from "./mend-syntax.ts";
import type { PlaceFinder } from "./place-finder.ts";
import { fullwidthPunct, notAPlan, yamlSyntax } from "./problems.ts";
import { contentOf, excerpt } from "./text-spans.ts";

/** A key with its value stuck to the colon; an address such as `https://…` is none. */
const tightColon = /^[^\s:#][^:]*:[^\s/]/;

/**
 * What to say where a whole file is a list or a text instead of keys and values. Most often it is a text because every
 * colon is full-width, or none has a space behind it.
 */
export function explainRoot(root: ParsedNode, text: string, finder: PlaceFinder): readonly Diagnostic[] {
  const [start, end] = root.range;
  const firstLine = finder.lineOf(start);
  const slips: Diagnostic[] = [];
  const isPlain = isScalar(root) && root.type === "PLAIN";
  for (let line = firstLine; isPlain && line <= finder.lineOf(end); line++) {
    const slip = colonSlip(line, text, finder);
    if (slip) slips.push(slip);
  }
  if (slips.length > 0) return slips;
  const place = finder.placeOf(start, Math.max(finder.lineRange(firstLine)[1], start + 1));
  return [notAPlan(place, { found: isSeq(root) ? "list" : "text" })];
}

function colonSlip(line: number, text: string, finder: PlaceFinder): Diagnostic | undefined {
  const [lineStart, lineEnd] = finder.lineRange(line);
  const found = findFullwidthMark(text.slice(lineStart, lineEnd));
  if (found) {
    const offset = lineStart + found.index;
    const { mark, plain } = found;
    const fix = fullwidthFix({ text, finder }, found, lineStart);
    return withFix(fullwidthPunct(finder.placeOf(offset, offset + 1), { mark, plain }), fix);
  }
  const content = contentOf(text, finder, line);
  if (!tightColon.test(text.slice(content.start, content.end))) return undefined;
  const place = finder.placeOf(content.start, content.end);
  const fault = "colon-without-space";
  const fix = syntaxFix(fault, { text, finder }, content);
  return withFix(yamlSyntax(place, { fault, found: excerpt(text, content) }), fix);
}
