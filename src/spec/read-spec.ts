import type { Fix, Report } from "../diagnostic/diagnostic.ts";
import { beginningOf, safely, withFix } from "../diagnostic/with-fix.ts";
import { parseLaunchMove } from "../notation/parse-launch-move.ts";
import { rewordingFix } from "../source/mend-node.ts";
import type { MapNode } from "../source/node.ts";
import { Origin } from "../source/origin.ts";
import { applySettings, type Setting } from "./apply-settings.ts";
import { dayKinds, kindsWith, languages, placements, rangeEnds } from "./enums.ts";
import { tierFix } from "./mend-tier.ts";
import { oneOfEach } from "./one-of-each.ts";
import type { Policy } from "./policy/policy.ts";
import { readScore } from "./policy/read-score.ts";
import { type OpenCalendar, readCalendars } from "./read-calendars.ts";
import { rawFacts, readFacts } from "./read-facts.ts";
import { readIgnores } from "./read-ignores.ts";
import { readAnchors, readOwners } from "./read-sections.ts";
import { readShape, readWord } from "./read-shape.ts";
import { readWork } from "./read-work.ts";
import { planSchema } from "./schema.ts";
import { type TierChoice, withoutRemoved } from "./select-tier.ts";
import type { Spec } from "./spec.ts";
import { type Ladder, unknownTierFacts } from "./tier.ts";
import { tierUnset, unknownTier } from "./tier-problems.ts";
import { versionMissing, versionUnknown } from "./version-problems.ts";

/** What is tried without editing the plan. */
export interface Trial {
  readonly launch?: string;
  readonly tier?: string;
  readonly ranges?: string;
  readonly set?: readonly Setting[];
}

export interface SpecOptions {
  /** The id of a plan that does not write one: its file's stem. */
  readonly stem: string;
  readonly trial?: Trial;
  /** ISO date. */
  readonly today?: string;
  readonly maxTasks: number;
  readonly openCalendar: OpenCalendar;
  /** Its tiers, kinds and score criteria are words of the plan. */
  readonly policy: Policy;
  /** The codes that a plan may ignore. */
  readonly opinionCodes: readonly string[];
}

/**
 * Reads what the author wrote. Everything of the wrong shape is reported; what is right is kept.
 *
 * @param plan The plan laid over all that it extends.
 */
export function readSpec(plan: MapNode, options: SpecOptions, report: Report): Spec {
  const root: MapNode = applySettings(withoutRemoved(plan), options.trial?.set ?? [], report);
  const origin = new Origin(root);
  const keys = readShape(planSchema, origin, report);
  checkVersion(keys.tminus, origin, report);
  const { trial = {}, policy } = options;
  const { ladder, kinds } = policy;
  const score = readScore(origin, policy.score, report);
  const declared = readTier(trial.tier ?? keys.tier, ladder, origin, report);
  const isTierWritten = trial.tier !== undefined || (keys.tier ?? "") !== "";
  const tier = isTierWritten ? declared : score?.tier;
  const choice: TierChoice = { ladder, tier, kinds: kindsWith(kinds) };
  const tiered = oneOfEach(new Set([tierUnset.code]), report);
  const { anchors, others } = readAnchors(origin, choice, tiered.report);
  const work = readWork(origin, { choice, maxTasks: options.maxTasks, report: tiered.report });
  // A plan without a tier lacks it once, at however many values; one whose tier is misspelt does not lack it.
  if (!isTierWritten && !root.entries.has("tier")) tiered.end();
  const id = keys.id || options.stem;
  return {
    origin,
    id,
    name: keys.name || id,
    language: readWord(keys.lang, languages, origin.to("lang"), report),
    ...launchTexts(keys.launch === "" ? "TBD" : keys.launch, trial.launch),
    start: keys.start || undefined,
    finish: keys.finish || undefined,
    asOf: keys["as-of"] || undefined,
    today: options.today,
    timezone: keys.timezone || undefined,
    calendar: keys.calendar || undefined,
    tier,
    tierText: isTierWritten ? (trial.tier ?? keys.tier) : tier,
    score,
    ignores: readIgnores(origin, options.opinionCodes, report),
    days: readWord(keys.days, dayKinds, origin.to("days"), report) ?? "working",
    ranges: readWord(trial.ranges ?? keys.ranges, rangeEnds, origin.to("ranges"), report) ?? "max",
    place: readWord(keys.place, placements, origin.to("place"), report),
    note: keys.note || undefined,
    owners: readOwners(origin, report),
    calendars: readCalendars(origin, options.openCalendar, report),
    anchors,
    phases: work.phases,
    tasks: work.tasks,
    ...readFacts(origin, report),
    facts: rawFacts(origin),
    otherTiers: { anchors: others, phases: work.otherPhases, tasks: work.otherTasks },
  };
}

/** The launch to take, and how far from there: a trial such as `T+14` counts from the written day. */
function launchTexts(written: string | undefined, tried: string | undefined): Pick<Spec, "launch" | "launchMove"> {
  const launchMove = tried === undefined || written === undefined ? undefined : parseLaunchMove(tried);
  return launchMove ? { launch: written, launchMove } : { launch: tried ?? written, launchMove };
}

function checkVersion(version: string | undefined, origin: Origin, report: Report): void {
  const { node } = origin;
  const top = { ...node.place, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const isWritten = node.kind === "map" && node.entries.has("tminus");
  if (version === "" || !isWritten) report(withFix(versionMissing(top), firstLineFix(origin)));
  else if (version !== undefined && version !== "1") {
    const isFirst = /^v?0*1(?:\.0)*$/i.test(version);
    const fix = isFirst ? rewordingFix(origin.to("tminus").node, { text: "1", isSure: true }) : undefined;
    report(withFix(versionUnknown(origin.at("tminus"), { text: version }), fix));
  }
}

/** Writes the version above the first key, unless it stands there without a value, or keys stand in braces. */
function firstLineFix({ node }: Origin): Fix | undefined {
  const [first] = node.kind === "map" && !node.entries.has("tminus") ? node.entries.values() : [];
  if (first?.key.place.column !== 1) return undefined;
  return safely({ place: beginningOf(first.key.place), text: "tminus: 1\n" });
}

function readTier(text: string | undefined, ladder: Ladder, origin: Origin, report: Report): string | undefined {
  if (text === undefined || text === "") return undefined;
  const tier = ladder.tierNamed(text);
  if (tier === undefined) {
    const found = unknownTier(origin.at("tier"), unknownTierFacts(text, ladder));
    report(withFix(found, tierFix(text, ladder, origin.to("tier"))));
  }
  return tier;
}
