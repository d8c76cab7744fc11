import type { DayName } from "./calendar.ts";
import { lunarDays } from "./calendars/lunar-days.ts";
import { addDays, type Day, dayFrom } from "./day.ts";
import { holidayName } from "./holiday-names.ts";

/**
 * The 13 statutory days of a year, as the State Council's regulation on holidays stands since 2025: New Year's Day 1,
 * Spring Festival 4 (the eve to the third day), Qingming 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3.
 * They are 12 where Mid-Autumn falls on National Day, and 6 in years whose lunar days are not known.
 */
export function statutoryHolidays(year: number): ReadonlyMap<Day, DayName> {
  const names = new Map<Day, string>();
  const rest = (name: string, first: Day, days: number) => {
    for (let offset = 0; offset < days; offset += 1) {
      const day = addDays(first, offset);
      const other = names.get(day);
      names.set(day, other ? `${other}、${name}` : name);
    }
  };

  rest("元旦", dayFrom({ year, month: 1, day: 1 }), 1);
  rest("劳动节", dayFrom({ year, month: 5, day: 1 }), 2);
  rest("国庆节", dayFrom({ year, month: 10, day: 1 }), 3);
  const lunar = lunarDays(year);
  if (lunar) {
    rest("春节", addDays(lunar.springFestival, -1), 4);
    rest("清明节", lunar.qingming, 1);
    rest("端午节", lunar.dragonBoat, 1);
    rest("中秋节", lunar.midAutumn, 1);
  }
  return new Map([...names].map(([day, name]) => [day, holidayName(name)]));
}

/** Whether the days of that year are known which the moon decides. */
export function hasLunarDays(year: number): boolean {
  return lunarDays(year) !== undefined;
}
