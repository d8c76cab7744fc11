import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { quotedNames, tierName } from "../shared/naming.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { placeOfTier } from "../shared/review.ts";

interface Facts {
  readonly tier: Bilingual;
  readonly wanted: number;
  readonly found: readonly string[];
  /** The first canary, for a gate to decide about. */
  readonly canary: string | undefined;
}

export const gateMissing = defineCheck<Facts>({
  code: "gate-missing",
  severity: "warning",
  summary: {
    en: "The plan has fewer gates than its tier asks for.",
    zh: "计划里的评审门比级别要求的少。",
  },
  why: {
    en: "Without a gate nobody ever decides to go on; the launch just happens, ready or not.",
    zh: "没有评审门，就没有人正式决定“可以继续”，准备好没准备好都会照常往下走。",
  },
  bad: {
    en: planText("tier: small-scene", "tasks: { canary: { kind: canary, start: 2026-03-02, duration: 7cd } }"),
    zh: planText("tier: 小场景型", "tasks: { 客户灰度: { kind: 灰度, start: 2026-03-02, duration: 7个自然日 } }"),
  },
  good: {
    en: planText(
      "tier: small-scene",
      "tasks:",
      "  canary: { kind: canary, start: 2026-03-02, duration: 7cd }",
      "  canary-gate: { after: canary, gate: { criteria: [No order lost] } }",
    ),
    zh: planText(
      "tier: 小场景型",
      "tasks:",
      "  客户灰度: { kind: 灰度, start: 2026-03-02, duration: 7个自然日 }",
      "  灰度验证门: { after: 客户灰度, gate: { criteria: [没有漏单] } }",
    ),
  },
  message: ({ tier, wanted, found }) => ({
    en: `A "${tier.en}" launch needs ${wanted === 1 ? "a gate" : `${wanted} gates`}; the plan has ${found.length === 0 ? "none" : `only ${quotedNames(found).en}`}.`,
    zh: `“${tier.zh}”上市要有 ${wanted} 个评审门，计划里${found.length === 0 ? "一个也没有" : `只有${quotedNames(found).zh}`}。`,
  }),
  help: ({ canary }) => ({
    en: `Add one where somebody has to decide: "${canary === undefined ? "launch-gate: { at: T-5" : `canary-gate: { after: ${canary}`}, gate: { approvers: […], criteria: […] } }".`,
    zh: `请在需要有人拍板的地方加一个：“${canary === undefined ? "上市决策: { at: T-5" : `灰度验证门: { after: ${canary}`}, gate: { approvers: [……], criteria: [……] } }”。`,
  }),

  *inspect(review) {
    const { spec, policy, plan, rules } = review;
    const found = plan.tasks.filter(({ type }) => type === "gate").map(({ id }) => id);
    if (!rules || spec.tier === undefined || found.length >= rules.gates) return;
    const isGated = found.includes("canary-gate") || found.includes("灰度验证门");
    const canary = isGated ? undefined : tasksOfKind(review, "canary")[0]?.id;
    yield { place: placeOfTier(review), tier: tierName(spec.tier, policy), wanted: rules.gates, found, canary };
  },
});
