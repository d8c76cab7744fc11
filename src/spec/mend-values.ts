import type { Diagnostic, Fix } from "../diagnostic/diagnostic.ts";
import { closestName, surelyMeant } from "../diagnostic/suggest.ts";
import { perhaps, safely, withFix } from "../diagnostic/with-fix.ts";
import { fullwidthInText } from "../source/fullwidth.ts";
import { type Rewording, rewordingFix } from "../source/mend-node.ts";
import type { Node } from "../source/node.ts";
import type { Origin } from "../source/origin.ts";
import { writeScalar } from "../source/write-scalar.ts";
import { badValue } from "./problems.ts";
import { isYes } from "./value-wording.ts";

/** Writes the key that was meant in the place of one that may not stand there, unless it stands there already. */
export function keyFix({ node }: Origin, key: string, meant: Rewording | undefined): Fix | undefined {
  if (node.kind !== "map" || !meant || node.entries.has(meant.text)) return undefined;
  return rewordingFix(node.entries.get(key)?.key, meant);
}

/** The word of a fixed set that is nearest to another word, and whether it alone can have been meant. */
export function nearestWord(text: string, words: Iterable<string>): Rewording | undefined {
  const candidates = [...words];
  const closest = closestName(text, candidates);
  return closest === undefined
    ? undefined
    : { text: closest, isSure: surelyMeant(text, candidates, "closed") === closest };
}

/** A list of one text where a single text is wanted becomes that text. */
export function listOfOneFix(node: Node): Fix | undefined {
  const [only, ...more] = node.kind === "list" ? node.items : [];
  if (only?.kind !== "scalar" || more.length > 0 || !["plain", "quoted"].includes(only.style)) return undefined;
  return safely({ place: node.place, text: writeScalar(only.text) });
}

/** What to say of a value that should be a map; a full-width mark in it is most likely why it is none. */
export function notAMap(node: Node, key: string | undefined): Diagnostic {
  const slip = node.kind === "scalar" ? fullwidthInText(node) : undefined;
  const text = node.kind === "scalar" ? node.text : "";
  return (
    slip ??
    withFix(badValue(node.place, { ...(key !== undefined && { key }), expected: "map", text }), mapFix(node, key))
  );
}

/** A yes in the place of a whole task says only that it is there; another short text is most likely its name. */
function mapFix(node: Node, key: string | undefined): Fix | undefined {
  if (key !== undefined || node.kind !== "scalar" || node.style !== "plain") return undefined;
  const { place, text } = node;
  if (place.line !== place.endLine) return undefined;
  return isYes(text) ? safely({ place, text: "{}" }) : perhaps({ place, text: `{ name: ${writeScalar(text)} }` });
}

/** The missing sign behind a plain number; of one or less nobody knows whether it is a part of one already. */
export function percentFix(node: Node, text: string): Fix | undefined {
  const number = Number(text);
  if (!/^\d+(?:\.\d+)?$/.test(text) || number > 100) return undefined;
  return rewordingFix(node, { text: number > 1 ? `${text}%` : `${Math.round(number * 100)}%`, isSure: number > 1 });
}
