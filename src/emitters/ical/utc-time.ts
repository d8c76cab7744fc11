import type { ClockTime, IsoDate } from "../../schedule/document.ts";
import { zoneClock } from "../../time/zone-clock.ts";
import { dayOf } from "../shared/civil-day.ts";

export const msPerMinute = 60_000;
export const msPerDay = 86_400_000;

/** A civil time in a named zone, as milliseconds since 1970-01-01 UTC. */
export type ToUtc = (date: IsoDate, time: ClockTime) => number;

/** How civil times of a zone become UTC; null where the runtime does not know the zone. */
export function utcClock(zone: string): ToUtc | null {
  const clock = zoneClock(zone);
  if (!clock) return null;
  return (date, time) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    return clock.momentOf({ day: dayOf(date), minute: hour * 60 + minute });
  };
}
