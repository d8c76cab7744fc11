import type { Language } from "../../diagnostic/diagnostic.ts";
import { sharedWords } from "../shared/words.ts";
import { civilDayOf, type SerialDay } from "./serial-day.ts";

/** `周二`, `Tue`. */
export function weekdayName(day: SerialDay, language: Language): string {
  return sharedWords(language).weekdays[civilDayOf(day).weekday - 1] ?? "";
}

/** One letter or character: what tells Chinese weekdays apart is the last one, and English ones the first. */
export function weekdayLetter(day: SerialDay, language: Language): string {
  const name = weekdayName(day, language);
  return language === "zh" ? name.slice(-1) : name.slice(0, 1);
}

/** The formats of dates above the chart: they stay dates, and are shown in the plan's language whatever the machine's is. */
export const headerFormats: Readonly<Record<Language, Readonly<Record<"monthOfYear" | "month" | "monday", string>>>> = {
  en: { monthOfYear: "[$-409]mmm yyyy", month: "[$-409]mmm", monday: "[$-409]d mmm" },
  zh: { monthOfYear: 'yyyy"年"m"月"', month: 'm"月"', monday: 'm"月"d"日"' },
};

/** Weeks to the launch: `T-6w`, `T`, `T+2w`. */
export const countdownFormats: Readonly<Record<Language, string>> = {
  en: '"T+"0"w";"T-"0"w";"T"',
  zh: '"T+"0"周";"T-"0"周";"T"',
};

/** The same where a column is a week, and there is room for the number alone. */
export const shortCountdownFormat = '"+"0;"-"0;"T"';

/** `Tuesday`, `星期二`. */
export const weekdayFormats: Readonly<Record<Language, string>> = { en: "[$-409]dddd", zh: "[$-804]dddd" };

/** Lengths that are not in working days say so. */
export const lengthFormats: Readonly<Record<Language, Readonly<Record<"cd" | "mo", string>>>> = {
  en: { cd: '0" cal."', mo: '0" mo."' },
  zh: { cd: '0"自然日"', mo: '0"个月"' },
};
