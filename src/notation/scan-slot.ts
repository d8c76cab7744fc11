import type { PointBase } from "./notation.ts";
import { skipSpaces, wordAt } from "./scan.ts";
import { scanNumber } from "./scan-number.ts";
import { scanWeekday, weekdayNames } from "./scan-weekday.ts";

export type SlotBase = Extract<PointBase, { kind: "slot" }>;

/** More weeks than any phase has. */
export const mostWeeks = 520;

interface ScannedWeek {
  readonly week: SlotBase["week"];
  readonly end: number;
}

/** Reads `week 3`, `last week fri`, `第3周`, `第三周周三`, `首周`, `末周` at the start of a folded text in lower case. */
export function scanSlot(text: string): { readonly slot: SlotBase; readonly end: number } | undefined {
  const scanned = scanNamedWeek(text) ?? scanEnglishWeek(text) ?? scanChineseWeek(text);
  if (!scanned) return undefined;
  const { week, end } = scanned;
  const at = skipSpaces(text, end);
  const day = scanWeekday(text, text[at] === "的" ? at + 1 : at);
  return day
    ? { slot: { kind: "slot", week, weekday: day.weekday }, end: day.end }
    : { slot: { kind: "slot", week }, end };
}

/** `week 3`, `last week fri`. */
export function formatSlot({ week, weekday }: SlotBase): string {
  const block = week === "last" ? "last week" : `week ${week}`;
  return weekday === undefined ? block : `${block} ${weekdayNames[weekday - 1]?.[0]}`;
}

function scanNamedWeek(text: string): ScannedWeek | undefined {
  const first = wordAt(text, 0, ["首周", "first week"]);
  if (first !== undefined) return { week: 1, end: first.length };
  const last = wordAt(text, 0, ["末周", "最后一周", "last week", "final week"]);
  return last === undefined ? undefined : { week: "last", end: last.length };
}

function scanEnglishWeek(text: string): ScannedWeek | undefined {
  return text.startsWith("week ") ? scanWeekNumber(text, skipSpaces(text, 5)) : undefined;
}

function scanChineseWeek(text: string): ScannedWeek | undefined {
  if (text[0] !== "第") return undefined;
  const number = scanWeekNumber(text, skipSpaces(text, 1));
  if (!number) return undefined;
  const at = skipSpaces(text, number.end);
  return text[at] === "周" ? { week: number.week, end: at + 1 } : undefined;
}

function scanWeekNumber(text: string, at: number): ScannedWeek | undefined {
  const number = scanNumber(text, at);
  const isWeek = number?.kind === "whole" && number.value >= 1 && number.value <= mostWeeks;
  return isWeek ? { week: number.value, end: number.end } : undefined;
}
