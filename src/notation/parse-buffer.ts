import type { BufferText, Reading } from "./notation.ts";
import { longestDuration, parseDuration } from "./parse-duration.ts";
import { read, unread } from "./reading.ts";
import { scanPercent } from "./scan-percent.ts";
import { isLongerThan, writtenText } from "./written-text.ts";

/** Reads a buffer: a duration, or a share of the task's own duration such as `20%`. At most 32 characters. */
export function parseBuffer(text: string): Reading<BufferText> {
  const written = writtenText(text);
  if (!written.plain.endsWith("%")) return parseDuration(text);
  if (isLongerThan(written, longestDuration)) return unread("too-long");
  const percent = scanPercent(written.lower, 0);
  return percent === undefined ? unread("unreadable") : read({ kind: "percent", percent, text: `${percent}%` });
}
