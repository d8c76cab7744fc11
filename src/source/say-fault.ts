import type { YAMLParseError } from "yaml";
import type { Diagnostic, RelatedPlace } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import type { ErrorKind } from "./classify-error.ts";
import type { Span } from "./inspect-tokens.ts";
import { type FullwidthMark, fullwidthFix } from "./mend-fullwidth.ts";
import { syntaxFix } from "./mend-syntax.ts";
import type { PlaceFinder } from "./place-finder.ts";
import { fullwidthPunct, yamlSyntax } from "./problems.ts";
import type { SyntaxFault } from "./syntax-wording.ts";

export interface BrokenText {
  readonly text: string;
  readonly finder: PlaceFinder;
  readonly errors: readonly YAMLParseError[];
  readonly unclosed: readonly Span[];
  /** Lines that have been spoken about already. */
  readonly settledLines: ReadonlySet<number>;
}

export interface Fault extends BrokenText {
  readonly kind: ErrorKind | "deeper-than-value";
  readonly opener: Span | undefined;
  readonly start: number;
  readonly end: number;
}

/** The diagnostic for a fault of a line, with what mends it where that is known. */
export function say(
  fault: Fault,
  kind: SyntaxFault,
  span: Span,
  ...[found = "", related = []]: readonly [found?: string, related?: readonly RelatedPlace[]]
): Diagnostic {
  const place = fault.finder.placeOf(span.start, span.end);
  const isPoint = place.line === place.endLine && place.column === place.endColumn;
  const shown = isPoint ? { ...place, endColumn: place.column + 1 } : place;
  return withFix(yamlSyntax(shown, { fault: kind, found }, related), syntaxFix(kind, fault, span));
}

/** @param offset Where the text begins in which the mark was found. */
export function sayFullwidth({ text, finder }: BrokenText, found: FullwidthMark, offset: number): Diagnostic {
  const { index, mark, plain } = found;
  const place = finder.placeOf(offset + index, offset + index + 1);
  const fix = fullwidthFix({ text, finder }, found, offset);
  return withFix(fullwidthPunct(place, { mark, plain }), fix);
}
