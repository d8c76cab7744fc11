import type { Language } from "../../diagnostic/diagnostic.ts";
import { amountText } from "./duration-text.ts";
import { factWord } from "./fact-words.ts";
import type { Names } from "./names.ts";

const ownerKeys: ReadonlySet<string> = new Set(["owner", "who", "approvers", "raters", "rated-by", "helpers"]);
const wordKeys: ReadonlySet<string> = new Set(["better"]);
const amountKeys: ReadonlySet<string> = new Set(["lead", "within"]);

export interface FactReader {
  readonly language: Language;
  readonly names: Pick<Names, "owner">;
}

/**
 * One value of a fact as it is shown. The key under which it stands says whether a text is an owner's id, a word of
 * the language, or an amount of time; numbers stay numbers, for each output to write in its own way.
 */
export function factScalar(key: string, value: unknown, { language, names }: FactReader): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return factWord(String(value), language);
  const text = String(value);
  if (ownerKeys.has(key)) return names.owner(text);
  if (amountKeys.has(key)) return amountText(text, language);
  return wordKeys.has(key) ? factWord(text, language) : text;
}
