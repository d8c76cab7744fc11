import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { didYouMean } from "../diagnostic/did-you-mean.ts";
import { planText } from "../source/plan-text.ts";
import { launchWording } from "./launch-wording.ts";

const page = {
  en: "  page: { start: 2026-03-02, duration: 5d }",
  zh: "  落地页: { start: 2026-03-02, duration: 5天 }",
};
const counted = { en: "  page: { by: T-5wd, duration: 5d }", zh: "  落地页: { by: T-5工作日, duration: 5天 }" };

export const noTasks = defineProblem({
  code: "no-tasks",
  severity: "error",
  summary: { en: "The plan has no tasks.", zh: "计划里没有任务。" },
  why: { en: "Without tasks there is nothing to schedule.", zh: "没有任务，就没有可以排的日程。" },
  bad: { en: planText("name: Export button"), zh: planText("name: 导出按钮") },
  good: { en: planText("name: Export button", "tasks:", page.en), zh: planText("name: 导出按钮", "tasks:", page.zh) },
  message: () => ({ en: "The plan has no tasks yet.", zh: "计划里还没有任务。" }),
  help: () => ({
    en: 'Write at least one under tasks:, such as "page: { start: 2026-03-02, duration: 5d }".',
    zh: "请在 tasks: 下面至少写一个，例如“落地页: { start: 2026-03-02, duration: 5天 }”。",
  }),
});

export const launchMissing = defineProblem({
  code: "launch-missing",
  severity: "error",
  summary: { en: "The plan counts from T, but does not say when T is.", zh: "计划按 T 倒数，却没有写 T 是哪天。" },
  why: {
    en: "T is the launch day; without it T-5 is no date.",
    zh: "T 就是上市日；不写上市日，T-5 就算不出日期。",
  },
  bad: { en: planText("tasks:", counted.en), zh: planText("tasks:", counted.zh) },
  good: {
    en: planText("launch: 2026-10-20", "tasks:", counted.en),
    zh: planText("launch: 2026-10-20", "tasks:", counted.zh),
  },
  message: () => ({
    en: "This counts from T, but the plan has no launch day.",
    zh: "这里按 T 计算，但计划没有写上市日。",
  }),
  help: () => ({
    en: 'Write "launch: 2026-10-20" at the top, or "launch: TBD" while the day is open.',
    zh: "请在顶部写“launch: 2026-10-20”；日子还没定，就写“launch: 待定”。",
  }),
});

export const launchNotDay = defineProblem<{ text: string }>({
  code: "launch-not-a-day",
  severity: "error",
  summary: { en: "The launch is not written as a date.", zh: "上市日没有写成具体日期。" },
  why: {
    en: "Everything counts from the launch, so it cannot itself be counted from something else.",
    zh: "所有日期都从上市日算起，上市日自己不能再从别的日子算。",
  },
  bad: {
    en: planText("launch: spring-festival", "tasks:", counted.en),
    zh: planText("launch: 双11", "tasks:", counted.zh),
  },
  good: {
    en: planText("launch: 2026-02-26", "tasks:", counted.en),
    zh: planText("launch: 2026-11-11", "tasks:", counted.zh),
  },
  message: ({ text }) => launchWording(text).message,
  help: ({ text }) => launchWording(text).help,
});

export const weekEmpty = defineProblem({
  code: "calendar-empty",
  severity: "error",
  summary: { en: "A calendar has no working day in its week.", zh: "日历的一周里没有一天上班。" },
  why: { en: "Work by this calendar would never get done.", zh: "按这个日历，工作永远做不完。" },
  bad: {
    en: planText("calendar: shop", "calendars: { shop: { week: [] } }", "tasks:", page.en),
    zh: planText("calendar: 门店", "calendars: { 门店: { week: [] } }", "tasks:", page.zh),
  },
  good: {
    en: planText("calendar: shop", "calendars: { shop: { week: mon-sat } }", "tasks:", page.en),
    zh: planText("calendar: 门店", "calendars: { 门店: { week: 周一至周六 } }", "tasks:", page.zh),
  },
  message: () => ({ en: "This calendar has no working day in its week.", zh: "这个日历的一周里没有一天上班。" }),
  help: () => ({
    en: 'Write "week: mon-fri", or list the days: "week: [mon, wed]".',
    zh: "请写成“week: 周一至周五”，或者逐天列出：“week: [周一, 周三]”。",
  }),
});

export const coversNothing = defineProblem<{ year: string }>({
  code: "covers-without-cn",
  severity: "error",
  summary: {
    en: "A calendar says that it holds a year's official notice, but is not built on CN.",
    zh: "日历写明含有某年的放假通知，却不是在 CN 的基础上建的。",
  },
  why: {
    en: "Only CN waits for the State Council's yearly notice; elsewhere the key changes nothing.",
    zh: "只有 CN 日历才需要每年的国务院放假通知，别处写了也不起作用。",
  },
  bad: {
    en: planText("calendar: team", "calendars: { team: { covers: 2027 } }", "tasks:", page.en),
    zh: planText("calendar: 团队", "calendars: { 团队: { covers: 2027 } }", "tasks:", page.zh),
  },
  good: {
    en: planText("calendar: team", "calendars: { team: { extends: CN, covers: 2027 } }", "tasks:", page.en),
    zh: planText("calendar: 团队", "calendars: { 团队: { extends: CN, covers: 2027 } }", "tasks:", page.zh),
  },
  message: ({ year }) => ({
    en: `"covers: ${year}" goes with calendars that extend CN, and this one does not.`,
    zh: `“covers: ${year}”只用于以 CN 为基础的日历，而这个日历不是。`,
  }),
  help: () => ({ en: 'Write "extends: CN" too, or take "covers" out.', zh: "请加上“extends: CN”，或者去掉“covers”。" }),
});

export const dupId = defineProblem<{ id: string }>({
  code: "dup-id",
  severity: "error",
  summary: { en: "Two things in the plan have the same id.", zh: "计划里有两处用了同一个标识。" },
  why: {
    en: "Tasks, phases and anchors share their ids, so that after: and dates always name one thing.",
    zh: "任务、阶段和锚点的标识不能重复，这样 after: 和日期指的才总是同一个东西。",
  },
  bad: {
    en: planText("phases:", "  page:", "    tasks:", `    ${page.en}`),
    zh: planText("phases:", "  落地页:", "    tasks:", `    ${page.zh}`),
  },
  good: {
    en: planText("phases:", "  website:", "    tasks:", `    ${page.en}`),
    zh: planText("phases:", "  网站:", "    tasks:", `    ${page.zh}`),
  },
  message: ({ id }) => ({ en: `"${id}" is the id of two things.`, zh: `“${id}”这个标识用了两次。` }),
  help: () => ({
    en: "Rename one of the two, and mend the places that refer to it.",
    zh: "请给其中一个改名，提到它的地方也一起改。",
  }),
});

/** What to add where a name is missing, by what was looked for. */
const additions: Readonly<Record<string, (name: string) => string>> = {
  anchor: (name) => `anchors: { ${name}: 2026-10-20 }`,
  calendar: (name) => `calendars: { ${name}: { week: mon-fri } }`,
  launch: () => "launch: 2026-10-20",
};

export const unknownRef = defineProblem<{ name: string; what: Bilingual; closest: string | undefined }>({
  code: "unknown-ref",
  severity: "error",
  summary: { en: "A name is used that nothing in the plan has.", zh: "提到了一个计划里没有的名字。" },
  why: {
    en: "What waits for it, or counts from it, could not be placed.",
    zh: "要等它的、按它计算的内容都排不了日期。",
  },
  bad: {
    en: planText("tasks:", page.en, "  post: { after: paeg, duration: 2d }"),
    zh: planText("tasks:", page.zh, "  推文: { after: 落地叶, duration: 2天 }"),
  },
  good: {
    en: planText("tasks:", page.en, "  post: { after: page, duration: 2d }"),
    zh: planText("tasks:", page.zh, "  推文: { after: 落地页, duration: 2天 }"),
  },
  message: ({ name, what }) => ({
    en: `There is no ${what.en} "${name}" in this plan.`,
    zh: `计划里没有叫“${name}”的${what.zh}。`,
  }),
  help: ({ name, what, closest }) => {
    const addition = additions[name === "launch" ? name : name === "release" ? "anchor" : what.en]?.(name);
    if (closest !== undefined) return didYouMean(closest);
    return addition === undefined
      ? { en: "Write the id of something in this plan, letter by letter.", zh: "请写计划里已有的标识，一字不差。" }
      : { en: `Add it at the top: "${addition}".`, zh: `请在顶部写上：“${addition}”。` };
  },
});

export const pointNamesThing = defineProblem<{ name: string }>({
  code: "point-names-task",
  severity: "error",
  summary: { en: "A task or phase is named where a day is wanted.", zh: "该写日期的地方写了任务或阶段。" },
  why: {
    en: "A task has a first and a last day and may move; which day is meant, and whether to move along, is for you to say.",
    zh: "任务有头有尾，还可能变动；指的是哪一天、要不要跟着动，得说清楚。",
  },
  bad: {
    en: planText("tasks:", page.en, "  post: { from: page, duration: 2d }"),
    zh: planText("tasks:", page.zh, "  推文: { from: 落地页, duration: 2天 }"),
  },
  good: {
    en: planText("tasks:", page.en, "  post: { after: page, duration: 2d }"),
    zh: planText("tasks:", page.zh, "  推文: { after: 落地页, duration: 2天 }"),
  },
  message: ({ name }) => ({
    en: `"${name}" is a task or phase, and a day is wanted here.`,
    zh: `“${name}”是任务或阶段，而这里要写日期。`,
  }),
  help: ({ name }) => ({
    en: `Write "after: ${name}" to follow it, or "anchors: { ${name}-end: ${name} }" at the top to count from its last day.`,
    zh: `排在它后面，请写“after: ${name}”；从它的最后一天算起，请先在顶部写“anchors: { ${name}完成: ${name} }”。`,
  }),
});

interface UnknownOwner {
  readonly name: string;
  readonly count: number;
  readonly closest: string | undefined;
  /** The names that the text looks like a list of; one where it does not. */
  readonly parts: readonly string[];
}

export const ownerUnknown = defineProblem<UnknownOwner>({
  code: "owner-unknown",
  severity: "error",
  summary: { en: 'Somebody is named who is not under "owners".', zh: "写了一个 owners 里没有的人。" },
  why: {
    en: "A misspelt name would be one more person, with work that nobody sees.",
    zh: "名字写错，就会凭空多出一个人，他的工作谁也看不到。",
  },
  bad: {
    en: planText("owners: { mia: {} }", "tasks:", "  page: { owner: mai, start: 2026-03-02, duration: 5d }"),
    zh: planText("owners: { 李梅: {} }", "tasks:", "  落地页: { owner: 李枚, start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("owners: { mia: {} }", "tasks:", "  page: { owner: mia, start: 2026-03-02, duration: 5d }"),
    zh: planText("owners: { 李梅: {} }", "tasks:", "  落地页: { owner: 李梅, start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ name, count }) => ({
    en: `"${name}" is not among the owners${count > 1 ? ` (${count} places)` : ""}.`,
    zh: `owners 里没有“${name}”${count > 1 ? `（共 ${count} 处）` : ""}。`,
  }),
  help: ({ name, closest, parts }) => {
    if (parts.length < 2) {
      return (
        didYouMean(closest) ?? { en: `Add it: "owners: { ${name}: {} }".`, zh: `请先登记：“owners: { ${name}: {} }”。` }
      );
    }
    return {
      en: `If these are several people, write [${parts.join(", ")}]; an owner is one, the others are helpers:.`,
      zh: `如果是几个人，请写成 [${parts.join(", ")}]；负责人只写一个，其他人写进 helpers:。`,
    };
  },
});
