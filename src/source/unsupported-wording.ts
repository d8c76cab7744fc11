import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { inQuotes, type Wording } from "./syntax-wording.ts";

/** The parts of YAML that a plan does without. */
export type UnsupportedFeature = "tag" | "anchor" | "alias" | "merge" | "directive" | "second-document" | "complex-key";

export interface UnsupportedFacts {
  readonly feature: UnsupportedFeature;
  /** What was written: `*nobody`, `%YAML 1.1`. */
  readonly written: string;
}

export function unsupportedWording({ feature, written }: UnsupportedFacts): Wording {
  return wordings[feature](written);
}

const quoteIt = (written: string): Bilingual => ({
  en: `If it is meant as text, put quotes around it: ${inQuotes(written)}.`,
  zh: `如果就是普通文字，请加上引号：${inQuotes(written)}。`,
});

const wordings: Readonly<Record<UnsupportedFeature, (written: string) => Wording>> = {
  tag: (written) => ({
    message: {
      en: `"${written}" begins with "!", which marks a YAML tag; plans have none.`,
      zh: `“${written}”以“!”开头，这是 YAML 的标签写法，计划里不能用。`,
    },
    help: quoteIt(written),
  }),
  anchor: (written) => ({
    message: {
      en: `"${written}" begins with "&", which marks a value to be repeated elsewhere; plans cannot do that.`,
      zh: `“${written}”以“&”开头，这是给内容起名以便重复引用的写法，计划里不能用。`,
    },
    help: quoteIt(written),
  }),
  alias: (written) => ({
    message: {
      en: `"${written}" begins with "*", which repeats a value from elsewhere; plans cannot do that.`,
      zh: `“${written}”以“*”开头，这是重复引用别处内容的写法，计划里不能用。`,
    },
    help: quoteIt(written),
  }),
  merge: () => ({
    message: {
      en: `"<<" copies keys from elsewhere; plans cannot do that.`,
      zh: "“<<”是从别处复制内容的写法，计划里不能用。",
    },
    help: {
      en: "Write the keys out here, or layer this plan over another with extends.",
      zh: "请直接写出这些内容，或用 extends 叠加在另一份计划上。",
    },
  }),
  directive: (written) => ({
    message: { en: `A plan has no lines such as "${written}".`, zh: `计划里不能有“${written}”这样以 % 开头的行。` },
    help: { en: "Delete this line.", zh: "请删掉这一行。" },
  }),
  "second-document": () => ({
    message: {
      en: "A second plan begins here; a file holds one.",
      zh: "从这里开始是第二份计划，而一个文件只能放一份。",
    },
    help: {
      en: 'Move it to a file of its own, or delete the line "---".',
      zh: "请把它移到另一个文件；如果“---”是多写的，删掉这一行。",
    },
  }),
  "complex-key": () => ({
    message: {
      en: "A list or map stands here as a key; keys must be text.",
      zh: "这里把列表或分组当成了键，键只能是文字。",
    },
    help: {
      en: "Write a name before the colon, and the list behind it. If it is text, put quotes around it.",
      zh: "请在冒号前写名称，列表写到冒号后面；如果就是普通文字，请加上引号。",
    },
  }),
};
