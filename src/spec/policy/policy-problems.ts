import { defineProblem } from "../../diagnostic/define-problem.ts";
import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { didYouMean } from "../../diagnostic/did-you-mean.ts";
import { type RuleForm, ruleForms } from "./rule-forms.ts";

const policyText = (...lines: readonly string[]): string => `${["tminus-policy: 1", ...lines].join("\n")}\n`;
const both = (text: string): Bilingual => ({ en: text, zh: text });

export const policyVersion = defineProblem<{ readonly text: string }>({
  code: "policy-version",
  severity: "error",
  summary: {
    en: "A policy file does not begin with the version that this tminus reads.",
    zh: "规范文件没有写明版本，或者写的版本当前的 tminus 不认识。",
  },
  why: {
    en: "The line says that the file is a policy and not a plan, and keeps its meaning in later versions.",
    zh: "这一行说明它是规范文件而不是计划，也保证以后的版本不会改变它的含义。",
  },
  bad: both("capacity: 3\n"),
  good: both(policyText("capacity: 3")),
  message: ({ text }) =>
    text === ""
      ? {
          en: "The policy does not say which version of the policy language it is written in.",
          zh: "规范文件没有写明用的是哪个版本。",
        }
      : {
          en: `This tminus does not know version "${text}" of the policy language.`,
          zh: `当前的 tminus 不认识规范文件的“${text}”版。`,
        },
  help: () => ({
    en: 'Write "tminus-policy: 1" as the first line.',
    zh: "请在第一行写“tminus-policy: 1”。",
  }),
});

export const badRule = defineProblem<{ readonly text: string; readonly form: RuleForm }>({
  code: "bad-rule",
  severity: "error",
  summary: { en: "A rule of the policy cannot be read.", zh: "规范里有一条规则无法识别。" },
  why: {
    en: "A rule that is not understood would not be kept, and nobody would notice.",
    zh: "看不懂的规则不会生效，而且没有人会发现。",
  },
  bad: {
    en: policyText("tiers:", "  small: { lead: three weeks }", "  large: { lead: 40wd }"),
    zh: policyText("tiers:", "  小型: { lead: 三个星期左右 }", "  大型: { lead: 40wd }"),
  },
  good: {
    en: policyText("tiers:", "  small: { lead: 15wd }", "  large: { lead: 40wd }"),
    zh: policyText("tiers:", "  小型: { lead: 15wd }", "  大型: { lead: 40wd }"),
  },
  message: ({ text, form }) =>
    text === ""
      ? { en: `This should be ${ruleForms[form].what.en}.`, zh: `这里应该写${ruleForms[form].what.zh}。` }
      : {
          en: `"${text}" is not ${ruleForms[form].what.en}.`,
          zh: `“${text}”不是${ruleForms[form].what.zh}。`,
        },
  help: ({ form }) => ruleForms[form].help,
});

export const weightsNotWhole = defineProblem<{ readonly sum: number }>({
  code: "score-weights",
  severity: "error",
  summary: { en: "The weights of the score do not come to 100.", zh: "评分项的权重加起来不是 100。" },
  why: {
    en: "The bands count of 100: with other weights every feature gets a wrong tier.",
    zh: "分数线按满分 100 来定；权重不对，每个功能的级别都会算错。",
  },
  bad: {
    en: policyText("score: { weights: { value: 60, reach: 30 } }"),
    zh: policyText("score: { weights: { 客户价值: 60, 影响面: 30 } }"),
  },
  good: {
    en: policyText("score: { weights: { value: 60, reach: 40 } }"),
    zh: policyText("score: { weights: { 客户价值: 60, 影响面: 40 } }"),
  },
  message: ({ sum }) => ({ en: `The weights come to ${sum}, not to 100.`, zh: `权重合计是 ${sum}，不是 100。` }),
  help: () => ({ en: "Change the weights until they come to 100.", zh: "请调整各项权重，使合计为 100。" }),
});

export const unknownCheck = defineProblem<{ readonly code: string; readonly closest?: string }>({
  code: "unknown-check",
  severity: "error",
  summary: { en: "A check is named that does not exist.", zh: "写了一个不存在的检查项。" },
  why: {
    en: "The setting would have no effect, while everybody believes that it has.",
    zh: "这项设置不会起作用，大家却以为它生效了。",
  },
  bad: both(policyText("checks: { owner-mising: error }")),
  good: both(policyText("checks: { owner-missing: error }")),
  message: ({ code }) => ({
    en: `There is no check "${code}" that could be set.`,
    zh: `没有可以设置的检查项“${code}”。`,
  }),
  help: ({ closest }) =>
    closest === undefined
      ? { en: 'Run "tminus explain" to see them all.', zh: "运行“tminus explain”可以看到全部检查项。" }
      : didYouMean(closest),
});
