import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Weekday } from "../../time/day.ts";

/** How people call the days of the week. */
export const weekdayNames: Readonly<Record<Weekday, Bilingual>> = {
  1: { en: "Monday", zh: "周一" },
  2: { en: "Tuesday", zh: "周二" },
  3: { en: "Wednesday", zh: "周三" },
  4: { en: "Thursday", zh: "周四" },
  5: { en: "Friday", zh: "周五" },
  6: { en: "Saturday", zh: "周六" },
  7: { en: "Sunday", zh: "周日" },
};
