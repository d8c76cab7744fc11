import type { Bilingual } from "../diagnostic/diagnostic.ts";

/** Why a date does not follow: the words that stand beside it. */
export const fixedByRecurrence: Bilingual = {
  en: "recurs",
  zh: "周期任务",
};

export const fixedByCircle: Bilingual = {
  en: "hangs on an anchor that stands at a task which in turn hangs on the plan's end",
  zh: "取决于立在任务上的锚点，而该任务又取决于计划的结束日",
};

export const fixedByBuffer: Bilingual = {
  en: "has a buffer whose length hangs on where it lies",
  zh: "缓冲的长度取决于它落在哪里",
};

export const fixedByProgress: Bilingual = {
  en: "is recorded as it happened",
  zh: "已按实际进展记录",
};

/** A formula that would not give the compiler's date is never written. */
export const fixedByDoubt: Bilingual = {
  en: "cannot be written as a formula",
  zh: "无法写成公式",
};
