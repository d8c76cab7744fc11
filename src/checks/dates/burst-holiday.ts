import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { type Calendar, countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day, daysBetween, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { holidayAhead, holidayName } from "../shared/rest-stretch.ts";

interface Facts {
  readonly phase: string;
  /** Of the launch. */
  readonly day: string;
  readonly days: number;
  readonly rests: number;
  readonly holiday: Bilingual;
}

const english = ["phases:", "  burst:", "    window: T..T+9", "    tasks: { ads: { kind: ad, window: T..T+9 } }"];
const chinese = ["phases:", "  爆发期:", "    window: T..T+9", "    tasks: { 投放: { kind: 广告, window: T..T+9 } }"];
const plan = (launch: string, lines: readonly string[]): string =>
  planText("calendar: CN", `launch: ${launch}`, ...lines);

export const burstHoliday = defineCheck<Facts>({
  code: "burst-holiday",
  severity: "warning",
  summary: {
    en: "A holiday takes more than a third of the phase that begins with the launch.",
    zh: "从上市日开始的阶段，三分之一以上是假期。",
  },
  why: {
    en: "The loudest days of a launch find nobody at a desk. Where the holiday is the occasion, that is as it should be.",
    zh: "声量最大的几天正好没人上班；如果本来就是做假期营销，那就没有问题。",
  },
  bad: { en: plan("2026-09-28", english), zh: plan("2026-09-28", chinese) },
  good: { en: plan("2026-10-20", english), zh: plan("2026-10-20", chinese) },
  message: ({ phase, days, rests, holiday }) => ({
    en: `Of the ${days} days of "${phase}", which begins with the launch, ${rests} are rest days, because of ${holiday.en}.`,
    zh: `“${phase}”从上市日开始，共 ${days} 天，其中 ${rests} 天休息，因为赶上了${holiday.zh}。`,
  }),
  help: ({ phase, day }) => ({
    en: `Move the launch, or let "${phase}" run on past the holiday; if the holiday is what you launch for, say so: "ignore: [{ check: burst-holiday, why: …, until: ${day} }]".`,
    zh: `请调整上市日，或者把“${phase}”延长到假后；如果就是冲着假期来的，请写明原因：“ignore: [{ check: burst-holiday, why: ……, until: ${day} }]”。`,
  }),

  *inspect({ plan: { calendar }, schedule, launch }) {
    // A launch on a rest day, or right ahead of the holiday, has a finding of its own.
    if (launch === undefined || !calendar.isWorkday(launch) || holidayAhead(calendar, launch)) return;
    const starting = schedule.phases.filter(({ window }) => window?.start === launch && window.finish !== undefined);
    for (const { phase, window } of starting.slice(0, 1)) {
      const last = window!.finish as Day;
      const days = daysBetween(launch, last) + 1;
      const rests = days - countWorkdays(calendar, launch, last);
      // A phase of months is no burst, and its rest days are its weekends.
      const holiday = days <= longestBurst ? holidayBetween(calendar, launch, last) : undefined;
      if (holiday && rests * 3 > days)
        yield { place: phase.origin.at("window"), phase: phase.id, day: formatDay(launch), days, rests, holiday };
    }
  },
});

const longestBurst = 31;

function holidayBetween(calendar: Calendar, first: Day, last: Day): Bilingual | undefined {
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const name = holidayName(calendar, day);
    if (name) return name;
  }
  return undefined;
}
