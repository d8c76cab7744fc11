import type { Metric } from "../../plan/plan.ts";
import { examplePlan } from "../../source/example-plans.ts";
import { daysBetween } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import type { Review } from "../shared/review.ts";

/** In calendar days from the launch: who is reached first rarely pays at once (seed 003: three to six months). */
const soonest = 30;

export const earlyRevenue = defineCheck<{ readonly name: string; readonly days: number }>({
  code: "early-revenue",
  severity: "info",
  summary: {
    en: "A target for revenue or deals is measured within the first month only.",
    zh: "收入或签单的目标只在上市头一个月内看。",
  },
  why: {
    en: "Customers usually pay three to six months after a promotion: a number read too early calls a good launch a failure.",
    zh: "客户付费通常在推广后三到六个月，看得太早，会把一次好的上市判成失败。",
  },
  bad: examplePlan({
    en: "metrics: { revenue: { owner: mia, better: higher, green: 90000, yellow: 60000, measure: T+14 } }",
    zh: "metrics: { 销售额: { owner: 李梅, better: 越高越好, green: 90000, yellow: 60000, measure: T+14 } }",
  }),
  good: examplePlan({
    en: "metrics: { revenue: { owner: mia, better: higher, green: 90000, yellow: 60000, measure: [T+14, T+90] } }",
    zh: "metrics: { 销售额: { owner: 李梅, better: 越高越好, green: 90000, yellow: 60000, measure: [T+14, T+90] } }",
  }),
  message: ({ name, days }) => ({
    en: `"${name}" is measured for the last time ${days} days after the launch; few customers will have paid by then.`,
    zh: `“${name}”最后一次看是上市后第 ${days} 天，那时付费的客户还很少。`,
  }),
  help: () => ({
    en: 'Add a later day, such as "measure: [T+30, T+90]".',
    zh: "请再加一个晚些的日子，例如“measure: [T+30, T+90]”。",
  }),

  *inspect(review) {
    for (const metric of review.plan.metrics.filter(isRevenue)) {
      const days = lastMeasured(metric, review);
      if (days === undefined || days <= 0 || days > soonest) continue;
      yield { place: metric.origin.at("measure"), name: metric.name, days };
    }
  },
});

/** Signing up is no deal, and a conversion rate is of the page. */
function isRevenue({ name, stage = "" }: Metric): boolean {
  const words =
    /营收|收入|销售额|成交|签单|赢单|回款|付费金额|\b(?:revenue|sales|deals?|wins?|mrr|arr|gmv|bookings)\b/i;
  return words.test(name) || words.test(stage.replace(/after-?sales/i, ""));
}

/** In calendar days from the launch; undefined where one of the days is not known. */
function lastMeasured({ measure }: Metric, { launch, schedule }: Review): number | undefined {
  if (launch === undefined || measure.length === 0) return undefined;
  const days = measure.map((point) => schedule.book.dayOf(point)?.day);
  if (days.includes(undefined)) return undefined;
  return Math.max(...days.map((day) => (day === undefined ? 0 : daysBetween(launch, day))));
}
