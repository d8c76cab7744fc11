import { defineProblem } from "../diagnostic/define-problem.ts";
import { planText } from "../source/plan-text.ts";

export const undatedTask = defineProblem<{ task: string; hasLaunch: boolean }>({
  code: "undated-task",
  severity: "warning",
  summary: { en: "Nothing says when a task happens.", zh: "没有任何写法能确定任务的日期。" },
  why: {
    en: "It gets no date, and is easily forgotten; in a plan with a launch this is an error.",
    zh: "没有日期的任务很容易被忘掉；计划写了上市日时，这算错误。",
  },
  bad: { en: planText("tasks:", "  page: { duration: 5d }"), zh: planText("tasks:", "  落地页: { duration: 5天 }") },
  good: {
    en: planText("start: 2026-03-02", "tasks:", "  page: { duration: 5d }"),
    zh: planText("start: 2026-03-02", "tasks:", "  落地页: { duration: 5天 }"),
  },
  message: ({ task }) => ({ en: `Nothing says when "${task}" happens.`, zh: `看不出“${task}”该在什么时候做。` }),
  help: ({ task, hasLaunch }) =>
    hasLaunch
      ? {
          en: `Tie "${task}" to the rest: write "by: T-5wd", "at: T-10" or after: with another task, or give its phase a window.`,
          zh: `请让“${task}”和其他内容挂上钩：写“by: T-5工作日”“at: T-10”或“after:”某个任务，或者给它的阶段写上 window:。`,
        }
      : {
          en: `Write "start: 2026-03-02" at the top of the plan, or give "${task}" a date or a task to come after.`,
          zh: `请在计划顶部写“start: 2026-03-02”，或者给“${task}”写上日期，或用 after: 写明排在谁后面。`,
        },
});

export const launchUnset = defineProblem({
  code: "launch-unset",
  severity: "info",
  summary: { en: "The launch day is open.", zh: "上市日还没定。" },
  why: {
    en: "What counts from T is shown as T-5 and the like; all else has its dates already.",
    zh: "按 T 计算的内容只显示 T-5 这样的相对天数，其余内容照常排出日期。",
  },
  bad: {
    en: planText("launch: TBD", "tasks:", "  page: { by: T-5wd, duration: 5d }"),
    zh: planText("launch: 待定", "tasks:", "  落地页: { by: T-5工作日, duration: 5天 }"),
  },
  good: {
    en: planText("launch: 2026-10-20", "tasks:", "  page: { by: T-5wd, duration: 5d }"),
    zh: planText("launch: 2026-10-20", "tasks:", "  落地页: { by: T-5工作日, duration: 5天 }"),
  },
  message: () => ({
    en: "The launch day is open, so what counts from T has no date yet.",
    zh: "上市日待定，按 T 计算的内容暂时没有日期。",
  }),
  help: () => ({
    en: 'Write "launch: 2026-10-20" once it is known, or try a day with --launch 2026-10-20.',
    zh: "定下来后请写“launch: 2026-10-20”；想先试算，可以用 --launch 2026-10-20。",
  }),
});

export const assumed = defineProblem<{ task: string }>({
  code: "assumed",
  severity: "info",
  summary: { en: "A task has no duration, so one working day is assumed.", zh: "任务没有写工期，按 1 个工作日算。" },
  why: {
    en: "Most work takes longer than a day, and what follows moves with it.",
    zh: "大多数工作一天做不完，后面的任务也会跟着往后推。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  message: ({ task }) => ({
    en: `"${task}" has no duration, so one working day is assumed.`,
    zh: `“${task}”没有写工期，按 1 个工作日算。`,
  }),
  help: () => ({
    en: 'Write "duration: 1d" if that is right, another number of days, or "duration: TBD".',
    zh: "如果确实是一天，请写“duration: 1天”；否则请写实际的工期，或写“duration: 待定”。",
  }),
});

export const durationMissing = defineProblem<{ task: string; start: string; finish: string }>({
  code: "duration-missing",
  severity: "warning",
  summary: { en: "How long a task takes is not known yet.", zh: "任务的工期待定。" },
  why: {
    en: "It takes all the room it has, so what follows can only be as good as that guess.",
    zh: "它会占满能占的时间，后面的日期也就只能当作参考。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, by: 2026-03-13, duration: TBD }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, by: 2026-03-13, duration: 待定 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, by: 2026-03-13, duration: 8d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, by: 2026-03-13, duration: 8天 }"),
  },
  message: ({ task, start, finish }) => ({
    en: `How long "${task}" takes is open, so it runs from ${start} to ${finish} for now.`,
    zh: `“${task}”的工期待定，暂时从 ${start} 排到 ${finish}。`,
  }),
  help: () => ({
    en: 'Write a duration once it is known; a range such as "5-8d" will do.',
    zh: "定下来后请写上工期；只有大概范围也可以，例如“5-8天”。",
  }),
});

export const recurrenceEmpty = defineProblem<{ task: string }>({
  code: "recurrence-empty",
  severity: "warning",
  summary: { en: "A recurring task does not occur even once.", zh: "重复的任务一次也没有排上。" },
  why: { en: "It is in the plan, but in nobody's calendar.", zh: "计划里有它，可谁的日历上都没有。" },
  bad: {
    en: planText("tasks:", "  standup: { every: week mon, window: 2026-03-03..2026-03-06 }"),
    zh: planText("tasks:", "  例会: { every: 每周一, window: 2026-03-03..2026-03-06 }"),
  },
  good: {
    en: planText("tasks:", "  standup: { every: week tue, window: 2026-03-03..2026-03-06 }"),
    zh: planText("tasks:", "  例会: { every: 每周二, window: 2026-03-03..2026-03-06 }"),
  },
  message: ({ task }) => ({
    en: `"${task}" does not occur even once in the time it has.`,
    zh: `在规定的时间内，“${task}”一次也排不上。`,
  }),
  help: () => ({
    en: "Choose another day in every:, or widen its window or its phase.",
    zh: "请在 every: 里换一天，或者放宽它的 window: 或所在阶段。",
  }),
});

export const outOfRange = defineProblem<{ task: string }>({
  code: "out-of-range",
  severity: "error",
  summary: { en: "A task leaves the years that tminus counts.", zh: "任务超出了 tminus 能计算的年份。" },
  why: { en: "So far away there is a slip in a number, not a launch.", zh: "这么远的日期，多半是哪个数字写错了。" },
  bad: {
    en: planText("tasks:", "  page: { start: 2176-03-04, duration: 9999cd }"),
    zh: planText("tasks:", "  落地页: { start: 2176-03-04, duration: 9999个自然日 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-04, duration: 9cd }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-04, duration: 9个自然日 }"),
  },
  message: ({ task }) => ({
    en: `"${task}" leaves the years 1900 to 2200.`,
    zh: `“${task}”超出了 1900 年到 2200 年的范围。`,
  }),
  help: ({ task }) => ({
    en: `Look for the number that leads "${task}" so far, and mend it.`,
    zh: `请检查“${task}”里的数字，改正写错的那个。`,
  }),
});
