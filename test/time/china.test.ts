import { describe, expect, it } from "vitest";
import { extendCalendar } from "../../src/time/build-calendar.ts";
import { exceptionsBetween } from "../../src/time/calendar.ts";
import { chinaNotices } from "../../src/time/calendars/china-notices.ts";
import { chinaCalendar } from "../../src/time/china.ts";
import { addDays, type Day, formatDay, parseDay, weekdayOf } from "../../src/time/day.ts";
import published from "./fixtures/china-holidays.json" with { type: "json" };

const dayOf = (text: string) => parseDay(text) as Day;
const china = chinaCalendar();
const publishedDays = new Map(Object.values(published.years).flatMap(({ days }) => days.map((it) => [it.date, it])));

function daysOf(first: string, last: string): Day[] {
  const days: Day[] = [];
  for (let day = dayOf(first); day <= dayOf(last); day = addDays(day, 1)) days.push(day);
  return days;
}

describe("the announced years", () => {
  it("equal the published days, every day from 2018-12-29 to 2026-12-31", () => {
    const expected = daysOf("2018-12-29", "2026-12-31").map((day) => {
      const date = formatDay(day);
      const notice = publishedDays.get(date);
      return { date, worked: notice ? !notice.off : weekdayOf(day) <= 5, name: notice?.name, provisional: false };
    });
    const actual = daysOf("2018-12-29", "2026-12-31").map((day) => ({
      date: formatDay(day),
      worked: china.isWorkday(day),
      name: china.nameOf(day)?.zh,
      provisional: china.isProvisional(day),
    }));
    expect(actual).toEqual(expected);
    expect(publishedDays.size).toBeGreaterThan(250);
  });

  it("cite the papers of the source", () => {
    const cited = Object.fromEntries(chinaNotices.map(({ year, papers }) => [String(year), papers]));
    expect(cited).toEqual(Object.fromEntries(Object.entries(published.years).map(([year, it]) => [year, it.papers])));
  });
});

describe("names", () => {
  it.each([
    ["2026-01-01", "元旦", "New Year's Day"],
    ["2026-02-14", "春节", "Spring Festival"],
    ["2026-04-06", "清明节", "Qingming Festival"],
    ["2026-05-09", "劳动节", "Labour Day"],
    ["2026-06-19", "端午节", "Dragon Boat Festival"],
    ["2026-09-25", "中秋节", "Mid-Autumn Festival"],
    ["2025-10-11", "国庆节、中秋节", "National Day and Mid-Autumn Festival"],
    ["2031-10-01", "国庆节、中秋节", "National Day and Mid-Autumn Festival"],
  ])("%s is %s, %s", (text, zh, en) => {
    expect(china.nameOf(dayOf(text))).toEqual({ en, zh });
  });
});

describe("a year without a notice", () => {
  it.each([
    [
      "2027",
      [
        "2027-01-01 元旦",
        "2027-02-05 春节",
        "2027-02-06 春节",
        "2027-02-07 春节",
        "2027-02-08 春节",
        "2027-04-05 清明节",
        "2027-05-01 劳动节",
        "2027-05-02 劳动节",
        "2027-06-09 端午节",
        "2027-09-15 中秋节",
        "2027-10-01 国庆节",
        "2027-10-02 国庆节",
        "2027-10-03 国庆节",
      ],
    ],
    [
      "2061",
      [
        "2061-01-01 元旦",
        "2061-05-01 劳动节",
        "2061-05-02 劳动节",
        "2061-10-01 国庆节",
        "2061-10-02 国庆节",
        "2061-10-03 国庆节",
      ],
    ],
  ])("%s rests on the statutory days only", (year, expected) => {
    const { holidays, workdays } = exceptionsBetween(china, dayOf(`${year}-01-01`), dayOf(`${year}-12-31`));
    expect(holidays.map(({ day, name }) => `${formatDay(day)} ${name?.zh}`)).toEqual(expected);
    expect(workdays).toEqual([]);
  });

  it("has 13 statutory days in 2018 too, beside those that the notice for 2019 names", () => {
    const { holidays, workdays } = exceptionsBetween(china, dayOf("2018-01-01"), dayOf("2018-12-31"));
    expect(holidays).toHaveLength(13 + 2);
    expect(workdays.map(({ day }) => formatDay(day))).toEqual(["2018-12-29"]);
  });

  it.each([
    ["2018-12-28", true],
    ["2018-12-29", false],
    ["2018-12-31", false],
    ["2019-01-01", false],
    ["2026-12-31", false],
    ["2027-01-01", true],
    ["2027-03-10", true],
  ])("%s: provisional is %s", (text, provisional) => {
    expect(china.isProvisional(dayOf(text))).toBe(provisional);
  });
});

describe("a calendar that extends CN", () => {
  const covering = extendCalendar(chinaCalendar(2027), {
    id: "ours",
    holidays: new Map(daysOf("2027-02-04", "2027-02-10").map((day) => [day, "春节"])),
    workdays: new Map([[dayOf("2027-02-13"), "春节"]]),
  });

  it.each([
    // The notice for 2027 is the calendar's own: what it does not name follows the week.
    ["2027-01-01", true, undefined],
    ["2027-02-04", false, "春节"],
    ["2027-02-10", false, "春节"],
    ["2027-02-13", true, "春节"],
    ["2027-02-14", false, undefined],
    ["2027-06-09", true, undefined],
    // Other years stay as they are.
    ["2026-10-01", false, "国庆节"],
    ["2028-10-02", false, "国庆节"],
  ])("and covers 2027: %s worked is %s, named %s", (text, worked, name) => {
    expect(covering.isWorkday(dayOf(text))).toBe(worked);
    expect(covering.nameOf(dayOf(text))?.zh).toBe(name);
  });

  it.each([
    ["2027-01-01", false],
    ["2027-12-31", false],
    ["2028-01-03", true],
  ])("and covers 2027: %s provisional is %s", (text, provisional) => {
    expect(covering.isProvisional(dayOf(text))).toBe(provisional);
  });

  it("may cover a year that is known by now, and then has the last word on it", () => {
    const ours = chinaCalendar(2019);
    expect(["2018-12-29", "2019-10-01"].map((text) => ours.isWorkday(dayOf(text)))).toEqual([false, true]);
    expect(ours.isProvisional(dayOf("2019-10-01"))).toBe(false);
  });

  const company = extendCalendar(china, {
    id: "company",
    holidays: new Map([
      [dayOf("2026-02-14"), undefined],
      [dayOf("2026-12-24"), "公司日"],
      [dayOf("2027-02-09"), undefined],
    ]),
    workdays: new Map([[dayOf("2026-10-07"), undefined]]),
  });

  it.each([
    ["2026-02-14", false, undefined],
    ["2026-02-28", true, "春节"],
    ["2026-10-07", true, undefined],
    ["2026-10-10", true, "国庆节"],
    ["2026-12-24", false, "公司日"],
    ["2027-02-08", false, "春节"],
    ["2027-02-09", false, undefined],
  ])("and differs from it: %s worked is %s, named %s", (text, worked, name) => {
    expect(company.isWorkday(dayOf(text))).toBe(worked);
    expect(company.nameOf(dayOf(text))?.zh).toBe(name);
  });

  it("is certain of the days that it names itself", () => {
    expect(["2027-02-08", "2027-02-09"].map((text) => company.isProvisional(dayOf(text)))).toEqual([true, false]);
  });

  it("may have another week, in which holidays and make-up days hold", () => {
    const sixDays = extendCalendar(china, { id: "six", week: new Set([1, 2, 3, 4, 5, 6]) });
    const texts = ["2026-10-17", "2026-10-03", "2026-09-20", "2026-10-18"];
    expect(texts.map((text) => sixDays.isWorkday(dayOf(text)))).toEqual([true, false, true, false]);
    expect(sixDays.workdaysPerWeek).toBe(6);
  });
});
