import { foldWidth } from "../../notation/fold-width.ts";
import { parseWindow } from "../../notation/parse-window.ts";
import type { Day } from "../../time/day.ts";
import { movedPoint, type PointMove } from "./move-point.ts";

export interface WindowMove extends Omit<PointMove, "to" | "from"> {
  /** Where the ends stand now. */
  readonly start: Day;
  readonly finish: Day;
  /** Where they are to stand; undefined for one that stays. */
  readonly toStart: Day | undefined;
  readonly toFinish: Day | undefined;
}

/** A window with one or both ends on other days, each in its own form; none where it is not written as two points. */
export function movedWindow(move: WindowMove): readonly string[] {
  const { text, isDeclared, toStart, toFinish } = move;
  const folded = foldWidth(text);
  for (const { index, 0: mark } of folded.matchAll(/\s*(?:\.\.+|[至到~])\s*/g)) {
    const [first, second] = [text.slice(0, index), text.slice(index + mark.length)];
    if (second === "") continue;
    const starts =
      toStart === undefined ? [first] : movedPoint({ ...move, text: first, from: [move.start], to: toStart });
    const finishes =
      toFinish === undefined ? [second] : movedPoint({ ...move, text: second, from: [move.finish], to: toFinish });
    const between = text.slice(index, index + mark.length);
    const found = starts.flatMap((start) => finishes.map((finish) => start + between + finish));
    const readable = found.filter((each) => parseWindow(each, isDeclared).ok);
    if (readable.length > 0) return readable;
  }
  return [];
}
