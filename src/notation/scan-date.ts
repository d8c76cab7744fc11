import { type Day, dayFrom, isRealDate } from "../time/day.ts";
import { isDigit, skipDigits } from "./scan.ts";

export type ScannedDate =
  | { readonly kind: "day"; readonly day: Day; readonly end: number }
  /** `2026-10`: which day is not said. */
  | { readonly kind: "month"; readonly year: number; readonly month: number; readonly end: number }
  | { readonly kind: "impossible"; readonly end: number };

/** What may stand behind the year, and with each what stands behind the month. */
const separators: Readonly<Record<string, string>> = { "-": "-", "/": "/", ".": ".", 年: "月" };

/** Reads `2026-10-20`, `2026/10/20`, `2026.10.20` or `2026年10月20日` at the start of a folded text. */
export function scanDate(text: string): ScannedDate | undefined {
  const afterYear = separators[text[4] ?? ""];
  if (skipDigits(text, 0) !== 4 || afterYear === undefined) return undefined;
  const year = Number(text.slice(0, 4));
  const month = scanTwoDigits(text, 5);
  if (!month) return undefined;
  if (text[month.end] !== afterYear) return { kind: "month", year, month: month.value, end: month.end };
  const day = scanTwoDigits(text, month.end + 1);
  if (!day) return { kind: "month", year, month: month.value, end: month.end + (afterYear === "月" ? 1 : 0) };
  const end = "日号".includes(text[day.end] ?? " ") ? day.end + 1 : day.end;
  const parts = { year, month: month.value, day: day.value };
  return isRealDate(parts) ? { kind: "day", day: dayFrom(parts), end } : { kind: "impossible", end };
}

function scanTwoDigits(text: string, at: number): { value: number; end: number } | undefined {
  if (!isDigit(text[at])) return undefined;
  const end = skipDigits(text, at);
  return end - at <= 2 ? { value: Number(text.slice(at, end)), end } : undefined;
}
