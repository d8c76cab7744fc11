import { defineProblem } from "../diagnostic/define-problem.ts";
import { planText } from "../source/plan-text.ts";

const page = {
  en: "  page: { start: 2026-03-02, duration: 5d }",
  zh: "  落地页: { start: 2026-03-02, duration: 5天 }",
};
const soundPlan = { en: planText("tasks:", page.en), zh: planText("tasks:", page.zh) };

export const versionMissing = defineProblem({
  code: "version-missing",
  severity: "warning",
  summary: {
    en: "The plan does not say which version of the plan language it is written in.",
    zh: "计划没有写明用的是哪个版本的计划语言。",
  },
  why: {
    en: "With that line the plan keeps its meaning, even if a later version reads some words differently.",
    zh: "写上这一行，即使以后的版本改了某些写法的含义，这份计划的意思也不会变。",
  },
  bad: { en: `tasks:\n${page.en}\n`, zh: `tasks:\n${page.zh}\n` },
  good: soundPlan,
  message: () => ({
    en: "The plan does not say which version of the plan language it is written in.",
    zh: "计划没有写明用的是哪个版本的计划语言。",
  }),
  help: () => ({ en: 'Write "tminus: 1" as the first line.', zh: "请在第一行写“tminus: 1”。" }),
});

export const versionUnknown = defineProblem<{ text: string }>({
  code: "version-unknown",
  severity: "error",
  summary: {
    en: "The plan is written in a version of the plan language that this tminus does not know.",
    zh: "计划用的语言版本，当前的 tminus 不认识。",
  },
  why: {
    en: "The same words may mean something else in that version, so a guess could give wrong dates.",
    zh: "同样的写法在那个版本里可能是别的意思，硬猜会排出错误的日期。",
  },
  bad: { en: `tminus: 2\ntasks:\n${page.en}\n`, zh: `tminus: 2\ntasks:\n${page.zh}\n` },
  good: soundPlan,
  message: ({ text }) => ({
    en: `This tminus does not know version "${text}" of the plan language.`,
    zh: `当前的 tminus 不认识计划语言的“${text}”版。`,
  }),
  help: () => ({
    en: 'Write "tminus: 1", or install a newer tminus.',
    zh: "请写“tminus: 1”，或者安装更新的 tminus。",
  }),
});
