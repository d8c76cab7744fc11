import type { Report } from "../../diagnostic/diagnostic.ts";
import { closestName } from "../../diagnostic/suggest.ts";
import type { Origin } from "../../source/origin.ts";
import { entriesOf } from "../read-sections.ts";
import { isRemoved } from "../select-tier.ts";
import type { Criterion, ScoreBand, ScoreRules } from "./policy.ts";
import { badMark, unknownCriterion } from "./score-problems.ts";
import type { ScoreMark, ScoreSheet } from "./score-sheet.ts";

/** The plan's `score`, held against the criteria of the policy; undefined where it gives no marks. */
export function readScore(plan: Origin, rules: ScoreRules, report: Report): ScoreSheet | undefined {
  const given = new Map<Criterion, number>();
  const entries = entriesOf(plan, "score", report).filter(([, { node }]) => !isRemoved(node));
  if (entries.length === 0) return undefined;
  const names = rules.criteria.flatMap(({ name, aliases }) => [name, ...aliases]);
  for (const [name, origin] of entries) {
    const criterion = criterionNamed(name, rules);
    if (!criterion) {
      const closest = closestName(name, names);
      report(unknownCriterion(origin.keyOf(), { name, criteria: rules.criteria, ...(closest && { closest }) }));
      continue;
    }
    const text = origin.node.kind === "scalar" ? origin.node.text : "";
    if (origin.node.kind === "scalar" && text === "") continue;
    const mark = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (mark >= rules.scale.min && mark <= rules.scale.max) given.set(criterion, mark);
    else report(badMark(origin.at(), { name, text, scale: rules.scale }));
  }
  const marks = rules.criteria.map((criterion) => ({ criterion, mark: given.get(criterion) }));
  const total = totalOf(marks, rules);
  const tier = total === undefined ? undefined : bandOf(total, given, rules)?.tier;
  return { origin: plan.to("score"), marks, total, tier };
}

/** The criterion with that name or alias, whatever its case. */
export function criterionNamed(text: string, { criteria }: Pick<ScoreRules, "criteria">): Criterion | undefined {
  const wanted = text.trim().toLowerCase();
  return criteria.find(({ name, aliases }) => [name, ...aliases].some((each) => each.toLowerCase() === wanted));
}

/** Each mark as a share of the highest, weighted: the best marks of all give 100. */
function totalOf(marks: readonly ScoreMark[], { scale }: ScoreRules): number | undefined {
  let total = 0;
  for (const { criterion, mark } of marks) {
    if (mark === undefined) return undefined;
    total += (criterion.weight * mark) / scale.max;
  }
  // Weights and marks are short decimals: what binary fractions add to them must not miss a band.
  return Math.round(total * 1e6) / 1e6;
}

function bandOf(total: number, given: ReadonlyMap<Criterion, number>, rules: ScoreRules): ScoreBand | undefined {
  return rules.bands.findLast(({ from, when }) => {
    const holds = ([name, least]: readonly [string, number]): boolean => {
      const criterion = criterionNamed(name, rules);
      return criterion !== undefined && (given.get(criterion) ?? 0) >= least;
    };
    return total >= from && [...when].every(holds);
  });
}
