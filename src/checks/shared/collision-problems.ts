import { defineProblem } from "../../diagnostic/define-problem.ts";
import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";

export interface CollisionFacts {
  /** The other plan, as people know it. */
  readonly other: string;
  /** Calendar or working days between the two. */
  readonly days: number;
  readonly least: Bilingual;
  /** Of this launch. */
  readonly day: string;
  /** Undefined for the launches themselves. */
  readonly audience?: string;
}

const plan = {
  en: (launch: string) =>
    planText(`launch: ${launch}`, "tier: large-scene", "tasks: { post: { kind: announce, at: T } }"),
  zh: (launch: string) => planText(`launch: ${launch}`, "tier: 大场景型", "tasks: { 首发: { kind: 宣传, at: T } }"),
};

export const launchTooDense = defineProblem<CollisionFacts>({
  code: "launch-too-dense",
  severity: "warning",
  summary: {
    en: "Two plans that are checked together launch too close to one another, or reach one audience too soon again.",
    zh: "一起检查的两份计划上市时间太近，或者短时间内重复触达同一群受众。",
  },
  why: {
    en: "Two large launches at once take people, budget and attention from each other, and the audience reads neither.",
    zh: "两个大的上市挤在一起，会互相争人手、预算和关注，受众哪个都记不住。",
  },
  bad: {
    en: `# checked together with a large launch on 2026-10-13\n${plan.en("2026-10-20")}`,
    zh: `# 和另一份 2026-10-13 上市的大场景型计划一起检查\n${plan.zh("2026-10-20")}`,
  },
  good: {
    en: `# checked together with a large launch on 2026-10-13\n${plan.en("2026-11-17")}`,
    zh: `# 和另一份 2026-10-13 上市的大场景型计划一起检查\n${plan.zh("2026-11-17")}`,
  },
  message: ({ other, days, audience, least }) =>
    audience === undefined
      ? {
          en: `This launch and that of "${other}" are ${days} days apart; the policy wants at least ${least.en}.`,
          zh: `这次上市和“${other}”的上市相隔 ${days} 天，规范要求至少隔 ${least.zh}。`,
        }
      : {
          en: `"${audience}" is reached here and by "${other}", ${days} days apart; the policy wants at least ${least.en}.`,
          zh: `“${audience}”在这里和在“${other}”里都会被触达，相隔 ${days} 天，规范要求至少隔 ${least.zh}。`,
        },
  help: ({ audience, day }) =>
    audience === undefined
      ? {
          en: `Move one of the two launches, or keep both and say why: "ignore: [{ check: launch-too-dense, why: …, until: ${day} }]".`,
          zh: `请把其中一个上市日挪开；确实要挨着，就写明原因：“ignore: [{ check: launch-too-dense, why: ……, until: ${day} }]”。`,
        }
      : {
          en: "Move one of the two, or leave the audience out of one of them.",
          zh: "请挪开其中一项，或者让其中一项不面向这群受众。",
        },
});
