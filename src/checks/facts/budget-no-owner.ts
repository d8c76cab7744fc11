import { examplePlan } from "../../source/example-plans.ts";
import { defineCheck } from "../define-check.ts";
import { type Lack, lacking } from "../shared/lacking.ts";

export const budgetNoOwner = defineCheck<Lack>({
  code: "budget-no-owner",
  severity: "warning",
  summary: { en: "A line of the budget has no owner.", zh: "预算里有一项没有负责人。" },
  why: {
    en: "Nobody notices in time that money without an owner runs out.",
    zh: "没有人负责的钱，快花完了也没有人提前发现。",
  },
  bad: examplePlan({
    en: "budget: { total: 100000, contingency: 10%, lines: { ads: { amount: 90000 } } }",
    zh: "budget: { total: 10万, contingency: 10%, lines: { 广告: { amount: 9万 } } }",
  }),
  good: examplePlan({
    en: "budget: { total: 100000, contingency: 10%, lines: { ads: { amount: 90000, owner: mia } } }",
    zh: "budget: { total: 10万, contingency: 10%, lines: { 广告: { amount: 9万, owner: 李梅 } } }",
  }),
  message: ({ name, count }) =>
    count > 1
      ? { en: `None of the ${count} lines of the budget has an owner.`, zh: `预算的 ${count} 项都没有负责人。` }
      : { en: `"${name}" in the budget has no owner.`, zh: `预算里的“${name}”没有负责人。` },
  help: ({ name, count }) =>
    count > 1
      ? {
          en: "Write owner: on each line, or once under budget: for all of them.",
          zh: "请给每一项写 owner:；如果都由一个人管，写在 budget: 下面一次就行。",
        }
      : {
          en: `Write owner: on "${name}", or once under budget: for all lines.`,
          zh: `请给“${name}”写 owner:；如果都由一个人管，写在 budget: 下面一次就行。`,
        },

  *inspect({ spec: { budget } }) {
    if (!budget || budget.owner !== undefined) return;
    yield* lacking(budget.lines, budget.origin.keyOf("lines"), ({ owner }) => owner === undefined);
  },
});
