import { defineProblem } from "../diagnostic/define-problem.ts";
import { planText } from "../source/plan-text.ts";

const plan = {
  en: (ignore: string) => planText(ignore, "tasks:", "  page: { start: 2026-03-02, duration: 5d, by: 2026-03-04 }"),
  zh: (ignore: string) => planText(ignore, "tasks:", "  落地页: { start: 2026-03-02, duration: 5天, by: 2026-03-04 }"),
};

export const ignoreIncomplete = defineProblem<{ readonly missing: readonly string[] }>({
  code: "ignore-incomplete",
  severity: "error",
  summary: {
    en: "A finding is to be ignored, but not said which, why, or until when.",
    zh: "写了要忽略某项检查，却没有写全是哪一项、为什么、到哪天为止。",
  },
  why: {
    en: "Without a reason nobody can judge it later, and without an end it hides the next mistake as well.",
    zh: "没有理由，以后没人能判断该不该忽略；没有截止日，下一次真正的问题也会被一起藏起来。",
  },
  bad: {
    en: plan.en("ignore: [{ check: deadline-missed, task: page }]"),
    zh: plan.zh("ignore: [{ check: deadline-missed, task: 落地页 }]"),
  },
  good: {
    en: plan.en("ignore: [{ check: deadline-missed, task: page, why: The fair takes it late, until: 2026-03-31 }]"),
    zh: plan.zh("ignore: [{ check: deadline-missed, task: 落地页, why: 展会方同意晚交, until: 2026-03-31 }]"),
  },
  message: ({ missing }) => ({
    en: `This entry of "ignore" does not say ${missing.map((key) => `"${key}"`).join(" or ")}.`,
    zh: `“ignore”的这一条没有写 ${missing.join("、")}。`,
  }),
  help: () => ({
    en: 'Write what is missing: "check:" the code in brackets, "why:" the reason, "until:" a date such as 2026-12-31.',
    zh: "请补上缺的内容：“check:”写方括号里的代码，“why:”写原因，“until:”写到哪天为止，例如 2026-12-31。",
  }),
});
