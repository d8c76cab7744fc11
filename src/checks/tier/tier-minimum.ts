import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { kindName, listOf, tierName } from "../shared/naming.ts";
import { requirementsOf } from "../shared/requirements.ts";
import { placeOfTier } from "../shared/review.ts";

/** Kinds whose absence a check of their own tells, with what they are for. */
const kindsToldApart: ReadonlySet<string> = new Set([
  ...["canary", "enablement", "feedback", "retro"],
  ...["proof", "legal", "conversion"],
]);

interface Shortage {
  readonly kind: Bilingual;
  readonly wanted: number;
  readonly found: number;
}

interface Facts {
  readonly tier: Bilingual;
  readonly short: readonly Shortage[];
  /** Whether no tier asks for less. */
  readonly isSmallest: boolean;
}

export const tierMinimum = defineCheck<Facts>({
  code: "tier-minimum",
  severity: "warning",
  summary: {
    en: "The plan lacks work that a launch of its tier needs.",
    zh: "计划缺少所属级别应有的工作。",
  },
  why: {
    en: "The tier says how large the launch is to be. Work that nobody has planned is missed when it is too late to do it.",
    zh: "级别决定上市要做到什么程度；没有排进计划的工作，等到发现时往往已经来不及了。",
  },
  bad: {
    en: planText(
      "launch: 2026-10-20",
      "tier: notice",
      "owners: { mia: {} }",
      "tasks:",
      "  post: { kind: announce, owner: mia, at: T }",
    ),
    zh: planText(
      "launch: 2026-10-20",
      "tier: 告知型",
      "owners: { 李梅: {} }",
      "tasks:",
      "  发布文章: { kind: 宣传, owner: 李梅, at: T }",
    ),
  },
  good: {
    en: planText(
      "launch: 2026-10-20",
      "tier: notice",
      "owners: { mia: {} }",
      "tasks:",
      "  story: { kind: messaging, owner: mia, duration: 2d, by: T-5wd }",
      "  post: { kind: announce, owner: mia, at: T, after: story }",
    ),
    zh: planText(
      "launch: 2026-10-20",
      "tier: 告知型",
      "owners: { 李梅: {} }",
      "tasks:",
      "  写上市说明: { kind: 信息, owner: 李梅, duration: 2天, by: T-5wd }",
      "  发布文章: { kind: 宣传, owner: 李梅, at: T, after: 写上市说明 }",
    ),
  },
  message: ({ tier, short }) => {
    const lacking = listOf(short.map(lackOf));
    return {
      en: `A "${tier.en}" launch needs work that the plan does not have: ${lacking.en}.`,
      zh: `“${tier.zh}”上市应有的工作，计划里还缺：${lacking.zh}。`,
    };
  },
  help: ({ short, isSmallest }) => {
    const kind = short[0]?.kind;
    const others = short.length > 1;
    return {
      en: `Add a task with "kind: ${kind?.en}"${others ? " and so on" : ""}, or write kind: on a task that is there already${isSmallest ? "" : "; if that is too much, choose a smaller tier"}.`,
      zh: `请添加${others ? "" : "一个"}写着“kind: ${kind?.zh}”${others ? "等" : ""}的任务，或给已有的任务补上 kind:${isSmallest ? "" : "；用不着做这么多的话，就改用小一点的级别"}。`,
    };
  },

  *inspect(review) {
    const { spec, policy } = review;
    const short = requirementsOf(review).flatMap(({ what, wanted, found = 0, met }) => {
      if (what.kind !== "kind" || met !== false || kindsToldApart.has(what.name)) return [];
      return [{ kind: kindName(what.name, policy), wanted, found }];
    });
    if (spec.tier === undefined || short.length === 0) return;
    const isSmallest = policy.ladder.tiers[0] === spec.tier;
    yield { place: placeOfTier(review), tier: tierName(spec.tier, policy), short, isSmallest };
  },
});

function lackOf({ kind, wanted, found }: Shortage): Bilingual {
  if (wanted === 1) return { en: kind.en, zh: kind.zh };
  return found === 0
    ? { en: `${kind.en} (${wanted} tasks)`, zh: `${kind.zh}（${wanted} 个任务）` }
    : {
        en: `${kind.en} (${wanted} tasks, there is ${found})`,
        zh: `${kind.zh}（要 ${wanted} 个任务，只有 ${found} 个）`,
      };
}
