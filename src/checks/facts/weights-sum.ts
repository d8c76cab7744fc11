import { examplePlan } from "../../source/example-plans.ts";
import { defineCheck } from "../define-check.ts";

export const weightsSum = defineCheck<{ readonly sum: number; readonly without: number }>({
  code: "weights-sum",
  severity: "error",
  summary: { en: "The weights of the metrics are not 100% together.", zh: "各指标的权重加起来不是 100%。" },
  why: {
    en: "A result of 80 of 100 means nothing when the parts add up to 90.",
    zh: "权重加起来不是 100%，算出来的总分就没有意义。",
  },
  bad: examplePlan({
    en: `metrics:
  reach: { owner: mia, better: higher, green: 5000, yellow: 3000, weight: 50%, measure: T+30 }
  trials: { owner: mia, better: higher, green: 300, yellow: 200, weight: 40%, measure: T+30 }`,
    zh: `metrics:
  覆盖人数: { owner: 李梅, better: 越高越好, green: 5000, yellow: 3000, weight: 50%, measure: T+30 }
  试用数: { owner: 李梅, better: 越高越好, green: 300, yellow: 200, weight: 40%, measure: T+30 }`,
  }),
  good: examplePlan({
    en: `metrics:
  reach: { owner: mia, better: higher, green: 5000, yellow: 3000, weight: 50%, measure: T+30 }
  trials: { owner: mia, better: higher, green: 300, yellow: 200, weight: 50%, measure: T+30 }`,
    zh: `metrics:
  覆盖人数: { owner: 李梅, better: 越高越好, green: 5000, yellow: 3000, weight: 50%, measure: T+30 }
  试用数: { owner: 李梅, better: 越高越好, green: 300, yellow: 200, weight: 50%, measure: T+30 }`,
  }),
  message: ({ sum }) => ({
    en: `The weights of the metrics add up to ${sum}%, not 100%.`,
    zh: `各指标的权重加起来是 ${sum}%，不是 100%。`,
  }),
  help: ({ sum, without }) => {
    const rest = rounded(Math.abs(100 - sum));
    if (sum > 100) {
      return { en: `Take ${rest}% away from one or several of them.`, zh: `请从其中一个或几个里减去 ${rest}%。` };
    }
    return without > 0
      ? {
          en: `Give the remaining ${rest}% to the metrics without a weight, or to others.`,
          zh: `请把剩下的 ${rest}% 分给没写权重的指标，或者加到别的指标上。`,
        }
      : {
          en: `Add the remaining ${rest}% to one or several of them.`,
          zh: `请把剩下的 ${rest}% 加到其中一个或几个上。`,
        };
  },

  *inspect({ plan, spec }) {
    const weights = plan.metrics.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
    const sum = rounded(weights.reduce((total, weight) => total + weight, 0));
    if (weights.length === 0 || sum === 100) return;
    yield { place: spec.origin.keyOf("metrics"), sum, without: plan.metrics.length - weights.length };
  },
});

/** To two decimals, which is as fine as shares are written. */
function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
