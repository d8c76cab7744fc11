import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { addDays, type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { tierName } from "../shared/naming.ts";
import { daysOf, type Review } from "../shared/review.ts";

/** In calendar days from the launch: customers pay three to six months later (seed 003). */
const soonest = 90;

interface Facts {
  readonly tier: Bilingual;
  readonly day: string;
}

const plan = {
  en: (measure: string) =>
    planText(
      "launch: 2026-03-17",
      "tier: large-scene",
      `metrics: { wins: { better: higher, green: 40, yellow: 25, measure: ${measure} } }`,
      "tasks: { post: { kind: announce, at: T } }",
    ),
  zh: (measure: string) =>
    planText(
      "launch: 2026-03-17",
      "tier: 大场景型",
      `metrics: { 赢单数: { better: 越高越好, green: 40, yellow: 25, measure: ${measure} } }`,
      "tasks: { 首发: { kind: 宣传, at: T } }",
    ),
};

export const longTermCheck = defineCheck<Facts>({
  code: "long-term-check",
  severity: "warning",
  summary: {
    en: "Nothing is measured any more when customers begin to pay.",
    zh: "到客户真正付费的时候，已经没有人在看数据了。",
  },
  why: {
    en: "Most customers pay three to six months after a promotion: who stops looking after a month never sees whether it paid.",
    zh: "客户多在推广后三到六个月才付费，只看头一个月，就永远不知道这次推广值不值。",
  },
  bad: { en: plan.en("T+30"), zh: plan.zh("T+30") },
  good: { en: plan.en("[T+30, T+90]"), zh: plan.zh("[T+30, T+90]") },
  message: ({ tier, day }) => ({
    en: `This is a "${tier.en}" launch, and no metric is measured on ${day} (T+${soonest}) or later.`,
    zh: `这是“${tier.zh}”上市，却没有一个指标在 ${day}（T+${soonest}）或之后再看。`,
  }),
  help: () => ({
    en: `Let the metric that matters most be measured once more: "measure: [T+30, T+${soonest}]".`,
    zh: `请让最重要的指标到时再看一次：“measure: [T+30, T+${soonest}]”。`,
  }),

  *inspect(review) {
    const { launch, plan, policy, rules, spec } = review;
    // Tiers that are to look back at all; without metrics, metric-none says so.
    if (launch === undefined || spec.tier === undefined || !rules?.needs.get("retro")) return;
    const day = addDays(launch, soonest);
    if (plan.metrics.length === 0 || looksBackFrom(day, review)) return;
    yield { place: spec.origin.keyOf("metrics"), tier: tierName(spec.tier, policy), day: formatDay(day) };
  },
});

/** A reading, or a task that works with data or looks back, on that day or later. What has no day yet may be one. */
function looksBackFrom(day: Day, { plan, schedule }: Review): boolean {
  const readings = plan.metrics.flatMap(({ measure }) => measure.map((point) => schedule.book.dayOf(point)?.day));
  const work = schedule.tasks
    .filter(({ task }) => task.spec.kind === "data" || task.spec.kind === "retro")
    .map((scheduled) => daysOf(scheduled)?.finish);
  return [...readings, ...work].some((each) => each === undefined || each >= day);
}
