import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { examplePlan } from "../../source/example-plans.ts";
import { defineCheck } from "../define-check.ts";

interface Stage {
  readonly name: Bilingual;
  readonly spelling: RegExp;
}

/** In order, the way from a stranger to a customer who stays, as a playbook for product marketing has it (seed 003). */
const funnel: readonly Stage[] = [
  { name: { en: "leads", zh: "线索获取" }, spelling: /线索|\bleads?\b/i },
  { name: { en: "landing page", zh: "落地页转化" }, spelling: /落地页|landing/i },
  { name: { en: "first talks", zh: "SDR 价值传递" }, spelling: /SDR|首次沟通|first (?:talk|call)/i },
  { name: { en: "sales", zh: "销售签单" }, spelling: /签单|赢单|(?<!after-?)\bsales\b|\bdeals?\b/i },
  { name: { en: "after-sales", zh: "售后服务" }, spelling: /售后|after-?sales/i },
];

export const funnelGap = defineCheck<{ readonly missing: readonly Bilingual[] }>({
  code: "funnel-gap",
  severity: "info",
  summary: {
    en: "A stage between two measured stages of the funnel has no metric.",
    zh: "漏斗前后两段都有指标，中间一段没有。",
  },
  why: {
    en: "When deals stay away, the stage that nobody measures is where everybody will suspect the leak.",
    zh: "签单上不去时，没有指标的那一段是好是坏，谁也说不清。",
  },
  bad: examplePlan({
    en: `metrics:
  sign-ups: { stage: leads, owner: mia, better: higher, green: 900, yellow: 600, measure: T+30 }
  wins: { stage: sales, owner: mia, better: higher, green: 40, yellow: 25, measure: T+90 }`,
    zh: `metrics:
  注册数: { stage: 线索获取, owner: 李梅, better: 越高越好, green: 900, yellow: 600, measure: T+30 }
  赢单数: { stage: 销售签单, owner: 李梅, better: 越高越好, green: 40, yellow: 25, measure: T+90 }`,
  }),
  good: examplePlan({
    en: `metrics:
  sign-ups: { stage: leads, owner: mia, better: higher, green: 900, yellow: 600, measure: T+30 }
  visits: { stage: landing page, owner: mia, better: higher, green: 6%, yellow: 4%, measure: T+30 }
  calls: { stage: first talks, owner: mia, better: higher, green: 200, yellow: 120, measure: T+30 }
  wins: { stage: sales, owner: mia, better: higher, green: 40, yellow: 25, measure: T+90 }`,
    zh: `metrics:
  注册数: { stage: 线索获取, owner: 李梅, better: 越高越好, green: 900, yellow: 600, measure: T+30 }
  页面转化率: { stage: 落地页转化, owner: 李梅, better: 越高越好, green: 6%, yellow: 4%, measure: T+30 }
  有效沟通数: { stage: SDR 价值传递, owner: 李梅, better: 越高越好, green: 200, yellow: 120, measure: T+30 }
  赢单数: { stage: 销售签单, owner: 李梅, better: 越高越好, green: 40, yellow: 25, measure: T+90 }`,
  }),
  message: ({ missing }) => ({
    en: `The funnel has a gap: no metric has the stage ${missing.map(({ en }) => `"${en}"`).join(" or ")}.`,
    zh: `漏斗中间缺一段：没有指标对应${missing.map(({ zh }) => `“${zh}”`).join("、")}。`,
  }),
  help: () => ({
    en: "Add a metric for it with stage:, or leave it out if your customers do not pass there.",
    zh: "请补一个写了 stage: 的指标；如果你的客户不经过这一段，可以不管。",
  }),

  *inspect({ plan, spec }) {
    const stages = new Set(plan.metrics.flatMap(({ stage }) => stage ?? []));
    const known = new Set<Stage>();
    for (const text of stages) {
      const stage = funnel.find(({ spelling }) => spelling.test(text));
      // Who has stages of their own has a funnel of their own.
      if (!stage) return;
      known.add(stage);
    }
    const from = funnel.findIndex((stage) => known.has(stage));
    const to = funnel.findLastIndex((stage) => known.has(stage));
    const missing = funnel.slice(from, to).filter((stage) => !known.has(stage));
    if (missing.length === 0) return;
    yield { place: spec.origin.keyOf("metrics"), missing: missing.map(({ name }) => name) };
  },
});
