import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import type { BriefField } from "../../spec/policy/policy.ts";
import { defineCheck } from "../define-check.ts";
import { listOf, tierName } from "../shared/naming.ts";
import { requirementsOf, tasksOfKind } from "../shared/requirements.ts";
import { daysOfTask, placeOfTier, type Review } from "../shared/review.ts";

/** What each field of the brief is to say. */
const meanings: Readonly<Record<BriefField, Bilingual>> = {
  persona: { en: "who it is for", zh: "给谁用" },
  pain: { en: "what troubles them today", zh: "他们现在的难处" },
  competition: { en: "what they could use instead", zh: "他们还能选谁、差在哪" },
  value: { en: "the one sentence to remember", zh: "一句话说清价值" },
  description: { en: "what it does", zh: "功能做什么" },
  scenarios: { en: "when they use it", zh: "什么时候用得上" },
};

interface Facts {
  readonly tier: Bilingual;
  readonly missing: readonly BriefField[];
  readonly hasBrief: boolean;
}

export const briefMissing = defineCheck<Facts>({
  code: "brief-missing",
  severity: "warning",
  summary: {
    en: "The brief lacks something that everybody has to tell alike.",
    zh: "brief 里缺少对外口径的基本信息。",
  },
  why: {
    en: "Pages, scripts and trainings are all written from the brief. What it leaves open is answered by each author differently. Until the messaging is done by the day that progress was recorded, the check waits.",
    zh: "落地页、话术、培训都从 brief 里取内容；brief 没写清的，每个人就各说各的。如果记录进展的那天信息任务还没做完，这项检查先不提醒。",
  },
  bad: {
    en: planText(
      "tier: notice",
      "brief: { pain: Reports are written twice }",
      "tasks:",
      "  post: { kind: announce, start: 2026-03-02, duration: 2d }",
    ),
    zh: planText(
      "tier: 告知型",
      "brief: { pain: 报告要写两遍 }",
      "tasks:",
      "  发布文章: { kind: 宣传, start: 2026-03-02, duration: 2天 }",
    ),
  },
  good: {
    en: planText(
      "tier: notice",
      "brief: { pain: Reports are written twice, value: Write it once, scenarios: [monthly closing] }",
      "tasks:",
      "  post: { kind: announce, start: 2026-03-02, duration: 2d }",
    ),
    zh: planText(
      "tier: 告知型",
      "brief: { pain: 报告要写两遍, value: 写一遍就够, scenarios: [月底结账] }",
      "tasks:",
      "  发布文章: { kind: 宣传, start: 2026-03-02, duration: 2天 }",
    ),
  },
  message: ({ tier, missing, hasBrief }) => {
    const fields = listOf(missing.map((field) => ({ en: field, zh: field })));
    return hasBrief
      ? {
          en: `The brief does not have ${fields.en}, which a "${tier.en}" launch needs.`,
          zh: `brief 里没有写 ${fields.zh}，“${tier.zh}”上市要写清楚。`,
        }
      : {
          en: `The plan has no brief; a "${tier.en}" launch needs ${fields.en}.`,
          zh: `计划没有写 brief；“${tier.zh}”上市要写清 ${fields.zh}。`,
        };
  },
  help: ({ missing }) => {
    const fields = missing.map((field) => ({
      en: `${field}: (${meanings[field].en})`,
      zh: `${field}:（${meanings[field].zh}）`,
    }));
    return {
      en: `Write under brief: ${listOf(fields).en}.`,
      zh: `请在 brief: 下补上 ${listOf(fields).zh}。`,
    };
  },

  *inspect(review) {
    const { spec, policy } = review;
    const missing = requirementsOf(review).flatMap(({ what, met }) =>
      what.kind === "brief" && met === false ? [what.field] : [],
    );
    if (spec.tier === undefined || missing.length === 0 || isStillToCome(review)) return;
    const place = spec.brief ? spec.brief.origin.keyOf() : placeOfTier(review);
    yield { place, tier: tierName(spec.tier, policy), missing, hasBrief: spec.brief !== undefined };
  },
});

/** The brief is what the messaging work gives: on a known day before it ends, nothing is missing yet. */
function isStillToCome(review: Review): boolean {
  const { today } = review;
  const messaging = tasksOfKind(review, "messaging");
  if (today === undefined || messaging.length === 0) return false;
  return messaging.every((task) => {
    const finish = daysOfTask(task, review)?.finish;
    return task.progress?.finished === undefined && finish !== undefined && finish >= today;
  });
}
