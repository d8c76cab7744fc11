import type { Report } from "../../diagnostic/diagnostic.ts";
import { closestName } from "../../diagnostic/suggest.ts";
import type { Origin } from "../../source/origin.ts";
import type { Enumeration } from "../enums.ts";
import { itemsAt } from "../items-at.ts";
import { badValue } from "../problems.ts";
import { entriesOf } from "../read-sections.ts";
import { readShape } from "../read-shape.ts";
import { isRemoved } from "../select-tier.ts";
import { type BriefField, briefFields, type TierRules } from "./policy.ts";
import { badRule } from "./policy-problems.ts";
import { tierSchema } from "./policy-schema.ts";
import { readAmount, readCountAt } from "./read-rule.ts";

/** What one entry of `tiers` says: the rules, and how the tier is called. */
export interface TierEntry {
  readonly tier: string;
  readonly aliases: readonly string[];
  readonly origin: Origin;
  readonly rules: Omit<TierRules, "noticeLead" | "canary">;
}

type OwnRules = Partial<TierEntry["rules"]>;

interface RawTier extends Omit<TierEntry, "rules"> {
  readonly base: string | undefined;
  readonly own: OwnRules;
}

/** The tiers of a policy file, from the smallest; what one builds on another is filled in. */
export function readTierEntries(root: Origin, kinds: Enumeration<string>, report: Report): readonly TierEntry[] {
  const tiers = new Map(
    entriesOf(root, "tiers", report)
      .filter(([, { node }]) => !isRemoved(node))
      .map(([tier, origin]) => [tier, readTier([tier, origin], kinds, report)] as const),
  );
  const filled = new Map<string, TierEntry["rules"]>();
  const fill = ({ tier, base, own, origin }: RawTier, above: readonly string[]): TierEntry["rules"] => {
    const known = filled.get(tier);
    if (known) return known;
    const below = base === undefined ? undefined : tiers.get(base);
    const isCircle = base !== undefined && [...above, tier].includes(base);
    if (base !== undefined && (!below || isCircle)) report(badRule(origin.at("extends"), { text: base, form: "base" }));
    const inherited = below && !isCircle ? fill(below, [...above, tier]) : nothingAsked;
    const rules = { ...inherited, ...own, needs: new Map([...inherited.needs, ...(own.needs ?? [])]) };
    filled.set(tier, rules);
    return rules;
  };
  return [...tiers.values()].map((raw) => {
    const { tier, aliases, origin } = raw;
    return { tier, aliases, origin, rules: fill(raw, []) };
  });
}

const nothingAsked: TierEntry["rules"] = {
  lead: undefined,
  needs: new Map(),
  brief: [],
  gates: 0,
  raters: 0,
  followUps: 0,
};

function readTier([tier, origin]: readonly [string, Origin], kinds: Enumeration<string>, report: Report): RawTier {
  const keys = readShape(tierSchema, origin, report);
  const own = {
    lead: readAmount(origin, "lead", report),
    needs: readNeeds(origin, kinds, report),
    brief: readBrief(origin, report),
    gates: readCountAt(origin, "gates", report),
    raters: readCountAt(origin, "raters", report),
    followUps: readCountAt(origin, "follow-ups", report),
  };
  return {
    tier,
    origin,
    aliases: itemsAt(origin, "aliases").map(({ text }) => text),
    base: keys.extends || undefined,
    own: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as OwnRules,
  };
}

function readNeeds(tier: Origin, kinds: Enumeration<string>, report: Report): ReadonlyMap<string, number> | undefined {
  const needs = new Map<string, number>();
  for (const [text, origin] of entriesOf(tier, "needs", report)) {
    const kind = kinds.read(text);
    if (kind === undefined) {
      const closest = closestName(text, kinds.spellings);
      report(badValue(origin.keyOf(), { expected: "word", text, choices: kinds, ...(closest && { closest }) }));
      continue;
    }
    const count = readCountAt(tier.to("needs"), text, report);
    if (count !== undefined) needs.set(kind, count);
  }
  return needs.size === 0 ? undefined : needs;
}

function readBrief(tier: Origin, report: Report): readonly BriefField[] | undefined {
  const items = itemsAt(tier, "brief");
  if (items.length === 0) return undefined;
  return items.flatMap(({ text, origin }) => {
    if (["all", "全部"].includes(text.trim().toLowerCase())) return briefFields;
    const field = briefFields.find((each) => each === text.trim());
    if (!field) report(badRule(origin.at(), { text, form: "brief" }));
    return field ? [field] : [];
  });
}
