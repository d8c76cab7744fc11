import type { Place } from "../../diagnostic/diagnostic.ts";
import type { MapEntry } from "../../source/node.ts";
import type { OwnPlan } from "./own-plan.ts";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text, as offsets, and what is to stand there. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** The offsets of a place; the end is exclusive. */
export function rangeOf({ finder }: OwnPlan, place: Place): Range {
  const start = finder.offsetOf(place.line, place.column);
  return { start, end: Math.max(start, finder.offsetOf(place.endLine, place.endColumn)) };
}

/** From the key to the end of the value, or of the colon behind a key without one. */
export function rangeOfEntry(own: OwnPlan, { key, value }: MapEntry): Range {
  const { start, end: keyEnd } = rangeOf(own, key.place);
  if (value.kind === "scalar" && value.style === "empty") {
    return { start, end: keyEnd + (/^[ \t]*:/.exec(own.text.slice(keyEnd))?.[0].length ?? 0) };
  }
  return { start, end: rangeOf(own, value.place).end };
}

/** The end of the line on which an entry ends, without the line break; a block of text ends with the line before. */
export function lastLineEnd({ finder, text }: OwnPlan, { start, end }: Range): number {
  const isBehindBreak = end > start && text[end - 1] === "\n";
  return finder.lineRange(finder.lineOf(isBehindBreak ? end - 1 : end))[1];
}
