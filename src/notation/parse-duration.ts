import { type Precision, type Span, spanOf } from "./format-span.ts";
import type { DurationText, Reading } from "./notation.ts";
import { read, unread } from "./reading.ts";
import { skipSpaces, wordAt } from "./scan.ts";
import { scanAmounts } from "./scan-amounts.ts";
import type { WrittenUnit } from "./scan-unit.ts";
import { suggestDuration } from "./suggest-duration.ts";
import { isLongerThan, type WrittenText, writtenText } from "./written-text.ts";

export const longestDuration = 32;

const minutesPerHour = 60;
const minutesPerDay = 1_440;
/** A hundred years in each unit. */
const longestSpan: Readonly<Record<Exclude<Span["unit"], "min">, number>> = {
  d: 36_600,
  wd: 36_600,
  cd: 36_600,
  week: 5_200,
  mo: 1_200,
};

/**
 * Reads a duration: `5d`, `10个自然日`, `2w`, `约1个月`, `8-15d`, `8/10/15d`, `0`, `待定`, `45m`. A bare `d` or `天` stays bare:
 * the plan's `days` decides. At most 32 characters, and at most a hundred years; by the clock at most a day.
 */
export function parseDuration(text: string): Reading<DurationText> {
  const written = writtenText(text);
  if (isLongerThan(written, longestDuration)) return unread("too-long");
  if (["tbd", "待定"].includes(written.lower)) return read({ kind: "tbd", text: "TBD" });
  const reading = readSpan(written);
  if (reading.ok || reading.fault.reason !== "unreadable") return reading;
  return suggestDuration(written, (other) => readSpan(writtenText(other)).ok);
}

function readSpan({ lower }: WrittenText): Reading<Span> {
  const mark = wordAt(lower, 0, ["大约", "约", "~"]);
  const precision = mark === undefined ? "exact" : "approximate";
  const scanned = scanAmounts(lower, skipSpaces(lower, mark?.length ?? 0));
  if (!scanned.ok) return scanned;
  const { numbers, unit } = scanned.value;
  if (unit === "%") return unread("unreadable");
  if (numbers.every((number) => number === 0)) return read(spanOf([0], "d", precision));
  const measured = measure(numbers, unit ?? "d", precision);
  if (!measured.ok) return measured;
  const suggestion = measured.value.text;
  if (unit === undefined) return unread("needs-unit", { suggestion });
  return isAscending(numbers) ? measured : unread("reversed", { suggestion });
}

/** The numbers are put in order first; whether they were is for the caller to ask. */
function measure(numbers: readonly number[], unit: Exclude<WrittenUnit, "%">, precision: Precision): Reading<Span> {
  const ordered = ascending(numbers);
  if (unit === "h" || unit === "m") return measureClockTime(ordered, unit, precision);
  const spanUnit = unit === "w" ? "week" : unit;
  if ((ordered.at(-1) ?? 0) > longestSpan[spanUnit]) return unread("impossible-date");
  return read(spanOf(ordered, spanUnit, precision));
}

function measureClockTime(numbers: readonly number[], unit: "h" | "m", precision: Precision): Reading<Span> {
  const minutes = numbers.map((number) => (unit === "h" ? number * minutesPerHour : number));
  const days = Math.ceil((minutes.at(-1) ?? 0) / minutesPerDay);
  if (days > longestSpan.d) return unread("impossible-date");
  if (days > 1) return unread("part-of-day", { suggestion: `${days}d` });
  const whole = minutes.map(Math.round);
  // A tenth of an hour is six minutes, but not quite in binary fractions.
  if (whole.some((minute, index) => Math.abs(minute - (minutes[index] ?? 0)) > 1e-6)) return unread("unreadable");
  return read(spanOf(whole, "min", precision));
}

function ascending(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] as number));
}
