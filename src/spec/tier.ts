import { closestName } from "../diagnostic/suggest.ts";

/** The ladder of tiers, from the smallest, and which of them a text such as `large-scene+` means. */
export interface Ladder {
  /** From the smallest to the largest. */
  readonly tiers: readonly string[];
  /** The tier with that name or alias, whatever its case. */
  tierNamed(text: string): string | undefined;
  /** Each as it is written. */
  readonly spellings: readonly string[];
}

/** The tiers that are built in keep their Chinese names in a policy that declares them anew. */
const chineseTiers: Readonly<Record<string, readonly string[]>> = {
  notice: ["告知型"],
  "small-scene": ["小场景型"],
  "large-scene": ["大场景型"],
  concept: ["理念型"],
};

/** A ladder from its tiers, the smallest first, each with its further spellings. */
export function defineLadder(rungs: readonly (readonly [tier: string, ...aliases: string[]])[]): Ladder {
  const bySpelling = new Map<string, string>();
  const spellings = new Set<string>();
  for (const [tier, ...aliases] of rungs) {
    for (const spelling of [tier, ...aliases, ...(chineseTiers[tier] ?? [])]) {
      bySpelling.set(spelling.toLowerCase(), tier);
      spellings.add(spelling);
    }
  }
  return {
    tiers: rungs.map(([tier]) => tier),
    tierNamed: (text) => bySpelling.get(text.trim().toLowerCase()),
    spellings: [...spellings],
  };
}

/** The four tiers that are built in; a policy file may bring others. */
export const builtInLadder = defineLadder(Object.keys(chineseTiers).map((tier) => [tier]));

/** The tiers that `large-scene`, `large-scene+` or `大场景型＋` names; undefined when it names none. */
export function tiersMeant(ladder: Ladder, text: string): readonly string[] | undefined {
  const trimmed = text.trim();
  const upward = trimmed.endsWith("+") || trimmed.endsWith("＋");
  const tier = ladder.tierNamed(upward ? trimmed.slice(0, -1) : trimmed);
  if (tier === undefined) return undefined;
  return upward ? ladder.tiers.slice(ladder.tiers.indexOf(tier)) : [tier];
}

/** The several tiers that one text names; undefined where it names something else. */
export function tiersListed(text: string, ladder: Ladder): readonly string[] | undefined {
  const parts = text.split(/[,，、;；/]/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => tiersMeant(ladder, part) !== undefined) ? parts : undefined;
}

/** What to say of a text that names no tier. Several tiers in one text are to be a list. */
export function unknownTierFacts(text: string, ladder: Ladder) {
  const listed = tiersListed(text, ladder);
  const closest = listed ? `[${listed.join(", ")}]` : closestName(text, ladder.spellings);
  return { text, choices: ladder.tiers, ...(closest && { closest }) };
}
