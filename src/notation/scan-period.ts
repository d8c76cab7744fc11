import type { RecurrenceText } from "./notation.ts";
import { skipLatinLetters, skipSpaces, wordAt } from "./scan.ts";
import { scanNumber } from "./scan-number.ts";
import { scanWeekday } from "./scan-weekday.ts";

export type PeriodUnit = Extract<RecurrenceText, { kind: "dated" }>["unit"];

export interface ScannedPeriod {
  readonly interval: number;
  readonly unit: PeriodUnit;
  /** Where the days begin. */
  readonly end: number;
}

interface ScannedPeriodUnit {
  readonly unit: PeriodUnit;
  readonly end: number;
}

const englishUnits: Readonly<Record<string, PeriodUnit>> = {
  day: "day",
  days: "day",
  weekday: "weekday",
  weekdays: "weekday",
  workday: "weekday",
  workdays: "weekday",
  week: "week",
  weeks: "week",
  month: "month",
  months: "month",
  quarter: "quarter",
  quarters: "quarter",
  year: "year",
  years: "year",
};

const adverbs: Readonly<Record<string, PeriodUnit>> = {
  daily: "day",
  weekly: "week",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
  annually: "year",
};

/** Longer words stand before their own beginnings. */
const chineseUnits: readonly (readonly [string, PeriodUnit])[] = [
  ["工作日", "weekday"],
  ["天", "day"],
  ["日", "day"],
  ["周", "week"],
  ["星期", "week"],
  ["礼拜", "week"],
  ["月", "month"],
  ["季度", "quarter"],
  ["季", "quarter"],
  ["年", "year"],
];

const mostPeriods = 366;

/** Reads `2 weeks`, `weekday`, `每两周`, `双周`, `每半年`, or nothing before `周一`, which means each week. */
export function scanPeriod(text: string): ScannedPeriod | undefined {
  const opening = wordAt(text, 0, ["every ", "each ", "每逢", "每"]);
  const start = skipSpaces(text, opening?.length ?? 0);
  const adverb = opening === undefined ? scanUnitWord(text, start, adverbs) : undefined;
  if (adverb) return { interval: 1, ...adverb };
  const pair = wordAt(text, start, ["双", "隔"]);
  if (pair !== undefined) return scanUnitOfPeriod(text, start + pair.length, 2);
  const half = wordAt(text, start, ["半年", "半个月"]);
  if (half !== undefined) return half === "半年" ? { interval: 6, unit: "month", end: start + 2 } : undefined;
  const number = scanNumber(text, start);
  if (!number) return scanUnitOfPeriod(text, start, 1);
  const isCount = number.kind === "whole" && number.value >= 1 && number.value <= mostPeriods;
  return isCount ? scanUnitOfPeriod(text, skipSpaces(text, number.end), number.value) : undefined;
}

function scanUnitOfPeriod(text: string, start: number, interval: number): ScannedPeriod | undefined {
  const at = text[start] === "个" ? start + 1 : start;
  // In `每周一` and `mon, thu` the days say the unit, and are still to be read.
  if (scanWeekday(text, at)) return { interval, unit: "week", end: at };
  const scanned = scanUnitWord(text, at, englishUnits) ?? scanChineseUnit(text, at);
  return scanned && { interval, ...scanned };
}

export function scanChineseUnit(text: string, at: number): ScannedPeriodUnit | undefined {
  const found = chineseUnits.find(([word]) => text.startsWith(word, at));
  return found && { unit: found[1], end: at + found[0].length };
}

/** Reads a whole Latin word. */
export function scanUnitWord(
  text: string,
  at: number,
  words: Readonly<Record<string, PeriodUnit>> = englishUnits,
): ScannedPeriodUnit | undefined {
  const end = skipLatinLetters(text, at);
  const word = text.slice(at, end);
  const unit = Object.hasOwn(words, word) ? words[word] : undefined;
  return unit && { unit, end };
}
