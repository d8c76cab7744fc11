import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { tierName } from "../shared/naming.ts";
import { requirementsOf } from "../shared/requirements.ts";
import { placeOfTier } from "../shared/review.ts";

interface Facts {
  readonly tier: Bilingual;
  readonly wanted: number;
  readonly found: number;
}

const plan = (raters: { readonly en: string; readonly zh: string }) => ({
  en: planText(
    "tier: large-scene",
    `rated-by: [${raters.en}]`,
    "tasks:",
    "  post: { kind: announce, start: 2026-03-02, duration: 2d }",
  ),
  zh: planText(
    "tier: 大场景型",
    `rated-by: [${raters.zh}]`,
    "tasks:",
    "  发布文章: { kind: 宣传, start: 2026-03-02, duration: 2天 }",
  ),
});

export const tierConfirm = defineCheck<Facts>({
  code: "tier-confirm",
  severity: "warning",
  summary: { en: "Too few people have confirmed the tier.", zh: "确认级别的人不够。" },
  why: {
    en: "A large launch takes months of many people. Product marketing and product agree on its size before they begin, not afterwards.",
    zh: "大的上市要占用很多人几个月的时间；级别应由产品市场和产品两边事先商定，而不是事后再吵。",
  },
  bad: plan({ en: "mia", zh: "李梅" }),
  good: plan({ en: "mia, tom", zh: "李梅, 王强" }),
  message: ({ tier, wanted, found }) => ({
    en: `The tier "${tier.en}" is to be confirmed by ${wanted} ${wanted === 1 ? "person" : "people"}; the plan names ${found === 0 ? "none" : found}.`,
    zh: `“${tier.zh}”要有 ${wanted} 个人确认级别，计划里${found === 0 ? "没有写" : `只写了 ${found} 个`}。`,
  }),
  help: () => ({
    en: 'Write rated-by: with the names of those who agreed to the tier, as in "rated-by: [mia, tom]".',
    zh: "请在 rated-by: 里写上同意这个级别的人，例如“rated-by: [李梅, 王强]”。",
  }),

  *inspect(review) {
    const { spec, policy } = review;
    const { node } = spec.origin;
    for (const { what, wanted, found = 0, met } of requirementsOf(review)) {
      if (what.kind !== "raters" || met !== false || spec.tier === undefined) continue;
      const isWritten = node.kind === "map" && node.entries.has("rated-by");
      const place = isWritten ? spec.origin.keyOf("rated-by") : placeOfTier(review);
      yield { place, tier: tierName(spec.tier, policy), wanted, found };
    }
  },
});
