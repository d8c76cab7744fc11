import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { tierName } from "../shared/naming.ts";
import { placeOfPlan } from "../shared/review.ts";

export const tierMissing = defineCheck<{ readonly tiers: readonly Bilingual[] }>({
  code: "tier-missing",
  severity: "warning",
  summary: { en: "The plan does not say how large the launch is.", zh: "计划没有写这次上市属于哪个级别。" },
  why: {
    en: "The tier decides what a launch needs: without it, nobody can tell whether the plan is too small or too large.",
    zh: "级别决定上市要做到什么程度；不写级别，就没法判断计划是做少了还是做多了。",
  },
  bad: {
    en: planText("tasks:", "  post: { kind: announce, start: 2026-03-02, duration: 2d }"),
    zh: planText("tasks:", "  发布文章: { kind: 宣传, start: 2026-03-02, duration: 2天 }"),
  },
  good: {
    en: planText("tier: notice", "tasks:", "  post: { kind: announce, start: 2026-03-02, duration: 2d }"),
    zh: planText("tier: 告知型", "tasks:", "  发布文章: { kind: 宣传, start: 2026-03-02, duration: 2天 }"),
  },
  message: () => ({ en: "The plan does not say its tier.", zh: "计划没有写级别。" }),
  help: ({ tiers }) => ({
    en: `Write tier: followed by one of ${tiers.map(({ en }) => en).join(", ")}; or give marks under score: and the tier follows from them.`,
    zh: `请写 tier:，可选：${tiers.map(({ zh }) => zh).join("、")}；也可以在 score: 下打分，由分数得出级别。`,
  }),

  *inspect(review) {
    const { spec, policy } = review;
    // Marks that do not suffice for a tier have a finding of their own.
    if (spec.tier !== undefined || spec.score) return;
    yield { place: placeOfPlan(review), tiers: policy.ladder.tiers.map((tier) => tierName(tier, policy)) };
  },
});
