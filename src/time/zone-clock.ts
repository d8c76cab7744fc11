import type { Day } from "./day.ts";

const minutesPerDay = 1_440;
const msPerMinute = 60_000;
const msPerDay = minutesPerDay * msPerMinute;

/** A day, and minutes since its midnight. */
export interface CivilTime {
  readonly day: Day;
  readonly minute: number;
}

/** The clocks of a time zone. Moments are milliseconds since 1970-01-01 UTC. */
export interface ZoneClock {
  /**
   * The moment of a civil time. One that a change of clocks skips is read with the offset before the change, one that
   * it repeats is the first of the two (RFC 5545, 3.3.5).
   */
  momentOf(time: CivilTime): number;
  civilAt(moment: number): CivilTime;
}

/** The clocks of a named zone; undefined where the runtime does not know it. */
export function zoneClock(zone: string): ZoneClock | undefined {
  const format = zoneFormat(zone);
  if (!format) return undefined;
  return {
    momentOf({ day, minute }) {
      const civil = day * msPerDay + minute * msPerMinute;
      const before = offsetAt(format, civil - msPerDay);
      const after = offsetAt(format, civil + msPerDay);
      const first = civil - before;
      if (before === after || offsetAt(format, first) === before) return first;
      const second = civil - after;
      return offsetAt(format, second) === after ? second : first;
    },
    civilAt(moment) {
      const minutes = Math.floor((moment + offsetAt(format, moment)) / msPerMinute);
      const day = Math.floor(minutes / minutesPerDay);
      return { day: day as Day, minute: minutes - day * minutesPerDay };
    },
  };
}

function zoneFormat(zone: string): Intl.DateTimeFormat | undefined {
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
    return undefined;
  }
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(format: Intl.DateTimeFormat, moment: number): number {
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - moment;
}
