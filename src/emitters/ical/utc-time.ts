import type { ClockTime, IsoDate } from "../../schedule/document.ts";
import { dayOf } from "../shared/civil-day.ts";

export const msPerMinute = 60_000;
export const msPerDay = 86_400_000;

/** A civil time in a named zone, as milliseconds since 1970-01-01 UTC. */
export type ToUtc = (date: IsoDate, time: ClockTime) => number;

/**
 * How civil times of a zone become UTC; null where the runtime does not know the zone. A time that a change of clocks
 * skips is read with the offset before the change, one that it repeats is the first of the two (RFC 5545, 3.3.5).
 */
export function utcClock(zone: string): ToUtc | null {
  const format = zoneFormat(zone);
  if (!format) return null;
  return (date, time) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    const civil = dayOf(date) * msPerDay + (hour * 60 + minute) * msPerMinute;
    const before = offsetAt(format, civil - msPerDay);
    const after = offsetAt(format, civil + msPerDay);
    const first = civil - before;
    if (before === after || offsetAt(format, first) === before) return first;
    const second = civil - after;
    return offsetAt(format, second) === after ? second : first;
  };
}

function zoneFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(format: Intl.DateTimeFormat, moment: number): number {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - moment;
}
