import type { Edit } from "../diagnostic/diagnostic.ts";
import { type PlaceFinder, placeFinder } from "../source/place-finder.ts";

/** An edit with its offsets in the text of its file, in UTF-16. */
export interface LocatedEdit {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Undefined where one of the edits is in a file that is not among the texts: then none of them can be made. */
export type Locate = (edits: readonly Edit[]) => readonly LocatedEdit[] | undefined;

export function locator(texts: ReadonlyMap<string, string>): Locate {
  const finders = new Map<string, PlaceFinder>();
  const finderOf = (file: string, text: string): PlaceFinder => {
    const finder = finders.get(file) ?? placeFinder(file, text);
    finders.set(file, finder);
    return finder;
  };
  return (edits) => {
    const located: LocatedEdit[] = [];
    for (const { place, text } of edits) {
      const source = texts.get(place.file);
      if (source === undefined) return undefined;
      const { offsetOf } = finderOf(place.file, source);
      const start = offsetOf(place.line, place.column);
      const end = Math.max(offsetOf(place.endLine, place.endColumn), start);
      const isWindows = source.includes("\r\n");
      located.push({ file: place.file, line: place.line, start, end, text: isWindows ? withCrlf(text) : text });
    }
    return located;
  };
}

/** The text with all of the edits, which do not overlap. */
export function applyEdits(text: string, edits: readonly Omit<LocatedEdit, "file" | "line">[]): string {
  const sorted = [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
  let result = "";
  let at = 0;
  for (const edit of sorted) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** A file keeps the line breaks that it has. */
function withCrlf(text: string): string {
  return text.replaceAll(/\r?\n/g, "\r\n");
}
