import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { tierName } from "../shared/naming.ts";
import { requirementsOf } from "../shared/requirements.ts";
import { placeOfTier } from "../shared/review.ts";

interface Facts {
  readonly tier: Bilingual;
  readonly wanted: number;
  readonly found: number;
}

const plan = (later: { readonly en: readonly string[]; readonly zh: readonly string[] }) => ({
  en: planText(
    "launch: 2026-10-20",
    "tier: concept",
    "tasks:",
    "  talk: { kind: announce, at: T }",
    "  webinar: { kind: event, at: T+15 }",
    "  guides: { kind: content, every: 2 weeks wed, window: T+15..T+60 }",
    ...later.en,
  ),
  zh: planText(
    "launch: 2026-10-20",
    "tier: 理念型",
    "tasks:",
    "  理念发布: { kind: 宣传, at: T }",
    "  直播课: { kind: 活动, at: T+15 }",
    "  场景教程: { kind: 内容, every: 每两周 周三, window: T+15..T+60 }",
    ...later.zh,
  ),
});

export const followUpMissing = defineCheck<Facts>({
  code: "follow-up-missing",
  severity: "warning",
  summary: {
    en: "Too little follows the launch for its tier.",
    zh: "上市之后的后续动作不够。",
  },
  why: {
    en: "An idea takes hold by being told again and again, with new reasons each time. A single day is forgotten.",
    zh: "理念要一波接一波、换着角度讲，才会被记住；只讲一天，很快就被忘了。",
  },
  bad: plan({ en: [], zh: [] }),
  good: plan({
    en: ["  cases: { kind: announce, at: T+30 }"],
    zh: ["  客户案例: { kind: 宣传, at: T+30 }"],
  }),
  message: ({ tier, wanted, found }) => ({
    en: `After a "${tier.en}" launch ${wanted} announcements, events or the like are to follow; the plan has ${found === 0 ? "none" : found}.`,
    zh: `“${tier.zh}”上市之后至少要有 ${wanted} 个后续的宣传、活动或内容，计划里${found === 0 ? "一个也没有" : `只有 ${found} 个`}。`,
  }),
  help: ({ wanted, found }) => ({
    en: `Add ${wanted - found} more that ${wanted - found === 1 ? "begins" : "begin"} after launch day, with kind: announce, event or content, such as "cases: { kind: content, at: T+30 }".`,
    zh: `请在上市日之后再安排 ${wanted - found} 个宣传、活动或内容，例如“客户案例: { kind: 内容, at: T+30 }”。`,
  }),

  *inspect(review) {
    const { spec, policy } = review;
    for (const { what, wanted, found = 0, met } of requirementsOf(review)) {
      if (what.kind !== "follow-ups" || met !== false || spec.tier === undefined) continue;
      yield { place: placeOfTier(review), tier: tierName(spec.tier, policy), wanted, found };
    }
  },
});
