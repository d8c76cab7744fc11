import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { quotedNames } from "../shared/naming.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { placeOfPlan, type Review } from "../shared/review.ts";

/** So few people talk to each other anyway. */
const fewOwners = 2;

interface Facts {
  /** Who own tasks and are in no notice. */
  readonly owners: readonly string[];
  readonly hasNotices: boolean;
}

const plan = {
  en: (who: string) =>
    planText(
      "launch: 2026-10-20",
      "owners: { mia: {}, sales: {}, support: {} }",
      `notify: { plan: { who: ${who}, what: Launch plan, lead: 5wd, before: T, owner: mia } }`,
      "tasks:",
      "  kit: { owner: mia, duration: 2d, by: T-5wd }",
      "  leads: { owner: sales, duration: 2d, by: T-1wd }",
      "  answers: { owner: support, duration: 2d, by: T-1wd }",
    ),
  zh: (who: string) =>
    planText(
      "launch: 2026-10-20",
      "owners: { 李梅: {}, 销售部: {}, 客服部: {} }",
      `notify: { 计划: { who: ${who}, what: 上市计划, lead: 5wd, before: T, owner: 李梅 } }`,
      "tasks:",
      "  工具包: { owner: 李梅, duration: 2天, by: T-5wd }",
      "  线索承接: { owner: 销售部, duration: 2天, by: T-1wd }",
      "  常见问题: { owner: 客服部, duration: 2天, by: T-1wd }",
    ),
};

export const notifyMissing = defineCheck<Facts>({
  code: "notify-missing",
  severity: "warning",
  summary: {
    en: "Somebody has work in the plan and is in no notice.",
    zh: "有部门在计划里有任务，却不在任何通知名单里。",
  },
  why: {
    en: "Who learns of their task on the day it is due has already missed it.",
    zh: "到了要交活的那天才知道有这件事，就已经晚了。",
  },
  bad: { en: plan.en("[sales]"), zh: plan.zh("[销售部]") },
  good: { en: plan.en("[sales, support]"), zh: plan.zh("[销售部, 客服部]") },
  message: ({ owners, hasNotices }) =>
    hasNotices
      ? {
          en: `${quotedNames(owners).en} ${owners.length === 1 ? "owns tasks and is" : "own tasks and are"} in no notice.`,
          zh: `${quotedNames(owners).zh}有任务，却不在任何通知名单里。`,
        }
      : {
          en: `${owners.length} owners have work in the plan, and it notifies none of them.`,
          zh: `计划里有 ${owners.length} 个负责人，却没有写什么时候通知他们。`,
        },
  help: ({ owners, hasNotices }) =>
    hasNotices
      ? {
          en: `Add ${quotedNames(owners).en} to who: of a notice.`,
          zh: `请把${quotedNames(owners).zh}加进某个通知的 who:。`,
        }
      : {
          en: 'Say when they are told: "notify: { plan: { who: […], what: Launch plan, lead: 5wd, before: T } }".',
          zh: "请写明什么时候通知：“notify: { 计划: { who: [……], what: 上市计划, lead: 5wd, before: T } }”。",
        },

  *inspect(review) {
    const { plan, rules, spec } = review;
    const owners = [...new Set(plan.tasks.flatMap(({ owner }) => owner ?? []))];
    if (owners.length <= fewOwners) return;
    if (plan.notices.length === 0) {
      // Where the policy cares how early people are told, they are to be told at all.
      if (!rules?.noticeLead || tasksOfKind(review, "notice").length > 0) return;
      yield { place: placeOfPlan(review), owners: owners.map(({ id }) => id), hasNotices: false };
      return;
    }
    // Who sends a notice knows what it says.
    const told = new Set(plan.notices.flatMap(({ who, owner }) => [owner, ...who.map((text) => text.trim())]));
    const left = owners.filter(({ id, name }) => !told.has(id) && !told.has(name));
    if (left.length === 0 || namesGroups(review)) return;
    yield { place: spec.origin.keyOf("notify"), owners: left.map(({ id }) => id), hasNotices: true };
  },
});

/** A receiver that is neither an owner nor an audience may be a list that holds everybody. */
function namesGroups({ plan: { notices, owners, spec } }: Review): boolean {
  const known = new Set([...owners, ...(spec.audiences ?? [])].flatMap(({ id, name }) => [id, name]));
  return notices.some(({ who }) => who.some((text) => !known.has(text.trim())));
}
