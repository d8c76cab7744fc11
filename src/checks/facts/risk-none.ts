import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { kindShortage } from "../shared/kind-shortage.ts";
import { tierName } from "../shared/naming.ts";
import { placeOfTier } from "../shared/review.ts";

const plan = {
  en: [
    "launch: 2026-03-16",
    "tier: large-scene",
    "tasks: { drill: { name: Rehearse the rollback, kind: contingency, start: 2026-03-02, duration: 2d } }",
  ],
  zh: ["launch: 2026-03-16", "tier: 大场景型", "tasks: { 回滚演练: { kind: 预案, start: 2026-03-02, duration: 2天 } }"],
};

export const riskNone = defineCheck<{ readonly tier: Bilingual }>({
  code: "risk-none",
  severity: "warning",
  summary: {
    en: "A launch that is asked to prepare for the worst lists no risks.",
    zh: "这个级别的上市要求有预案，计划里却没有列风险。",
  },
  why: {
    en: "A plan B that is thought up on the day it is needed comes too late, and nobody knows who may call it.",
    zh: "出了事再想备选方案就晚了，也没人知道该由谁拍板。",
  },
  bad: { en: planText(...plan.en), zh: planText(...plan.zh) },
  good: {
    en: planText(
      ...plan.en,
      "owners: { mia: {} }",
      "risks: { late: { if: The canary fails, then: Launch a week later, owner: mia, decide-by: 2026-02-27 } }",
    ),
    zh: planText(
      ...plan.zh,
      "owners: { 李梅: {} }",
      "risks: { 灰度: { if: 灰度不通过, then: 推迟一周上市, owner: 李梅, decide-by: 2026-02-27 } }",
    ),
  },
  message: ({ tier }) => ({
    en: `A "${tier.en}" launch needs a plan for the worst, and no risks are listed.`,
    zh: `“${tier.zh}”上市要有应急准备，计划里却没有列出风险。`,
  }),
  help: () => ({
    en: 'Say what may go wrong and what you do then: "risks: { late: { if: …, then: …, owner: …, decide-by: T-5 } }".',
    zh: "请写出可能出什么问题、到时怎么办：“risks: { 延期: { if: ……, then: ……, owner: ……, decide-by: T-5 } }”。",
  }),

  *inspect(review) {
    const { plan, rules, spec, policy } = review;
    if (spec.tier === undefined || !rules?.needs.get("contingency") || plan.risks.length > 0) return;
    // Where the work itself is missing, tier-minimum tells that.
    if (kindShortage("contingency", review)) return;
    yield { place: placeOfTier(review), tier: tierName(spec.tier, policy) };
  },
});
