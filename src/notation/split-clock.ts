import type { ClockMinute, Reading } from "./notation.ts";
import { read, unread } from "./reading.ts";
import { isDigit, skipDigits } from "./scan.ts";
import { scanDate } from "./scan-date.ts";

export interface SplitClock {
  /** Where the text before the clock ends; the whole text where no clock is written. */
  readonly bodyEnd: number;
  readonly clock?: ClockMinute;
}

/**
 * Takes the clock time off the end of a folded text: `T 10:00`, `每周一10:00`, `2026-10-20T10:00`. A clock stands behind
 * a space, or directly behind a character that is not Latin.
 */
export function splitClock(text: string): Reading<SplitClock> {
  const colon = text.indexOf(":");
  if (colon < 0) return read({ bodyEnd: text.length });
  let start = colon;
  while (isDigit(text[start - 1])) start--;
  const bodyEnd = bodyEndBefore(text, start);
  if (bodyEnd === undefined) return unread("unreadable");
  const clock = readClock(text.slice(start));
  return clock.ok ? read({ bodyEnd, clock: clock.value }) : clock;
}

/** `09:05`. */
export function formatClock(clock: ClockMinute): string {
  return [Math.floor(clock / 60), clock % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function bodyEndBefore(text: string, start: number): number | undefined {
  const before = text[start - 1];
  if (before === undefined) return undefined;
  if (before === " " || before > "\u007f") return start;
  const date = before === "T" || before === "t" ? scanDate(text) : undefined;
  return date?.kind === "day" && date.end === start - 1 ? date.end : undefined;
}

/** `H:MM` or `HH:MM`; seconds may be written when there are none, as spreadsheets do. */
function readClock(text: string): Reading<ClockMinute> {
  const hourEnd = skipDigits(text, 0);
  const minuteEnd = skipDigits(text, hourEnd + 1);
  const rest = text.slice(minuteEnd);
  const isClock = hourEnd >= 1 && hourEnd <= 2 && minuteEnd - hourEnd === 3 && (rest === "" || rest === ":00");
  if (!isClock) return unread("unreadable");
  const hour = Number(text.slice(0, hourEnd));
  const minute = Number(text.slice(hourEnd + 1, minuteEnd));
  return hour < 24 && minute < 60 ? read(hour * 60 + minute) : unread("impossible-date");
}
