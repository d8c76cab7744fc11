import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { kindShortage } from "../shared/kind-shortage.ts";

interface Facts {
  readonly share: number;
  readonly most: number;
}

const rollout = (share: string): string =>
  `rollout: { stages: [{ share: ${share}, at: 2026-03-02 }, { share: 100%, at: 2026-03-16 }] }`;

export const rolloutFirstShare = defineCheck<Facts>({
  code: "rollout-first-share",
  severity: "warning",
  summary: {
    en: "The first stage of the rollout reaches more users than the policy allows.",
    zh: "放量的第一档比规范允许的大。",
  },
  why: {
    en: "The first stage is there to meet the worst surprise; the fewer users it reaches, the cheaper that is.",
    zh: "第一档就是用来碰问题的，放得越小，出事时影响的人越少。",
  },
  bad: {
    en: planText("tier: small-scene", rollout("20%"), "tasks: { page: { start: 2026-03-02, duration: 2d } }"),
    zh: planText("tier: 小场景型", rollout("20%"), "tasks: { 落地页: { start: 2026-03-02, duration: 2天 } }"),
  },
  good: {
    en: planText("tier: small-scene", rollout("5%"), "tasks: { page: { start: 2026-03-02, duration: 2d } }"),
    zh: planText("tier: 小场景型", rollout("5%"), "tasks: { 落地页: { start: 2026-03-02, duration: 2天 } }"),
  },
  message: ({ share, most }) => ({
    en: `The rollout begins with ${share}% of users; the policy allows ${most}% for the first stage.`,
    zh: `放量第一档就是 ${share}% 的用户，规范允许最多 ${most}%。`,
  }),
  help: ({ most }) => ({
    en: `Put a stage before it, such as "{ share: ${most}%, at: T-14 }".`,
    zh: `请在前面加一档，例如“{ share: ${most}%, at: T-14 }”。`,
  }),

  *inspect(review) {
    const { plan, rules } = review;
    const most = rules?.canary.firstShare;
    const [first] = plan.rollout?.stages ?? [];
    if (most === undefined || first?.share === undefined || first.share <= most) return;
    // Who releases to everybody at once, without a canary, is told that one thing.
    if (first.share === 100 && kindShortage("canary", review)) return;
    yield { place: first.origin.at("share"), share: first.share, most };
  },
});
