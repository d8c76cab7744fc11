import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCalendar, extendCalendar } from "../../src/time/build-calendar.ts";
import { addWorkdays, type Calendar, countWorkdays, nextWorkday, previousWorkday } from "../../src/time/calendar.ts";
import {
  addDays,
  type Day,
  earliestDay,
  formatDay,
  latestDay,
  parseDay,
  type Weekday,
  weekdayOf,
} from "../../src/time/day.ts";
import { standardCalendar } from "../../src/time/standard-calendars.ts";

const dayOf = (text: string) => parseDay(text) as Day;
const always = () => false;
const mondayToFriday = standardCalendar("mon-fri");

/** A calendar around 2026 with any week and any exceptions, beside the plain rule that it must follow. */
const anyCalendar = fc
  .record({
    week: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 60 }),
    workdays: fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 60 }),
  })
  .map(({ week, holidays, workdays }) => {
    const first = dayOf("2025-01-01");
    const weekdays = new Set(week as Weekday[]);
    const rest = new Map(holidays.map((offset) => [addDays(first, offset), undefined]));
    const worked = new Map(workdays.map((offset) => [addDays(first, offset), undefined]));
    const calendar = buildCalendar({
      id: "any",
      week: weekdays,
      holidays: rest,
      workdays: worked,
      provisional: always,
    });
    const isWorked = (day: Day) => worked.has(day) || (weekdays.has(weekdayOf(day)) && !rest.has(day));
    return { calendar, isWorked };
  });
const anyDay = fc.integer({ min: dayOf("2024-06-01"), max: dayOf("2029-01-01") }).map((number) => number as Day);
const fewWorkdays = fc.integer({ min: 1, max: 200 });

function naiveCount(isWorked: (day: Day) => boolean, first: Day, last: Day): number {
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWorked(day)) count += 1;
  return count;
}

describe("laws of every calendar", () => {
  it("works on the days of its rule, and counts as one would by hand", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, ({ calendar, isWorked }, first, last) => {
        expect(calendar.isWorkday(first)).toBe(isWorked(first));
        expect(countWorkdays(calendar, first, last)).toBe(naiveCount(isWorked, first, last));
      }),
    );
  });

  it("finds by index the first working day on or after a day", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, ({ calendar, isWorked }, day) => {
        const index = calendar.workdaysBefore(day);
        const found = calendar.workdayAt(index);
        expect(isWorked(found)).toBe(true);
        expect(found).toBeGreaterThanOrEqual(day);
        expect(calendar.workdaysBefore(found)).toBe(index);
        expect(naiveCount(isWorked, day, addDays(found, -1))).toBe(0);
        expect(nextWorkday(calendar, day)).toBe(found);
      }),
    );
  });

  it("finds the last working day on or before a day", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, ({ calendar, isWorked }, day) => {
        const found = previousWorkday(calendar, day);
        expect(isWorked(found)).toBe(true);
        expect(found).toBeLessThanOrEqual(day);
        expect(naiveCount(isWorked, addDays(found, 1), day)).toBe(0);
      }),
    );
  });

  it("does not count the day from which working days are added", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fewWorkdays, ({ calendar, isWorked }, day, workdays) => {
        const after = addWorkdays(calendar, day, workdays);
        expect(isWorked(after)).toBe(true);
        expect(countWorkdays(calendar, addDays(day, 1), after)).toBe(workdays);
        const before = addWorkdays(calendar, day, -workdays);
        expect(isWorked(before)).toBe(true);
        expect(countWorkdays(calendar, before, addDays(day, -1))).toBe(workdays);
      }),
    );
  });

  it("returns from a working day to itself", () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fewWorkdays, ({ calendar }, day, workdays) => {
        const start = nextWorkday(calendar, day);
        expect(addWorkdays(calendar, addWorkdays(calendar, start, workdays), -workdays)).toBe(start);
        expect(addWorkdays(calendar, addWorkdays(calendar, start, -workdays), workdays)).toBe(start);
      }),
    );
  });

  it("counts the same in whatever order it is asked", () => {
    const fresh = () =>
      buildCalendar({
        id: "x",
        week: new Set([1, 3, 6]),
        holidays: new Map(),
        workdays: new Map(),
        provisional: always,
      });
    const days = ["2200-12-31", "1900-01-01", "2026-10-20", "1931-05-06", "2020-01-01"].map(dayOf);
    const forward = fresh();
    const backward = fresh();
    const indexes = days.map((day) => forward.workdaysBefore(day));
    expect([...days].reverse().map((day) => backward.workdaysBefore(day))).toEqual([...indexes].reverse());
    expect(indexes.map((index) => forward.workdayAt(index))).toEqual(days.map((day) => nextWorkday(backward, day)));
  });
});

describe("counting over all years", () => {
  it("agrees with a count by hand on every day", () => {
    let index = mondayToFriday.workdaysBefore(earliestDay);
    const wrong: string[] = [];
    for (let day = earliestDay; day <= latestDay; day = addDays(day, 1)) {
      if (mondayToFriday.workdaysBefore(day) !== index) wrong.push(formatDay(day));
      if (weekdayOf(day) <= 5) index += 1;
    }
    expect(wrong).toEqual([]);
  });

  it("stands still outside the limits", () => {
    expect(mondayToFriday.workdaysBefore(addDays(earliestDay, -1000))).toBe(mondayToFriday.workdaysBefore(earliestDay));
    expect(mondayToFriday.workdaysBefore(addDays(latestDay, 1000))).toBe(
      mondayToFriday.workdaysBefore(addDays(latestDay, 1)),
    );
    expect(formatDay(addWorkdays(mondayToFriday, dayOf("2026-10-20"), 1e12))).toBe("2200-12-31");
    expect(formatDay(addWorkdays(mondayToFriday, dayOf("2026-10-20"), -1e12))).toBe("1900-01-01");
    const beyond = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(latestDay, days));
    expect(beyond.filter((day) => mondayToFriday.isWorkday(day))).toHaveLength(5);
  });

  it("comes to an end when nothing is left to work", () => {
    const holidays = new Map<Day, undefined>();
    for (let day = dayOf("2030-01-01"); day <= latestDay; day = addDays(day, 1)) holidays.set(day, undefined);
    const closing = extendCalendar(mondayToFriday, { id: "closing", holidays });
    expect(formatDay(nextWorkday(closing, dayOf("2040-01-01")))).toBe("2029-12-31");
    for (let day = earliestDay; day <= latestDay; day = addDays(day, 1)) holidays.set(day, undefined);
    const closed = extendCalendar(mondayToFriday, { id: "closed", holidays });
    expect(closed.workdayAt(0)).toBe(latestDay);
  });
});

describe("addWorkdays", () => {
  it.each<[id: string, day: string, workdays: number, expected: string]>([
    // A contract signed on Friday 13 February 2026: Saturday 14 is made up, then nine days rest.
    ["CN", "2026-02-13", 3, "2026-02-25"],
    ["CN", "2026-02-13", 1, "2026-02-14"],
    ["CN", "2026-05-04", 15, "2026-05-25"],
    ["CN", "2026-10-20", -30, "2026-09-02"],
    ["mon-fri", "2026-10-20", -30, "2026-09-08"],
    ["mon-fri", "2026-10-20", -5, "2026-10-13"],
    ["mon-fri", "2026-10-24", 1, "2026-10-26"],
    ["mon-fri", "2026-10-24", -1, "2026-10-23"],
    ["mon-fri", "2026-10-24", 0, "2026-10-24"],
    ["daily", "2026-10-24", 7, "2026-10-31"],
  ])("in %s, from %s by %i: %s", (id, day, workdays, expected) => {
    const calendar = standardCalendar(id) as Calendar;
    expect(formatDay(addWorkdays(calendar, dayOf(day), workdays))).toBe(expected);
  });
});

describe("countWorkdays", () => {
  it.each<[id: string, first: string, last: string, expected: number]>([
    ["mon-fri", "2026-10-19", "2026-10-23", 5],
    ["mon-fri", "2026-10-24", "2026-10-25", 0],
    ["mon-fri", "2026-10-23", "2026-10-19", 0],
    ["CN", "2026-09-20", "2026-10-19", 17],
    ["CN", "2026-10-01", "2026-10-07", 0],
  ])("in %s, from %s to %s: %i", (id, first, last, expected) => {
    const calendar = standardCalendar(id) as Calendar;
    expect(countWorkdays(calendar, dayOf(first), dayOf(last))).toBe(expected);
  });
});
