import type { Language } from "../../diagnostic/diagnostic.ts";
import { sharedWords } from "../shared/words.ts";
import { civilDayOf, type SerialDay } from "./serial-day.ts";

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

/** `周二`, `Tue`. */
export function weekdayName(day: SerialDay, language: Language): string {
  return sharedWords(language).weekdays[civilDayOf(day).weekday - 1] ?? "";
}

/** One letter or character: what tells Chinese weekdays apart is the last one, and English ones the first. */
export function weekdayLetter(day: SerialDay, language: Language): string {
  const name = weekdayName(day, language);
  return language === "zh" ? name.slice(-1) : name.slice(0, 1);
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
