import type { PlaceFinder } from "./place-finder.ts";
import { contentOf } from "./text-spans.ts";

export interface LineShadow {
  /** That line could not be read; from now on its shadow counts. */
  fallFrom(line: number): void;
  /** Lines are asked for in the order of the text. */
  covers(line: number): boolean;
}

/**
 * The lines that stand deeper than a line that could not be read. Their own indentation is blamed by the library only
 * because what they belong to is missing.
 */
export function shadowOf(text: string, finder: PlaceFinder): LineShadow {
  let depth = Number.POSITIVE_INFINITY;
  let reach = 0;
  const depthOf = (line: number): number => {
    const { start, end } = contentOf(text, finder, line);
    const [lineStart] = finder.lineRange(line);
    const tab = text.slice(lineStart, start).indexOf("\t");
    return start === end ? Number.POSITIVE_INFINITY : tab === -1 ? start - lineStart : tab;
  };
  return {
    fallFrom(line) {
      depth = depthOf(line);
      reach = line;
    },
    covers(line) {
      while (reach < line && depthOf(reach + 1) > depth) reach++;
      return reach >= line;
    },
  };
}
