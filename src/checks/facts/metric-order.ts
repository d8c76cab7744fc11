import type { Metric } from "../../plan/plan.ts";
import { examplePlan } from "../../source/example-plans.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly name: string;
  readonly better: "higher" | "lower";
  readonly green: string;
  readonly yellow: string;
}

export const metricOrder = defineCheck<Facts>({
  code: "metric-order",
  severity: "error",
  summary: {
    en: "The limits of a metric stand the wrong way round for what it says is better.",
    zh: "指标的绿灯和黄灯界限写反了，和“越高越好”或“越低越好”对不上。",
  },
  why: {
    en: "A good result would be shown red, and a bad one green.",
    zh: "界限写反，好成绩会亮红灯，坏成绩反而亮绿灯。",
  },
  bad: examplePlan({
    en: "metrics: { errors: { owner: mia, better: lower, green: 1%, yellow: 0.5%, measure: T+7 } }",
    zh: "metrics: { 错误率: { owner: 李梅, better: 越低越好, green: 1%, yellow: 0.5%, measure: T+7 } }",
  }),
  good: examplePlan({
    en: "metrics: { errors: { owner: mia, better: lower, green: 0.5%, yellow: 1%, measure: T+7 } }",
    zh: "metrics: { 错误率: { owner: 李梅, better: 越低越好, green: 0.5%, yellow: 1%, measure: T+7 } }",
  }),
  message: ({ name, better, green, yellow }) =>
    better === "higher"
      ? {
          en: `Of "${name}" higher is better, yet green (${green}) is below yellow (${yellow}).`,
          zh: `“${name}”是越高越好，绿灯（${green}）却比黄灯（${yellow}）低。`,
        }
      : {
          en: `Of "${name}" lower is better, yet green (${green}) is above yellow (${yellow}).`,
          zh: `“${name}”是越低越好，绿灯（${green}）却比黄灯（${yellow}）高。`,
        },
  help: ({ better, green, yellow }) => {
    const other = better === "higher" ? "lower" : "higher";
    return {
      en: `Write "green: ${yellow}, yellow: ${green}", or "better: ${other}" if that is what you mean.`,
      zh: `请改成“green: ${yellow}, yellow: ${green}”；如果本意是${other === "higher" ? "越高越好" : "越低越好"}，就改 better:。`,
    };
  },

  *inspect({ plan }) {
    for (const metric of plan.metrics) {
      const { better, green, yellow, name, origin } = metric;
      if (better === undefined || !green || !yellow || !isReversed(metric)) continue;
      const related = [{ place: origin.at("yellow"), message: { en: "yellow is here", zh: "黄灯在这里" } }];
      yield { place: origin.at("green"), related, name, better, green: green.text, yellow: yellow.text };
    }
  },
});

/** Only numbers that count the same can be compared; equal limits leave no room for yellow, and reverse nothing. */
function isReversed({ better, green, yellow }: Metric): boolean {
  if (green?.number === undefined || yellow?.number === undefined || green.unit !== yellow.unit) return false;
  return better === "higher" ? green.number < yellow.number : green.number > yellow.number;
}
