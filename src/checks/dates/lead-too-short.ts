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
  readonly lead: Bilingual;
  readonly required: Bilingual;
  readonly isBeforeLaunch: boolean;
}

const plan = (tier: string, tasks: string): string => planText("launch: 2026-03-24", `tier: ${tier}`, tasks);

export const leadTooShort = defineCheck<Facts>({
  code: "lead-too-short",
  severity: "warning",
  summary: {
    en: "From the first task to the launch there is less time than the policy asks for the plan's tier.",
    zh: "从第一个任务到上市日的时间，少于规范对这个级别的要求。",
  },
  why: {
    en: "What a launch of that size needs does not fit in, so something is left out, mostly what others were to prepare.",
    zh: "这个级别要做的事放不下，最后总要砍掉一些，往往是留给别人准备的时间。",
  },
  bad: {
    en: plan("small-scene", "tasks: { story: { kind: messaging, start: T-12, duration: 5d } }"),
    zh: plan("小场景型", "tasks: { 信息屋: { kind: 信息, start: T-12, duration: 5天 } }"),
  },
  good: {
    en: plan("small-scene", "tasks: { story: { kind: messaging, start: T-26, duration: 5d } }"),
    zh: plan("小场景型", "tasks: { 信息屋: { kind: 信息, start: T-26, duration: 5天 } }"),
  },
  message: ({ tier, task, start, lead, required, isBeforeLaunch }) =>
    isBeforeLaunch
      ? {
          en: `From the first task, "${task}" on ${start}, to the launch there are ${lead.en}; a "${tier.en}" launch needs at least ${required.en}.`,
          zh: `从第一个任务“${task}”（${start}）到上市日只有 ${lead.zh}，“${tier.zh}”上市至少要 ${required.zh}。`,
        }
      : {
          en: `No task begins before the launch; a "${tier.en}" launch needs at least ${required.en} of preparation.`,
          zh: `上市日之前没有任务，而“${tier.zh}”上市至少要准备 ${required.zh}。`,
        },
  help: ({ required }) => ({
    en: `Begin ${required.en} before the launch, move the launch, or choose a smaller tier.`,
    zh: `请提前到上市日前 ${required.zh}开始，或者推后上市日，或者选更小的级别。`,
  }),

  *inspect(review) {
    const { plan, spec, policy } = review;
    const short = shortLead(review);
    // Where holidays alone are the cause, there is a finding of its own.
    if (!short || short.wouldSuffice || !plan.launch || spec.tier === undefined) return;
    const { first, found, start, unit, wanted } = short;
    const words = unit === "wd" ? workdayWords : dayWords;
    yield {
      place: plan.launch.place,
      tier: tierName(spec.tier, policy),
      task: first.id,
      start: formatDay(start),
      lead: words(found),
      required: words(wanted),
      isBeforeLaunch: short.days > 0,
    };
  },
});
