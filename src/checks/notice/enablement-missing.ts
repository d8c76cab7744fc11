import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { type KindShortage, kindShortage, shortageText } from "../shared/kind-shortage.ts";
import { placeOfTier } from "../shared/review.ts";

export const enablementMissing = defineCheck<KindShortage>({
  code: "enablement-missing",
  severity: "warning",
  summary: {
    en: "The plan's tier asks for more enablement than the plan has.",
    zh: "计划里的赋能培训比级别要求的少。",
  },
  why: {
    en: "Customers ask sales and support first; who learns of the launch from them has nothing to answer.",
    zh: "客户第一个问的是销售和客服，他们要是没培训过，只能说“不清楚”。",
  },
  bad: {
    en: planText(
      "launch: 2026-03-16",
      "tier: small-scene",
      "tasks: { post: { kind: announce, start: 2026-03-16, duration: 2d } }",
    ),
    zh: planText(
      "launch: 2026-03-16",
      "tier: 小场景型",
      "tasks: { 首发: { kind: 宣传, start: 2026-03-16, duration: 2天 } }",
    ),
  },
  good: {
    en: planText(
      "launch: 2026-03-16",
      "tier: small-scene",
      "tasks:",
      "  training: { name: Train sales and support, kind: enablement, start: 2026-03-09, duration: 2d }",
      "  post: { kind: announce, start: 2026-03-16, duration: 2d }",
    ),
    zh: planText(
      "launch: 2026-03-16",
      "tier: 小场景型",
      "tasks:",
      "  培训: { name: 销售和客服培训, kind: 赋能, start: 2026-03-09, duration: 2天 }",
      "  首发: { kind: 宣传, start: 2026-03-16, duration: 2天 }",
    ),
  },
  message: shortageText,
  help: ({ wanted }) =>
    wanted === 1
      ? {
          en: 'Add one that ends before the launch: "training: { kind: enablement, duration: 2d, by: T-3wd }".',
          zh: "请加一个在上市前结束的：“销售和客服培训: { kind: 赋能, duration: 2天, by: T-3wd }”。",
        }
      : {
          en: 'Give each group that talks to customers its own, such as "train-sales: { kind: enablement, duration: 2d, by: T-3wd }" and "train-support".',
          zh: "请给每个面对客户的团队各安排一个，例如“销售培训: { kind: 赋能, duration: 2天, by: T-3wd }”，再加一个客服培训。",
        },

  *inspect(review) {
    const shortage = kindShortage("enablement", review);
    if (shortage) yield { place: placeOfTier(review), ...shortage };
  },
});
