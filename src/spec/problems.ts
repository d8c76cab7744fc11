import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";

const draft = {
  summary: { en: "", zh: "" },
  why: { en: "", zh: "" },
  bad: { en: "", zh: "" },
  good: { en: "", zh: "" },
};

const didYouMean = (name: string | undefined): Bilingual | undefined =>
  name === undefined ? undefined : { en: `The nearest name is "${name}".`, zh: `最接近的名字是“${name}”。` };

export const unknownKey = defineProblem<{ key: string; closest: string | undefined; known: readonly string[] }>({
  ...draft,
  code: "unknown-key",
  severity: "error",
  message: ({ key }) => ({ en: `There is no key "${key}" here.`, zh: `这里没有“${key}”这个键。` }),
  help: ({ closest, known }) =>
    closest === undefined
      ? { en: `Keys that may stand here: ${known.join(", ")}.`, zh: `这里可以写的键：${known.join("、")}。` }
      : { en: `Write "${closest}:".`, zh: `请写成“${closest}:”。` },
});

interface BadValueFacts {
  readonly key?: string;
  readonly expected: string;
  readonly text: string;
  readonly choices?: readonly string[];
  readonly closest?: string;
}

const expectations: Readonly<Record<string, Bilingual>> = {
  text: { en: "one text", zh: "一段文字" },
  texts: { en: "one text or a list", zh: "一段文字或一个列表" },
  map: { en: "keys with values below it", zh: "下面写“键: 值”" },
  list: { en: "a list", zh: "一个列表" },
  count: { en: "a whole number of one or more", zh: "大于等于 1 的整数" },
  word: { en: "one of the words below", zh: "下列词语之一" },
  date: { en: "a date such as 2026-10-01", zh: "日期，例如 2026-10-01" },
  week: { en: "weekdays such as mon-fri or [mon, tue]", zh: "星期，例如 mon-fri 或 [周一, 周二]" },
  year: { en: "a year such as 2027", zh: "年份，例如 2027" },
};

export const badValue = defineProblem<BadValueFacts>({
  ...draft,
  code: "bad-value",
  severity: "error",
  message: ({ key, expected, text }) => {
    const wanted = expectations[expected] ?? { en: expected, zh: expected };
    const subject = text === "" ? { en: "This", zh: "这里" } : { en: `"${text}"`, zh: `“${text}”` };
    const where = key === undefined ? { en: "here", zh: "" } : { en: `for "${key}"`, zh: `“${key}”` };
    return {
      en: `${subject.en} does not fit ${where.en}: ${wanted.en} is wanted.`,
      zh: `${subject.zh}不合适：${where.zh}需要${wanted.zh}。`,
    };
  },
  help: ({ choices, closest }) =>
    closest !== undefined
      ? didYouMean(closest)
      : choices && { en: `Choose from: ${choices.join(", ")}.`, zh: `可选：${choices.join("、")}。` },
});

export const ownerMany = defineProblem<{ names: readonly string[] }>({
  ...draft,
  code: "owner-many",
  severity: "error",
  message: ({ names }) => ({
    en: `A task has one owner; here are ${names.length}.`,
    zh: `一个任务只能有一个负责人，这里写了 ${names.length} 个。`,
  }),
  help: ({ names: [first = "", ...rest] }) => ({
    en: `Write owner: ${first} and helpers: [${rest.join(", ")}].`,
    zh: `请写 owner: ${first}，其他人写进 helpers: [${rest.join(", ")}]。`,
  }),
});

export const versionMissing = defineProblem({
  ...draft,
  code: "version-missing",
  severity: "warning",
  message: () => ({
    en: "The plan does not say which version of the language it is written in.",
    zh: "计划没有写明语言版本。",
  }),
  help: () => ({ en: "Write tminus: 1 as the first line.", zh: "请在第一行写 tminus: 1。" }),
});

export const versionUnknown = defineProblem<{ text: string }>({
  ...draft,
  code: "version-unknown",
  severity: "error",
  message: ({ text }) => ({
    en: `Version "${text}" of the language is not known here.`,
    zh: `不认识语言版本“${text}”。`,
  }),
  help: () => ({ en: "Write tminus: 1, or install a newer tminus.", zh: "请写 tminus: 1，或安装更新的 tminus。" }),
});

export const notYet = defineProblem<{ key: string }>({
  ...draft,
  code: "not-yet",
  severity: "error",
  message: ({ key }) => ({
    en: `"${key}" belongs to the language, but this version of tminus does not read it yet.`,
    zh: `“${key}”属于计划语言，但当前版本的 tminus 还不支持。`,
  }),
  help: ({ key }) => ({
    en: `Take "${key}" out, or keep it as a comment until a version that reads it.`,
    zh: `请先删去“${key}”，或改成注释，等支持它的版本发布后再启用。`,
  }),
});

export const policyNotYet = defineProblem<{ path: string }>({
  ...draft,
  code: "policy-not-yet",
  severity: "warning",
  message: ({ path }) => ({
    en: `The policy file "${path}" is not read by this version of tminus: its rules do not count yet.`,
    zh: `当前版本的 tminus 还不读取政策文件“${path}”，其中的规则暂不生效。`,
  }),
});

export const tierUnset = defineProblem({
  ...draft,
  code: "tier-missing",
  severity: "error",
  message: () => ({
    en: "This value depends on the tier, but the plan has no tier.",
    zh: "这里的值取决于级别，但计划没有写级别。",
  }),
  help: () => ({
    en: "Write tier: notice, small-scene, large-scene or concept at the top.",
    zh: "请在顶部写 tier: 告知型、小场景型、大场景型或理念型。",
  }),
});

export const unknownTier = defineProblem<{ text: string; choices: readonly string[]; closest?: string }>({
  ...draft,
  code: "unknown-tier",
  severity: "error",
  message: ({ text }) => ({ en: `There is no tier "${text}".`, zh: `没有“${text}”这个级别。` }),
  help: ({ choices, closest }) =>
    didYouMean(closest) ?? { en: `The tiers are: ${choices.join(", ")}.`, zh: `级别有：${choices.join("、")}。` },
});

export const badId = defineProblem<{ id: string }>({
  ...draft,
  code: "bad-id",
  severity: "error",
  message: ({ id }) => ({ en: `"${id}" cannot be an id.`, zh: `“${id}”不能作为标识。` }),
  help: () => ({
    en: "An id begins with a letter of any script, then letters, digits, _ or -, at most 64. Put the rest into name:.",
    zh: "标识以文字开头，只含文字、数字、_ 和 -，最长 64 个字符；其余内容请写进 name:。",
  }),
});

export const reservedId = defineProblem<{ id: string }>({
  ...draft,
  code: "reserved-id",
  severity: "error",
  message: ({ id }) => ({
    en: `"${id}" is a word of the language, so it cannot name a task, phase or anchor.`,
    zh: `“${id}”是语言中的保留词，不能用作任务、阶段或锚点的标识。`,
  }),
  help: ({ id }) => ({ en: `Choose another id, such as "${id}-task".`, zh: `请换一个标识，例如“${id}任务”。` }),
});

export const tooManyTasks = defineProblem<{ count: number; limit: number }>({
  ...draft,
  code: "too-many-tasks",
  severity: "error",
  message: ({ count, limit }) => ({
    en: `The plan has ${count} tasks; the limit is ${limit}.`,
    zh: `计划有 ${count} 个任务，上限是 ${limit} 个。`,
  }),
  help: ({ count }) => ({
    en: `Split the plan, or allow more with --limit tasks=${count}.`,
    zh: `请拆分计划，或用 --limit tasks=${count} 放宽上限。`,
  }),
});

export const calendarFile = defineProblem<{ path: string; reason: Bilingual }>({
  ...draft,
  code: "calendar-file",
  severity: "error",
  message: ({ path, reason }) => ({
    en: `The calendar file "${path}" cannot be used: ${reason.en}`,
    zh: `无法使用日历文件“${path}”：${reason.zh}`,
  }),
});
