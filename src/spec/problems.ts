import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";
import { type BadValueFacts, valueWording } from "./value-wording.ts";

export const unknownKey = defineProblem<{ key: string; closest: string | undefined; known: readonly string[] }>({
  code: "unknown-key",
  severity: "error",
  summary: { en: "A key stands where tminus knows none of that name.", zh: "写了一个这里没有的键。" },
  why: {
    en: "What stands behind a misspelt key, a date or an owner, would be missing from the schedule unnoticed.",
    zh: "键写错了，后面的日期或负责人就会悄悄从日程里消失。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duratoin: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, 工期: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ key }) => ({ en: `There is no key "${key}" here.`, zh: `这里没有“${key}”这个键。` }),
  help: ({ key, closest, known }) => {
    if (key === "tasks" || key === "phases") return notNested;
    return closest === undefined
      ? { en: `Keys that may stand here: ${known.join(", ")}.`, zh: `这里可以写的键：${known.join("、")}。` }
      : { en: `Write "${closest}:" instead.`, zh: `请改成“${closest}:”。` };
  },
});

const notNested: Bilingual = {
  en: "Phases and tasks do not nest: begin them at the column of the other phases or tasks.",
  zh: "阶段和任务不能再往下分层：请和其他阶段或任务并列，从同一列开始写。",
};

export const badValue = defineProblem<BadValueFacts>({
  code: "bad-value",
  severity: "error",
  summary: { en: "A value is of a kind that does not fit its key.", zh: "值的写法和它的键不相配。" },
  why: {
    en: "Read as something it is not, it would change the schedule or be lost.",
    zh: "硬要读下去，不是排错日程，就是丢掉内容。",
  },
  bad: {
    en: planText("tasks:", "  post: { kind: announcement, at: 2026-03-02 }"),
    zh: planText("tasks:", "  首发: { kind: 宣传片, at: 2026-03-02 }"),
  },
  good: {
    en: planText("tasks:", "  post: { kind: announce, at: 2026-03-02 }"),
    zh: planText("tasks:", "  首发: { kind: 宣传, at: 2026-03-02 }"),
  },
  message: (facts) => valueWording(facts).message,
  help: (facts) => valueWording(facts).help,
});

export const ownerMany = defineProblem<{ names: readonly string[] }>({
  code: "owner-many",
  severity: "error",
  summary: { en: "A task has more than one owner.", zh: "一个任务写了好几个负责人。" },
  why: {
    en: "Where two answer for a task, each may count on the other; all but one can be helpers.",
    zh: "两个人都负责，往往谁也没负责；留一个负责人，其他人算协助。",
  },
  bad: {
    en: planText(
      "owners: { mia: {}, tom: {} }",
      "tasks:",
      "  page: { owner: [mia, tom], start: 2026-03-02, duration: 5d }",
    ),
    zh: planText(
      "owners: { 李梅: {}, 王芳: {} }",
      "tasks:",
      "  落地页: { owner: [李梅, 王芳], start: 2026-03-02, duration: 5天 }",
    ),
  },
  good: {
    en: planText(
      "owners: { mia: {}, tom: {} }",
      "tasks:",
      "  page: { owner: mia, helpers: [tom], start: 2026-03-02, duration: 5d }",
    ),
    zh: planText(
      "owners: { 李梅: {}, 王芳: {} }",
      "tasks:",
      "  落地页: { owner: 李梅, helpers: [王芳], start: 2026-03-02, duration: 5天 }",
    ),
  },
  message: ({ names }) => ({
    en: `A task has one owner, and here are ${names.length}: ${names.join(", ")}.`,
    zh: `一个任务只能有一个负责人，这里写了 ${names.length} 个：${names.join("、")}。`,
  }),
  help: ({ names: [first = "", ...rest] }) => ({
    en: `Write "owner: ${first}, helpers: [${rest.join(", ")}]".`,
    zh: `请写成“owner: ${first}, helpers: [${rest.join(", ")}]”。`,
  }),
});

export const badId = defineProblem<{ id: string }>({
  code: "bad-id",
  severity: "error",
  summary: {
    en: "An id has a character that ids cannot have, begins with one that is no letter, or is too long.",
    zh: "标识里有不能用的字符，或者不以文字开头，或者太长。",
  },
  why: {
    en: "Ids are what after:, before: and dates refer to, so they must be easy to tell from the rest of a line.",
    zh: "after:、before: 和日期都要靠标识来指代任务，所以它必须能和一行里的其他内容分清。",
  },
  bad: {
    en: planText("tasks:", "  1. story: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  1、写说明: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  story: { name: 1. Story, start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  写说明: { name: 1、写说明, start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ id }) => ({ en: `"${id}" cannot be an id.`, zh: `“${id}”不能用作标识。` }),
  help: () => ({
    en: "Begin with a letter, use only letters, digits, _ and -, at most 64, and write the full wording as name:.",
    zh: "请以汉字或字母开头，只用汉字、字母、数字、_ 和 -，不超过 64 个字；完整的说法写到 name: 里。",
  }),
});

export const reservedId = defineProblem<{ id: string }>({
  code: "reserved-id",
  severity: "error",
  summary: { en: "An id is a word that already has a meaning in every plan.", zh: "标识用了计划里有固定含义的词。" },
  why: {
    en: "Where a date names it, nobody could tell whether your task or the word itself is meant.",
    zh: "日期里再写到这个词，就分不清指的是你的任务，还是它本来的意思。",
  },
  bad: {
    en: planText("tasks:", "  launch: { at: 2026-10-20 }"),
    zh: planText("tasks:", "  国庆: { at: 2026-10-08 }"),
  },
  good: {
    en: planText("tasks:", "  announce: { at: 2026-10-20 }"),
    zh: planText("tasks:", "  国庆回顾: { at: 2026-10-08 }"),
  },
  message: ({ id }) => ({
    en: `"${id}" already means something in every plan, so it cannot be an id.`,
    zh: `“${id}”在计划里有固定的含义，不能用作标识。`,
  }),
  help: ({ id }) => ({ en: `Choose another id, such as "our-${id}".`, zh: `请换一个标识，例如“本次${id}”。` }),
});

export const tooManyTasks = defineProblem<{ count: number; limit: number }>({
  code: "too-many-tasks",
  severity: "error",
  summary: { en: "The plan has more tasks than a plan may have.", zh: "任务数超过了一份计划的上限。" },
  why: {
    en: "No one can follow a plan of that size; most often it is several launches in one file.",
    zh: "这么大的计划没人看得过来，多半是把几次上市写进了一个文件。",
  },
  bad: {
    en: `# checked with --limit tasks=1\n${planText("tasks:", "  post: { at: 2026-03-02 }", "  mail: { at: 2026-03-09 }")}`,
    zh: `# 检查时用了 --limit tasks=1\n${planText("tasks:", "  首发: { at: 2026-03-02 }", "  邮件: { at: 2026-03-09 }")}`,
  },
  good: {
    en: `# checked with --limit tasks=1\n${planText("tasks:", "  post: { at: 2026-03-02 }")}`,
    zh: `# 检查时用了 --limit tasks=1\n${planText("tasks:", "  首发: { at: 2026-03-02 }")}`,
  },
  message: ({ count, limit }) => ({
    en: `The plan has ${count} tasks, and the limit is ${limit}.`,
    zh: `计划里有 ${count} 个任务，超过了 ${limit} 个的上限。`,
  }),
  help: ({ count }) => ({
    en: `Split the plan, or allow more with --limit tasks=${count}.`,
    zh: `请把计划拆开，或者用 --limit tasks=${count} 放宽上限。`,
  }),
});

const sharedCalendar: Bilingual = {
  en: planText("calendar: team", "calendars: { team: { file: team.yaml } }", "tasks:", "  post: { at: 2026-03-02 }"),
  zh: planText("calendar: 团队", "calendars: { 团队: { file: team.yaml } }", "tasks:", "  首发: { at: 2026-03-02 }"),
};

export const calendarFile = defineProblem<{ path: string; reason: Bilingual }>({
  code: "calendar-file",
  severity: "error",
  summary: { en: "The file of a shared calendar cannot be used.", zh: "共享日历的文件用不了。" },
  why: {
    en: "Without its holidays, work would be planned on days on which nobody works.",
    zh: "少了里面的节假日，就会把工作排到没人上班的日子。",
  },
  bad: {
    en: `# there is no team.yaml beside this plan\n${sharedCalendar.en}`,
    zh: `# 同一个文件夹里没有 team.yaml\n${sharedCalendar.zh}`,
  },
  good: {
    en: `# team.yaml beside this plan says "week: mon-sat"\n${sharedCalendar.en}`,
    zh: `# 同一个文件夹里的 team.yaml 写着“week: mon-sat”\n${sharedCalendar.zh}`,
  },
  message: ({ path, reason }) => ({
    en: `The calendar file "${path}" cannot be used: ${reason.en}`,
    zh: `日历文件“${path}”用不了：${reason.zh}`,
  }),
  help: () => ({
    en: "Mend the path under file:, which counts from the folder of the plan, or write the days under calendars: itself.",
    zh: "请改正 file: 的路径（从计划所在的文件夹算起），或者把节假日直接写在 calendars: 下面。",
  }),
});

export const settingUnknown = defineProblem<{ task: string; key: string; closest: string | undefined }>({
  code: "unknown-setting",
  severity: "error",
  summary: { en: "A trial changes a task that the plan does not have.", zh: "试算要改的任务在计划里不存在。" },
  why: {
    en: "The trial would otherwise look as if the change made no difference.",
    zh: "否则试算结果看起来就像这处改动毫无影响。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 8d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 8天 }"),
  },
  message: ({ task, key }) => ({
    en: `"--set ${task}.${key}" names no task of the plan.`,
    zh: `“--set ${task}.${key}”里的任务不在计划中。`,
  }),
  help: ({ key, closest }) =>
    closest === undefined
      ? { en: `Write --set TASK.${key}=VALUE with a task's id.`, zh: `请写成 --set 任务.${key}=值，用任务的标识。` }
      : { en: `Write --set ${closest}.${key}=VALUE.`, zh: `请写成 --set ${closest}.${key}=值。` },
});
