import type { Report, Severity } from "../../diagnostic/diagnostic.ts";
import type { Origin } from "../../source/origin.ts";
import { kindsWith, languages } from "../enums.ts";
import { itemsAt } from "../items-at.ts";
import { entriesOf } from "../read-sections.ts";
import { readShape, readWord } from "../read-shape.ts";
import { isRemoved } from "../select-tier.ts";
import { defineLadder, type Ladder, unknownTierFacts } from "../tier.ts";
import { unknownTier } from "../tier-problems.ts";
import { codeFacts } from "./code-facts.ts";
import { defaultPolicy } from "./default-policy.ts";
import type { CollisionRules, ExtraKind, Policy, PolicyAmount, TierRules } from "./policy.ts";
import { policyVersion, unknownCheck } from "./policy-problems.ts";
import { collisionsSchema, kindSchema, launchDaysSchema, policySchema } from "./policy-schema.ts";
import { readAmount, readCountAt, readSeverity, readShareRange, readTruth, readWeekdays } from "./read-rule.ts";
import { readScoreRules } from "./read-score-rules.ts";
import { readTierEntries } from "./read-tier-rules.ts";

/**
 * The rules of a policy file. What it does not say, and what of it cannot be read, is as in the default policy.
 *
 * @param codes What a policy may set: the codes of checks and of what a schedule breaks.
 */
export function readPolicy(root: Origin, codes: readonly string[], report: Report): Policy {
  const keys = readShape(policySchema, root, report);
  if (keys["tminus-policy"] !== "1") {
    const text = keys["tminus-policy"] ?? "";
    const first = { ...root.at(), line: 1, column: 1, endLine: 1, endColumn: 1 };
    report(policyVersion(text === "" ? first : root.at("tminus-policy"), { text }));
  }
  const kinds = readKinds(root, report);
  const tiers = readTierEntries(root, kindsWith(kinds), report);
  const ladder =
    tiers.length === 0 ? defaultPolicy.ladder : defineLadder(tiers.map(({ tier, aliases }) => [tier, ...aliases]));
  const lead = readByTier(root, "notice-lead", { ladder, report });
  const canary = readByTier(root, "canary", { ladder, report }, ["first-share"]);
  const firstShare = readShareRange(root.to("canary"), "first-share", report)?.max;
  const rules = ladder.tiers.map((tier): readonly [string, TierRules] => {
    const written = tiers.find((entry) => entry.tier === tier)?.rules;
    const usual = defaultPolicy.rules.get(tier);
    return [
      tier,
      {
        ...(written ?? usual ?? nothingAsked),
        noticeLead: lead ? lead.get(tier) : usual?.noticeLead,
        canary: {
          minimum: canary ? canary.get(tier) : usual?.canary.minimum,
          firstShare: firstShare ?? usual?.canary.firstShare ?? nothingAsked.canary.firstShare,
        },
      },
    ];
  });
  return {
    origin: root,
    language: readWord(keys.lang, languages, root.to("lang"), report),
    ladder,
    rules: new Map(rules),
    score: readScoreRules(root, defaultPolicy.score, ladder, report),
    kinds,
    launchDays: readLaunchDays(root, report),
    contingency: readShareRange(root, "contingency", report) ?? defaultPolicy.contingency,
    capacity: readCountAt(root, "capacity", report) ?? defaultPolicy.capacity,
    collisions: readCollisions(root, ladder, report),
    severities: readSeverities(root, { codes, report }),
    forbidIgnore: new Set(readForbidden(root, { codes, report })),
  };
}

const nothingAsked: TierRules = {
  lead: undefined,
  needs: new Map(),
  brief: [],
  gates: 0,
  raters: 0,
  followUps: 0,
  noticeLead: undefined,
  canary: { minimum: undefined, firstShare: 5 },
};

interface LadderContext {
  readonly ladder: Ladder;
  readonly report: Report;
}

/** An amount for each tier; undefined where the policy has no such section. */
function readByTier(
  root: Origin,
  key: string,
  { ladder, report }: LadderContext,
  others: readonly string[] = [],
): ReadonlyMap<string, PolicyAmount> | undefined {
  const section = root.to(key);
  if (section === root) return undefined;
  const amounts = new Map<string, PolicyAmount>();
  for (const [text, origin] of entriesOf(root, key, report)) {
    if (others.includes(text)) continue;
    const tier = ladder.tierNamed(text);
    const amount = tier === undefined ? undefined : readAmount(section, text, report);
    if (tier === undefined) report(unknownTier(origin.keyOf(), unknownTierFacts(text, ladder)));
    else if (amount) amounts.set(tier, amount);
  }
  return amounts;
}

/** `[demo, 直播]`, or a map in which each says more. */
function readKinds(root: Origin, report: Report): readonly ExtraKind[] {
  const section = root.to("kinds");
  if (section === root) return [];
  if (section.node.kind === "list") {
    return itemsAt(root, "kinds").map(({ text }) => ({ kind: text, aliases: [], isPublic: false }));
  }
  return entriesOf(root, "kinds", report).flatMap(([kind, origin]) => {
    if (isRemoved(origin.node)) return [];
    const keys = readShape(kindSchema, origin, report);
    const aliases = [...(keys.name ? [keys.name] : []), ...itemsAt(origin, "aliases").map(({ text }) => text)];
    return [{ kind, aliases, isPublic: readTruth(origin, "public", report) ?? false }];
  });
}

/** The three lists of a policy that has any replace all three: a day is not to stand in two of them. */
function readLaunchDays(root: Origin, report: Report): Policy["launchDays"] {
  const section = root.to("launch-days");
  if (section === root) return defaultPolicy.launchDays;
  readShape(launchDaysSchema, section, report);
  const days = (key: string) => readWeekdays(section, key, report) ?? new Set();
  return { prefer: days("prefer"), warn: days("warn"), error: days("error") };
}

function readCollisions(root: Origin, ladder: Ladder, report: Report): CollisionRules | undefined {
  const section = root.to("collisions");
  const usual = defaultPolicy.collisions;
  if (section === root) {
    return usual && { ...usual, between: usual.between.filter((tier) => ladder.tiers.includes(tier)) };
  }
  readShape(collisionsSchema, section, report);
  const between = itemsAt(section, "between").flatMap(({ text, origin }) => {
    const tier = ladder.tierNamed(text);
    if (tier === undefined) report(unknownTier(origin.at(), unknownTierFacts(text, ladder)));
    return tier === undefined ? [] : [tier];
  });
  return {
    between,
    within: readAmount(section, "within", report),
    audienceWithin: readAmount(section, "audience-within", report),
  };
}

interface CodeContext {
  readonly codes: readonly string[];
  readonly report: Report;
}

function readSeverities(root: Origin, { codes, report }: CodeContext): Policy["severities"] {
  const severities = new Map<string, Severity | "off">();
  for (const [code, origin] of entriesOf(root, "checks", report)) {
    const severity = readSeverity(origin, report);
    if (!codes.includes(code)) report(unknownCheck(origin.keyOf(), codeFacts(code, codes)));
    else if (severity) severities.set(code, severity);
  }
  return severities;
}

function readForbidden(root: Origin, { codes, report }: CodeContext): readonly string[] {
  return itemsAt(root, "forbid-ignore").flatMap(({ text, origin }) => {
    if (codes.includes(text)) return [text];
    report(unknownCheck(origin.at(), codeFacts(text, codes)));
    return [];
  });
}
