import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { amountText } from "../shared/amount-words.ts";
import { type KindShortage, kindShortage, shortageText } from "../shared/kind-shortage.ts";
import { publicTasks } from "../shared/public-tasks.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { daysOf, placeOfTier, scheduled } from "../shared/review.ts";

type Facts =
  | { readonly shortage: KindShortage; readonly least: Bilingual }
  /** The announcement that no canary comes before. */
  | { readonly shortage?: undefined; readonly task: string; readonly start: string };

const plan = {
  en: (...lines: readonly string[]) =>
    planText(
      "launch: 2026-03-16",
      "tier: small-scene",
      "tasks:",
      ...lines,
      "  post: { kind: announce, start: T, duration: 2d }",
    ),
  zh: (...lines: readonly string[]) =>
    planText(
      "launch: 2026-03-16",
      "tier: 小场景型",
      "tasks:",
      ...lines,
      "  首发: { kind: 宣传, start: T, duration: 2天 }",
    ),
};

export const canaryMissing = defineCheck<Facts>({
  code: "canary-missing",
  severity: "warning",
  summary: {
    en: "The plan's tier asks for a canary before the first announcement, and there is none.",
    zh: "这个级别要求先灰度、再宣传，计划里却没有。",
  },
  why: {
    en: "A feature that is promoted before customers have proved it cannot be taken back without losing face.",
    zh: "没有经过客户验证就推广，出了问题想撤也撤不回来，还拿不出案例。",
  },
  bad: { en: plan.en(), zh: plan.zh() },
  good: {
    en: plan.en("  canary: { kind: canary, start: 2026-03-02, duration: 7cd }"),
    zh: plan.zh("  客户灰度: { kind: 灰度, start: 2026-03-02, duration: 7个自然日 }"),
  },
  message: (facts) =>
    facts.shortage
      ? shortageText(facts.shortage)
      : {
          en: `The first announcement, "${facts.task}", begins on ${facts.start}, and no canary has begun before it.`,
          zh: `第一个对外宣传“${facts.task}”在 ${facts.start} 开始，在它之前还没有灰度。`,
        },
  help: (facts) =>
    facts.shortage
      ? {
          en: `Add one before the first announcement: "canary: { kind: canary, start: T-30, duration: ${facts.least.en} }".`,
          zh: `请在第一个对外宣传之前加上：“客户灰度: { kind: 灰度, start: T-30, duration: ${facts.least.zh} }”。`,
        }
      : {
          en: `Begin the canary earlier, or let "${facts.task}" wait for it with after:.`,
          zh: `请把灰度提前，或者给“${facts.task}”写上 after:，等灰度之后再开始。`,
        },

  *inspect(review) {
    const shortage = kindShortage("canary", review);
    const { minimum } = review.rules?.canary ?? {};
    const least = amountText(minimum ?? { amount: 7, unit: "cd" });
    if (shortage) yield { place: placeOfTier(review), shortage, least };
    if (shortage || !review.rules?.needs.get("canary")) return;
    const canaries = tasksOfKind(review, "canary");
    const starts = canaries.map((canary) => {
      const placed = scheduled(review, canary);
      return placed && daysOf(placed)?.start;
    });
    const [first] = publicTasks(review);
    if (!first || !starts.every((start) => start !== undefined && start >= first.start)) return;
    yield {
      place: first.task.origin.keyOf(),
      related: canaries.map(({ origin }) => ({
        place: origin.keyOf(),
        message: { en: "the canary", zh: "灰度在这里" },
      })),
      task: first.task.id,
      start: formatDay(first.start),
    };
  },
});
