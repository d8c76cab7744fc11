import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { type KindShortage, kindShortage, shortageText } from "../shared/kind-shortage.ts";
import { placeOfTier } from "../shared/review.ts";

export const retroMissing = defineCheck<KindShortage>({
  code: "retro-missing",
  severity: "warning",
  summary: {
    en: "The plan's tier asks for a look back, and the plan has none.",
    zh: "级别要求复盘，计划里却没有安排。",
  },
  why: {
    en: "What was learnt is gone within weeks; a retro that is not in the calendar is never held.",
    zh: "几周之后大家就忘了当时的情况；没有排进日程的复盘，最后都不会开。",
  },
  bad: {
    en: planText(
      "launch: 2026-03-16",
      "tier: large-scene",
      "tasks: { post: { kind: announce, start: 2026-03-16, duration: 2d } }",
    ),
    zh: planText(
      "launch: 2026-03-16",
      "tier: 大场景型",
      "tasks: { 首发: { kind: 宣传, start: 2026-03-16, duration: 2天 } }",
    ),
  },
  good: {
    en: planText(
      "launch: 2026-03-16",
      "tier: large-scene",
      "tasks:",
      "  post: { kind: announce, start: 2026-03-16, duration: 2d }",
      "  look-back: { kind: retro, at: 2026-04-07 }",
    ),
    zh: planText(
      "launch: 2026-03-16",
      "tier: 大场景型",
      "tasks:",
      "  首发: { kind: 宣传, start: 2026-03-16, duration: 2天 }",
      "  复盘会: { kind: 复盘, at: 2026-04-07 }",
    ),
  },
  message: shortageText,
  help: () => ({
    en: 'Add one within three weeks of the first wave: "look-back: { kind: retro, at: T+21 }".',
    zh: "请在首轮推广结束后三周内加一个：“复盘会: { kind: 复盘, at: T+21 }”。",
  }),

  *inspect(review) {
    const shortage = kindShortage("retro", review);
    if (shortage) yield { place: placeOfTier(review), ...shortage };
  },
});
