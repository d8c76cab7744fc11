import { examplePlan } from "../../source/example-plans.ts";
import { defineCheck } from "../define-check.ts";
import { type Lack, lacking } from "../shared/lacking.ts";

export const metricNoOwner = defineCheck<Lack>({
  code: "metric-no-owner",
  severity: "warning",
  summary: { en: "A metric has no owner.", zh: "指标没有负责人。" },
  why: {
    en: "A number that nobody has to look up is looked up by nobody.",
    zh: "没有人负责看的数字，到时候就没有人去看。",
  },
  bad: examplePlan({
    en: "metrics: { trials: { better: higher, green: 300, yellow: 200, measure: T+30 } }",
    zh: "metrics: { 试用数: { better: 越高越好, green: 300, yellow: 200, measure: T+30 } }",
  }),
  good: examplePlan({
    en: "metrics: { trials: { owner: mia, better: higher, green: 300, yellow: 200, measure: T+30 } }",
    zh: "metrics: { 试用数: { owner: 李梅, better: 越高越好, green: 300, yellow: 200, measure: T+30 } }",
  }),
  message: ({ name, count }) =>
    count > 1
      ? { en: `None of the ${count} metrics has an owner.`, zh: `${count} 个指标都没有负责人。` }
      : { en: `The metric "${name}" has no owner.`, zh: `指标“${name}”没有负责人。` },
  help: ({ name, count }) =>
    count > 1
      ? { en: "Write owner: on each of them.", zh: "请给每个指标写 owner:。" }
      : { en: `Write owner: on "${name}".`, zh: `请给“${name}”写 owner:。` },

  *inspect({ plan, spec }) {
    yield* lacking(plan.metrics, spec.origin.keyOf("metrics"), ({ owner }) => owner === undefined);
  },
});
