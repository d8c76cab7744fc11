import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly notice: string;
  readonly nominal: string;
  readonly day: string;
  /** What the rest day is called, where it has a name. */
  readonly holiday: Bilingual | undefined;
}

const plan = {
  en: (lead: string) =>
    planText(
      "launch: 2026-10-20",
      `notify: { plan: { who: [sales], what: Launch plan, lead: ${lead}, before: T } }`,
      "tasks: { page: { duration: 2d, by: T-1wd } }",
    ),
  zh: (lead: string) =>
    planText(
      "calendar: CN",
      "launch: 2026-10-20",
      `notify: { 计划: { who: [销售部], what: 上市计划, lead: ${lead}, before: T } }`,
      "tasks: { 落地页: { duration: 2天, by: T-1wd } }",
    ),
};

export const notifyOnRestDay = defineCheck<Facts>({
  code: "notify-on-rest-day",
  severity: "info",
  summary: {
    en: "A notice would go out on a rest day, and goes out on the working day before.",
    zh: "通知那天是休息日，已经提前到前一个工作日。",
  },
  why: {
    en: "Nobody reads a notice on a holiday; who planned with the written day should know of the earlier one.",
    zh: "放假时没人看通知；按原来的日子安排的人，要知道日期提前了。",
  },
  bad: { en: plan.en("10cd"), zh: plan.zh("15个自然日") },
  good: { en: plan.en("10wd"), zh: plan.zh("10个工作日") },
  message: ({ notice, nominal, day, holiday }) => ({
    en: `"${notice}" would be told on ${nominal}, a rest day${holiday ? ` (${holiday.en})` : ""}; it is told on ${day}.`,
    zh: `“${notice}”本来在 ${nominal} 通知，那天休息${holiday ? `（${holiday.zh}）` : ""}，已提前到 ${day}。`,
  }),
  help: () => ({
    en: 'Nothing has to be done. To choose the day yourself, count in working days, such as "lead: 10wd".',
    zh: "不用修改。想自己定日子，可以按工作日来数，例如“lead: 10个工作日”。",
  }),

  *inspect({ schedule, plan }) {
    for (const { fact, name = "", start, nominal, place } of schedule.datedFacts) {
      if (fact !== "notify" || start === undefined || nominal === undefined) continue;
      const holiday = plan.calendar.nameOf(nominal);
      yield { place, notice: name, nominal: formatDay(nominal), day: formatDay(start), holiday };
    }
  },
});
