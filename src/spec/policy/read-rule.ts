import type { Report, Severity } from "../../diagnostic/diagnostic.ts";
import { foldWidth } from "../../notation/fold-width.ts";
import { parseWeekday } from "../../notation/names.ts";
import type { Weekday } from "../../notation/notation.ts";
import { parseDuration } from "../../notation/parse-duration.ts";
import type { Origin } from "../../source/origin.ts";
import { itemsAt } from "../items-at.ts";
import type { PolicyAmount } from "./policy.ts";
import { badRule } from "./policy-problems.ts";
import type { RuleForm } from "./rule-forms.ts";

/** Reads one value of a policy; undefined, and a report, where it is of another form. An empty value is none. */
function readRule<T>(origin: Origin, form: RuleForm, parse: (text: string) => T | undefined, report: Report) {
  const { node } = origin;
  const text = node.kind === "scalar" ? node.text : "";
  if (node.kind === "scalar" && text === "") return undefined;
  const value = node.kind === "scalar" ? parse(foldWidth(text).trim()) : undefined;
  if (value === undefined) report(badRule(origin.at(), { text, form }));
  return value;
}

/** A value under a key; undefined where the key is missing. */
function under<T>(origin: Origin, key: string, read: (value: Origin) => T | undefined): T | undefined {
  return origin.node.kind === "map" && origin.node.entries.has(key) ? read(origin.to(key)) : undefined;
}

const workdaysPerWeek = 5;

/** `15wd`, `7cd`; a bare day is a working day, a week is five of them. */
function parseAmount(text: string): PolicyAmount | undefined {
  const reading = parseDuration(text);
  if (!reading.ok || reading.value.kind !== "span") return undefined;
  const { max: amount, min, unit } = reading.value;
  if (min !== amount) return undefined;
  if (unit === "wd" || unit === "d") return { amount, unit: "wd", text };
  if (unit === "cd") return { amount, unit: "cd", text };
  return unit === "week" ? { amount: amount * workdaysPerWeek, unit: "wd", text } : undefined;
}

export function readAmount(origin: Origin, key: string, report: Report): PolicyAmount | undefined {
  return under(origin, key, (value) => readRule(value, "amount", parseAmount, report));
}

export function readCountAt(origin: Origin, key: string, report: Report): number | undefined {
  return under(origin, key, (value) => readRule(value, "count", parseCount, report));
}

function parseCount(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

export function readNumberAt(origin: Origin, key: string, report: Report): number | undefined {
  return under(origin, key, (value) => readRule(value, "number", parseNumber, report));
}

function parseNumber(text: string): number | undefined {
  return /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** `10-15%`, `10%-15%`, or one share for both ends. */
export function readShareRange(origin: Origin, key: string, report: Report): Range | undefined {
  return under(origin, key, (value) => readRule(value, "share", parseShareRange, report));
}

function parseShareRange(text: string): Range | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,2})?) ?%?(?: ?(?:-|–|—|~|至|到|\.\.) ?(\d{1,3}(?:\.\d{1,2})?) ?%)?$/.exec(text);
  if (!match?.[1] || !text.endsWith("%")) return undefined;
  return rangeOf(Number(match[1]), Number(match[2] ?? match[1]), 100);
}

/** `1-5`. */
export function readScale(origin: Origin, key: string, report: Report): Range | undefined {
  return under(origin, key, (value) => readRule(value, "scale", parseScale, report));
}

function parseScale(text: string): Range | undefined {
  const match = /^(\d{1,3}) ?(?:-|–|—|~|至|到|\.\.) ?(\d{1,3})$/.exec(text);
  const range = match && rangeOf(Number(match[1]), Number(match[2]), 999);
  return range && range.min < range.max ? range : undefined;
}

function rangeOf(min: number, max: number, most: number): Range | undefined {
  return min <= max && max <= most ? { min, max } : undefined;
}

export function readWeekdays(origin: Origin, key: string, report: Report): ReadonlySet<Weekday> | undefined {
  return under(origin, key, () => {
    const days = itemsAt(origin, key).map((item) => readRule(item.origin, "weekday", parseWeekday, report));
    return new Set(days.filter((day) => day !== undefined));
  });
}

const severities: Readonly<Record<string, Severity | "off">> = {
  ...{ error: "error", warning: "warning", info: "info", off: "off", warn: "warning", false: "off" },
  ...{ 错误: "error", 警告: "warning", 提示: "info", 关闭: "off" },
};

export function readSeverity(origin: Origin, report: Report): Severity | "off" | undefined {
  return readRule(origin, "severity", (text) => severities[text.toLowerCase()], report);
}

export function readTruth(origin: Origin, key: string, report: Report): boolean | undefined {
  const truths: Readonly<Record<string, boolean>> = {
    true: true,
    yes: true,
    是: true,
    false: false,
    no: false,
    否: false,
  };
  return under(origin, key, (value) => readRule(value, "truth", (text) => truths[text.toLowerCase()], report));
}
