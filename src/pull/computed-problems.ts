/** What a workbook says of dates that the plan counts out, and what would leave it without any. */
import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";
import type { ChangeFacts } from "./problems.ts";
import { computedHelp } from "./wording.ts";
import { cellWords, fieldWords, quoted, valueWords } from "./words.ts";

export interface ComputedFacts extends ChangeFacts {
  /** What sets the date, as the workbook says it. */
  readonly driver: Bilingual | undefined;
  /** What to write in the plan, where it was tried and found to do. */
  readonly instead: string | undefined;
}

export const pullComputed = defineProblem<ComputedFacts>({
  code: "pull-computed",
  severity: "warning",
  summary: {
    en: "A date was typed over that the plan counts out from others.",
    zh: "表格里改了一个推算出来的日期。",
  },
  why: {
    en: "It follows from other dates; written into the plan as it is, it would no longer move with them.",
    zh: "这个日期跟着别的日期走；直接写死，以后就不会再跟着动了。",
  },
  bad: {
    en: planText("tasks:", "  story: { start: 2026-03-02, duration: 2d }", "  page: { duration: 3d, after: story }"),
    zh: planText("tasks:", "  文案: { start: 2026-03-02, duration: 2天 }", "  落地页: { duration: 3天, after: 文案 }"),
  },
  good: {
    en: planText(
      "tasks:",
      "  story: { start: 2026-03-02, duration: 2d }",
      "  page: { duration: 3d, after: story, from: 2026-03-09 }",
    ),
    zh: planText(
      "tasks:",
      "  文案: { start: 2026-03-02, duration: 2天 }",
      "  落地页: { duration: 3天, after: 文案, from: 2026-03-09 }",
    ),
  },
  message: ({ name, change: { field, base, theirs, cell }, driver }) => {
    const [was, now] = [base, theirs].map((value) => valueWords(field, value));
    const why = driver ? { en: ` (${driver.en})`, zh: `（${driver.zh}）` } : { en: "", zh: "" };
    return {
      en: `${cellWords(cell)}: ${now?.en} was typed over ${was?.en}, the ${fieldWords[field].en} of "${name}", which the plan counts out${why.en}.`,
      zh: `${cellWords(cell)}：“${name}”的${fieldWords[field].zh}从${quoted(was)}改成了${quoted(now)}，但它是推算出来的${why.zh}。`,
    };
  },
  help: ({ change: { field }, instead }) => computedHelp(field, instead),
});

export const pullRefused = defineProblem<ChangeFacts & { readonly fault: Bilingual }>({
  code: "pull-refused",
  severity: "warning",
  summary: {
    en: "What the workbook says would make the plan unsound.",
    zh: "表格里的改动写进去，计划就不成立了。",
  },
  why: {
    en: "A plan that cannot be computed has no dates at all; so that change stays outside.",
    zh: "计划一旦算不出来，所有日期都没有了，所以这处改动先不写入。",
  },
  bad: {
    en: planText("as-of: 2026-03-05", "tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02 }"),
    zh: planText("as-of: 2026-03-05", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02 }"),
  },
  good: {
    en: planText("as-of: 2026-03-09", "tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02 }"),
    zh: planText("as-of: 2026-03-09", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02 }"),
  },
  message: ({ name, change: { field, theirs, cell }, fault }) => {
    const now = valueWords(field, theirs);
    return {
      en: `${cellWords(cell)}: with ${now.en} as the ${fieldWords[field].en} of "${name}" the plan does not hold: ${fault.en}`,
      zh: `${cellWords(cell)}：“${name}”的${fieldWords[field].zh}写成${quoted(now)}，计划就不成立了：${fault.zh}`,
    };
  },
  help: () => ({
    en: "Correct the cell, or first the plan, and pull again.",
    zh: "请更正单元格，或者先改计划，再重新 pull。",
  }),
});
