import type { Language } from "../../diagnostic/diagnostic.ts";
import type { IsoDate } from "../../schedule/document.ts";
import { weekdayOfDate } from "../shared/civil-day.ts";
import { sharedWords } from "../shared/words.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Writes the days of one message: `Thu 8 Oct`, `10月8日 周四`; the year is added where it is not that of today. */
export interface DayText {
  /** With its weekday. */
  long(date: IsoDate): string;
  short(date: IsoDate): string;
}

export function dayTextFor(today: IsoDate, language: Language): DayText {
  const { weekdays } = sharedWords(language);
  const short = (date: IsoDate): string => {
    const [year = "", month = "", day = ""] = date.split("-");
    const isOtherYear = year !== today.slice(0, 4);
    if (language === "zh") return `${isOtherYear ? `${Number(year)}年` : ""}${Number(month)}月${Number(day)}日`;
    return `${Number(day)} ${months[Number(month) - 1] ?? month}${isOtherYear ? ` ${year}` : ""}`;
  };
  const long = (date: IsoDate): string => {
    const weekday = weekdays[weekdayOfDate(date) - 1] ?? "";
    return language === "zh" ? `${short(date)} ${weekday}` : `${weekday} ${short(date)}`;
  };
  return { long, short };
}
