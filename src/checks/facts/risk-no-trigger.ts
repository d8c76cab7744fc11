import type { Risk } from "../../plan/plan.ts";
import { examplePlan } from "../../source/example-plans.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly name: string;
  readonly missing: readonly string[];
}

export const riskNoTrigger = defineCheck<Facts>({
  code: "risk-no-trigger",
  severity: "warning",
  summary: {
    en: "A risk does not say when it strikes, what is done then, who decides it, or until when.",
    zh: "风险没有写清楚：什么情况算发生、到时怎么办、谁来定、最晚哪天定。",
  },
  why: {
    en: "Plan B is never called when nobody knows that it is time, or that it is theirs to call.",
    zh: "不知道什么时候该启动、该由谁启动，备选方案就永远用不上。",
  },
  bad: examplePlan({
    en: "risks: { video: { if: The video is late, then: Launch with pictures } }",
    zh: "risks: { 视频: { if: 视频延期, then: 首发改用图文 } }",
  }),
  good: examplePlan({
    en: "risks: { video: { if: The video is late, then: Launch with pictures, owner: mia, decide-by: T-6 } }",
    zh: "risks: { 视频: { if: 视频延期, then: 首发改用图文, owner: 李梅, decide-by: T-6 } }",
  }),
  message: ({ name, missing }) => ({
    en: `The risk "${name}" does not say ${missing.map((key) => `"${key}"`).join(" or ")}.`,
    zh: `风险“${name}”没有写 ${missing.join("、")}。`,
  }),
  help: ({ missing }) => ({
    en: `Write ${missing.map((key) => `${key}: ${meanings[key]?.en}`).join(", ")}.`,
    zh: `请补上 ${missing.map((key) => `${key}:（${meanings[key]?.zh}）`).join("、")}。`,
  }),

  *inspect({ plan }) {
    for (const risk of plan.risks) {
      const missing = keys.filter((key) => saidOf(risk, key) === undefined);
      if (missing.length > 0) yield { place: risk.origin.keyOf(), name: risk.name, missing };
    }
  },
});

const keys = ["if", "then", "owner", "decide-by"] as const;

const meanings: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  if: { en: "(what tells you that it has happened)", zh: "出现什么情况算发生" },
  then: { en: "(what you do)", zh: "到时怎么办" },
  owner: { en: "(who decides)", zh: "谁来定" },
  "decide-by": { en: "(the last day to decide)", zh: "最晚哪天定" },
};

function saidOf(risk: Risk, key: (typeof keys)[number]): unknown {
  return key === "decide-by" ? risk.decideBy : risk[key];
}
