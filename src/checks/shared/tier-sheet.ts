import { type Asked, requirementsOf } from "./requirements.ts";
import type { Review } from "./review.ts";

/** How a plan's tier comes about, and what it asks for. `docs/tier.schema.json` says the same to machines. */
export interface TierSheet {
  readonly format: "tminus-tier/1";
  readonly plan: { readonly id: string; readonly name: string };
  /** As declared or tried, else as the score has it; null for a plan without one. */
  readonly tier: string | null;
  /** All tiers, from the smallest. */
  readonly ladder: readonly string[];
  /** Why the declared tier is not the one of the score. */
  readonly reason: string | null;
  /** Null where the plan gives no marks. */
  readonly score: ScoreEntry | null;
  readonly requirements: readonly RequirementEntry[];
}

export interface ScoreEntry {
  readonly scale: { readonly min: number; readonly max: number };
  readonly criteria: readonly CriterionEntry[];
  /** Of 100; null while a mark is missing. */
  readonly total: number | null;
  /** What the total comes to; null while a mark is missing. */
  readonly tier: string | null;
}

export interface CriterionEntry {
  /** As the plan spells it, else as the policy does. */
  readonly name: string;
  readonly weight: number;
  readonly mark: number | null;
  /** What the mark adds to the total. */
  readonly points: number | null;
}

export interface RequirementEntry {
  /** A kind of requirement: `kind`, `gates`, `brief`, `raters`, `follow-ups`, `lead`, `canary`, `first-share`, `notice-lead`. */
  readonly what: Asked["kind"];
  /** The kind of task, the field of the brief or the id of the notice; null for the others. */
  readonly name: string | null;
  /** At least that much; of `first-share`, at most. */
  readonly wanted: number;
  readonly unit: "count" | "wd" | "cd" | "percent";
  /** Null while it hangs on a day that is not known. */
  readonly found: number | null;
  readonly met: boolean | null;
  /** Ids of the tasks that count towards it. */
  readonly tasks: readonly string[];
}

export function tierSheet(review: Review): TierSheet {
  const { spec, policy } = review;
  return {
    format: "tminus-tier/1",
    plan: { id: spec.id, name: spec.name },
    tier: spec.tier ?? null,
    ladder: policy.ladder.tiers,
    reason: spec.tierReason ?? null,
    score: scoreEntry(review),
    requirements: requirementsOf(review).map(({ what, found, met, tasks, ...rest }) => ({
      what: what.kind,
      name: nameOf(what),
      ...rest,
      found: found ?? null,
      met: met ?? null,
      tasks: tasks.map(({ id }) => id),
    })),
  };
}

function scoreEntry({ spec: { score }, policy }: Review): ScoreEntry | null {
  if (!score) return null;
  const { scale } = policy.score;
  const written = new Set(score.origin.node.kind === "map" ? score.origin.node.entries.keys() : []);
  return {
    scale,
    criteria: score.marks.map(({ criterion: { name, aliases, weight }, mark }) => ({
      name: [name, ...aliases].find((each) => written.has(each)) ?? name,
      weight,
      mark: mark ?? null,
      points: mark === undefined ? null : round((weight * mark) / scale.max),
    })),
    total: score.total === undefined ? null : round(score.total),
    tier: score.tier ?? null,
  };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

function nameOf(what: Asked): string | null {
  if (what.kind === "kind") return what.name;
  if (what.kind === "brief") return what.field;
  return what.kind === "notice-lead" ? (what.notice?.id ?? null) : null;
}
