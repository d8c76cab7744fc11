import type { Language } from "../../diagnostic/diagnostic.ts";
import { civilDayOf, type SerialDay } from "./serial-day.ts";

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ["M", "T", "W", "T", "F", "S", "S"],
  zh: ["一", "二", "三", "四", "五", "六", "日"],
};

const fullWeekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** One letter or character. */
export function weekdayLetter(day: SerialDay, language: Language): string {
  return weekdays[language][civilDayOf(day).weekday - 1] ?? "";
}

export function weekdayName(day: SerialDay, language: Language): string {
  return fullWeekdays[language][civilDayOf(day).weekday - 1] ?? "";
}

/** Names of a month from the longest to the shortest: whoever writes them takes the first that fits. */
export function monthNames(day: SerialDay, language: Language): readonly string[] {
  const { year, month } = civilDayOf(day);
  const name = months[month - 1] ?? "";
  if (language === "zh") return [`${year}年${month}月`, `${month}月`, `${month}`];
  return [`${name} ${year}`, `${name.slice(0, 3)} ${year}`, name.slice(0, 3), `${month}`];
}

export function yearNames(day: SerialDay, language: Language): readonly string[] {
  const { year } = civilDayOf(day);
  return language === "zh" ? [`${year}年`, `${year}`] : [`${year}`];
}

/** `2026-10-20`. */
export function isoText(day: SerialDay): string {
  const { year, month, day: date } = civilDayOf(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
