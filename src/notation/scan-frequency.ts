import type { Reading } from "./notation.ts";
import { read, unread } from "./reading.ts";
import { skipLatinLetters, skipSpaces, wordAt } from "./scan.ts";
import { scanNumber } from "./scan-number.ts";
import { type PeriodUnit, scanChineseUnit, scanUnitWord } from "./scan-period.ts";

const onDemand = ["on-demand", "on demand", "as needed", "不定期", "按需"];
const unknown = ["tbd", "待定"];

interface Times {
  readonly least: number;
  readonly most: number;
  readonly end: number;
}

/**
 * Reads what recurs without dates, into its normal form: `2 per month`, `每年6-8次`, `不定期`, `TBD`. Undefined for a text
 * of another shape.
 */
export function scanFrequency(lower: string): Reading<string> | undefined {
  if (onDemand.includes(lower)) return read("on-demand");
  if (unknown.includes(lower)) return read("TBD");
  return lower[0] === "每" ? perThenTimes(lower) : timesThenPer(lower);
}

/** `每月2次`. */
function perThenTimes(lower: string): Reading<string> | undefined {
  const period = scanChineseUnit(lower, lower[1] === "个" ? 2 : 1);
  const times = period && scanTimes(lower, skipSpaces(lower, period.end));
  const end = times && skipSpaces(lower, times.end);
  if (!times || end === undefined || lower.slice(end) !== "次") return undefined;
  return frequency(times, period.unit);
}

/** `2 per month`, `2次/月`, `twice a month`. */
function timesThenPer(lower: string): Reading<string> | undefined {
  const times = scanTimes(lower, 0);
  if (!times) return undefined;
  const at = skipSpaces(lower, times.end);
  const timesWord = wordAt(lower, at, ["times", "time", "x", "次"]);
  const perAt = skipSpaces(lower, at + (timesWord?.length ?? 0));
  const per = wordAt(lower, perAt, ["per ", "a ", "an ", "each ", "every ", "/", "每"]);
  const start = skipSpaces(lower, perAt + (per?.length ?? 0));
  const period = scanUnitWord(lower, start) ?? scanChineseUnit(lower, start);
  return per !== undefined && period?.end === lower.length ? frequency(times, period.unit) : undefined;
}

function frequency({ least, most }: Times, unit: PeriodUnit): Reading<string> {
  const [low, high] = least <= most ? [least, most] : [most, least];
  const text = `${low === high ? low : `${low}-${high}`} per ${unit}`;
  return least <= most ? read(text) : unread("reversed", { suggestion: text });
}

/** `2`, `两`, `6-8`, `twice`; at least one, and at most three digits. */
function scanTimes(lower: string, at: number): Times | undefined {
  const word = lower.slice(at, skipLatinLetters(lower, at));
  if (word === "once" || word === "twice") {
    const count = word === "once" ? 1 : 2;
    return { least: count, most: count, end: at + word.length };
  }
  const first = scanNumber(lower, at);
  if (first?.kind !== "whole" || !isCount(first.value)) return undefined;
  const sign = skipSpaces(lower, first.end);
  if (!"-~至到".includes(lower[sign] ?? " ")) return { least: first.value, most: first.value, end: first.end };
  const second = scanNumber(lower, skipSpaces(lower, sign + 1));
  if (second?.kind !== "whole" || !isCount(second.value)) return undefined;
  return { least: first.value, most: second.value, end: second.end };
}

function isCount(value: number): boolean {
  return value >= 1 && value <= 999;
}
