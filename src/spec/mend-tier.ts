import type { Fix } from "../diagnostic/diagnostic.ts";
import { itemsFix, type Rewording, rewordingFix } from "../source/mend-node.ts";
import type { Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { nearestWord } from "./mend-values.ts";
import { type Ladder, tiersListed } from "./tier.ts";

/** What mends a value that names no tier: the nearest one, or a list of the several that are named in it. */
export function tierFix(text: string, ladder: Ladder, origin: Origin): Fix | undefined {
  const listed = tiersListed(text, ladder);
  return listed ? itemsFix(origin, listed, true) : rewordingFix(origin.node, nearestTier(text, ladder));
}

/** The same for a key of a value that differs by tier. */
export function tierKeyFix(text: string, ladder: Ladder, key: Node): Fix | undefined {
  return rewordingFix(key, nearestTier(text, ladder));
}

function nearestTier(text: string, { spellings }: Ladder): Rewording | undefined {
  const [, name = "", plus = ""] = /^(.*?)([+＋]?)$/.exec(text.trim()) ?? [];
  const meant = nearestWord(name, spellings);
  return meant && { ...meant, text: `${meant.text}${plus}` };
}
