import type { Reading } from "./notation.ts";
import { longestDuration, parseDuration } from "./parse-duration.ts";
import { read, unread } from "./reading.ts";
import { scanAmounts } from "./scan-amounts.ts";
import { isLongerThan, writtenText } from "./written-text.ts";

/** How soon: minutes of the clock, however many, or days; `d` is the bare day, whose kind the plan's `days` says. */
export interface WithinText {
  readonly amount: number;
  readonly unit: "min" | "d" | "wd" | "cd";
}

const minutesPerHour = 60;
const daysPerWeek = 7;
/** A year. */
const mostMinutes = 525_600;

/** Reads how soon something is done: `30m`, `48h`, `48小时`, and also `2wd` or `1d`. Of a range, its long end counts. */
export function parseWithin(text: string): Reading<WithinText> {
  const written = writtenText(text);
  if (isLongerThan(written, longestDuration)) return unread("too-long");
  const scanned = scanAmounts(written.lower, 0);
  const unit = scanned.ok ? scanned.value.unit : undefined;
  if (scanned.ok && (unit === "h" || unit === "m")) {
    const most = Math.max(...scanned.value.numbers);
    const minutes = Math.round(unit === "h" ? most * minutesPerHour : most);
    return minutes <= mostMinutes ? read({ amount: minutes, unit: "min" }) : unread("impossible-date");
  }
  const duration = parseDuration(text);
  if (!duration.ok) return duration;
  const { value } = duration;
  if (value.kind === "tbd" || value.unit === "mo") return unread("unreadable");
  if (value.unit === "week") return read({ amount: value.max * daysPerWeek, unit: "cd" });
  return read({ amount: value.max, unit: value.unit });
}
