import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { tierName } from "../shared/naming.ts";
import { requirementsOf, tasksOfKind } from "../shared/requirements.ts";
import { isPublic, placeOfTier } from "../shared/review.ts";

/** What the law has something to say about: prices and offers, prizes, privacy, comparisons. */
const touchy =
  /\b(pric(e|es|ing)|discounts?|coupons?|prizes?|giveaways?|sweepstakes?|contests?|lottery|raffle|privacy|personal data|comparison|versus)\b|价格|定价|涨价|降价|优惠|折扣|补贴|抽奖|有奖|奖品|赠品|竞赛|大赛|隐私|个人信息|对比|比价/i;

interface Facts {
  readonly tier: Bilingual;
  readonly wanted: number;
  readonly found: number;
  /** The tasks that speak of such things; none where the tier itself asks. */
  readonly spoken: readonly Task[];
}

const plan = (legal: { readonly en: readonly string[]; readonly zh: readonly string[] }) => ({
  en: planText(
    "launch: 2026-10-20",
    "tier: notice",
    "tasks:",
    ...legal.en,
    "  mail: { name: New prices for teams, kind: announce, at: T }",
  ),
  zh: planText(
    "launch: 2026-10-20",
    "tier: 告知型",
    "tasks:",
    ...legal.zh,
    "  发邮件: { name: 团队版价格调整通知, kind: 宣传, at: T }",
  ),
});

export const legalMissing = defineCheck<Facts>({
  code: "legal-missing",
  severity: "warning",
  summary: {
    en: "What the plan says in public has no legal check.",
    zh: "对外的说法没有安排法务审查。",
  },
  why: {
    en: "Prices, prizes, personal data and comparisons with rivals have rules of their own, and what has been published cannot be taken back. Public tasks and assets are looked at by their names.",
    zh: "价格、抽奖、个人信息、与竞品对比都有专门的规定，发出去就收不回来。这里按名称检查对外任务和物料。",
  },
  bad: plan({ en: [], zh: [] }),
  good: plan({
    en: ["  wording: { name: Check the wording of the offer, kind: legal, duration: 2d, by: T-5wd }"],
    zh: ["  审条款: { name: 审查调价说明, kind: 法务, duration: 2天, by: T-5wd }"],
  }),
  message: ({ tier, wanted, found, spoken }) => {
    const names = nameWords(spoken.map(({ name }) => name));
    if (spoken.length > 0) {
      return {
        en: `${names.en} ${spoken.length === 1 ? "speaks" : "speak"} of prices, prizes, personal data or rivals, and the plan has no legal check.`,
        zh: `${names.zh}涉及价格、奖品、个人信息或竞品，计划里没有法务审查。`,
      };
    }
    return wanted === 1
      ? {
          en: `A "${tier.en}" launch needs a legal check, and the plan has none.`,
          zh: `“${tier.zh}”上市要有法务审查，计划里没有。`,
        }
      : {
          en: `A "${tier.en}" launch needs ${wanted} legal checks; the plan has ${found}.`,
          zh: `“${tier.zh}”上市要有 ${wanted} 次法务审查，计划里只有 ${found} 次。`,
        };
  },
  help: () => ({
    en: 'Add a task with "kind: legal", and let what is published wait for it with after:.',
    zh: "请加一个写着“kind: 法务”的任务，并让对外发布的任务用 after: 等它。",
  }),

  *inspect(review) {
    const { plan, spec, policy } = review;
    if (spec.tier === undefined || !review.rules) return;
    const tier = tierName(spec.tier, policy);
    const asked = requirementsOf(review).find(({ what }) => what.kind === "kind" && what.name === "legal");
    if (asked?.met === false) {
      yield { place: placeOfTier(review), tier, wanted: asked.wanted, found: asked.found ?? 0, spoken: [] };
    } else if (tasksOfKind(review, "legal").length === 0) {
      const told = plan.tasks.filter((task) => isPublic(task, review) || task.spec.kind === "asset");
      const spoken = told.filter(({ id, name }) => touchy.test(name) || touchy.test(id));
      const [first, ...others] = spoken;
      if (!first) return;
      const related = others.map(({ origin }) => ({
        place: origin.keyOf(),
        message: { en: "and this", zh: "还有这个" },
      }));
      yield { place: first.origin.keyOf(), related, tier, wanted: 1, found: 0, spoken };
    }
  },
});
