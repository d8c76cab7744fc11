import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { kindsWith } from "../../spec/enums.ts";
import type { Policy } from "../../spec/policy/policy.ts";

/** Names of the author's own as part of a sentence: `"a", "b" and "c"`, “a”、“b”和“c”. */
export function quotedNames(names: readonly string[]): Bilingual {
  return listOf(names.map((name) => ({ en: `"${name}"`, zh: `“${name}”` })));
}

/** Words as part of a sentence: `a, b and c`, a、b和c. */
export function listOf(words: readonly Bilingual[]): Bilingual {
  return { en: joined("en", { comma: ", ", and: " and " }), zh: joined("zh", { comma: "、", and: "和" }) };

  function joined(language: keyof Bilingual, { comma, and }: { readonly comma: string; readonly and: string }): string {
    const texts = words.map((word) => word[language]);
    const last = texts.at(-1) ?? "";
    return texts.length < 2 ? last : `${texts.slice(0, -1).join(comma)}${and}${last}`;
  }
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
