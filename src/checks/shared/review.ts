import type { Place } from "../../diagnostic/diagnostic.ts";
import type { Plan, Task } from "../../plan/plan.ts";
import { dayOf } from "../../schedule/moment.ts";
import { isPlaced } from "../../schedule/positions.ts";
import type { Schedule, ScheduledTask } from "../../schedule/schedule.ts";
import type { Origin } from "../../source/origin.ts";
import { itemsAt } from "../../spec/items-at.ts";
import type { Policy, TierRules } from "../../spec/policy/policy.ts";
import type { Spec } from "../../spec/spec.ts";
import { type Day, parseDay } from "../../time/day.ts";

/** What a check looks at: a schedule, and the rules that it is held against. */
export interface Review {
  readonly schedule: Schedule;
  readonly plan: Plan;
  readonly spec: Spec;
  readonly policy: Policy;
  /** What the policy asks of the plan's tier; undefined for a plan without one. */
  readonly rules: TierRules | undefined;
  /** The launch day; undefined where it is not known, or the plan has none. */
  readonly launch: Day | undefined;
  /** The day that progress was recorded on, else the one given for today: checks about today say nothing without it. */
  readonly today: Day | undefined;
}

export function reviewOf(schedule: Schedule, policy: Policy): Review {
  const { plan, book } = schedule;
  const { spec } = plan;
  return {
    schedule,
    plan,
    spec,
    policy,
    rules: spec.tier === undefined ? undefined : policy.rules.get(spec.tier),
    launch: plan.launch && book.anchorDay(plan.launch),
    // A schedule asks for the day only where something is recorded; an opinion asks wherever one is given.
    today: plan.record?.asOf ?? parseDay(spec.asOf ?? spec.today ?? ""),
  };
}

/** The days that a task takes, both ends included; undefined where it has none. */
export interface TaskDays {
  readonly start: Day;
  readonly finish: Day;
}

export function daysOf({ position }: ScheduledTask): TaskDays | undefined {
  return isPlaced(position) ? { start: dayOf(position.start), finish: dayOf(position.finish) } : undefined;
}

/** The same for a task of the plan. */
export function daysOfTask(task: Task, review: Review): TaskDays | undefined {
  const placed = scheduled(review, task);
  return placed && daysOf(placed);
}

/** Where a task stands. */
export function scheduled({ schedule }: Review, task: Task): ScheduledTask | undefined {
  return schedule.tasks[task.index];
}

const publicKinds: ReadonlySet<string> = new Set(["announce", "ad", "event", "content"]);

/** Whether a task reaches the public: announcements, ads, events and content, and what kinds the policy adds to them. */
export function isPublic(task: Task, { policy }: Review): boolean {
  const { kind } = task.spec;
  if (kind === undefined) return false;
  return publicKinds.has(kind) || policy.kinds.some((extra) => extra.kind === kind && extra.isPublic);
}

/** Whether the plan's tier stands as high on the ladder as another, or higher; false for a plan without a tier. */
export function isTierAtLeast({ spec, policy }: Review, tier: string): boolean {
  const { tiers } = policy.ladder;
  return spec.tier !== undefined && tiers.indexOf(spec.tier) >= tiers.indexOf(tier) && tiers.includes(tier);
}

/** Where something that concerns the plan as a whole is shown: at its name, else at its first line. */
export function placeOfPlan({ spec }: Review): Place {
  const { node } = spec.origin;
  const key = node.kind === "map" ? ["name", "tminus"].find((each) => node.entries.has(each)) : undefined;
  return key === undefined ? spec.origin.at() : spec.origin.keyOf(key);
}

/** Where the plan says its tier: at the tier, else at the score that it follows from, else at the plan's name. */
export function placeOfTier(review: Review): Place {
  const { node } = review.spec.origin;
  const key = node.kind === "map" ? ["tier", "score"].find((each) => node.entries.has(each)) : undefined;
  if (key === undefined) return placeOfPlan(review);
  return key === "tier" ? review.spec.origin.at(key) : review.spec.origin.keyOf(key);
}

/** Where a task names its owner; the task itself where its phase does. */
export function placeOfOwner({ origin }: Task): Place {
  return origin.to("owner") === origin ? origin.keyOf() : origin.at("owner");
}

/** The approvers of a gate as written: under \`gate\`, else beside it. */
export function approversOf(gate: Origin): Origin {
  const { node } = gate.to("gate");
  return node.kind === "map" && node.entries.has("approvers") ? gate.to("gate", "approvers") : gate.to("approvers");
}

/** Where a gate names one of its approvers. */
export function placeOfApprover({ origin }: Task, name: string): Place {
  const items = [...itemsAt(origin.to("gate"), "approvers"), ...itemsAt(origin, "approvers")];
  return items.find(({ text }) => text === name)?.origin.at() ?? origin.keyOf("gate");
}

/** Whether work has been begun: it cannot wait for anything any more. */
export function isBegun({ progress }: Task): boolean {
  return progress?.started !== undefined || progress?.finished !== undefined;
}

/** A value as its author wrote it; undefined where it differs by tier or was not written. */
export function writtenAt({ node }: Origin, key: string): string | undefined {
  const value = node.kind === "map" ? node.entries.get(key)?.value : undefined;
  return value?.kind === "scalar" ? value.text : undefined;
}
