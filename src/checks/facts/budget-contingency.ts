import { examplePlan } from "../../source/example-plans.ts";
import type { BudgetSpec } from "../../spec/facts.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  /** In per cent of the total; undefined where none is written. */
  readonly share: number | undefined;
  readonly min: number;
  readonly max: number;
}

export const budgetContingency = defineCheck<Facts>({
  code: "budget-contingency",
  severity: "warning",
  summary: {
    en: "The budget keeps back less or more for surprises than the policy asks for.",
    zh: "预算留的应急资金不在规范要求的比例内。",
  },
  why: {
    en: "Something always costs more than planned: without a reserve the last measure pays for it, and too large a reserve is money nobody planned with.",
    zh: "总有超支的项目：不留应急资金，最后的动作就没钱做；留得太多，等于这笔钱没有计划。",
  },
  bad: examplePlan({
    en: "budget: { total: 100000, contingency: 5%, lines: { ads: { amount: 95000, owner: mia } } }",
    zh: "budget: { total: 10万, contingency: 5%, lines: { 广告: { amount: 9.5万, owner: 李梅 } } }",
  }),
  good: examplePlan({
    en: "budget: { total: 100000, contingency: 10%, lines: { ads: { amount: 90000, owner: mia } } }",
    zh: "budget: { total: 10万, contingency: 10%, lines: { 广告: { amount: 9万, owner: 李梅 } } }",
  }),
  message: ({ share, min, max }) =>
    share === undefined
      ? {
          en: `The budget keeps nothing back for surprises; the policy asks for ${rangeText(min, max)}.`,
          zh: `预算没有留应急资金，规范要求 ${rangeText(min, max)}。`,
        }
      : {
          en: `The contingency is ${share}% of the budget; the policy asks for ${rangeText(min, max)}.`,
          zh: `应急资金占预算的 ${share}%，规范要求 ${rangeText(min, max)}。`,
        },
  help: ({ share, min, max }) =>
    share !== undefined && share > max
      ? {
          en: `Lower contingency: to ${max}% at most, and put the rest into the lines.`,
          zh: `请把 contingency: 降到 ${max}% 以内，多出的部分列进各项。`,
        }
      : {
          en: `Write "contingency: ${min}%" or more, and take it out of the lines or add it to the total.`,
          zh: `请写“contingency: ${min}%”或更高，相应减少各项，或者增加总额。`,
        },

  *inspect({ plan, policy }) {
    const { budget } = plan.spec;
    if (!policy.contingency || budget?.total === undefined || budget.total === 0) return;
    const { min, max } = policy.contingency;
    const share = budget.contingency ?? shareOfReserveLines(budget, budget.total);
    if (share !== undefined ? share >= min && share <= max : isUnaccounted(budget, budget.total)) return;
    const place = share === undefined ? budget.origin.keyOf() : budget.origin.at("contingency");
    yield { place, share, min, max };
  },
});

/** A reserve may also stand as a line of its own. */
function shareOfReserveLines({ lines }: BudgetSpec, total: number): number | undefined {
  const reserves = lines.filter(({ name, id }) => /应急|预备金|备用金|机动|contingency|reserve/i.test(`${name} ${id}`));
  if (reserves.length === 0) return undefined;
  const kept = reserves.reduce((sum, { amount = 0 }) => sum + amount, 0);
  return Math.round((kept / total) * 10_000) / 100;
}

/** What is missing from the total may be the reserve; budget-sum asks about it. So may a line that is still open. */
function isUnaccounted({ lines }: BudgetSpec, total: number): boolean {
  if (lines.length === 0 || lines.some(({ amount }) => amount === undefined)) return lines.length > 0;
  return lines.reduce((sum, { amount = 0 }) => sum + amount, 0) < total;
}

function rangeText(min: number, max: number): string {
  return min === max ? `${min}%` : `${min}%–${max}%`;
}
