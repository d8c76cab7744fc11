import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Enumeration } from "../enums.ts";

/** A JSON Schema as plain data, with the further keywords that the YAML language server knows. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What an editor tells of a key, and what it may check of its value. */
export interface KeyWords extends Bilingual {
  /** The values that fit beyond what the table of keys says; texts of any form without it. */
  readonly value?: ValueForm;
  /** What holds where the key is not written. */
  readonly default?: string;
}

export type ValueForm =
  | { readonly form: "words"; readonly words: Enumeration<string> }
  /** Usual values, each with its other spelling; a policy may bring more. */
  | { readonly form: "usual"; readonly values: readonly (readonly [value: string, other: string])[] }
  | { readonly form: "version" | "count" | "share" | "length" | "money" | "zone" | "launch" };

export type EntityWords<K extends string> = Readonly<Record<K, KeyWords>>;

/** A value that is one of the words of the language. */
export function oneOf(words: Enumeration<string>): ValueForm {
  return { form: "words", words };
}

/** The words of an enumeration as proposals only. */
export function usually({ values, chinese }: Enumeration<string>): ValueForm {
  return { form: "usual", values: values.map((value, index) => [value, chinese[index] ?? value] as const) };
}
