import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { criterionName, listOf } from "../shared/naming.ts";

interface Facts {
  readonly missing: readonly Bilingual[];
  readonly scale: { readonly min: number; readonly max: number };
  readonly hasTier: boolean;
}

const tasks = {
  en: ["tasks:", "  post: { kind: announce, start: 2026-03-02, duration: 2d }"],
  zh: ["tasks:", "  发布文章: { kind: 宣传, start: 2026-03-02, duration: 2天 }"],
};

export const scoreIncomplete = defineCheck<Facts>({
  code: "score-incomplete",
  severity: "warning",
  summary: {
    en: "The score lacks marks, so no tier follows from it.",
    zh: "评分没有打全，得不出级别。",
  },
  why: {
    en: "A missing mark is not a nought: without it the sum says nothing, and the tier rests on feeling again.",
    zh: "没打的分不等于零分；缺一项，合计就没有意义，级别又成了凭感觉定。",
  },
  bad: {
    en: planText("score: { customer-value: 2, reach: 1, differentiation: 1, revenue: 2 }", ...tasks.en),
    zh: planText("score: { 客户价值: 2, 影响面: 1, 差异化: 1, 收入影响: 2 }", ...tasks.zh),
  },
  good: {
    en: planText(
      "score: { customer-value: 2, reach: 1, differentiation: 1, revenue: 2, strategic-fit: 2 }",
      ...tasks.en,
    ),
    zh: planText("score: { 客户价值: 2, 影响面: 1, 差异化: 1, 收入影响: 2, 战略契合: 2 }", ...tasks.zh),
  },
  message: ({ missing, hasTier }) => {
    const names = listOf(missing.map(({ en, zh }) => ({ en: `"${en}"`, zh: `“${zh}”` })));
    return hasTier
      ? {
          en: `The score has no mark for ${names.en}, so nothing shows whether the tier is right.`,
          zh: `评分里${names.zh}还没有打分，看不出级别定得对不对。`,
        }
      : {
          en: `The score has no mark for ${names.en}, so no tier follows from it.`,
          zh: `评分里${names.zh}还没有打分，得不出级别。`,
        };
  },
  help: ({ missing, scale }) => ({
    en: `Under score:, write ${missing[0]?.en}: with a number from ${scale.min} to ${scale.max}${missing.length > 1 ? ", and so on" : ""}.`,
    zh: `请在 score: 下给“${missing[0]?.zh}”打分，${scale.min} 到 ${scale.max} 分${missing.length > 1 ? "；其余各项也一样" : ""}。`,
  }),

  *inspect({ spec, policy }) {
    const { score } = spec;
    if (!score) return;
    const missing = score.marks.filter(({ mark }) => mark === undefined);
    if (missing.length === 0) return;
    yield {
      place: score.origin.keyOf(),
      missing: missing.map(({ criterion }) => criterionName(criterion)),
      scale: policy.score.scale,
      hasTier: spec.tier !== undefined,
    };
  },
});
