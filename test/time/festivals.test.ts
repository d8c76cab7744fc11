import chineseDays from "chinese-days";
import Holidays from "date-holidays";
import { describe, expect, it, vi } from "vitest";
import { lunarDays } from "../../src/time/calendars/lunar-days.ts";
import { type Day, formatDay } from "../../src/time/day.ts";
import { type Festival, festivalDay, festivalNamed, festivals, festivalYears } from "../../src/time/festivals.ts";

// chinese-days works in the zone of the process, and is a day off west of Greenwich.
vi.hoisted(() => {
  process.env.TZ = "UTC";
});

const years = Array.from({ length: 22 }, (_, index) => 2019 + index);

function dateOf(name: string, year: number): string | undefined {
  const day = festivalDay(festivalNamed(name) as Festival, year);
  return day === undefined ? undefined : formatDay(day);
}

describe("the table of lunar days", () => {
  it.each(Array.from({ length: 61 }, (_, index) => 2000 + index))("agrees with chinese-days in %i", (year) => {
    const solar = (month: string) => chineseDays.getSolarDateFromLunar(`${year}-${month}`).date;
    const lunar = lunarDays(year);
    const actual = [lunar?.springFestival, lunar?.qingming, lunar?.dragonBoat, lunar?.midAutumn];
    expect(actual.map((day) => formatDay(day as Day))).toEqual([
      solar("01-01"),
      chineseDays.getSolarTermDate(year, 4, "pure_brightness"),
      solar("05-05"),
      solar("08-15"),
    ]);
  });

  const holidays = new Holidays("CN");
  // Where date-holidays is known to be wrong: it puts the leap month of 2033 after the seventh month, which the rules
  // of the calendar do not allow, and loses a day in 2039 (the new moon is on 18 September at 16:22 in Beijing).
  const mistaken: Readonly<Record<number, string>> = { 2033: "2033-10-07", 2039: "2039-10-01" };
  it.each(years)("agrees with the astronomy of date-holidays in %i", (year) => {
    const listed = holidays.getHolidays(year, "zh");
    const dateByRule = (rule: string) => listed.find((it) => it.rule === rule)?.date.slice(0, 10);
    expect(dateByRule("chinese 01-0-01")).toBe(dateOf("春节", year));
    expect(dateByRule("chinese 5-01 solarterm")).toBe(dateOf("清明", year));
    expect(dateByRule("chinese 05-0-05")).toBe(dateOf("端午", year));
    expect(dateByRule("chinese 08-0-15")).toBe(mistaken[year] ?? dateOf("中秋", year));
  });

  it.each([1999, 2061])("ends before %i", (year) => {
    expect(lunarDays(year)).toBeUndefined();
  });
});

describe("festivalDay", () => {
  it.each([
    ["春节", 2026, "2026-02-17"],
    ["春节", 2027, "2027-02-06"],
    ["春节", 2030, "2030-02-03"],
    ["元宵", 2026, "2026-03-03"],
    ["元宵", 2028, "2028-02-09"],
    ["清明", 2027, "2027-04-05"],
    ["端午", 2026, "2026-06-19"],
    ["中秋", 2025, "2025-10-06"],
    ["中秋", 2033, "2033-09-08"],
    ["国庆", 2026, "2026-10-01"],
    ["双11", 2026, "2026-11-11"],
    ["双12", 2026, "2026-12-12"],
    ["618", 2026, "2026-06-18"],
  ])("%s in %i is %s", (name, year, expected) => {
    expect(dateOf(name, year)).toBe(expected);
  });

  it.each(years)("puts 元宵 on the fifteenth of the first month in %i", (year) => {
    expect(dateOf("元宵", year)).toBe(chineseDays.getSolarDateFromLunar(`${year}-01-15`).date);
  });

  it("knows every festival from 2019 to 2040, and none outside", () => {
    expect(festivalYears).toEqual({ first: 2019, last: 2040 });
    for (const festival of festivals) {
      expect(years.map((year) => festivalDay(festival, year))).not.toContain(undefined);
      expect([2018, 2041, 2026.5].map((year) => festivalDay(festival, year))).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });
});

describe("festivals", () => {
  it("have a name in each language", () => {
    expect(festivals.map(({ name }) => `${name.en}, ${name.zh}`)).toEqual([
      "Spring Festival, 春节",
      "Lantern Festival, 元宵",
      "Qingming, 清明",
      "Dragon Boat Festival, 端午",
      "Mid-Autumn Festival, 中秋",
      "National Day, 国庆",
      "Double 11, 双11",
      "Double 12, 双12",
      "618, 618",
    ]);
  });
});

describe("festivalNamed", () => {
  it.each([
    ["春节", "spring-festival"],
    ["元宵", "lantern-festival"],
    ["清明", "qingming"],
    ["端午", "dragon-boat"],
    ["中秋", "mid-autumn"],
    ["国庆", "national-day"],
    ["双11", "双11"],
    ["双12", "双12"],
    ["618", "618"],
    ["spring-festival", "spring-festival"],
    ["Spring-Festival", "spring-festival"],
    ["MID-AUTUMN", "mid-autumn"],
    ["qingming", "qingming"],
  ])("%s is %s", (text, id) => {
    expect(festivalNamed(text)?.id).toBe(id);
  });

  it.each(["", "spring festival", "double11", "双 11", "春节前", "constructor"])("does not know %j", (text) => {
    expect(festivalNamed(text)).toBeUndefined();
  });
});
