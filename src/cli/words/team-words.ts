import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const teamWords = {
  profile: {
    en: "which tool a table is for: asana, feishu, jira, linear, trello, or a mapping file of your own; may be repeated or joined by commas",
    zh: "表格给哪个工具用：asana、feishu（飞书）、jira、linear、trello，或者自己的映射文件；可重复使用，也可用逗号连接",
  },
  to: {
    en: "which chats messages are for: slack, feishu, dingtalk, wecom (default: all); may be repeated or joined by commas",
    zh: "消息发到哪里：slack、feishu（飞书）、dingtalk（钉钉）、wecom（企业微信），默认全部；可重复使用，也可用逗号连接",
  },
  since: {
    en: "messages tell what moved since this day (default: a week before today)",
    zh: "消息里列出这一天以来的改期，默认从一周前算起",
  },
} satisfies Record<string, Bilingual>;

export const needsFormat = (facts: { option: string; format: string }): Bilingual => ({
  en: `${facts.option} goes with -f ${facts.format}, which is not to be written.`,
  zh: `${facts.option} 要和 -f ${facts.format} 一起用，而这次不生成这种文件。`,
});

export const addFormat = (format: string): Bilingual => ({
  en: `Add -f ${format}.`,
  zh: `请加上 -f ${format}。`,
});

export const noProfile = (facts: { name: string; names: readonly string[] }): Bilingual => ({
  en: `There is no profile "${facts.name}"; tminus brings ${facts.names.join(", ")}.`,
  zh: `没有“${facts.name}”这个配置；自带的有：${facts.names.join("、")}。`,
});

export const ownProfile: Bilingual = {
  en: "For a mapping file of your own give its path, such as ./our-tool.yaml.",
  zh: "自己的映射文件请写路径，例如 ./our-tool.yaml。",
};

export const mappingFilesAre = (paths: readonly string[]): Bilingual => ({
  en: `Mapping files there: ${paths.join(", ")}.`,
  zh: `那里的映射文件有：${paths.join("、")}。`,
});

export const shippedProfiles = (names: readonly string[]): Bilingual => ({
  en: `There is no mapping file there; tminus brings ${names.join(", ")}, as in --profile ${names[0]}.`,
  zh: `那里没有映射文件；自带的有：${names.join("、")}，例如 --profile ${names[0]}。`,
});

export const sameProfile = (name: string): Bilingual => ({
  en: `Two mapping files are called ${name}, and would write one file.`,
  zh: `有两个映射文件都叫 ${name}，会写到同一个文件。`,
});

export const noToday = (plan: string): Bilingual => ({
  en: `A message tells of one week, and ${plan} does not say which day it is.`,
  zh: `消息讲的是某一周的事，但 ${plan} 没有说今天是哪天。`,
});

export const sayToday: Bilingual = {
  en: "Add --today 2026-10-08 or set TMINUS_TODAY; or write as-of: at the top of the plan.",
  zh: "请加上 --today 2026-10-08，或者设置 TMINUS_TODAY，也可以在计划顶层写 as-of:。",
};

export const profileUnusable: Bilingual = {
  en: "Nothing was written: mend the mapping file first.",
  zh: "没有写入任何文件：请先修正映射文件。",
};

export const importOnce: Bilingual = {
  en: "Import each table once: no tool knows the tasks again, so a second import makes every task a second time.",
  zh: "每份表格只导入一次：这些工具都认不出已有的任务，再导入一遍，每项任务都会多出一份。",
};
