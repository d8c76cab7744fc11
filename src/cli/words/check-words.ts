import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const checkWords = {
  summary: { en: "Check plans and say what is wrong.", zh: "检查计划，指出问题。" },
  format: {
    en: "how to show what was found: human or json",
    zh: "结果的显示方式：human 给人看，json 给程序读",
  },
  howToSeeNotes: { en: "Notes are shown with --verbose.", zh: "加 --verbose 可查看提示。" },
  one: { en: "check a plan", zh: "检查一份计划" },
  strict: { en: "in a CI job: warnings fail too", zh: "用在 CI 中：有警告也算失败" },
  machine: { en: "for another program", zh: "交给其他程序处理" },
} satisfies Record<string, Bilingual>;
