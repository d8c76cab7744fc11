import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { waitsFor } from "../shared/links.ts";
import { placeOfApprover, placeOfOwner } from "../shared/review.ts";

interface Facts {
  readonly gate: string;
  readonly approver: string;
  readonly judged: readonly Task[];
}

const plan = (approver: { readonly en: string; readonly zh: string }) => ({
  en: planText(
    "owners: { product: {}, quality: {} }",
    "tasks:",
    "  canary: { kind: canary, owner: product, start: 2026-03-02, duration: 10d }",
    `  canary-gate: { after: canary, gate: { approvers: [${approver.en}] } }`,
  ),
  zh: planText(
    "owners: { 产品部: {}, 质量部: {} }",
    "tasks:",
    "  客户灰度: { kind: 灰度, owner: 产品部, start: 2026-03-02, duration: 10天 }",
    `  灰度验证门: { after: 客户灰度, gate: { approvers: [${approver.zh}] } }`,
  ),
});

export const approverIsOwner = defineCheck<Facts>({
  code: "approver-is-owner",
  severity: "warning",
  summary: {
    en: "A gate is decided by those alone whose work it judges.",
    zh: "评审门只由被评任务的负责人自己拍板。",
  },
  why: {
    en: "Who has worked towards a day for weeks will find that it can be kept. One other pair of eyes is enough: where somebody else decides too, or the work of others is judged as well, nothing is said.",
    zh: "为这一天忙了几周的人，总会觉得能行。有一个旁人一起看就够了：还有别人参与拍板，或者同时评别人的工作，就不提醒。",
  },
  bad: plan({ en: "product", zh: "产品部" }),
  good: plan({ en: "quality", zh: "质量部" }),
  message: ({ gate, approver, judged }) => {
    const names = nameWords(judged.map(({ id }) => id));
    return {
      en: `"${approver}" decides at "${gate}" about nothing but work of the same owner: ${names.en}.`,
      zh: `“${gate}”由“${approver}”拍板，而评的${names.zh}也全由“${approver}”负责。`,
    };
  },
  help: ({ gate }) => ({
    en: `Write another owner under approvers: of "${gate}", or add one.`,
    zh: `请在“${gate}”的 approvers: 里换成或加上另一个人。`,
  }),

  *inspect({ plan }) {
    for (const gate of plan.tasks) {
      const [approver, ...others] = new Set(gate.spec.approvers);
      if (gate.type !== "gate" || gate.progress?.decision !== undefined) continue;
      if (approver === undefined || others.length > 0) continue;
      const judged = waitsFor(gate, plan).filter(({ type }) => type !== "gate" && type !== "milestone");
      if (judged.length === 0 || judged.some(({ owner }) => owner?.id !== approver)) continue;
      yield {
        place: placeOfApprover(gate, approver),
        related: judged.map((task) => ({
          place: placeOfOwner(task),
          message: { en: `"${task.id}" is judged`, zh: `评的是“${task.id}”` },
        })),
        gate: gate.id,
        approver,
        judged,
      };
    }
  },
});
