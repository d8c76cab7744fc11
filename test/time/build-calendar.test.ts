import { describe, expect, it } from "vitest";
import { buildCalendar, withRestDays } from "../../src/time/build-calendar.ts";
import { exceptionsBetween } from "../../src/time/calendar.ts";
import { type Day, formatDay, parseDay, type Weekday } from "../../src/time/day.ts";
import { standardCalendar } from "../../src/time/standard-calendars.ts";

const dayOf = (text: string) => parseDay(text) as Day;
// Each test builds its calendars itself: one that cannot be built fails them, and not the file.
const china = () => standardCalendar("CN");

describe("a calendar of one's own", () => {
  const own = () =>
    buildCalendar({
      id: "own",
      week: new Set<Weekday>([6, 1, 2, 3, 4]),
      holidays: new Map([
        [dayOf("2026-10-19"), "年会"],
        [dayOf("2026-10-20"), undefined],
        [dayOf("2026-10-21"), "盘点"],
        [dayOf("2026-10-25"), undefined],
      ]),
      workdays: new Map([
        [dayOf("2026-10-21"), undefined],
        [dayOf("2026-10-23"), { en: "Stocktaking", zh: "盘点" }],
      ]),
      provisional: (day) => day > dayOf("2026-12-31"),
    });

  it("knows its week", () => {
    expect(own().week).toEqual([1, 2, 3, 4, 6]);
    expect(own().workdaysPerWeek).toBe(5);
  });

  it.each([
    ["2026-10-19", false, { en: "年会", zh: "年会" }],
    ["2026-10-20", false, undefined],
    ["2026-10-21", true, undefined],
    ["2026-10-22", true, undefined],
    ["2026-10-23", true, { en: "Stocktaking", zh: "盘点" }],
    ["2026-10-24", true, undefined],
    ["2026-10-25", false, undefined],
  ])("%s: worked is %s", (text, worked, name) => {
    expect(own().isWorkday(dayOf(text))).toBe(worked);
    expect(own().nameOf(dayOf(text))).toEqual(name);
  });

  it("lists what differs from its week, both ends included", () => {
    const listed = exceptionsBetween(own(), dayOf("2026-10-19"), dayOf("2026-10-25"));
    expect(listed.holidays.map(({ day }) => formatDay(day))).toEqual(["2026-10-19", "2026-10-20"]);
    expect(listed.workdays.map(({ day }) => formatDay(day))).toEqual(["2026-10-23"]);
    expect(exceptionsBetween(own(), dayOf("2026-10-20"), dayOf("2026-10-19"))).toEqual({ holidays: [], workdays: [] });
  });

  it("passes on which days are provisional", () => {
    expect(["2026-12-31", "2027-01-01"].map((text) => own().isProvisional(dayOf(text)))).toEqual([false, true]);
  });

  it("needs a working weekday", () => {
    const days = { holidays: new Map(), workdays: new Map(), provisional: () => false };
    expect(() => buildCalendar({ id: "idle", week: new Set(), ...days })).toThrow("idle");
  });
});

describe("withRestDays", () => {
  const away = () => withRestDays(china(), new Set(["2026-02-14", "2026-02-17", "2026-10-20"].map(dayOf)), "mia");

  it.each([
    ["2026-02-14", false, undefined],
    ["2026-02-17", false, "春节"],
    ["2026-02-28", true, "春节"],
    ["2026-10-20", false, undefined],
    ["2026-10-21", true, undefined],
  ])("%s: worked is %s, named %s", (text, worked, name) => {
    expect(away().isWorkday(dayOf(text))).toBe(worked);
    expect(away().nameOf(dayOf(text))?.zh).toBe(name);
  });

  it("leaves the calendar itself alone", () => {
    expect(china().isWorkday(dayOf("2026-10-20"))).toBe(true);
    expect([china().id, away().id]).toEqual(["CN", "mia"]);
  });
});

describe("standardCalendar", () => {
  it.each([
    ["mon-fri", [1, 2, 3, 4, 5]],
    ["daily", [1, 2, 3, 4, 5, 6, 7]],
    ["CN", [1, 2, 3, 4, 5]],
  ])("%s has its week and is always the same", (id, week) => {
    expect(standardCalendar(id)?.week).toEqual(week);
    expect(standardCalendar(id)?.id).toBe(id);
    expect(standardCalendar(id)).toBe(standardCalendar(id));
  });

  it.each(["mon-fri", "daily"])("%s never changes: no day of it is provisional", (id) => {
    expect(standardCalendar(id)?.isProvisional(dayOf("2026-10-20"))).toBe(false);
  });

  it.each(["cn", "US", ""])("does not know %j", (id) => {
    expect(standardCalendar(id)).toBeUndefined();
  });
});
