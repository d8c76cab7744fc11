import type { Metric } from "../../plan/plan.ts";
import { examplePlan } from "../../source/example-plans.ts";
import { defineCheck } from "../define-check.ts";
import type { Review } from "../shared/review.ts";

export const metricBaseline = defineCheck<{ readonly name: string; readonly target: string }>({
  code: "metric-baseline",
  severity: "warning",
  summary: {
    en: "A metric is about a change, and nothing says what the value was before the launch.",
    zh: "指标衡量的是变化，却没有上市前的数据可比。",
  },
  why: {
    en: "Whether a number has grown by a tenth can only be told by who wrote it down before.",
    zh: "上市前没有记下数字，上市后就说不清到底涨了多少。",
  },
  bad: examplePlan({
    en: "metrics: { usage: { owner: mia, better: higher, green: +15%, yellow: +8%, measure: T+30 } }",
    zh: "metrics: { 使用率提升: { owner: 李梅, better: 越高越好, green: +15%, yellow: +8%, measure: T+30 } }",
  }),
  good: examplePlan({
    en: "metrics: { usage: { owner: mia, better: higher, green: +15%, yellow: +8%, baseline: 30%, measure: T+30 } }",
    zh: "metrics: { 使用率提升: { owner: 李梅, better: 越高越好, green: +15%, yellow: +8%, baseline: 30%, measure: T+30 } }",
  }),
  message: ({ name, target }) => ({
    en: `"${name}" is to change by ${target}, but nothing says from where.`,
    zh: `“${name}”要变化 ${target}，却没有写从多少算起。`,
  }),
  help: () => ({
    en: 'Write the value of today as baseline:, or measure once before the launch: "measure: [T-1, T+30]".',
    zh: "请用 baseline: 写上现在的数值，或者上市前先量一次：“measure: [T-1, T+30]”。",
  }),

  *inspect(review) {
    for (const metric of review.plan.metrics) {
      const target = [metric.green, metric.yellow].find((limit) => limit && isChange(limit.text));
      if (!target || isKnownBefore(metric, review)) continue;
      yield { place: metric.origin.keyOf(), name: metric.name, target: target.text.trim() };
    }
  },
});

/** A limit with a sign is a change of something: `+15%`, `-3 days`. */
function isChange(text: string): boolean {
  return /^[<>≤≥=]*\s*[+＋−－-]\s*\d/.test(text.trim());
}

function isKnownBefore({ baseline, measure }: Metric, { launch, schedule }: Review): boolean {
  if (baseline || measure.length === 0) return true;
  return measure.some((point) => {
    const day = schedule.book.dayOf(point)?.day;
    return day === undefined || launch === undefined || day < launch;
  });
}
