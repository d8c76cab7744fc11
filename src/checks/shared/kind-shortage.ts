import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { kindName, tierName } from "./naming.ts";
import { tasksOfKind } from "./requirements.ts";
import type { Review } from "./review.ts";

/** Fewer tasks of a kind than the plan's tier asks for. */
export interface KindShortage {
  readonly tier: Bilingual;
  readonly kind: Bilingual;
  readonly wanted: number;
  readonly found: number;
}

/** Undefined where the plan has enough tasks of that kind, or its tier asks for none. */
export function kindShortage(kind: string, review: Review): KindShortage | undefined {
  const { spec, policy, rules } = review;
  const wanted = rules?.needs.get(kind) ?? 0;
  const found = tasksOfKind(review, kind).length;
  if (spec.tier === undefined || found >= wanted) return undefined;
  return { tier: tierName(spec.tier, policy), kind: kindName(kind, policy), wanted, found };
}

/** What is missing, as a sentence. */
export function shortageText({ tier, kind, wanted, found }: KindShortage): Bilingual {
  const tasks = wanted === 1 ? `a task of kind ${kind.en}` : `${wanted} tasks of kind ${kind.en}`;
  return {
    en: `A "${tier.en}" launch needs ${tasks}; the plan has ${found === 0 ? "none" : `only ${found}`}.`,
    zh: `“${tier.zh}”上市要有 ${wanted} 个${kind.zh}任务，计划里${found === 0 ? "一个也没有" : `只有 ${found} 个`}。`,
  };
}
