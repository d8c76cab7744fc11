import type { DayName } from "./calendar.ts";

const englishNames: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: "Spring Festival",
  清明节: "Qingming Festival",
  劳动节: "Labour Day",
  端午节: "Dragon Boat Festival",
  中秋节: "Mid-Autumn Festival",
  国庆节: "National Day",
};

/** The name of a Chinese holiday, or of several that fall together and are joined by `、`. */
export function holidayName(zh: string): DayName {
  const parts = zh.split("、").map((part) => englishNames[part] ?? part);
  return { en: parts.join(" and "), zh };
}
