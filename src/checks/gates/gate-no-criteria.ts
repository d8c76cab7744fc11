import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";

export const gateNoCriteria = defineCheck<{ readonly gate: string }>({
  code: "gate-no-criteria",
  severity: "warning",
  summary: { en: "A gate does not say what has to be true to pass it.", zh: "评审门没有写通过的标准。" },
  why: {
    en: "A gate without criteria is a meeting: it never says no.",
    zh: "没有标准的评审门只是开个会，从来不会说“不”。",
  },
  bad: {
    en: planText("tasks: { go: { at: 2026-03-11, gate: {} } }"),
    zh: planText("tasks: { 上市决策: { at: 2026-03-11, gate: {} } }"),
  },
  good: {
    en: planText("tasks: { go: { at: 2026-03-11, gate: { criteria: [Sales and support are trained] } } }"),
    zh: planText("tasks: { 上市决策: { at: 2026-03-11, gate: { criteria: [销售和客服都已培训] } } }"),
  },
  message: ({ gate }) => ({
    en: `The gate "${gate}" does not say what has to be true to pass it.`,
    zh: `评审门“${gate}”没有写达到什么标准才算通过。`,
  }),
  help: () => ({
    en: 'Write one or several under gate:, such as "criteria: [Error rate below 0.5%, Three customers agree to be named]".',
    zh: "请在 gate: 下写一条或几条，例如“criteria: [错误率不超过 0.5%, 三家客户同意公开]”。",
  }),

  *inspect({ plan }) {
    for (const { type, spec, origin, id } of plan.tasks) {
      if (type !== "gate" || spec.criteria.some((text) => text.trim() !== "")) continue;
      yield { place: origin.keyOf("gate"), gate: id };
    }
  },
});
