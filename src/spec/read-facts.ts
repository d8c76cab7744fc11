import type { Report } from "../diagnostic/diagnostic.ts";
import type { MapEntry, Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { toTyped } from "../source/to-typed.ts";
import { directions } from "./enums.ts";
import { factEntries, readSection } from "./fact-entries.ts";
import {
  audienceSchema,
  blackoutSchema,
  briefSchema,
  embargoSchema,
  factKeys,
  metricSchema,
  noticeSchema,
  riskSchema,
  ruleSchema,
} from "./fact-schema.ts";
import type { BlackoutSpec, FactSpecs, MetricSpec, NoticeSpec, RiskSpec, RuleSpec } from "./facts.ts";
import { itemsAt } from "./items-at.ts";
import { type BriefField, briefFields } from "./policy/policy.ts";
import { readBudget } from "./read-budget.ts";
import { readLimit, readWeight } from "./read-quantity.ts";
import { readRollout } from "./read-rollout.ts";
import { listOf, readShape, readWord } from "./read-shape.ts";
import { isRemoved } from "./select-tier.ts";

/** The facts around the plan. What is of the wrong shape is reported, the rest is kept. */
export function readFacts(plan: Origin, report: Report): FactSpecs {
  return {
    brief: readBrief(plan, report),
    audiences: readAudiences(plan, report),
    metrics: factEntries(plan, "metrics", report).map((entry) => readMetric(entry, report)),
    risks: factEntries(plan, "risks", report).map((entry) => readRisk(entry, report)),
    budget: readBudget(plan, report),
    rollout: readRollout(plan, report),
    notices: factEntries(plan, "notify", report).map((entry) => readNotice(entry, report)),
    rules: factEntries(plan, "rules", report).map((entry) => readRule(entry, report)),
    blackouts: factEntries(plan, "blackouts", report).map((entry) => readBlackout(entry, report)),
    embargo: readEmbargo(plan, report),
    ratedBy: itemsAt(plan, "rated-by"),
    tierReason: itemsAt(plan, "tier-reason")[0]?.text,
  };
}

type Entry = readonly [id: string, origin: Origin];

function readBrief(plan: Origin, report: Report): FactSpecs["brief"] {
  const section = readSection(plan, "brief", briefSchema, report);
  if (!section) return undefined;
  const { origin, keys } = section;
  const fields = Object.fromEntries(briefFields.map((field) => [field, listOf(keys[field])]));
  return { origin, fields: fields as Record<BriefField, readonly string[]> };
}

function readAudiences(plan: Origin, report: Report): FactSpecs["audiences"] {
  if (plan.to("audiences") === plan) return undefined;
  return factEntries(plan, "audiences", report).map(([id, origin]) => {
    const keys = readShape(audienceSchema, origin, report);
    return { id, origin, name: keys.name || id };
  });
}

function readMetric([id, origin]: Entry, report: Report): MetricSpec {
  const keys = readShape(metricSchema, origin, report);
  return {
    id,
    origin,
    name: keys.name || id,
    owner: keys.owner || undefined,
    better: readWord(keys.better, directions, origin.to("better"), report),
    green: readLimit(keys.green),
    yellow: readLimit(keys.yellow),
    baseline: readLimit(keys.baseline),
    weight: readWeight(keys.weight, origin.to("weight"), report),
    stage: keys.stage || undefined,
    measure: itemsAt(origin, "measure"),
  };
}

function readRisk([id, origin]: Entry, report: Report): RiskSpec {
  const keys = readShape(riskSchema, origin, report);
  return {
    id,
    origin,
    name: keys.name || keys.if || id,
    if: keys.if || undefined,
    then: keys.then || undefined,
    owner: keys.owner || undefined,
    decideBy: keys["decide-by"] || undefined,
  };
}

function readNotice([id, origin]: Entry, report: Report): NoticeSpec {
  const keys = readShape(noticeSchema, origin, report);
  return {
    id,
    origin,
    what: keys.what || keys.name || id,
    lead: keys.lead || undefined,
    before: keys.before || undefined,
    owner: keys.owner || undefined,
    who: listOf(keys.who),
  };
}

function readRule([id, origin]: Entry, report: Report): RuleSpec {
  const keys = readShape(ruleSchema, origin, report);
  return {
    id,
    origin,
    name: keys.name || id,
    when: keys.when || undefined,
    within: keys.within || undefined,
    owner: keys.owner || undefined,
  };
}

function readBlackout([id, origin]: Entry, report: Report): BlackoutSpec {
  const keys = readShape(blackoutSchema, origin, report);
  return { id, origin, window: keys.window || undefined, why: keys.why || keys.name || id };
}

function readEmbargo(plan: Origin, report: Report): FactSpecs["embargo"] {
  const section = readSection(plan, "embargo", embargoSchema, report);
  if (!section) return undefined;
  const { origin, keys } = section;
  return { origin, lifts: keys.lifts || undefined, showIn: itemsAt(origin, "show-in") };
}

/** The fact sections that the plan has, each with its typed values, without what a written `null` takes away. */
export function rawFacts(plan: Origin): Readonly<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const key of factKeys) {
    const section = plan.to(key);
    if (section !== plan && !isRemoved(section.node)) facts[key] = toTyped(withoutRemovedInside(section.node));
  }
  return facts;
}

function withoutRemovedInside(node: Node): Node {
  if (node.kind === "list") return { ...node, items: node.items.map(withoutRemovedInside) };
  if (node.kind !== "map") return node;
  const kept = [...node.entries].filter(([, { value }]) => !isRemoved(value));
  const entries = kept.map(([id, entry]): [string, MapEntry] => [
    id,
    { ...entry, value: withoutRemovedInside(entry.value) },
  ]);
  return { ...node, entries: new Map(entries) };
}
