import { formatRecurrence } from "./format-recurrence.ts";
import type { Reading, RecurrenceDay, RecurrenceText } from "./notation.ts";
import { read, unread } from "./reading.ts";
import { scanFrequency } from "./scan-frequency.ts";
import { type PeriodUnit, scanPeriod } from "./scan-period.ts";
import { scanPeriodDay } from "./scan-period-day.ts";
import { scanWeekDays } from "./scan-week-days.ts";
import { splitClock } from "./split-clock.ts";
import { isAnyTime } from "./vague.ts";
import { isLongerThan, partOf, type WrittenText, writtenText } from "./written-text.ts";

/** Every day of the week by its long name, and a clock. */
const longestRecurrence = 96;

/** What people write for a recurrence that can be meant in two ways, and what to type for the likelier. */
const unclear: ReadonlyMap<string, string> = new Map([
  ["biweekly", "2 weeks"],
  ["bi-weekly", "2 weeks"],
  ["bimonthly", "2 months"],
  ["bi-monthly", "2 months"],
  ["每周末", "week sat"],
  ["周末", "week sat"],
  ["weekend", "week sat"],
  ["weekends", "week sat"],
  ["定期", "month"],
  ["regularly", "month"],
]);

/**
 * Reads a recurrence: `weekday 18:00`, `2 weeks wed`, `month first workday`, `每周一、周四 10:00`, `每季度末`, and what has no
 * dates: `2 per month`, `不定期`, `TBD`. At most 96 characters.
 */
export function parseRecurrence(text: string): Reading<RecurrenceText> {
  const written = writtenText(text);
  if (isLongerThan(written, longestRecurrence)) return unread("too-long");
  const frequency = scanFrequency(written.lower);
  if (frequency) return frequency.ok ? read({ kind: "undated", text: frequency.value }) : frequency;
  const likely = unclear.get(written.lower) ?? (isAnyTime(written.lower) ? "on-demand" : undefined);
  return likely === undefined ? readDated(written) : unread("vague", { suggestion: likely });
}

function readDated(written: WrittenText): Reading<RecurrenceText> {
  const split = splitClock(written.lower);
  if (!split.ok) return split;
  const { bodyEnd, clock } = split.value;
  const { lower } = partOf(written, 0, bodyEnd);
  const period = scanPeriod(lower);
  if (!period) return unread("unreadable");
  const { interval, unit, end } = period;
  const days = readDays(lower.slice(end), unit);
  if (!days.ok) return days;
  const on = days.value;
  const normal = formatRecurrence({ interval, unit, on, clock });
  return read({ kind: "dated", interval, unit, on, ...(clock !== undefined && { clock }), text: normal });
}

function readDays(lower: string, unit: PeriodUnit): Reading<readonly RecurrenceDay[]> {
  if (lower.trim() === "") return read([]);
  if (unit === "day" || unit === "weekday") return unread("unreadable");
  if (unit === "week") {
    const days = scanWeekDays(lower);
    return days.ok ? read(days.value.map((weekday) => ({ kind: "weekday", weekday }))) : days;
  }
  const day = scanPeriodDay(lower, unit);
  return day.ok ? read([day.value]) : day;
}
