import { examplePlan } from "../../source/example-plans.ts";
import type { LimitSpec } from "../../spec/facts.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly name: string;
  /** How many say neither; 1 where it is this one alone. */
  readonly count: number;
  readonly missing: readonly string[];
}

export const metricNoTarget = defineCheck<Facts>({
  code: "metric-no-target",
  severity: "warning",
  summary: {
    en: "A metric does not say from which value on it is green, and from which yellow.",
    zh: "指标没有写到多少算绿灯、到多少算黄灯。",
  },
  why: {
    en: "Without limits agreed on beforehand, everybody reads the number the way that suits them.",
    zh: "不事先定好线，数字出来以后，每个人都会按对自己有利的方式去读。",
  },
  bad: examplePlan({
    en: "metrics: { trials: { owner: mia, better: higher, measure: T+30 } }",
    zh: "metrics: { 试用数: { owner: 李梅, better: 越高越好, measure: T+30 } }",
  }),
  good: examplePlan({
    en: "metrics: { trials: { owner: mia, better: higher, green: 300, yellow: 200, measure: T+30 } }",
    zh: "metrics: { 试用数: { owner: 李梅, better: 越高越好, green: 300, yellow: 200, measure: T+30 } }",
  }),
  message: ({ name, count, missing }) =>
    count > 1
      ? {
          en: `None of the ${count} metrics says "green" or "yellow".`,
          zh: `${count} 个指标都没有写 green 和 yellow。`,
        }
      : {
          en: `The metric "${name}" does not say ${missing.map((key) => `"${key}"`).join(" or ")}.`,
          zh: `指标“${name}”没有写 ${missing.join(" 和 ")}。`,
        },
  help: () => ({
    en: 'Write the limits that the number is held against, such as "green: 300, yellow: 200"; what is worse than yellow is red.',
    zh: "请写上用来对照的界限，例如“green: 300, yellow: 200”；比黄灯还差就是红灯。",
  }),

  *inspect({ plan, spec }) {
    const without = plan.metrics
      .map((metric) => ({ place: metric.origin.keyOf(), name: metric.name, count: 1, missing: missingIn(metric) }))
      .filter(({ missing }) => missing.length > 0);
    const [first] = without;
    const isNowhere = without.length === plan.metrics.length && without.every(({ missing }) => missing.length === 2);
    if (first && isNowhere && without.length > 1) {
      yield { ...first, place: spec.origin.keyOf("metrics"), count: without.length };
      return;
    }
    yield* without;
  },
});

interface Limits {
  readonly green: LimitSpec | undefined;
  readonly yellow: LimitSpec | undefined;
}

function missingIn(metric: Limits): readonly string[] {
  return (["green", "yellow"] as const).filter((key) => isOpen(metric[key]));
}

/** Not written, or left open. */
function isOpen(limit: LimitSpec | undefined): boolean {
  return limit === undefined || ["tbd", "待定"].includes(limit.text.trim().toLowerCase());
}
