import type { Rewording } from "./reword-point.ts";
import type { WrittenText } from "./written-text.ts";

/** How people say behind a name which end of it they wait for; longer words before their own beginnings. */
const ends: readonly (readonly [string, string])[] = [
  ["完成之后", ""],
  ["结束之后", ""],
  ["完成以后", ""],
  ["结束以后", ""],
  ["做完之后", ""],
  ["开始之后", ".start"],
  ["完成后", ""],
  ["结束后", ""],
  ["做完后", ""],
  ["开始后", ".start"],
  ["之后", ""],
  ["以后", ""],
  ["完成", ""],
  ["后", ""],
];

/** What the author of an unreadable link may have meant: `a` for `a完成后`, `a + 2天` for `a 完成后2天`. */
export function linkRewordings({ raw, plain }: WrittenText): readonly Rewording[] {
  return ends.flatMap(([word, side]) => {
    const at = plain.lastIndexOf(word);
    if (at <= 0) return [];
    const name = raw.slice(0, at).trimEnd();
    const rest = raw.slice(at + word.length).trim();
    // How a distance counts, in working days or others, is not said by it.
    return [
      rest === "" ? { text: `${name}${side}`, isSure: true } : { text: `${name}${side} + ${rest}`, isSure: false },
    ];
  });
}
