import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  daysBetween,
  daysInMonth,
  earliestDay,
  formatDay,
  isRealDate,
  isWithinLimits,
  latestDay,
  parseDay,
  partsOf,
  weekdayOf,
} from "../../src/time/day.ts";

const dayOf = (text: string) => parseDay(text) as Day;
const anyDay = fc.integer({ min: earliestDay, max: latestDay }).map((number) => number as Day);

describe("every day from 1900 to 2200", () => {
  const byClock: { day: number; iso: string; weekday: number }[] = [];
  for (let time = Date.UTC(1900, 0, 1); time <= Date.UTC(2200, 11, 31); time += 86_400_000) {
    const date = new Date(time);
    byClock.push({ day: time / 86_400_000, iso: date.toISOString().slice(0, 10), weekday: date.getUTCDay() || 7 });
  }

  it("is numbered, written, read and named as UTC does", () => {
    const wrong = byClock.filter(({ day, iso, weekday }) => {
      const [year, month, dayOfMonth] = iso.split("-").map(Number) as [number, number, number];
      const parts = partsOf(day as Day);
      return (
        formatDay(day as Day) !== iso ||
        parseDay(iso) !== day ||
        weekdayOf(day as Day) !== weekday ||
        dayFrom({ year, month, day: dayOfMonth }) !== day ||
        parts.year !== year ||
        parts.month !== month ||
        parts.day !== dayOfMonth
      );
    });
    expect(wrong).toEqual([]);
    expect(byClock).toHaveLength(109_938);
  });

  it("lies within the limits, and its neighbours outside do not", () => {
    expect([earliestDay, latestDay].map(formatDay)).toEqual(["1900-01-01", "2200-12-31"]);
    expect([byClock[0]?.day, byClock.at(-1)?.day]).toEqual([earliestDay, latestDay]);
    expect([earliestDay, latestDay].map(isWithinLimits)).toEqual([true, true]);
    expect([addDays(earliestDay, -1), addDays(latestDay, 1)].map(isWithinLimits)).toEqual([false, false]);
  });
});

describe("formatDay", () => {
  // 400 years are 146,097 days, whichever they are.
  it.each([
    [-3, "0800-01-01"],
    [3, "3200-01-01"],
  ])("writes days outside the limits too: %i times 400 years from 2000 is %s", (times, expected) => {
    expect(formatDay(addDays(dayOf("2000-01-01"), times * 146_097))).toBe(expected);
  });
});

describe("parseDay", () => {
  it.each([
    "",
    "x2026-10-20",
    "2026-10-20x",
    "2026-10-2",
    "2026-1-20",
    "26-10-20",
    " 2026-10-20",
    "2026-10-20 ",
    "2026-10-20\n",
    "2026/10/20",
    "20261020",
    "2026-10-20T00:00",
    "+2026-10-20",
    "２０２６-10-20",
    "2026-00-20",
    "2026-13-01",
    "2026-10-00",
    "2026-04-31",
    "2026-02-29",
    "2100-02-29",
    "2026-02-30",
    "1899-12-31",
    "2201-01-01",
    "0000-01-01",
  ])("refuses %j", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it.each(["1900-01-01", "2000-02-29", "2024-02-29", "2026-10-20", "2200-12-31"])("reads %s", (text) => {
    expect(formatDay(dayOf(text))).toBe(text);
  });
});

describe("isRealDate", () => {
  it.each([
    [{ year: 2026, month: 2, day: 28 }, true],
    [{ year: 2026, month: 2, day: 29 }, false],
    [{ year: 2028, month: 2, day: 29 }, true],
    [{ year: 2026, month: 2.5, day: 1 }, false],
    [{ year: 2026, month: 1, day: Number.NaN }, false],
    [{ year: 1899, month: 1, day: 1 }, false],
  ])("%j: %s", (parts, expected) => {
    expect(isRealDate(parts)).toBe(expected);
  });
});

describe("addMonths", () => {
  it.each([
    ["2026-10-20", 1, "2026-11-20"],
    ["2026-10-20", 0, "2026-10-20"],
    ["2026-10-20", -3, "2026-07-20"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-05-31", -3, "2026-02-28"],
    ["2026-05-31", -1, "2026-04-30"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
    ["1969-12-31", 2, "1970-02-28"],
    ["1900-01-31", 3611, "2200-12-31"],
    ["2200-12-31", -3611, "1900-01-31"],
  ])("%s and %i months is %s", (from, months, expected) => {
    expect(formatDay(addMonths(dayOf(from), months))).toBe(expected);
  });

  it("leads to the same day of the right month, or to its last", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const before = partsOf(day);
        const after = partsOf(addMonths(day, months));
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + months);
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
      }),
    );
  });

  it.each([1e9, -1e9, 99_999_999_999_999])(
    "with %d months leads outside the limits, to a day all the same",
    (months) => {
      const day = addMonths(dayOf("2026-10-20"), months);
      expect(Number.isInteger(day)).toBe(true);
      expect(isWithinLimits(day)).toBe(false);
    },
  );
});

describe("daysInMonth", () => {
  it.each([
    [2026, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2028, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [1900, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])("of %i", (year, expected) => {
    expect(expected.map((_, index) => daysInMonth(year, index + 1))).toEqual(expected);
  });
});

describe("addDays and daysBetween", () => {
  it.each([
    ["2026-10-20", -30, "2026-09-20"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 2, "2024-03-01"],
  ])("%s and %i days is %s", (from, days, to) => {
    expect(formatDay(addDays(dayOf(from), days))).toBe(to);
    expect(daysBetween(dayOf(from), dayOf(to))).toBe(days);
  });
});
