import type { Reading } from "./notation.ts";
import { read, type Unread, unread } from "./reading.ts";
import { skipSpaces } from "./scan.ts";
import { type ScannedNumber, scanNumber } from "./scan-number.ts";
import { type ScannedUnit, scanUnit, type WrittenUnit } from "./scan-unit.ts";

export interface Amounts {
  /** One, two, or three of them, as written; whole unless `unit` is `h`, `m` or `%`. */
  readonly numbers: readonly number[];
  readonly unit: WrittenUnit | undefined;
}

const rangeSigns = "-~至到";
const divisible: readonly (WrittenUnit | undefined)[] = ["h", "m", "%"];

/** Reads `5d`, `8-15天`, `5天至7天` or `8/10/15d` from that position to the end of a folded text in lower case. */
export function scanAmounts(text: string, start: number): Reading<Amounts> {
  const numbers: ScannedNumber[] = [];
  const units: ScannedUnit[] = [];
  let signs = "";
  for (let at = start; numbers.length < 3; ) {
    const number = scanNumber(text, skipSpaces(text, at));
    if (!number) return unread("unreadable");
    const unit = scanUnit(text, skipSpaces(text, number.end));
    numbers.push(number);
    units.push(unit);
    at = skipSpaces(text, unit.end);
    if (at === text.length) return isForm(signs) ? agreed(numbers, units) : unread("unreadable");
    signs += text[at];
    at += 1;
  }
  return unread("unreadable");
}

/** One number, a range of two, or least, likely and most. */
function isForm(signs: string): boolean {
  return signs === "" || signs === "//" || (signs.length === 1 && rangeSigns.includes(signs));
}

/** The unit stands behind the last number; where others have one too, it is the same. */
function agreed(numbers: readonly ScannedNumber[], units: readonly ScannedUnit[]): Reading<Amounts> {
  const { unit, word } = units.at(-1) as ScannedUnit;
  const isAgreed = units.every((other) => other.word === "" || (other.unit !== undefined && other.unit === unit));
  if (!isAgreed) return unread("unreadable");
  const unclear = numbers.find(({ kind }) => kind === "loose" || (kind === "part" && !divisible.includes(unit)));
  if (unclear) return refused(unclear, word, numbers.length);
  return read({ numbers: numbers.map((number) => (number.kind === "loose" ? 0 : Number(number.value))), unit });
}

function refused(number: ScannedNumber, word: string, count: number): Unread {
  if (number.kind === "loose") {
    const range = count === 1 && word !== "" ? number.between?.join("-") : undefined;
    return unread("vague", { suggestion: range === undefined ? "TBD" : `${range}${word}` });
  }
  // Days only: how many days half a week or half a month has is for the author to say.
  const isDays = count === 1 && scanUnit(word, 0).unit?.endsWith("d");
  return unread("part-of-day", { suggestion: isDays ? `${Math.ceil(Number(number.value))}${word}` : undefined });
}
