import type { Language } from "../../diagnostic/diagnostic.ts";
import { foldWidth } from "../../notation/fold-width.ts";
import { scanDate } from "../../notation/scan-date.ts";
import { type Day, dayFrom, daysBetween, isRealDate, isWithinLimits, partsOf } from "../../time/day.ts";
import type { Cell } from "../workbook/cell.ts";

/** A day as somebody typed it. */
export type TypedDay =
  | { readonly kind: "day"; readonly day: Day }
  /** Typed as not known yet. */
  | { readonly kind: "open" }
  | { readonly kind: "unreadable" };

export interface DayContext {
  readonly isFrom1904: boolean;
  /** Where a date is typed without its year, the year in which it lies nearest to this day is meant. */
  readonly near: Day | undefined;
  /** In Chinese the month comes first in `10/5`; in English nobody can know. */
  readonly language: Language;
}

/** Serial 25569 is 1970-01-01; the count from 1904 begins 1462 days later. */
const serialOf1970 = 25_569;
const daysTo1904 = 1_462;
/** Excel counts a 29 February 1900 that never was; up to there its days are one off. */
const firstSureSerial = 61;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as a number of days, in either count; a text such as `2026/10/4`, `10月5日`, `Oct 5, 2026` or `2026-10-05T00:00:00`;
 * or that it is not known yet. A clock time behind it and a weekday are passed over. `10/5/2026` may be May or October
 * and is not read.
 */
export function readDay(value: NonNullable<Cell["value"]>, context: DayContext): TypedDay {
  if (typeof value === "boolean") return unreadable;
  if (typeof value === "number") return readSerial(value, context);
  const text = plainText(value);
  if (/^(?:tbd|tba|open|to be (?:decided|determined|defined|announced)|待定|未定|暂定)$/.test(text))
    return { kind: "open" };
  const parts = fullDate(text) ?? monthAndDay(text, context);
  if (!parts || !isRealDate(parts)) return unreadable;
  return { kind: "day", day: dayFrom(parts) };
}

const unreadable: TypedDay = { kind: "unreadable" };

function readSerial(value: number, { isFrom1904 }: DayContext): TypedDay {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(String(value));
  if (compact) return realDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const serial = Math.floor(value + 1e-6) + (isFrom1904 ? daysTo1904 : 0);
  const day = (serial - serialOf1970) as Day;
  return serial >= firstSureSerial && isWithinLimits(day) ? { kind: "day", day } : unreadable;
}

function realDay(year: number, month: number, day: number): TypedDay {
  const parts = { year, month, day };
  return isRealDate(parts) ? { kind: "day", day: dayFrom(parts) } : unreadable;
}

/** Without weekday, clock time and what surrounds them. */
function plainText(value: string): string {
  return foldWidth(value)
    .trim()
    .toLowerCase()
    .replace(
      /[([]?\s*(?:(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)\s*[)\]]?,?/g,
      " ",
    )
    .replace(/(?:t|\s)\s*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:z|am|pm)?$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function fullDate(text: string): Parts | undefined {
  const scanned = scanDate(text.replace(/\s*([年月日号/.-])\s*/g, "$1"));
  if (scanned?.kind === "day" && scanned.end === text.replace(/\s*([年月日号/.-])\s*/g, "$1").length) {
    return partsOf(scanned.day);
  }
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
  const named = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (named) return monthNamed(named[1], Number(named[2]), Number(named[3]));
  const turned = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/.exec(text);
  return turned ? monthNamed(turned[2], Number(turned[1]), Number(turned[3])) : undefined;
}

function monthNamed(name = "", day: number, year: number): Parts | undefined {
  const month = months.indexOf(name.slice(0, 3)) + 1;
  return month === 0 ? undefined : { year, month, day };
}

function monthAndDay(text: string, { near, language }: DayContext): Parts | undefined {
  if (near === undefined) return undefined;
  const chinese = /^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?$/.exec(text);
  const dashed = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const named = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  const turned = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?$/.exec(text);
  if (chinese) return nearest(Number(chinese[1]), Number(chinese[2]), near);
  if (named) return nearest(months.indexOf((named[1] ?? "").slice(0, 3)) + 1, Number(named[2]), near);
  if (turned) return nearest(months.indexOf((turned[2] ?? "").slice(0, 3)) + 1, Number(turned[1]), near);
  // Month and day where only one order makes a date; where both do, nobody can know.
  if (!dashed) return undefined;
  const [first, second] = [Number(dashed[1]), Number(dashed[2])];
  if (second > 12 || (language === "zh" && first <= 12)) return nearest(first, second, near);
  return first > 12 ? nearest(second, first, near) : undefined;
}

function nearest(month: number, day: number, near: Day): Parts | undefined {
  const { year } = partsOf(near);
  const candidates = [year - 1, year, year + 1].map((each) => ({ year: each, month, day })).filter(isRealDate);
  const distance = (parts: Parts): number => Math.abs(daysBetween(near, dayFrom(parts)));
  return candidates.toSorted((left, right) => distance(left) - distance(right))[0];
}
