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

export const fixedByMonths: Bilingual = {
  en: "takes months, with a buffer behind it",
  zh: "以月计的工期后带有缓冲",
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
