import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { type KindShortage, kindShortage, shortageText } from "../shared/kind-shortage.ts";
import { quotedNames } from "../shared/naming.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { daysOf, placeOfTier, type Review, scheduled } from "../shared/review.ts";
import { waitedForBy } from "../shared/waiting.ts";

type Facts =
  | { readonly shortage: KindShortage }
  /** Those that there are, all of them before the launch. */
  | { readonly shortage?: undefined; readonly tasks: readonly string[] };

export const feedbackMissing = defineCheck<Facts>({
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
      "  post: { kind: announce, start: 2026-03-16, duration: 2d }",
      "  voices: { name: Sum up what users say, kind: feedback, start: 2026-03-30, duration: 2d }",
    ),
    zh: planText(
      "launch: 2026-03-16",
      "tier: 小场景型",
      "tasks:",
      "  首发: { kind: 宣传, start: 2026-03-16, duration: 2天 }",
      "  用户反馈汇总: { kind: 反馈, start: 2026-03-30, duration: 2天 }",
    ),
  },
  message: (facts) =>
    facts.shortage
      ? shortageText(facts.shortage)
      : {
          en: `All feedback is collected before the launch: ${quotedNames(facts.tasks).en}.`,
          zh: `反馈都是上市前收集的：${quotedNames(facts.tasks).zh}。`,
        },
  help: () => ({
    en: 'Add one after the launch: "voices: { name: Sum up what users say, kind: feedback, start: T+14, duration: 2d }".',
    zh: "请在上市后加一个：“用户反馈汇总: { kind: 反馈, start: T+14, duration: 2天 }”。",
  }),

  *inspect(review) {
    const shortage = kindShortage("feedback", review);
    if (shortage) yield { place: placeOfTier(review), shortage };
    if (shortage || !review.rules?.needs.get("feedback")) return;
    const feedback = tasksOfKind(review, "feedback");
    if (!feedback.every((task) => isOnWorkBeforeLaunch(task, review))) return;
    const [first, ...rest] = feedback;
    if (!first) return;
    yield {
      place: first.origin.keyOf(),
      related: rest.map(({ origin }) => ({ place: origin.keyOf(), message: { en: "and this", zh: "还有这个" } })),
      tasks: feedback.map(({ id }) => id),
    };
  },
});

/** Over before the launch, and on something that it waits for. Where it waits for nothing, post-launch-early asks why. */
function isOnWorkBeforeLaunch(task: Task, review: Review): boolean {
  const { launch } = review;
  const placed = scheduled(review, task);
  const finish = placed && daysOf(placed)?.finish;
  if (launch === undefined || finish === undefined || finish >= launch) return false;
  return task.during !== undefined || waitedForBy(task, review).size > 0;
}
