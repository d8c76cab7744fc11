import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const schemaWords = {
  summary: {
    en: "Write the JSON Schema by which editors complete and check plans and policies.",
    zh: "输出计划或规范的 JSON Schema，供编辑器补全和检查。",
  },
  of: { en: "plan (without it) or policy", zh: "plan（计划，不写即是）或 policy（规范文件）" },
  rules: { en: "the same for tminus.policy.yaml", zh: "给 tminus.policy.yaml 用的" },
  out: { en: "file to write (default: standard output)", zh: "写入的文件，默认输出到标准输出" },
  print: { en: "print it", zh: "输出到屏幕" },
  beside: {
    en: "write it where plans made by `tminus init` look for it",
    zh: "写到用 `tminus init` 新建的计划会找的位置",
  },
} satisfies Record<string, Bilingual>;

export const schemaWritten = (path: string): Bilingual => ({
  en: `Wrote ${path}. A file uses it by the comment "# yaml-language-server: $schema=${path}" in its first lines.`,
  zh: `已写入 ${path}。在文件开头加一行注释“# yaml-language-server: $schema=${path}”即可使用。`,
});

export const noSchemaOf = (text: string): Bilingual => ({
  en: `There is no schema of ${text}.`,
  zh: `没有 ${text} 的 schema。`,
});

export const schemasAre: Bilingual = {
  en: "Write `tminus schema plan` or `tminus schema policy`.",
  zh: "请写 `tminus schema plan` 或 `tminus schema policy`。",
};
