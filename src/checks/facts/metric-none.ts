import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { tierName } from "../shared/naming.ts";
import { placeOfTier } from "../shared/review.ts";

const plan = {
  en: [
    "launch: 2026-03-16",
    "tier: small-scene",
    "tasks: { post: { kind: announce, start: 2026-03-02, duration: 2d } }",
  ],
  zh: ["launch: 2026-03-16", "tier: 小场景型", "tasks: { 首发: { kind: 宣传, start: 2026-03-02, duration: 2天 } }"],
};

export const metricNone = defineCheck<{ readonly tier: Bilingual }>({
  code: "metric-none",
  severity: "warning",
  summary: {
    en: "A launch above the smallest tier says nothing to measure it by.",
    zh: "上市不是最小的级别，却没有写用什么指标衡量。",
  },
  why: {
    en: "Without a number agreed on beforehand, every launch turns out to have been a success.",
    zh: "事先没有约好的数字，事后怎么说都是成功，也学不到东西。",
  },
  bad: { en: planText(...plan.en), zh: planText(...plan.zh) },
  good: {
    en: planText(...plan.en, "metrics: { trials: { better: higher, green: 300, yellow: 200, measure: 2026-04-01 } }"),
    zh: planText(...plan.zh, "metrics: { 试用数: { better: 越高越好, green: 300, yellow: 200, measure: 2026-04-01 } }"),
  },
  message: ({ tier }) => ({
    en: `A "${tier.en}" launch is planned, and nothing is measured: the plan has no metrics.`,
    zh: `这是“${tier.zh}”上市，计划里却没有写指标。`,
  }),
  help: () => ({
    en: 'List what you will measure: "metrics: { trials: { owner: …, better: higher, green: 300, yellow: 200, measure: T+30 } }".',
    zh: "请列出要衡量什么：“metrics: { 试用数: { owner: ……, better: 越高越好, green: 300, yellow: 200, measure: T+30 } }”。",
  }),

  *inspect(review) {
    const { plan, policy, spec } = review;
    const [smallest] = policy.ladder.tiers;
    if (spec.tier === undefined || spec.tier === smallest || plan.metrics.length > 0) return;
    yield { place: placeOfTier(review), tier: tierName(spec.tier, policy) };
  },
});
