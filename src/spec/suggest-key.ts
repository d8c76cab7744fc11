import { closestName } from "../diagnostic/suggest.ts";
import { foldKey, keysMeantBy } from "./key-aliases.ts";

/**
 * The key that was meant by one that may not stand there: the same word written in another way, another word for it, or
 * the nearest in letters.
 */
export function suggestKey(key: string, known: readonly string[]): string | undefined {
  const folded = foldKey(key);
  const meant = keysMeantBy(key);
  return (
    known.find((candidate) => foldKey(candidate) === folded) ??
    meant.find((candidate) => known.includes(candidate)) ??
    closestName(key, known)
  );
}
