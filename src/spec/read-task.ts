import type { Report } from "../diagnostic/diagnostic.ts";
import { Origin } from "../source/origin.ts";
import { holidayRules, kinds, placements, rolls, truths } from "./enums.ts";
import { notYet, ownerMany, unknownTier } from "./problems.ts";
import { listOf, readShape, readWord } from "./read-shape.ts";
import { gateSchema, laterGateKeys, laterTaskKeys, taskSchema } from "./schema.ts";
import { selectValues, type TierChoice, withoutRemoved } from "./select-tier.ts";
import { type LinkSpec, type TaskSpec, type TimingSpec, timingKeys } from "./spec.ts";
import { tiersMeant } from "./tier.ts";

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
  reportLater(origin, laterTaskKeys, report);
  const gate = keys.gate === undefined ? undefined : readShape(gateSchema, origin.to("gate"), report);
  if (gate) reportLater(origin.to("gate"), laterGateKeys, report);
  const approvers = [...listOf(keys.approvers), ...listOf(gate?.approvers)];
  const criteria = [...listOf(keys.criteria), ...listOf(gate?.criteria)];
  return {
    id,
    origin,
    phase: context.phase,
    isDropped: context.isPhaseDropped || !isInTier(origin, listOf(keys.tiers), context),
    name: keys.name || id,
    kind: readWord(keys.kind, kinds, origin.to("kind"), report),
    owner: readOwner(keys.owner, origin, report),
    helpers: listOf(keys.helpers),
    informed: listOf(keys.informed),
    approvers,
    criteria,
    isGate: gate !== undefined,
    calendar: keys.calendar || undefined,
    place: readWord(keys.place, placements, origin.to("place"), report),
    roll: readWord(keys.roll, rolls, origin.to("roll"), report),
    onHoliday: readWord(keys["on-holiday"], holidayRules, origin.to("on-holiday"), report),
    timing: timingOf(keys),
    after: readLinks(keys.after, origin.to("after")),
    before: readLinks(keys.before, origin.to("before")),
    finishAfter: readLinks(keys["finish-after"], origin.to("finish-after")),
    audience: listOf(keys.audience),
    channel: listOf(keys.channel),
    gives: listOf(keys.gives),
    needs: listOf(keys.needs),
    preRead: keys["pre-read"] || undefined,
    embargo: readWord(keys.embargo, truths, origin.to("embargo"), report) === "true",
    links: listOf(keys.links),
    note: keys.note || undefined,
  };
}

/** A text or list of links, each with its own address. */
export function readLinks(value: string | readonly string[] | undefined, origin: Origin): readonly LinkSpec[] {
  if (value === undefined || value === "") return [];
  if (typeof value === "string") return [{ text: value, origin }];
  return value.map((text, index) => ({ text, origin: origin.to(index) })).filter(({ text }) => text !== "");
}

/** The entity with its values by tier chosen and its removed keys gone. */
export function withTierChosen(written: Origin, choice: TierChoice, report: Report): Origin {
  const { node } = written;
  if (node.kind !== "map") return written;
  return new Origin(selectValues(withoutRemoved(node), choice, report), written.key);
}

export function isInTier(
  origin: Origin,
  tiers: readonly string[],
  { choice, report }: Pick<TaskContext, "choice" | "report">,
): boolean {
  if (tiers.length === 0) return true;
  let isIn = false;
  tiers.forEach((text, index) => {
    const meant = tiersMeant(choice.ladder, text);
    if (!meant) report(unknownTier(origin.at("tiers", index), { text, choices: choice.ladder.tiers }));
    else if (choice.tier !== undefined && meant.includes(choice.tier)) isIn = true;
  });
  // A plan without a tier keeps every task; that it lacks one is said once, for the whole plan.
  return isIn || choice.tier === undefined;
}

export function reportLater(origin: Origin, keys: readonly string[], report: Report): void {
  const { node } = origin;
  if (node.kind !== "map") return;
  for (const key of keys) if (node.entries.has(key)) report(notYet(origin.keyOf(key), { key }));
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
