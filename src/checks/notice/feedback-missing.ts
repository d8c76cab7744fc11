import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { type KindShortage, kindShortage, shortageText } from "../shared/kind-shortage.ts";
import { placeOfTier } from "../shared/review.ts";

export const feedbackMissing = defineCheck<KindShortage>({
  code: "feedback-missing",
  severity: "warning",
  summary: {
    en: "The plan's tier asks for feedback to be collected, and the plan does not do it.",
    zh: "级别要求收集反馈，计划里却没有安排。",
  },
  why: {
    en: "Without it nobody knows whether the play or the product was wrong, and the next launch repeats it.",
    zh: "不收集反馈，就不知道是策略问题还是产品问题，下一次还会犯同样的错。",
  },
  bad: {
    en: planText("tier: small-scene", "tasks: { post: { kind: announce, start: 2026-03-16, duration: 2d } }"),
    zh: planText("tier: 小场景型", "tasks: { 首发: { kind: 宣传, start: 2026-03-16, duration: 2天 } }"),
  },
  good: {
    en: planText(
      "tier: small-scene",
      "tasks:",
      "  post: { kind: announce, start: 2026-03-16, duration: 2d }",
      "  voices: { name: Sum up what users say, kind: feedback, start: 2026-03-30, duration: 2d }",
    ),
    zh: planText(
      "tier: 小场景型",
      "tasks:",
      "  首发: { kind: 宣传, start: 2026-03-16, duration: 2天 }",
      "  用户反馈汇总: { kind: 反馈, start: 2026-03-30, duration: 2天 }",
    ),
  },
  message: shortageText,
  help: () => ({
    en: 'Add one after the launch: "voices: { name: Sum up what users say, kind: feedback, start: T+14, duration: 2d }".',
    zh: "请在上市后加一个：“用户反馈汇总: { kind: 反馈, start: T+14, duration: 2天 }”。",
  }),

  *inspect(review) {
    const shortage = kindShortage("feedback", review);
    if (shortage) yield { place: placeOfTier(review), ...shortage };
  },
});
