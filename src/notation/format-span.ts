import type { DurationText } from "./notation.ts";

export type Span = Extract<DurationText, { kind: "span" }>;

export type Precision = "exact" | "approximate";

/** The least, likely and most of one, two or three numbers in ascending order; `text` is in the normal form. */
export function spanOf(numbers: readonly number[], unit: Span["unit"], precision: Precision): Span {
  const min = numbers[0] ?? 0;
  const max = numbers.at(-1) ?? min;
  const likely = numbers.length === 3 ? (numbers[1] as number) : Math.ceil((min + max) / 2);
  const approximate = precision === "approximate";
  const text = `${approximate ? "~" : ""}${formatNumbers(numbers, unit)}`;
  return { kind: "span", min, likely, max, unit, approximate, text };
}

/** `5d`, `8-15d`, `8/10/15d`, `2h`, `45m`, `0`. */
function formatNumbers(numbers: readonly number[], unit: Span["unit"]): string {
  if (numbers.every((number) => number === 0)) return "0";
  const areHours = unit === "min" && numbers.every((number) => number % 60 === 0);
  const suffix = unit === "min" ? (areHours ? "h" : "m") : unit === "week" ? "w" : unit;
  const isOne = numbers.every((number) => number === numbers[0]);
  const shown = (isOne ? numbers.slice(0, 1) : numbers).map((number) => (areHours ? number / 60 : number));
  return `${shown.join(shown.length === 3 ? "/" : "-")}${suffix}`;
}
