import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { kindsWith } from "../../spec/enums.ts";
import type { Criterion, Policy } from "../../spec/policy/policy.ts";
import { type Day, formatDay } from "../../time/day.ts";

/** Names of the author's own as part of a sentence: `"a", "b" and "c"`, “a”、“b”和“c”. */
export function quotedNames(names: readonly string[]): Bilingual {
  return listOf(names.map((name) => ({ en: `"${name}"`, zh: `“${name}”` })));
}

/** Words as part of a sentence: `a, b and c`, 甲、乙和丙. */
export function listOf(words: readonly Bilingual[]): Bilingual {
  return { en: joined(words, "en", "and"), zh: joined(words, "zh", "和") };
}

/** Words to choose from: `a, b or c`, 甲、乙或丙. */
export function eitherOf(words: readonly Bilingual[]): Bilingual {
  return { en: joined(words, "en", "or"), zh: joined(words, "zh", "或") };
}

function joined(words: readonly Bilingual[], language: keyof Bilingual, conjunction: string): string {
  const texts = words.map((word) => word[language]);
  const last = texts.at(-1) ?? "";
  const before = texts.slice(0, -1);
  if (before.length === 0) return last;
  if (language === "en") return `${before.join(", ")} ${conjunction} ${last}`;
  // Chinese sets Latin letters off with a space, not its own signs and quotation marks.
  const first = before.join("、");
  return `${first}${/\w$/.test(first) ? " " : ""}${conjunction}${/^\w/.test(last) ? " " : ""}${last}`;
}

/** A kind of task as a plan writes it in each language. */
export function kindName(kind: string, { kinds }: Policy): Bilingual {
  const known = kindsWith(kinds);
  return { en: kind, zh: known.chinese[known.values.indexOf(kind)] ?? kind };
}

/** A tier as a plan writes it in each language. */
export function tierName(tier: string, { ladder }: Policy): Bilingual {
  const chinese = ladder.spellings.find((text) => ladder.tierNamed(text) === tier && /\p{Script=Han}/u.test(text));
  return { en: tier, zh: chinese ?? tier };
}

/** A criterion of the score as a plan writes it in each language. */
export function criterionName({ name, aliases }: Criterion): Bilingual {
  return { en: name, zh: aliases.find((text) => /\p{Script=Han}/u.test(text)) ?? name };
}

/** When, as part of a sentence, both ends included. */
export function spanOf({ start, finish }: { readonly start: Day; readonly finish: Day }): Bilingual {
  const [first, last] = [formatDay(start), formatDay(finish)];
  if (first === last) return { en: `on ${first}`, zh: `在 ${first}` };
  return { en: `from ${first} to ${last}`, zh: `从 ${first} 到 ${last}` };
}
