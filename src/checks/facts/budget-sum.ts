import { examplePlan } from "../../source/example-plans.ts";
import type { BudgetSpec } from "../../spec/facts.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly lines: string;
  /** What the contingency amounts to; undefined where none is written. */
  readonly reserve: string | undefined;
  readonly total: string;
  readonly difference: string;
  readonly isOver: boolean;
}

export const budgetSum = defineCheck<Facts>({
  code: "budget-sum",
  severity: "error",
  summary: {
    en: "The lines of the budget and its contingency do not add up to the total.",
    zh: "预算各项加上应急资金，和总额对不上。",
  },
  why: {
    en: "Money that is in no line is spent twice or not at all, and what is over the total was never granted.",
    zh: "没列进去的钱会没人用或被用两次；超出总额的钱，根本没有批下来。",
  },
  bad: examplePlan({
    en: `budget:
  total: 100000
  contingency: 10%
  lines: { ads: { amount: 60000, owner: mia }, video: { amount: 20000, owner: mia } }`,
    zh: `budget:
  total: 10万
  contingency: 10%
  lines: { 广告: { amount: 6万, owner: 李梅 }, 视频: { amount: 2万, owner: 李梅 } }`,
  }),
  good: examplePlan({
    en: `budget:
  total: 100000
  contingency: 10%
  lines: { ads: { amount: 60000, owner: mia }, video: { amount: 30000, owner: mia } }`,
    zh: `budget:
  total: 10万
  contingency: 10%
  lines: { 广告: { amount: 6万, owner: 李梅 }, 视频: { amount: 3万, owner: 李梅 } }`,
  }),
  message: ({ lines, reserve, total, difference, isOver }) => ({
    en: `The lines come to ${lines}${reserve === undefined ? "" : ` and the contingency to ${reserve}`}: ${difference} ${isOver ? "more than" : "less than"} the total of ${total}.`,
    zh: `各项合计 ${lines}${reserve === undefined ? "" : `，应急资金 ${reserve}`}，比总额 ${total} ${isOver ? "多" : "少"} ${difference}。`,
  }),
  help: ({ reserve, difference, isOver }) => {
    if (isOver) {
      return {
        en: `Take ${difference} out of the lines, or raise total: by as much.`,
        zh: `请从各项里减去 ${difference}，或者把 total: 调高同样的数。`,
      };
    }
    return reserve === undefined
      ? {
          en: `Add ${difference} to the lines; if it is kept back for surprises, write it as contingency: in per cent.`,
          zh: `请把 ${difference} 列进各项；如果是留作应急的，请用 contingency: 写成百分比。`,
        }
      : {
          en: `Add ${difference} to the lines, or lower total: by as much.`,
          zh: `请把 ${difference} 列进各项，或者把 total: 调低同样的数。`,
        };
  },

  *inspect({ plan }) {
    const { budget } = plan.spec;
    if (budget?.total === undefined || budget.lines.length === 0) return;
    const { total, contingency } = budget;
    const lines = sumOfLines(budget);
    const reserve = contingency === undefined ? undefined : (total * contingency) / 100;
    const difference = lines + (reserve ?? 0) - total;
    // A line that is still open may be what is missing; and rounded amounts never add up to the last coin.
    const isOpen = budget.lines.some(({ amount }) => amount === undefined);
    if ((isOpen && difference < 0) || Math.abs(difference) <= total / 10_000) return;
    yield {
      place: budget.origin.at("total"),
      related: [{ place: budget.origin.keyOf("lines"), message: { en: "the lines", zh: "各项在这里" } }],
      lines: money(lines),
      reserve: reserve === undefined ? undefined : money(reserve),
      total: money(total),
      difference: money(Math.abs(difference)),
      isOver: difference > 0,
    };
  },
});

function sumOfLines({ lines }: BudgetSpec): number {
  return lines.reduce((sum, { amount = 0 }) => sum + amount, 0);
}

/** As it would be typed: without separators, to the cent. */
function money(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}
