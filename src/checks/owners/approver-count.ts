import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { approversOf } from "../shared/review.ts";

const enough = 2;

interface Facts {
  readonly gate: string;
  readonly count: number;
}

const plan = (gate: { readonly en: string; readonly zh: string }) => ({
  en: planText("owners: { ines: {} }", "tasks:", `  go: { owner: ines, at: 2026-03-02, gate: ${gate.en} }`),
  zh: planText("owners: { 陈总: {} }", "tasks:", `  上市决策会: { owner: 陈总, at: 2026-03-02, gate: ${gate.zh} }`),
});

export const approverCount = defineCheck<Facts>({
  code: "approver-count",
  severity: "warning",
  summary: { en: "A gate has no approver, or too many.", zh: "评审门没有评审人，或者评审人太多。" },
  why: {
    en: "A gate is a decision. Without a name nobody takes it; where three must agree, it is put off until all three are there.",
    zh: "评审门要有人拍板。没写评审人，就没人做决定；要三个人都同意，就得等三个人凑齐，一拖再拖。",
  },
  bad: plan({ en: "{ criteria: [no open defect] }", zh: "{ criteria: [没有未解决的缺陷] }" }),
  good: plan({
    en: "{ approvers: [ines], criteria: [no open defect] }",
    zh: "{ approvers: [陈总], criteria: [没有未解决的缺陷] }",
  }),
  message: ({ gate, count }) =>
    count === 0
      ? { en: `Nobody is named who decides at "${gate}".`, zh: `“${gate}”没有写由谁拍板。` }
      : { en: `${count} people have to decide at "${gate}".`, zh: `“${gate}”要 ${count} 个人一起拍板。` },
  help: ({ gate, count }) =>
    count === 0
      ? {
          en: `Write who decides under gate: of "${gate}", as in "gate: { approvers: [ines] }".`,
          zh: `请在“${gate}”的 gate: 里写上拍板的人，例如“gate: { approvers: [陈总] }”。`,
        }
      : {
          en: "Leave one name under approvers:, or two, and list the others under informed:.",
          zh: "approvers: 里请只留一两个人，其他人写到 informed: 里。",
        },

  *inspect({ plan }) {
    for (const { id, type, origin, spec } of plan.tasks) {
      const count = new Set(spec.approvers).size;
      // What has been decided no longer waits for anybody.
      if (type !== "gate" || spec.progress?.decision !== undefined) continue;
      if (count > 0 && count <= enough) continue;
      yield { place: count === 0 ? origin.keyOf("gate") : approversOf(origin).keyOf(), gate: id, count };
    }
  },
});
