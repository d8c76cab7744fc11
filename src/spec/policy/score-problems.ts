import { defineProblem } from "../../diagnostic/define-problem.ts";
import { didYouMean } from "../../diagnostic/did-you-mean.ts";
import { examplePlan } from "../../source/example-plans.ts";
import type { Criterion } from "./policy.ts";

const goodScore = examplePlan({
  en: "score: { customer-value: 2, reach: 1, differentiation: 1, revenue: 2, strategic-fit: 2 }",
  zh: "score: { 客户价值: 2, 影响面: 1, 差异化: 1, 收入影响: 2, 战略契合: 2 }",
});

export const unknownCriterion = defineProblem<{
  readonly name: string;
  readonly criteria: readonly Criterion[];
  readonly closest?: string;
}>({
  code: "unknown-criterion",
  severity: "error",
  summary: {
    en: "The score names a criterion that the policy does not have.",
    zh: "评分里写了规范中没有的评分项。",
  },
  why: {
    en: "Marks for a criterion without a weight would count for nothing, and the tier would come out wrong.",
    zh: "没有权重的评分项不会计入总分，得出的级别就不对。",
  },
  bad: examplePlan({ en: "score: { beauty: 5 }", zh: "score: { 颜值: 5 }" }),
  good: goodScore,
  message: ({ name }) => ({
    en: `There is no criterion "${name}" for the score.`,
    zh: `没有“${name}”这个评分项。`,
  }),
  help: ({ criteria, closest }) =>
    closest === undefined
      ? {
          en: `Criteria that may stand here: ${criteria.map(({ name }) => name).join(", ")}.`,
          zh: `可以写的评分项：${criteria.map(({ name, aliases }) => aliases[0] ?? name).join("、")}。`,
        }
      : didYouMean(closest),
});

export const badMark = defineProblem<{
  readonly name: string;
  readonly text: string;
  readonly scale: { readonly min: number; readonly max: number };
}>({
  code: "bad-mark",
  severity: "error",
  summary: { en: "A mark of the score is no number on the scale.", zh: "评分不是允许范围内的数字。" },
  why: {
    en: "The tier follows from the marks; one beyond the scale would outweigh all others.",
    zh: "级别由评分得出；超出范围的分数会压倒其他各项。",
  },
  bad: examplePlan({
    en: "score: { customer-value: 9, reach: 1, differentiation: 1, revenue: 2, strategic-fit: 2 }",
    zh: "score: { 客户价值: 9, 影响面: 1, 差异化: 1, 收入影响: 2, 战略契合: 2 }",
  }),
  good: goodScore,
  message: ({ name, text, scale }) => ({
    en:
      text === "" ? `"${name}" has no mark.` : `"${text}" is no mark from ${scale.min} to ${scale.max} for "${name}".`,
    zh: text === "" ? `“${name}”没有打分。` : `“${name}”的评分“${text}”不在 ${scale.min} 到 ${scale.max} 之间。`,
  }),
  help: ({ scale }) => ({
    en: `Write a number from ${scale.min} to ${scale.max}.`,
    zh: `请写 ${scale.min} 到 ${scale.max} 之间的数字。`,
  }),
});
