import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const explainWords = {
  summary: { en: "Say what a code means and how to mend it.", zh: "解释某个代码的含义和改法。" },
  code: {
    en: "a code from a message, like unknown-task; without one all are listed",
    zh: "提示信息里的代码，例如 unknown-task；不写则列出全部",
  },
  one: { en: "explain one code", zh: "解释一个代码" },
  all: { en: "list all codes", zh: "列出所有代码" },
  why: { en: "Why it matters", zh: "为什么重要" },
  bad: { en: "This draws it", zh: "这样写会触发它" },
  good: { en: "The same, mended", zh: "改好之后" },
} satisfies Record<string, Bilingual>;

export const severityWords = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  info: { en: "info", zh: "提示" },
} satisfies Record<string, Bilingual>;

export const unknownCode = (code: string): Bilingual => ({
  en: `There is no code ${code}.`,
  zh: `没有 ${code} 这个代码。`,
});

export const listCodes: Bilingual = {
  en: "`tminus explain` lists all codes.",
  zh: "用 `tminus explain` 列出所有代码。",
};
