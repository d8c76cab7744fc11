import { foldWidth } from "../../notation/fold-width.ts";
import { parseDuration } from "../../notation/parse-duration.ts";
import type { Cell } from "../workbook/cell.ts";

type Typed = NonNullable<Cell["value"]>;

/**
 * A share of the work in per cent, 0 to 100, with at most two decimals: typed as `0.6` in a cell that shows per cents, as
 * `60`, or as `60%`. One is all of it, as in such a cell. Undefined for anything else.
 */
export function readPercent(value: Typed): number | undefined {
  const text = typeof value === "string" ? foldWidth(value).trim().replace(/％$/, "%") : "";
  const match = /^(\d{1,3}(?:\.\d+)?)\s*(%)?$/.exec(text);
  const number = typeof value === "number" ? value : match ? Number(match[1]) : Number.NaN;
  const percent = match?.[2] === undefined && number <= 1 ? number * 100 : number;
  return percent >= 0 && percent <= 100 ? Math.round(percent * 100) / 100 : undefined;
}

/** A number of days, with its unit where one was typed. */
export interface TypedDays {
  readonly amount: number;
  readonly unit: "d" | "wd" | "cd" | "week" | "mo" | undefined;
}

/** Whole days: `5`, `5d`, `5 天`, `2w`. Undefined for parts of days, ranges and anything else. */
export function readDays(value: Typed): TypedDays | undefined {
  if (typeof value === "boolean") return undefined;
  const text = typeof value === "number" ? String(value) : foldWidth(value).trim();
  if (/^\d{1,5}(?:\.0+)?$/.test(text)) return { amount: Number(text), unit: undefined };
  const reading = parseDuration(text);
  if (!reading.ok || reading.value.kind === "tbd" || reading.value.unit === "min") return undefined;
  const { min, max, unit } = reading.value;
  return min === max ? { amount: max, unit } : undefined;
}

/** A signed whole number, as of a lag: `2`, `-1`, `+3`. */
export function readWhole(value: Typed): number | undefined {
  if (typeof value === "boolean") return undefined;
  const text = typeof value === "number" ? String(value) : foldWidth(value).trim().replace(/^\+/, "");
  return /^-?\d{1,5}(?:\.0+)?$/.test(text) ? Number(text) : undefined;
}
