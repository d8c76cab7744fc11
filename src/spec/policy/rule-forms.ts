import type { Bilingual } from "../../diagnostic/diagnostic.ts";

interface FormWording {
  /** What is wanted, to stand behind "is not". */
  readonly what: Bilingual;
  readonly help: Bilingual;
}

/** What the values of a policy file look like. */
export const ruleForms = {
  amount: {
    what: { en: "a number of days", zh: "天数" },
    help: {
      en: "Write working days such as 15wd, or calendar days such as 7cd.",
      zh: "请写工作日（如 15wd）或自然日（如 7cd）。",
    },
  },
  count: {
    what: { en: "a whole number", zh: "整数" },
    help: { en: "Write a number such as 2.", zh: "请写 2 这样的数字。" },
  },
  number: {
    what: { en: "a number", zh: "数字" },
    help: { en: "Write a number such as 40.", zh: "请写 40 这样的数字。" },
  },
  share: {
    what: { en: "a share of 100%", zh: "百分比" },
    help: { en: "Write it as 10%, or as a range such as 10-15%.", zh: "请写 10%，或者范围，如 10-15%。" },
  },
  scale: {
    what: { en: "a range of marks", zh: "评分范围" },
    help: { en: "Write the lowest and the highest mark, such as 1-5.", zh: "请写最低分和最高分，如 1-5。" },
  },
  weekday: {
    what: { en: "a day of the week", zh: "星期几" },
    help: { en: "Write mon, tue, wed, thu, fri, sat or sun.", zh: "请写周一、周二……周日，或 mon、tue……sun。" },
  },
  severity: {
    what: { en: "a severity", zh: "严重程度" },
    help: {
      en: "Write error, warning, info or off.",
      zh: "请写 error（错误）、warning（警告）、info（提示）或 off（关闭）。",
    },
  },
  brief: {
    what: { en: "a field of the brief", zh: "信息屋的栏目" },
    help: {
      en: "Write all, or some of persona, pain, competition, value, description, scenarios.",
      zh: "请写 all（全部），或从 persona、pain、competition、value、description、scenarios 中选。",
    },
  },
  base: {
    what: { en: "a tier that this one can build on", zh: "可以沿用的级别" },
    help: {
      en: "Write another tier of this file that does not itself build on this one.",
      zh: "请写本文件里的另一个级别，而且它不能反过来沿用这一级。",
    },
  },
  bands: {
    what: { en: "a list of bands", zh: "分数线的列表" },
    help: {
      en: "Write a list such as [{ from: 0, tier: notice }, { from: 40, tier: small-scene }].",
      zh: "请写成列表，如 [{ from: 0, tier: 告知型 }, { from: 40, tier: 小场景型 }]。",
    },
  },
  truth: {
    what: { en: "yes or no", zh: "是或否" },
    help: { en: "Write true or false.", zh: "请写 true 或 false。" },
  },
} as const satisfies Readonly<Record<string, FormWording>>;

export type RuleForm = keyof typeof ruleForms;
