import { planText } from "../../source/plan-text.ts";
import type { Calendar } from "../../time/calendar.ts";
import { type Day, dayFrom, formatDay, partsOf } from "../../time/day.ts";
import { hasLunarDays } from "../../time/statutory-holidays.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly day: string;
  readonly calendar: string;
  readonly year: number;
}

export const calendarMissing = defineCheck<Facts>({
  code: "calendar-missing",
  severity: "error",
  summary: {
    en: "The plan reaches into a year whose holidays tminus does not know.",
    zh: "计划排到了 tminus 没有节假日数据的年份。",
  },
  why: {
    en: "Spring Festival and the others that follow the moon would be counted as working days, without a word.",
    zh: "春节这类农历节日会被当成工作日，而表面上看不出来。",
  },
  bad: {
    en: planText("calendar: CN", "tasks:", "  page: { start: 2071-03-02, duration: 5d }"),
    zh: planText("calendar: CN", "tasks:", "  落地页: { start: 2071-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("calendar: CN", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("calendar: CN", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ day, calendar, year }) => ({
    en: `On ${day} the plan reaches ${year}, a year for which the calendar "${calendar}" has neither a notice nor the lunar festivals.`,
    zh: `计划从 ${day} 起进入 ${year} 年，日历“${calendar}”里没有那一年的放假通知，也没有农历节日。`,
  }),
  help: ({ year }) => ({
    en: `Mend the year where it is a slip; else enter its holidays in a calendar of your own: "calendars: { own: { extends: CN, covers: ${year}, holidays: […] } }", with "calendar: own".`,
    zh: `年份写错了就改过来；没写错的话，请自己写一个日历：“calendars: { 公司: { extends: CN, covers: ${year}, holidays: [……] } }”，再写“calendar: 公司”。`,
  }),

  *inspect({ plan, schedule: { start, finish, tasks } }) {
    if (start === undefined || finish === undefined) return;
    const calendars = new Set<Calendar>([plan.calendar, ...tasks.map(({ task }) => task.calendar)]);
    for (let day = start; day <= finish; day = newYear(day)) {
      const { year } = partsOf(day);
      if (hasLunarDays(year)) continue;
      const calendar = [...calendars].find((each) => each.isProvisional(day));
      if (!calendar) continue;
      yield { place: plan.spec.origin.keyOf("calendar"), day: formatDay(day), calendar: calendar.id, year };
      return;
    }
  },
});

function newYear(day: Day): Day {
  return dayFrom({ year: partsOf(day).year + 1, month: 1, day: 1 });
}
