import { isDigit, skipDigits } from "./scan.ts";

export type ScannedNumber =
  | { readonly kind: "whole"; readonly value: number; readonly end: number }
  /** `1.5`, `半`: `value` as written, in decimal digits. */
  | { readonly kind: "part"; readonly value: string; readonly end: number }
  /** `两三`, `几`: no number follows from it; the two it lies between, where they are said. */
  | { readonly kind: "loose"; readonly between?: readonly [number, number]; readonly end: number };

const digits = "零一二三四五六七八九";
const numerals = `${digits}〇两十半几数`;

/** Reads a number in digits, or in Chinese numerals up to 九十九. The text is folded. */
export function scanNumber(text: string, at: number): ScannedNumber | undefined {
  return isDigit(text[at]) ? scanDecimal(text, at) : scanNumerals(text, at);
}

function scanDecimal(text: string, at: number): ScannedNumber {
  const end = skipDigits(text, at);
  if (text[end] !== "." || !isDigit(text[end + 1])) {
    return { kind: "whole", value: Number(text.slice(at, end)), end };
  }
  const fractionEnd = skipDigits(text, end + 1);
  return { kind: "part", value: text.slice(at, fractionEnd), end: fractionEnd };
}

function scanNumerals(text: string, at: number): ScannedNumber | undefined {
  let end = at;
  while (end < text.length && numerals.includes(text[end] as string)) end++;
  const run = text.slice(at, end);
  if (run === "") return undefined;
  if (run === "半") return { kind: "part", value: "0.5", end };
  if (run.includes("几") || run.includes("数")) return { kind: "loose", end };
  return numeralsAsNumber(run, end);
}

function numeralsAsNumber(run: string, end: number): ScannedNumber | undefined {
  const ten = run.indexOf("十");
  const tens = ten < 0 ? 0 : ten === 0 ? 1 : ten === 1 ? digitOf(run[0]) : undefined;
  if (tens === undefined) return undefined;
  const units = Array.from(run.slice(ten + 1), digitOf);
  const [first = 0, second] = units;
  if (units.length > 2 || units.includes(undefined) || (units.length === 0 && ten < 0)) return undefined;
  if (second === undefined) return { kind: "whole", value: tens * 10 + first, end };
  return first < second ? { kind: "loose", between: [tens * 10 + first, tens * 10 + second], end } : undefined;
}

function digitOf(numeral: string | undefined): number | undefined {
  if (numeral === "两") return 2;
  if (numeral === "〇") return 0;
  const value = numeral === undefined ? -1 : digits.indexOf(numeral);
  return value < 0 ? undefined : value;
}
