import { examplePlan } from "../../source/example-plans.ts";
import { defineCheck } from "../define-check.ts";
import { type Lack, lacking } from "../shared/lacking.ts";

export const metricNoDate = defineCheck<Lack>({
  code: "metric-no-date",
  severity: "warning",
  summary: { en: "A metric does not say when it is measured.", zh: "指标没有写哪天看。" },
  why: {
    en: "Without a day nobody knows whether the target is late or only not reached yet.",
    zh: "不写日子，就分不清是没达标，还是时候没到；日程和日历里也不会出现。",
  },
  bad: examplePlan({
    en: "metrics: { trials: { owner: mia, better: higher, green: 300, yellow: 200 } }",
    zh: "metrics: { 试用数: { owner: 李梅, better: 越高越好, green: 300, yellow: 200 } }",
  }),
  good: examplePlan({
    en: "metrics: { trials: { owner: mia, better: higher, green: 300, yellow: 200, measure: [T+7, T+30] } }",
    zh: "metrics: { 试用数: { owner: 李梅, better: 越高越好, green: 300, yellow: 200, measure: [T+7, T+30] } }",
  }),
  message: ({ name, count }) =>
    count > 1
      ? { en: `None of the ${count} metrics says when it is measured.`, zh: `${count} 个指标都没有写哪天看。` }
      : { en: `The metric "${name}" does not say when it is measured.`, zh: `指标“${name}”没有写哪天看。` },
  help: () => ({
    en: 'Write a day or several: "measure: T+30", "measure: [T+7, T+30]".',
    zh: "请写一天或几天：“measure: T+30”、“measure: [T+7, T+30]”。",
  }),

  *inspect({ plan, spec }) {
    yield* lacking(plan.metrics, spec.origin.keyOf("metrics"), ({ measure }) => measure.length === 0);
  },
});
