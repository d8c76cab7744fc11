import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { placeOfPlan } from "../shared/review.ts";

export const ownerMissing = defineCheck<{ readonly task: string; readonly count: number }>({
  code: "owner-missing",
  severity: "warning",
  summary: { en: "A task has no owner.", zh: "有任务没有负责人。" },
  why: {
    en: "Work that belongs to nobody is done by nobody, and everyone finds out on the day it was needed.",
    zh: "没有负责人的事，最后就没有人做，到要用的那天才发现。",
  },
  bad: {
    en: planText("tier: notice", "tasks:", "  post: { kind: announce, start: 2026-03-02, duration: 2d }"),
    zh: planText("tier: 告知型", "tasks:", "  发布文章: { kind: 宣传, start: 2026-03-02, duration: 2天 }"),
  },
  good: {
    en: planText(
      "tier: notice",
      "owners: { mia: {} }",
      "tasks:",
      "  post: { kind: announce, owner: mia, start: 2026-03-02, duration: 2d }",
    ),
    zh: planText(
      "tier: 告知型",
      "owners: { 李梅: {} }",
      "tasks:",
      "  发布文章: { kind: 宣传, owner: 李梅, start: 2026-03-02, duration: 2天 }",
    ),
  },
  message: ({ task, count }) =>
    count > 1
      ? { en: "No task of the plan has an owner.", zh: "计划里的任务都没有负责人。" }
      : { en: `"${task}" has no owner.`, zh: `“${task}”没有负责人。` },
  help: ({ task, count }) =>
    count > 1
      ? {
          en: "List the people under owners:, and write owner: on each task, or on a phase for all of its tasks.",
          zh: "请在 owners: 下列出负责人，再给每个任务写 owner:；写在阶段上，对该阶段的所有任务都有效。",
        }
      : {
          en: `Write owner: on "${task}", or on its phase for all of the phase's tasks.`,
          zh: `请给“${task}”写 owner:；写在阶段上，对该阶段的所有任务都有效。`,
        },

  *inspect(review) {
    const { plan } = review;
    // A milestone is no work, and for a gate its approvers answer.
    const work = plan.tasks.filter(({ type }) => type !== "milestone" && type !== "gate");
    const without = work.filter(({ owner }) => owner === undefined);
    const [first] = without;
    // Where nobody is named yet, that is one thing to say, not one for each task.
    if (first && without.length > 1 && work.every(({ owner }) => owner === undefined)) {
      yield { place: placeOfPlan(review), task: first.id, count: without.length };
      return;
    }
    for (const task of without) yield { place: task.origin.keyOf(), task: task.id, count: 1 };
  },
});
