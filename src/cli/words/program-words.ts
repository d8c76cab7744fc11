import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const programSummary: Bilingual = {
  en: "Compiles a launch plan written in YAML into dates: a workbook, a calendar, Markdown and JSON.",
  zh: "把 YAML 写的上市计划编译成日程：Excel 工作簿、日历、Markdown 和 JSON。",
};

export const programFooter: Bilingual = {
  en: "Begin with a template:   tminus init\nLook at a plan:          tminus show PLAN",
  zh: "从模板开始：    tminus init\n看一眼计划：    tminus show PLAN",
};

export const globalOptionWords = {
  lang: {
    en: "language of messages and of built documents (en, zh)",
    zh: "提示信息和生成文件的语言（en、zh）",
  },
  today: {
    en: "the day to take for today, like 2026-10-20",
    zh: "把哪一天当作今天，例如 2026-10-20",
  },
  limit: {
    en: "raise a limit on the plan: tasks=20000 or size=8MiB; may be repeated",
    zh: "放宽对计划的限制：tasks=20000 或 size=8MiB，可重复使用",
  },
  policy: {
    en: "hold plans against this policy file instead of tminus.policy.yaml near them",
    zh: "按这份规范文件检查，而不用计划附近的 tminus.policy.yaml",
  },
  color: { en: "always use colours", zh: "总是使用颜色" },
  noColor: { en: "never use colours", zh: "不使用颜色" },
  quiet: { en: "say only what is wrong", zh: "只在有问题时才输出" },
  verbose: { en: "show notes too: rolled days, assumed durations", zh: "同时显示提示：日期调整、默认时长等" },
  version: { en: "show the version", zh: "显示版本号" },
  help: { en: "show this help", zh: "显示帮助" },
  helpCommand: { en: "Show the help of a command.", zh: "显示某个命令的帮助。" },
} satisfies Record<string, Bilingual>;

/** What commander calls the parts of a help page, and what we call them. */
export const helpTitles: Readonly<Record<string, Bilingual>> = {
  "Usage:": { en: "Usage:", zh: "用法：" },
  "Arguments:": { en: "Arguments:", zh: "参数：" },
  "Options:": { en: "Options:", zh: "选项：" },
  "Global Options:": { en: "Global options:", zh: "通用选项：" },
  "Commands:": { en: "Commands:", zh: "命令：" },
};

export const examplesTitle: Bilingual = { en: "Examples:", zh: "示例：" };

export const usageOptions: Bilingual = { en: "[options]", zh: "[选项]" };

export const usageCommand: Bilingual = { en: "<command>", zh: "<命令>" };
