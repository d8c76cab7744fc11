import { describe, expect, it } from "vitest";
import { utcClock } from "../../src/emitters/ical/utc-time.ts";

describe("utcClock", () => {
  it.each([
    ["Asia/Shanghai", "2026-10-20", "10:00", "2026-10-20T02:00"],
    ["Asia/Kathmandu", "2026-10-20", "10:00", "2026-10-20T04:15"],
    ["Pacific/Kiritimati", "2026-10-20", "10:00", "2026-10-19T20:00"],
    ["America/New_York", "2027-03-13", "09:30", "2027-03-13T14:30"],
    ["America/New_York", "2027-03-15", "09:30", "2027-03-15T13:30"],
    // On 14 March 2027 the clocks go from 02:00 to 03:00: 02:30 is read with the offset before.
    ["America/New_York", "2027-03-14", "01:59", "2027-03-14T06:59"],
    ["America/New_York", "2027-03-14", "02:30", "2027-03-14T07:30"],
    ["America/New_York", "2027-03-14", "03:00", "2027-03-14T07:00"],
    // On 7 November 2027 they go from 02:00 back to 01:00: 01:30 comes twice, and the first is meant.
    ["America/New_York", "2027-11-07", "01:30", "2027-11-07T05:30"],
    ["America/New_York", "2027-11-07", "02:00", "2027-11-07T07:00"],
    ["UTC", "2026-10-20", "00:00", "2026-10-20T00:00"],
  ])("%s %s %s", (zone, date, time, utc) => {
    const moment = utcClock(zone)?.(date, time);
    expect(moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16)).toBe(utc);
  });

  it("knows no zone that the world does not know", () => {
    expect(utcClock("Asia/Nowhere\r\nX:1")).toBeNull();
  });
});
