import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const fmtWords = {
  summary: {
    en: "Bring plans and policies to one way of writing; what they say stays.",
    zh: "统一计划和规范文件的写法，内容不变。",
  },
  file: {
    en: "a plan, a file that it extends or a policy file; - goes to standard output",
    zh: "计划、它沿用的文件或规范文件；- 表示从标准输入读、写到标准输出",
  },
  check: { en: "write nothing, and fail where a file would change", zh: "不写文件；有文件需要整理就算失败" },
  dryRun: { en: "show the changes and write nothing", zh: "只显示改动，不写文件" },
  one: { en: "format a plan", zh: "整理一份计划" },
  ci: { en: "in a CI job: fail where a plan is not in the normal form", zh: "用在 CI 中：写法不统一就算失败" },
  look: { en: "see first what would change", zh: "先看看会改哪些地方" },
} satisfies Record<string, Bilingual>;

export const formatted = (name: string): Bilingual => ({ en: `${name}: formatted`, zh: `${name}：已整理` });

export const wouldFormat = (name: string): Bilingual => ({
  en: `${name}: not in the normal form`,
  zh: `${name}：写法需要整理`,
});

export const inOrder = (name: string): Bilingual => ({
  en: `${name}: in order already`,
  zh: `${name}：写法已经统一`,
});

export const notFormatted = (path: string): Bilingual => ({
  en: `Nothing was changed in ${path}: it cannot be read. Try tminus fix ${path}`,
  zh: `${path} 没有改动，因为它读不出来。可以先试 tminus fix ${path}`,
});

export const keptAsItWas = (name: string): Bilingual => ({
  en: `${name} was left as it is: in the normal form it would not say exactly the same. Please report this.`,
  zh: `${name} 没有改动：整理后内容会不完全一样。请把这份文件反馈给我们。`,
});

export const howToFormat = (paths: readonly string[]): Bilingual => ({
  en: `Format with: tminus fmt ${paths.join(" ")}`,
  zh: `整理方法：tminus fmt ${paths.join(" ")}`,
});
