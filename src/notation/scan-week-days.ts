import type { Reading, Weekday } from "./notation.ts";
import { read, unread } from "./reading.ts";
import { skipSpaces, wordAt } from "./scan.ts";
import { type ScannedWeekday, scanWeekday, scanWeekdayNumeral } from "./scan-weekday.ts";

const joiners = [",", "、", "和", "与", "及", "&", "/", "的", "and ", "on "];

/** Reads the weekdays of `week mon, thu`, `每周一三五`, `每周一至周五` to the end of the text: in order, each once. */
export function scanWeekDays(lower: string): Reading<readonly Weekday[]> {
  const days = new Set<Weekday>();
  for (let at = skipJoiners(lower, 0); at < lower.length; ) {
    const first = scanDay(lower, at);
    if (!first) return unread("unreadable");
    const last = scanRangeEnd(lower, first.end);
    if (last && last.weekday < first.weekday) return unread("reversed");
    for (let day = first.weekday; day <= (last ?? first).weekday; day++) days.add(day as Weekday);
    at = skipJoiners(lower, (last ?? first).end);
  }
  return read(Array.from(days).toSorted((a, b) => a - b));
}

function scanDay(lower: string, at: number): ScannedWeekday | undefined {
  return scanWeekday(lower, at) ?? scanWeekdayNumeral(lower, at);
}

/** The `周五` of `周一至周五`. */
function scanRangeEnd(lower: string, at: number): ScannedWeekday | undefined {
  const sign = wordAt(lower, skipSpaces(lower, at), ["-", "~", "至", "到"]);
  return sign === undefined ? undefined : scanDay(lower, skipSpaces(lower, skipSpaces(lower, at) + 1));
}

function skipJoiners(lower: string, start: number): number {
  let at = skipSpaces(lower, start);
  for (let word = wordAt(lower, at, joiners); word !== undefined; word = wordAt(lower, at, joiners)) {
    at = skipSpaces(lower, at + word.length);
  }
  return at;
}
