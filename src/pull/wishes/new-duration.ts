import type { Language } from "../../diagnostic/diagnostic.ts";
import { foldWidth } from "../../notation/fold-width.ts";
import { parseDuration } from "../../notation/parse-duration.ts";
import type { RangeEnd } from "../../spec/enums.ts";

export interface NewDuration {
  /** As written; undefined where nothing is. */
  readonly text: string | undefined;
  readonly amount: number;
  readonly unit: "wd" | "cd" | "mo" | "week" | "";
  /** The end of a range that the schedule is made with. */
  readonly ranges: RangeEnd;
  /** Working days in a week of the plan's calendar. */
  readonly weekLength: number;
  /** What a bare `d` counts. */
  readonly bare: "wd" | "cd";
  /** In which words units are written where nothing is written yet. */
  readonly words: Language;
}

/**
 * A duration of another length as its author would write it: `5d`, `5天`, `5个工作日` and `约5天` keep their words; of a range
 * its scheduled end changes; weeks stay weeks as long as they come out even. The likeliest first.
 */
export function newDurations(wanted: NewDuration): readonly string[] {
  const { text, amount, unit, words, bare } = wanted;
  const other = unit === "" || unit === bare ? inBareDays(amount, words) : inUnit(amount, unit, words);
  const reading = text === undefined ? undefined : parseDuration(text);
  if (text === undefined || !reading?.ok || reading.value.kind === "tbd") return [other];
  const number = numberFor(wanted, reading.value.unit);
  const kept = number === undefined ? [] : [withNumber(text, number, wanted.ranges)];
  const plain = number === undefined ? [] : [withOneNumber(text, number)];
  return [...kept, ...plain, other].filter((each) => each !== undefined && parseDuration(each).ok) as string[];
}

/** The number to be written before the written unit; undefined where that unit cannot say it. */
function numberFor({ amount, unit, weekLength, bare }: NewDuration, written: string): number | undefined {
  const counted = written === "d" ? bare : written;
  if (unit === "" || counted === unit) return amount;
  if (written === "week" && unit === "wd") return amount % weekLength === 0 ? amount / weekLength : undefined;
  return undefined;
}

/** With another number in the place of the one that counts. */
function withNumber(text: string, number: number, ranges: RangeEnd): string {
  const numbers = [...foldWidth(text).matchAll(/\d+/g)];
  const index = ranges === "min" ? 0 : ranges === "max" || numbers.length < 3 ? numbers.length - 1 : 1;
  // The likely length of two is between them, and stands nowhere.
  if (ranges === "likely" && numbers.length === 2) return withOneNumber(text, number) ?? text;
  const match = numbers[index];
  return match ? text.slice(0, match.index) + number + text.slice(match.index + match[0].length) : text;
}

/** One number in the place of a range, in its last unit. */
function withOneNumber(text: string, number: number): string | undefined {
  const numbers = [...foldWidth(text).matchAll(/\d+/g)];
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) return undefined;
  return text.slice(0, first.index) + number + text.slice(last.index + last[0].length);
}

function inBareDays(amount: number, words: Language): string {
  return amount === 0 ? "0" : `${amount}${words === "zh" ? "天" : "d"}`;
}

const chineseUnits = { wd: "个工作日", cd: "个自然日", mo: "个月", week: "周" } as const;
const englishUnits = { wd: "wd", cd: "cd", mo: "mo", week: "w" } as const;

function inUnit(amount: number, unit: keyof typeof englishUnits, words: Language): string {
  return `${amount}${(words === "zh" ? chineseUnits : englishUnits)[unit]}`;
}
