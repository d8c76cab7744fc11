import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { tierName } from "../shared/naming.ts";

interface Facts {
  readonly written: string;
  readonly total: number;
  readonly scored: Bilingual;
}

const plan = (reason: { readonly en: readonly string[]; readonly zh: readonly string[] }) => ({
  en: planText(
    "tier: notice",
    ...reason.en,
    "score: { customer-value: 4, reach: 4, differentiation: 4, revenue: 4, strategic-fit: 3 }",
    "tasks:",
    "  post: { kind: announce, start: 2026-03-02, duration: 2d }",
  ),
  zh: planText(
    "tier: 告知型",
    ...reason.zh,
    "score: { 客户价值: 4, 影响面: 4, 差异化: 4, 收入影响: 4, 战略契合: 3 }",
    "tasks:",
    "  发布文章: { kind: 宣传, start: 2026-03-02, duration: 2天 }",
  ),
});

export const tierScore = defineCheck<Facts>({
  code: "tier-score",
  severity: "warning",
  summary: {
    en: "The tier is not the one that the score gives, and the plan does not say why.",
    zh: "级别和评分得出的不一样，又没有写原因。",
  },
  why: {
    en: "The score is there so that a launch is not made larger or smaller by feeling. Experience may know better, but whoever reads the plan has to see what it was.",
    zh: "打分就是为了不凭感觉定级别。凭经验调整可以，但要让看计划的人知道理由。",
  },
  bad: plan({ en: [], zh: [] }),
  good: plan({
    en: ["tier-reason: Only the users of one integration will notice"],
    zh: ["tier-reason: 只有用到某个对接功能的客户才会感觉到"],
  }),
  message: ({ written, total, scored }) => ({
    en: `The tier is "${written}", but the marks give ${shown(total)} of 100, which is "${scored.en}".`,
    zh: `级别写的是“${written}”，但评分合计 ${shown(total)} 分（满分 100），应为“${scored.zh}”。`,
  }),
  help: ({ scored }) => ({
    en: `Write "tier: ${scored.en}", or say under tier-reason: why it is another.`,
    zh: `请改成“tier: ${scored.zh}”；确实要用别的级别，就在 tier-reason: 里写明原因。`,
  }),

  *inspect({ spec, policy }) {
    const { score, tierReason, origin } = spec;
    const { node } = origin.to("tier");
    const written = node.kind === "scalar" ? node.text : "";
    const tier = policy.ladder.tierNamed(written);
    // A trial of another tier says nothing about the one that is written.
    if (tier === undefined || tier !== spec.tier || (tierReason ?? "").trim() !== "") return;
    if (score?.total === undefined || score.tier === undefined || score.tier === tier) return;
    const { total } = score;
    yield {
      place: origin.at("tier"),
      related: [
        {
          place: score.origin.keyOf(),
          message: { en: `these marks give ${shown(total)} of 100`, zh: `这里合计 ${shown(total)} 分` },
        },
      ],
      written,
      total,
      scored: tierName(score.tier, policy),
    };
  },
});

function shown(total: number): string {
  return String(Math.round(total * 10) / 10);
}
