import { builtInName } from "./built-in-name.ts";
import { isAmount } from "./is-amount.ts";
import { isId } from "./names.ts";
import type { IsDeclared } from "./notation.ts";
import { isDigit } from "./scan.ts";
import type { WrittenText } from "./written-text.ts";

export interface ScannedName {
  /** In its one spelling: `launch` for `t`, `spring-festival` for `春节`. */
  readonly name: string;
  readonly end: number;
}

/** An id of 64 letters, each of which may be two units of the string. */
const longestName = 128;

/**
 * Reads the name at the start of a text: the longest that is declared or built in and that is followed by the end, a
 * space, `.`, `+` or `-`. So `a-1d` is the id `a-1d` if the plan has it, else one day before `a`. A declared name is
 * compared as written and folded, because a full-width letter may belong to it.
 */
export function scanName(text: WrittenText, isDeclared: IsDeclared): ScannedName | undefined {
  for (let end = Math.min(text.raw.length, longestName); end > 0; end--) {
    if (!mayFollowName(text.plain[end])) continue;
    const plain = text.plain.slice(0, end);
    const name = builtInName(plain) ?? [text.raw.slice(0, end), plain].find((spelling) => isDeclared(spelling));
    if (name !== undefined) return { name, end };
  }
  return undefined;
}

/** What was meant as a name where `scanName` finds none: `foo` in `foo-5wd`, `foo + 2d` and `foo.start`. */
export function unknownNameIn({ raw, plain, lower }: WrittenText): string | undefined {
  let end = 0;
  while (end < plain.length && !".+".includes(plain[end] as string)) end++;
  for (let at = plain.indexOf("-"); at > 0 && at < end; at = plain.indexOf("-", at + 1)) {
    if (isAmount(lower, at + 1)) end = at;
  }
  const name = raw.slice(0, end).trim();
  return isId(name) ? name : undefined;
}

/**
 * What was meant as a name where a shorter one was read and the rest says nothing: `house-x` beside a `house`. Behind a
 * built-in name a number is a distance: `T-5s` is no name, nor is `T-`, nor `T--` in `T--3`.
 */
export function longerNameIn(text: WrittenText, end: number): string | undefined {
  const name = unknownNameIn(text);
  if (name === undefined || name.length <= end) return undefined;
  const next = text.plain[end + 1];
  const isDistance =
    (next === undefined || "+-".includes(next) || isDigit(next)) && builtInName(text.plain.slice(0, end)) !== undefined;
  return isDistance ? undefined : name;
}

function mayFollowName(character: string | undefined): boolean {
  return character === undefined || " .+-".includes(character);
}
