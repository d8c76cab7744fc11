import type { Rewording } from "../source/mend-node.ts";
import { foldKey, isLooseWord, keysMeantBy } from "./key-aliases.ts";
import { nearestWord } from "./mend-values.ts";

/**
 * The key that was meant by one that may not stand there: the same word written in another way, another word for it, or
 * the nearest in letters.
 */
export function suggestKey(key: string, known: readonly string[]): Rewording | undefined {
  const folded = foldKey(key);
  const same = known.find((candidate) => foldKey(candidate) === folded);
  if (same !== undefined) return { text: same, isSure: true };
  const meant = keysMeantBy(key).find((candidate) => known.includes(candidate));
  if (meant !== undefined) return { text: meant, isSure: !isLooseWord(key) };
  return nearestWord(key, known);
}
