import type { Reading, RecurrenceDay } from "./notation.ts";
import { read, unread } from "./reading.ts";
import { isDigit, skipDigits, skipLatinLetters, skipSpaces, wordAt } from "./scan.ts";
import { scanNumber } from "./scan-number.ts";
import type { PeriodUnit } from "./scan-period.ts";
import { scanWeekday } from "./scan-weekday.ts";

interface Most {
  readonly days: number;
  readonly workdays: number;
  readonly weekdays: number;
}

/** How many of each the longest such period can have. */
const mostIn: Readonly<Partial<Record<PeriodUnit, Most>>> = {
  month: { days: 31, workdays: 27, weekdays: 5 },
  quarter: { days: 92, workdays: 80, weekdays: 14 },
  year: { days: 366, workdays: 320, weekdays: 53 },
};

export const ordinalWords = ["first", "second", "third", "fourth", "fifth"] as const;

/** What to type for a part of a month. */
const likelyDay: ReadonlyMap<string, string> = new Map([
  ["初", "day 1"],
  ["上旬", "day 1"],
  ["中", "day 15"],
  ["中旬", "day 15"],
  ["下旬", "last day"],
]);

interface Ordinal {
  /** -1 is the last. */
  readonly nth: number;
  readonly end: number;
}

/** Reads `day 5`, `5号`, `first workday`, `第1个工作日`, `last friday`, `最后一个周五`, `末` to the end of the text. */
export function scanPeriodDay(text: string, unit: PeriodUnit): Reading<RecurrenceDay> {
  const most = mostIn[unit];
  const lower = text.slice(skipFillers(text));
  if (!most) return unread("unreadable");
  if (["末", "底", "end"].includes(lower)) return read({ kind: "last-day" });
  const likely = likelyDay.get(lower);
  if (likely !== undefined) return unread("vague", { suggestion: `${unit} ${likely}` });
  const dated = scanDayNumber(lower);
  if (dated !== undefined) return within(most.days, { kind: "day-of-period", day: dated });
  const ordinal = scanOrdinal(lower);
  if (ordinal) return scanOrdinalDay(lower, ordinal, most);
  const isBare = Number(lower) > 0 && Number(lower) <= most.days && skipDigits(lower, 0) === lower.length;
  return isBare ? unread("needs-unit", { suggestion: `${unit} day ${Number(lower)}` }) : unread("unreadable");
}

function within(most: number, day: RecurrenceDay): Reading<RecurrenceDay> {
  const number = day.kind === "day-of-period" ? day.day : "nth" in day ? day.nth : 1;
  return number !== 0 && number <= most ? read(day) : unread("impossible-date");
}

/** `day 5`, `5号`, `五日`. */
function scanDayNumber(lower: string): number | undefined {
  const isEnglish = lower.startsWith("day ");
  const number = scanNumber(lower, isEnglish ? skipSpaces(lower, 4) : 0);
  if (number?.kind !== "whole") return undefined;
  const rest = lower.slice(number.end);
  return isEnglish ? (rest === "" ? number.value : undefined) : ["号", "日"].includes(rest) ? number.value : undefined;
}

function scanOrdinal(lower: string): Ordinal | undefined {
  return scanEnglishOrdinal(lower) ?? scanChineseOrdinal(lower);
}

function scanEnglishOrdinal(lower: string): Ordinal | undefined {
  const digitsEnd = skipDigits(lower, 0);
  const end = skipLatinLetters(lower, digitsEnd);
  const word = lower.slice(digitsEnd, end);
  if (digitsEnd > 0)
    return ["st", "nd", "rd", "th"].includes(word) ? { nth: Number(lower.slice(0, digitsEnd)), end } : undefined;
  if (word === "last") return { nth: -1, end };
  const index = (ordinalWords as readonly string[]).indexOf(word);
  return index < 0 ? undefined : { nth: index + 1, end };
}

function scanChineseOrdinal(lower: string): Ordinal | undefined {
  const last = wordAt(lower, 0, ["最后一个", "最后1个", "最后一", "最后1", "最后"]);
  if (last !== undefined) return { nth: -1, end: last.length };
  const first = wordAt(lower, 0, ["首个", "首"]);
  if (first !== undefined) return { nth: 1, end: first.length };
  const number = lower[0] === "第" ? scanNumber(lower, skipSpaces(lower, 1)) : undefined;
  if (number?.kind !== "whole") return undefined;
  const end = skipSpaces(lower, number.end);
  return { nth: number.value, end: lower[end] === "个" ? end + 1 : end };
}

function scanOrdinalDay(lower: string, { nth, end }: Ordinal, most: Most): Reading<RecurrenceDay> {
  const rest = lower.slice(skipSpaces(lower, end));
  if (["workday", "weekday", "working day", "工作日"].includes(rest))
    return within(most.workdays, { kind: "nth-workday", nth });
  // `month 5th` and `5th day` are the fifth day, while `month last` leaves open of what.
  if (["day", "天", "日"].includes(rest) || (rest === "" && isDigit(lower[0]))) {
    return nth < 0 ? read({ kind: "last-day" }) : within(most.days, { kind: "day-of-period", day: nth });
  }
  const weekday = scanWeekday(rest, 0);
  if (weekday?.end !== rest.length) return unread("unreadable");
  return within(most.weekdays, { kind: "nth-weekday", nth, weekday: weekday.weekday });
}

function skipFillers(text: string): number {
  let at = skipSpaces(text, 0);
  for (let word = fillerAt(text, at); word !== undefined; word = fillerAt(text, at)) {
    at = skipSpaces(text, at + word.length);
  }
  return at;
}

function fillerAt(text: string, at: number): string | undefined {
  return wordAt(text, at, ["的", "on ", "the "]);
}
