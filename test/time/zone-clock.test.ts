import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, formatDay, parseDay } from "../../src/time/day.ts";
import { zoneClock } from "../../src/time/zone-clock.ts";

const zones = ["Asia/Shanghai", "Asia/Kathmandu", "America/New_York", "Europe/London", "Pacific/Kiritimati", "UTC"];

describe("zoneClock", () => {
  it.each([
    ["Asia/Shanghai", "2026-10-20", "10:00", "America/New_York", "2026-10-19", "22:00"],
    ["Asia/Shanghai", "2026-10-20", "10:00", "Europe/London", "2026-10-20", "03:00"],
    // A week later London has left summer time, New York has not.
    ["Asia/Shanghai", "2026-10-27", "10:00", "Europe/London", "2026-10-27", "02:00"],
    ["Asia/Shanghai", "2026-10-27", "10:00", "America/New_York", "2026-10-26", "22:00"],
    ["UTC", "2026-12-31", "23:30", "Asia/Kathmandu", "2027-01-01", "05:15"],
  ])("%s %s %s is in %s %s %s", (zone, date, time, other, otherDate, otherTime) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    const moment = zoneClock(zone)?.momentOf({ day: parseDay(date) as Day, minute: hour * 60 + minute }) as number;
    const shown = zoneClock(other)?.civilAt(moment);
    const [otherHour = 0, otherMinute = 0] = otherTime.split(":").map(Number);
    expect(shown && { ...shown, day: formatDay(shown.day) }).toEqual({
      day: otherDate,
      minute: otherHour * 60 + otherMinute,
    });
  });

  it("finds every moment again from its civil time, but for the hour that a change of clocks repeats", () => {
    const minute = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
        const clock = zoneClock(zone);
        const found = clock?.momentOf(clock.civilAt(minutes * 60_000));
        expect([0, 60 * 60_000]).toContain(minutes * 60_000 - (found ?? Number.NaN));
      }),
    );
  });

  it("knows no zone that the world does not know", () => {
    expect(zoneClock("Asia/Nowhere\r\nX:1")).toBeUndefined();
  });
});
