import type { Report } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import type { MapEntry, MapNode, Node } from "../source/node.ts";
import { tierUnset, unknownTier } from "./problems.ts";
import { type Ladder, tiersMeant } from "./tier.ts";

export interface TierChoice {
  readonly ladder: Ladder;
  /** The plan's tier; undefined where it declares none. */
  readonly tier: string | undefined;
}

/** A map without the keys that a written `null` removes. */
export function withoutRemoved(node: MapNode): MapNode {
  const kept = [...node.entries].filter(([, { value }]) => !isRemoved(value));
  return kept.length === node.entries.size ? node : { ...node, entries: new Map(kept) };
}

/** Whether a value is a written `null` or `~`. */
export function isRemoved(node: Node): boolean {
  return node.kind === "scalar" && node.style === "null";
}

/** An entity in which each value that is a map by tier is replaced by the one for the plan's tier, or left out. */
export function selectValues(node: MapNode, choice: TierChoice, report: Report): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of node.entries) {
    if (!isMapByTier(entry.value, choice.ladder)) {
      entries.set(key, entry);
      continue;
    }
    const value = selectValue(entry.value, choice, report);
    if (value && !isRemoved(value)) entries.set(key, { key: entry.key, value });
  }
  return { ...node, entries };
}

/** The value for the plan's tier. A tier named alone wins over `tier+`, and a higher `tier+` over a lower one. */
export function selectValue(node: MapNode, { ladder, tier }: TierChoice, report: Report): Node | undefined {
  if (tier === undefined) {
    report(tierUnset(node.place));
    return undefined;
  }
  let chosen: Node | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [text, { key, value }] of node.entries) {
    const meant = tiersMeant(ladder, text);
    if (!meant) {
      const closest = closestName(text, ladder.spellings);
      report(unknownTier(key.place, { text, choices: ladder.tiers, ...(closest && { closest }) }));
    } else if (meant.includes(tier) && meant.length < fewest) {
      chosen = value;
      fewest = text.trim().endsWith("+") || text.trim().endsWith("＋") ? meant.length + 1 : 0;
    }
  }
  return chosen;
}

/** Whether a value differs by tier: a map with at least one key that names a tier. */
export function isMapByTier(node: Node, ladder: Ladder): node is MapNode {
  return node.kind === "map" && [...node.entries.keys()].some((key) => tiersMeant(ladder, key) !== undefined);
}
