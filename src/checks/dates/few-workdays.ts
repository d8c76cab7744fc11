import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { dayWords, workdayWords } from "../shared/amount-words.ts";
import { shortLead } from "../shared/lead.ts";
import { tierName } from "../shared/naming.ts";

interface Facts {
  readonly tier: Bilingual;
  readonly task: string;
  readonly start: string;
  readonly days: number;
  readonly workdays: number;
  readonly required: number;
}

const plan = (launch: string, tier: string, tasks: string): string =>
  planText("calendar: CN", `launch: ${launch}`, `tier: ${tier}`, tasks);

export const fewWorkdays = defineCheck<Facts>({
  code: "few-workdays",
  severity: "warning",
  summary: {
    en: "Holidays leave fewer working days before the launch than the policy asks for.",
    zh: "算上假期，上市日之前的工作日少于规范的要求。",
  },
  why: {
    en: "Thirty days hold 22 working days in one month and 16 in another; by the countdown alone nobody sees it.",
    zh: "同样是 30 天，有的月份有 22 个工作日，有的只有 16 个，光看倒计时看不出来。",
  },
  bad: {
    en: plan("2026-10-13", "small-scene", "tasks: { story: { kind: messaging, start: T-22, duration: 3d } }"),
    zh: plan("2026-10-13", "小场景型", "tasks: { 信息屋: { kind: 信息, start: T-22, duration: 3天 } }"),
  },
  good: {
    en: plan("2026-11-17", "small-scene", "tasks: { story: { kind: messaging, start: T-22, duration: 3d } }"),
    zh: plan("2026-11-17", "小场景型", "tasks: { 信息屋: { kind: 信息, start: T-22, duration: 3天 } }"),
  },
  message: ({ tier, task, start, days, workdays, required }) => ({
    en: `From the first task, "${task}" on ${start}, to the launch there are ${dayWords(days).en}, but because of holidays only ${workdayWords(workdays).en}; a "${tier.en}" launch needs at least ${required}.`,
    zh: `从第一个任务“${task}”（${start}）到上市日有 ${dayWords(days).zh}，但赶上放假，只有 ${workdayWords(workdays).zh}，“${tier.zh}”上市至少要 ${required} 个。`,
  }),
  help: ({ required, workdays }) => ({
    en: `Begin ${workdayWords(required - workdays).en} earlier, or move the launch by as many.`,
    zh: `请提前 ${workdayWords(required - workdays).zh}开始，或者把上市日推后同样的天数。`,
  }),

  *inspect(review) {
    const { plan, spec, policy } = review;
    const short = shortLead(review);
    if (!short?.wouldSuffice || !plan.launch || spec.tier === undefined) return;
    const { first, found, start, days, wanted } = short;
    yield {
      place: plan.launch.place,
      tier: tierName(spec.tier, policy),
      task: first.id,
      start: formatDay(start),
      days,
      workdays: found,
      required: wanted,
    };
  },
});
