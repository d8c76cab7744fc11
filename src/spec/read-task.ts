import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import type { Origin } from "../source/origin.ts";
import { holidayRules, placements, rolls, taskStates, truths } from "./enums.ts";
import { itemsAt } from "./items-at.ts";
import { tierFix } from "./mend-tier.ts";
import { ownerMany } from "./problems.ts";
import { readProgress } from "./read-progress.ts";
import { listOf, readShape, readWord } from "./read-shape.ts";
import { gateSchema, taskSchema } from "./schema.ts";
import { type TierChoice, withTierChosen } from "./select-tier.ts";
import { type TaskSpec, type TimingSpec, timingKeys } from "./spec.ts";
import { tiersMeant, unknownTierFacts } from "./tier.ts";
import { tierUnset, unknownTier } from "./tier-problems.ts";

export interface TaskContext {
  readonly phase: string | undefined;
  readonly isPhaseDropped: boolean;
  readonly choice: TierChoice;
  readonly report: Report;
}

/** A task of the plan, or one that its tier leaves out. */
export function readTask(id: string, written: Origin, context: TaskContext): TaskSpec {
  const { choice, report } = context;
  const origin = withTierChosen(written, choice, report);
  const keys = readShape(taskSchema, origin, report);
  const gate = readGate(origin, context);
  const both = (key: "approvers" | "criteria") => [...new Set([...listOf(keys[key]), ...listOf(gate?.keys[key])])];
  const state = readWord(keys.status, taskStates, origin.to("status"), report);
  return {
    id,
    origin,
    phase: context.phase,
    isDropped: context.isPhaseDropped || !isInTier(origin, context) || state === "cancelled",
    name: keys.name || id,
    kind: readWord(keys.kind, choice.kinds, origin.to("kind"), report),
    owner: readOwner(keys.owner, origin, report),
    helpers: listOf(keys.helpers),
    informed: listOf(keys.informed),
    approvers: both("approvers"),
    criteria: both("criteria"),
    isGate: gate !== undefined,
    calendar: keys.calendar || undefined,
    place: readWord(keys.place, placements, origin.to("place"), report),
    roll: readWord(keys.roll, rolls, origin.to("roll"), report),
    onHoliday: readWord(keys["on-holiday"], holidayRules, origin.to("on-holiday"), report),
    timing: timingOf(keys),
    after: itemsAt(origin, "after"),
    before: itemsAt(origin, "before"),
    finishAfter: itemsAt(origin, "finish-after"),
    audience: listOf(keys.audience),
    channel: listOf(keys.channel),
    gives: listOf(keys.gives),
    needs: listOf(keys.needs),
    preRead: keys["pre-read"] || undefined,
    embargo: readWord(keys.embargo, truths, origin.to("embargo"), report) === "true",
    links: listOf(keys.links),
    note: keys.note || undefined,
    progress: readProgress({ keys, state, gate }, origin, report),
  };
}

function readGate(task: Origin, { choice, report }: TaskContext) {
  if (task.node.kind !== "map" || !task.node.entries.has("gate")) return undefined;
  const origin = withTierChosen(task.to("gate"), choice, report);
  return { origin, keys: readShape(gateSchema, origin, report) };
}

/** Whether the `tiers` of a task or phase keep it in the plan. A plan without a tier keeps all, and is told so. */
export function isInTier(origin: Origin, { choice, report }: Pick<TaskContext, "choice" | "report">): boolean {
  const { ladder, tier } = choice;
  const tiers = itemsAt(origin, "tiers");
  let isIn = tiers.length === 0;
  for (const { text, origin: item } of tiers) {
    const meant = tiersMeant(ladder, text);
    if (!meant) report(withFix(unknownTier(item.at(), unknownTierFacts(text, ladder)), tierFix(text, ladder, item)));
    else if (tier === undefined) report(tierUnset(item.at()));
    else if (meant.includes(tier)) isIn = true;
  }
  return isIn || tier === undefined;
}

function readOwner(
  written: string | readonly string[] | undefined,
  origin: Origin,
  report: Report,
): string | undefined {
  const names = listOf(written);
  if (names.length > 1) report(ownerMany(origin.at("owner"), { names }));
  return names[0];
}

function timingOf(keys: Readonly<Record<string, unknown>>): TimingSpec {
  const timing: Record<string, string> = {};
  for (const key of timingKeys) {
    const value = keys[key];
    if (typeof value === "string" && value !== "") timing[key] = value;
  }
  return timing;
}
