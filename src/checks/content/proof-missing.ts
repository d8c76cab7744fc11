import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { tierName } from "../shared/naming.ts";
import { type Requirement, requirementsOf } from "../shared/requirements.ts";
import { daysOfTask, placeOfTier, type Review } from "../shared/review.ts";

interface Facts {
  readonly tier: Bilingual;
  readonly wanted: number;
  readonly found: number;
  /** The proof that is ready first, where all of it is ready too late. */
  readonly late: Late | undefined;
}

interface Late {
  readonly task: Task;
  readonly ends: string;
}

const plan = (days: string) => ({
  en: planText(
    "launch: 2026-10-20",
    "tier: large-scene",
    "tasks:",
    `  quotes: { kind: proof, ${days}, duration: 4d }`,
    "  post: { kind: announce, at: T }",
  ),
  zh: planText(
    "launch: 2026-10-20",
    "tier: 大场景型",
    "tasks:",
    `  客户证言: { kind: 素材, ${days}, duration: 4天 }`,
    "  发布文章: { kind: 宣传, at: T }",
  ),
});

export const proofMissing = defineCheck<Facts>({
  code: "proof-missing",
  severity: "warning",
  summary: {
    en: "No customer's case or words are ready before the launch.",
    zh: "上市前没有准备好客户案例或证言。",
  },
  why: {
    en: "People believe other customers, not the maker. A launch without proof is heard and not believed.",
    zh: "客户信的是别的客户，不是厂商自己。没有案例的上市，听的人多，信的人少。",
  },
  bad: plan("from: T"),
  good: plan("by: T-5wd"),
  message: ({ tier, wanted, found, late }) => {
    if (late) {
      return {
        en: `No customer's case is ready before the launch: "${late.task.id}" ends on ${late.ends}.`,
        zh: `上市前拿不到客户案例：“${late.task.id}”到 ${late.ends} 才结束。`,
      };
    }
    return wanted === 1
      ? {
          en: `A "${tier.en}" launch needs a customer's case or words, and no task of the plan gets them.`,
          zh: `“${tier.zh}”上市要有客户案例或证言，计划里没有收集它的任务。`,
        }
      : {
          en: `A "${tier.en}" launch needs ${wanted} tasks that get customers' cases or words; the plan has ${found}.`,
          zh: `“${tier.zh}”上市要有 ${wanted} 个收集客户案例或证言的任务，计划里只有 ${found} 个。`,
        };
  },
  help: ({ late }) =>
    late
      ? {
          en: `Let "${late.task.id}" end before the launch, as with "by: T-5wd".`,
          zh: `请让“${late.task.id}”在上市前结束，例如写“by: T-5wd”。`,
        }
      : {
          en: 'Add one that ends before the launch, such as "quotes: { kind: proof, duration: 4d, by: T-5wd }"; the canary is a good time for it.',
          zh: "请加一个上市前结束的，例如“客户证言: { kind: 素材, duration: 4天, by: T-5wd }”，灰度期间收集正合适。",
        },

  *inspect(review) {
    const { spec, policy } = review;
    for (const requirement of requirementsOf(review)) {
      const { what, wanted, found = 0, met } = requirement;
      if (what.kind !== "kind" || what.name !== "proof" || spec.tier === undefined) continue;
      const late = met ? lateProof(requirement, review) : undefined;
      if (met && !late) continue;
      const place = late ? late.task.origin.keyOf() : placeOfTier(review);
      yield { place, tier: tierName(spec.tier, policy), wanted, found, late };
    }
  },
});

function lateProof({ tasks }: Requirement, review: Review): Late | undefined {
  const { launch } = review;
  const ends = tasks.flatMap((task) => {
    const finish = daysOfTask(task, review)?.finish;
    return finish === undefined ? [] : [{ task, finish }];
  });
  const [first] = ends.toSorted((left, right) => left.finish - right.finish);
  if (launch === undefined || !first || ends.length < tasks.length || first.finish < launch) return undefined;
  return { task: first.task, ends: formatDay(first.finish) };
}
