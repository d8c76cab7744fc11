import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const schemaWords = {
  summary: {
    en: "Write the JSON Schema of plans, with which editors complete and check them.",
    zh: "输出计划的 JSON Schema，供编辑器补全和检查。",
  },
  out: { en: "file to write (default: standard output)", zh: "写入的文件，默认输出到标准输出" },
  print: { en: "print it", zh: "输出到屏幕" },
  beside: {
    en: "write it where plans made by `tminus init` look for it",
    zh: "写到用 `tminus init` 新建的计划会找的位置",
  },
} satisfies Record<string, Bilingual>;

export const schemaWritten = (path: string): Bilingual => ({
  en: `Wrote ${path}. A plan uses it by the comment "# yaml-language-server: $schema=${path}" in its first lines.`,
  zh: `已写入 ${path}。在计划开头加一行注释“# yaml-language-server: $schema=${path}”即可使用。`,
});
