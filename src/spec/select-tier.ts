import type { Bilingual, Place, Report } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import type { MapEntry, MapNode, Node } from "../source/node.ts";
import { Origin } from "../source/origin.ts";
import type { Enumeration } from "./enums.ts";
import { tierKeyFix } from "./mend-tier.ts";
import { type Ladder, tiersMeant, unknownTierFacts } from "./tier.ts";
import { tierTwice, tierUnset, unknownTier } from "./tier-problems.ts";

export interface TierChoice {
  readonly ladder: Ladder;
  /** The plan's tier; undefined where it declares none. */
  readonly tier: string | undefined;
  /** The kinds of task that there are. */
  readonly kinds: Enumeration<string>;
}

/** The keys of a phase that are maps of their own, whatever ids stand in them: a task may well be called `notice`. */
const neverByTier: ReadonlySet<string> = new Set(["tasks"]);

/** A map without the keys that a written `null` removes. */
export function withoutRemoved(node: MapNode): MapNode {
  const kept = [...node.entries].filter(([, { value }]) => !isRemoved(value));
  return kept.length === node.entries.size ? node : { ...node, entries: new Map(kept) };
}

/** Whether a value is a written `null` or `~`, or was taken away by one in an upper layer. */
export function isRemoved(node: Node): boolean {
  if (node.kind === "map") return node.isRemoved === true;
  return node.kind === "scalar" && node.style === "null";
}

/** The entity with its values by tier chosen and its removed keys gone. */
export function withTierChosen(written: Origin, choice: TierChoice, report: Report): Origin {
  const { node } = written;
  if (node.kind !== "map") return written;
  return new Origin(selectValues(withoutRemoved(node), choice, report), written.key);
}

/**
 * The tiers other than the plan's in which an entity says something else, so that what is wrong there is found as well.
 * None for an entity without a value by tier.
 */
export function otherChoices({ node }: Origin, choice: TierChoice): readonly TierChoice[] {
  const { ladder, tier } = choice;
  const gate = node.kind === "map" ? node.entries.get("gate")?.value : undefined;
  if (![node, gate].some((each) => each && hasValueByTier(each, ladder))) return [];
  return ladder.tiers.filter((other) => other !== tier).map((other) => ({ ...choice, tier: other }));
}

/** An entity in which each value that is a map by tier is replaced by the one for the plan's tier, or left out. */
function selectValues(node: MapNode, choice: TierChoice, report: Report): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of node.entries) {
    const { value } = entry;
    if (!differsByTier([key, entry], choice.ladder) || value.kind !== "map") {
      entries.set(key, entry);
      continue;
    }
    const chosen = selectValue(value, choice, report);
    if (chosen && !isRemoved(chosen)) entries.set(key, { key: entry.key, value: chosen });
  }
  return { ...node, entries };
}

function hasValueByTier(node: Node, ladder: Ladder): boolean {
  return node.kind === "map" && [...node.entries].some((entry) => differsByTier(entry, ladder));
}

function differsByTier([key, { value }]: readonly [string, MapEntry], ladder: Ladder): boolean {
  return !neverByTier.has(key) && isMapByTier(value, ladder);
}

const firstHere: Bilingual = { en: "here first", zh: "先写在这里" };

/** The value for the plan's tier. A tier named alone wins over `tier+`, and a higher `tier+` over a lower one. */
export function selectValue(node: MapNode, { ladder, tier }: TierChoice, report: Report): Node | undefined {
  if (tier === undefined) report(tierUnset(node.place));
  const seen = new Map<string, { readonly place: Place; readonly text: string }>();
  let chosen: Node | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [text, { key, value }] of node.entries) {
    const meant = tiersMeant(ladder, text);
    if (!meant) {
      report(withFix(unknownTier(key.place, unknownTierFacts(text, ladder)), tierKeyFix(text, ladder, key)));
      continue;
    }
    const sign = isUpward(text) ? `${meant[0]}+` : `${meant[0]}`;
    const first = seen.get(sign);
    if (first) report(tierTwice(key.place, { text, first: first.text }, [{ place: first.place, message: firstHere }]));
    else seen.set(sign, { place: key.place, text });
    const breadth = isUpward(text) ? meant.length : 0;
    if (tier === undefined || !meant.includes(tier) || breadth >= fewest) continue;
    chosen = value;
    fewest = breadth;
  }
  return chosen;
}

/** Whether a value differs by tier: a map with at least one key that names a tier, or that all but does. */
export function isMapByTier(node: Node, ladder: Ladder): node is MapNode {
  return node.kind === "map" && [...node.entries.keys()].some((key) => isTierLike(key, ladder));
}

function isTierLike(key: string, ladder: Ladder): boolean {
  return isUpward(key) || tiersMeant(ladder, key) !== undefined || closestName(key, ladder.spellings) !== undefined;
}

function isUpward(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.endsWith("+") || trimmed.endsWith("＋");
}
