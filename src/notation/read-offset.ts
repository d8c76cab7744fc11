import type { Offset, Reading } from "./notation.ts";
import { read, type Unread, unread } from "./reading.ts";
import { skipSpaces } from "./scan.ts";
import { type ScannedNumber, scanNumber } from "./scan-number.ts";
import { scanUnit, type WrittenUnit } from "./scan-unit.ts";
import type { WrittenText } from "./written-text.ts";

/** A distance, and how its normal form says it: `T-4w` keeps its weeks, although they are calendar days. */
export interface WrittenOffset {
  readonly offset: Offset;
  readonly sign: "+" | "-";
  /** `30`, `5wd`, `4w`. */
  readonly amount: string;
}

/** Characters from the sign to the end. */
export const longestAmount = 32;
/** A distance may reach a hundred years, whatever its unit. */
const longestDistance: Readonly<Record<Offset["unit"], number>> = { wd: 36_600, cd: 36_600, mo: 1_200, h: 876_600 };

/**
 * Reads `-30`, `+5wd`, `- 4 周` from that position to the end of the text. Undefined where nothing stands there, and
 * for a distance of nothing: `T-0` is `T`.
 */
export function readOffset(text: WrittenText, start: number): Reading<WrittenOffset | undefined> {
  const { lower } = text;
  const signAt = skipSpaces(lower, start);
  if (signAt === lower.length) return read(undefined);
  const sign = lower[signAt];
  if (sign !== "+" && sign !== "-") return unread("unreadable");
  if (lower.length - signAt > longestAmount) return unread("too-long");
  const number = scanNumber(lower, skipSpaces(lower, signAt + signLength(text, signAt)));
  if (!number) return unread("unreadable");
  const { unit, word, end } = scanUnit(lower, skipSpaces(lower, number.end));
  if ((unit === undefined && word !== "") || end !== lower.length) return unread("unreadable");
  if (number.kind !== "whole") return unclear(number);
  return distance(sign, number.value, unit ?? "d");
}

/** A Chinese keyboard gives the long dash as two characters: `T——30`. */
function signLength({ raw, plain }: WrittenText, at: number): number {
  return plain[at + 1] === "-" && raw[at] === "—" && raw[at + 1] === "—" ? 2 : 1;
}

function unclear(number: Exclude<ScannedNumber, { kind: "whole" }>): Unread {
  return unread(number.kind === "part" ? "part-of-day" : "vague");
}

function distance(sign: "+" | "-", value: number, written: WrittenUnit): Reading<WrittenOffset | undefined> {
  const unit = written === "d" || written === "w" ? "cd" : written;
  if (unit === "m" || unit === "%") return unread("unreadable");
  const amount = written === "w" ? value * 7 : value;
  if (amount > longestDistance[unit]) return unread("impossible-date");
  if (amount === 0) return read(undefined);
  const suffix = unit === "cd" && written !== "w" ? "" : written;
  return read({ offset: { amount: sign === "-" ? -amount : amount, unit }, sign, amount: `${value}${suffix}` });
}
