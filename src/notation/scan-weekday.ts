import type { Weekday } from "./notation.ts";
import { skipLatinLetters, wordAt } from "./scan.ts";

/** From Monday; the short form that the normal form uses comes first, the long one second. */
export const weekdayNames: readonly (readonly [string, string, ...string[]])[] = [
  ["mon", "monday"],
  ["tue", "tuesday", "tues"],
  ["wed", "wednesday", "weds"],
  ["thu", "thursday", "thur", "thurs"],
  ["fri", "friday"],
  ["sat", "saturday"],
  ["sun", "sunday"],
];

const numerals = "一二三四五六日";

export interface ScannedWeekday {
  readonly weekday: Weekday;
  readonly end: number;
}

/** Reads `mon`, `monday`, `周一`, `星期一` or `礼拜一`. The text is folded and in lower case. */
export function scanWeekday(text: string, at: number): ScannedWeekday | undefined {
  const prefix = wordAt(text, at, ["周", "星期", "礼拜"]);
  if (prefix !== undefined) return scanWeekdayNumeral(text, at + prefix.length);
  const end = skipLatinLetters(text, at);
  const word = text.slice(at, end);
  const index = word === "" ? -1 : weekdayNames.findIndex((names) => names.includes(word));
  return index < 0 ? undefined : { weekday: (index + 1) as Weekday, end };
}

/** Reads the `三` of `每周一三五`. */
export function scanWeekdayNumeral(text: string, at: number): ScannedWeekday | undefined {
  const numeral = text[at] === "天" ? "日" : (text[at] ?? " ");
  const index = numerals.indexOf(numeral);
  return index < 0 ? undefined : { weekday: (index + 1) as Weekday, end: at + 1 };
}
