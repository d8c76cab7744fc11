import type { Enumeration } from "../enums.ts";
import type { JsonSchema, ValueForm } from "./key-words.ts";
import { valueFaults } from "./value-fault-words.ts";

export interface ValueContext {
  /** Whether the value may be a map by tier. */
  readonly isByTier: boolean;
}

const scalarTypes = ["string", "number", "null"] as const;

/** One text, as YAML may take it: `5` for a number, nothing for null. */
export function scalarOf(more: readonly string[]): JsonSchema {
  return { type: [...scalarTypes, ...more], errorMessage: valueFaults.text };
}

/** What the items are is left open: with `items`, completing the key would begin a list, and one text is usual. */
export const textList: JsonSchema = { type: [...scalarTypes, "array"], errorMessage: valueFaults.texts };

/** What a key takes, by its form; texts as the table of keys has them where no form is said. */
export function fittingValue(form: ValueForm | undefined, made: JsonSchema, { isByTier }: ValueContext): JsonSchema {
  const one = form ? formOf(form) : made;
  if (!isByTier) return one;
  if ("enum" in one) return { anyOf: [one, { type: "object" }] };
  // One schema with a further type, and no union: what an editor tells of a union is hard to read.
  return { ...one, type: [...(one.type as readonly string[]), "object"] };
}

function formOf(form: ValueForm): JsonSchema {
  switch (form.form) {
    case "words":
      return { enum: enumOf(form.words), errorMessage: oneOfText(form.words) };
    case "usual":
      return { ...scalarOf([]), defaultSnippets: form.values.flatMap(bothSpellings) };
    case "version":
      return { enum: [1, "1"], default: 1, errorMessage: valueFaults.version };
    case "count":
      return patterned(["integer", "string", "null"], "^[1-9][0-9]{0,5}$", valueFaults.count, { minimum: 1 });
    case "share":
      return patterned(["string", "null"], "[%％]\\s*$|^(?:TBD|tbd|待定)$", valueFaults.share);
    case "money":
      return patterned(["number", "string", "null"], "[0-9０-９]|^(?:TBD|tbd|待定)$", valueFaults.money);
    case "length":
      return patterned(
        ["string", "number", "null"],
        "[0-9０-９一二三四五六七八九十两半]|^(?:TBD|tbd|待定)$",
        valueFaults.length,
        { if: { type: "number" }, then: { enum: [0], errorMessage: valueFaults.length } },
      );
    case "launch":
      return patterned(["string", "null"], "[0-9０-９]|^(?:TBD|tbd|待定)$", valueFaults.launch);
    case "zone":
      return {
        ...patterned(["string", "null"], "^[A-Za-z][A-Za-z0-9_+/-]*$", valueFaults.zone),
        defaultSnippets: usualZones.map((zone) => ({ label: zone, body: zone })),
      };
  }
}

const usualZones = ["Asia/Shanghai", "Asia/Singapore", "America/New_York", "Europe/London", "UTC"];

function patterned(type: readonly string[], pattern: string, message: string, more: JsonSchema = {}): JsonSchema {
  return { type, pattern, patternErrorMessage: message, errorMessage: message, ...more };
}

/** The words in English, then in Chinese, then what else is read. YAML itself reads `true` and `false`. */
function enumOf({ values, chinese, spellings }: Enumeration<string>): readonly (string | boolean)[] {
  const ordered = [...new Set([...values, ...chinese, ...spellings])];
  return ordered.map((spelling) => (spelling === "true" ? true : spelling === "false" ? false : spelling));
}

function oneOfText({
  values,
  chinese,
}: {
  readonly values: readonly string[];
  readonly chinese: readonly string[];
}): string {
  return valueFaults.words(values, chinese);
}

function bothSpellings([value, other]: readonly [string, string]): readonly JsonSchema[] {
  const isSpelling = /\p{Script=Han}/u.test(other) && !/\p{Script=Han}/u.test(value) && other.length <= 5;
  const own = { label: value, body: value, description: other };
  return isSpelling ? [own, { label: other, body: other, description: value }] : [own];
}
