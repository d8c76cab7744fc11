import { daysInMonth } from "../time/day.ts";
import { isDigit, skipSpaces, wordAt } from "./scan.ts";
import { scanDate } from "./scan-date.ts";
import { scanNumber } from "./scan-number.ts";

const anyTime = "尽快|尽早|马上|立即|随时|择机|近期|稍后|以后|asap|soon|later|tbd".split("|");
const relativeTimes = "本周|这周|下周|上周|本月|这个月|下月|下个月|上个月|next |this ".split("|");
const parts = "end of |start of |beginning of |middle of |early |mid |late |about |around |roughly |as soon as ".split(
  "|",
);
const beginnings = [...anyTime, ...relativeTimes, ...parts];
const monthParts = "月初|月中|月底|月末|上旬|中旬|下旬|eom".split("|");
const longerParts = "年初|年中|年底|年末|季初|季末|季度初|季度末|上半年|下半年|周末|eoq|eoy".split("|");
const endings = [...anyTime, ...monthParts, ...longerParts, ..."左右|前后|上下|待定|未定".split("|")];

const lastDayOfPart: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["初", 1],
  ["上旬", 10],
  ["中", 15],
  ["中旬", 20],
  ["下旬", 31],
  ["底", 31],
  ["末", 31],
]);

/** Whether the text names a time that no day follows from: `月底`, `asap`, `next week`, `Q3`. Folded, in lower case. */
export function isVagueTime(lower: string): boolean {
  return (
    wordAt(lower, 0, beginnings) !== undefined ||
    endings.some((ending) => lower.endsWith(ending)) ||
    isQuarter(lower) ||
    isDayWithoutYear(lower)
  );
}

/** Whether the text only says that the time is open: `尽快`, `asap`. Folded, in lower case. */
export function isAnyTime(lower: string): boolean {
  return anyTime.includes(lower);
}

/** The last day of the part of a month that is meant, where its year is written: `2026年10月底` is `2026-10-31`. */
export function dayOfMonthPart(plain: string): string | undefined {
  const date = scanDate(plain);
  if (date?.kind !== "month" || date.month < 1 || date.month > 12) return undefined;
  const { year, month, end } = date;
  const part = plain.slice(skipSpaces(plain, end)).replace("月", "");
  const day = lastDayOfPart.get(part);
  if (day === undefined || year < 1900 || year > 2200) return undefined;
  const written = [month, Math.min(day, daysInMonth(year, month))].map((number) => String(number).padStart(2, "0"));
  return [year, ...written].join("-");
}

function isQuarter(lower: string): boolean {
  const at = skipSpaces(lower, isDigit(lower[3]) ? 4 : 0);
  return lower.length === at + 2 && lower[at] === "q" && "1234".includes(lower[at + 1] ?? " ");
}

/** `10月20日`, `10-20`, `10/20`. */
function isDayWithoutYear(lower: string): boolean {
  const month = scanNumber(lower, 0);
  if (month?.kind !== "whole" || !"月-/".includes(lower[month.end] ?? " ")) return false;
  const day = scanNumber(lower, month.end + 1);
  return (
    day?.kind === "whole" &&
    (day.end === lower.length || (day.end === lower.length - 1 && "日号".includes(lower[day.end] as string)))
  );
}
