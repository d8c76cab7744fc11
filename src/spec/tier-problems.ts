import { defineProblem } from "../diagnostic/define-problem.ts";
import { didYouMean } from "../diagnostic/did-you-mean.ts";
import { planText } from "../source/plan-text.ts";

/** How Chinese authors call the tiers that are built in. */
const chineseTiers: Readonly<Record<string, string>> = {
  notice: "告知型",
  "small-scene": "小场景型",
  "large-scene": "大场景型",
  concept: "理念型",
};

export const tierUnset = defineProblem({
  code: "tier-unset",
  severity: "error",
  summary: {
    en: "A value differs by tier, but the plan does not say its tier.",
    zh: "有的值按级别而定，计划却没有写级别。",
  },
  why: {
    en: "How large the launch is decides which of the values counts; without it nobody can tell.",
    zh: "用哪个值要看这次上市的级别；不写级别，就没法选。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: { notice: 3d, large-scene+: 8d } }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: { 告知型: 3天, 大场景型+: 8天 } }"),
  },
  good: {
    en: planText("tier: notice", "tasks:", "  page: { start: 2026-03-02, duration: { notice: 3d, large-scene+: 8d } }"),
    zh: planText(
      "tier: 告知型",
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: { 告知型: 3天, 大场景型+: 8天 } }",
    ),
  },
  message: () => ({
    en: "This value differs by tier, but the plan does not say its tier.",
    zh: "这里的值按级别而定，但计划没有写级别。",
  }),
  help: () => ({
    en: 'Write "tier: notice" at the top (or small-scene, large-scene, concept).',
    zh: "请在顶部写“tier: 告知型”（或小场景型、大场景型、理念型）。",
  }),
});

export const unknownTier = defineProblem<{ text: string; choices: readonly string[]; closest?: string }>({
  code: "unknown-tier",
  severity: "error",
  summary: { en: "A tier is named that does not exist.", zh: "写了一个不存在的级别。" },
  why: {
    en: "The tier decides which tasks belong to the launch and how long they take.",
    zh: "级别决定这次上市要做哪些任务、各要多久。",
  },
  bad: {
    en: planText("tier: medium-scene", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tier: 中场景型", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("tier: small-scene", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tier: 小场景型", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ text }) => ({ en: `There is no tier "${text}".`, zh: `没有“${text}”这个级别。` }),
  help: ({ choices, closest }) =>
    didYouMean(closest) ?? {
      en: `Choose from: ${choices.join(", ")}.`,
      zh: `可以写：${choices.map((tier) => chineseTiers[tier] ?? tier).join("、")}。`,
    },
});

export const tierTwice = defineProblem<{ text: string; first: string }>({
  code: "tier-twice",
  severity: "error",
  summary: {
    en: "One value is given for the same tier twice.",
    zh: "同一个级别的值写了两次。",
  },
  why: {
    en: "Only one of the two can count, and nobody can tell which is meant.",
    zh: "两个值只能用一个，看不出想用哪一个。",
  },
  bad: {
    en: planText("tier: notice", "tasks:", "  page: { start: 2026-03-02, duration: { notice: 3d, 告知型: 5d } }"),
    zh: planText("tier: 告知型", "tasks:", "  落地页: { start: 2026-03-02, duration: { 告知型: 3天, notice: 5天 } }"),
  },
  good: {
    en: planText("tier: notice", "tasks:", "  page: { start: 2026-03-02, duration: { notice: 3d, small-scene+: 5d } }"),
    zh: planText(
      "tier: 告知型",
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: { 告知型: 3天, 小场景型+: 5天 } }",
    ),
  },
  message: ({ text, first }) =>
    text === first
      ? { en: `The tier "${text}" has a value here already.`, zh: `“${text}”这个级别前面已经写过值了。` }
      : {
          en: `"${text}" and "${first}" are the same tier, which has a value here already.`,
          zh: `“${text}”和“${first}”是同一个级别，前面已经写过值了。`,
        },
  help: () => ({ en: "Keep one of the two.", zh: "请只保留一个。" }),
});
