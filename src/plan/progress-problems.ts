/** What is wrong with what a plan records of its progress. */
import { defineProblem } from "../diagnostic/define-problem.ts";
import { planText } from "../source/plan-text.ts";
import { factWording, mismatchWording, misplacedWording } from "./progress-wording.ts";

export const actualNotDay = defineProblem<{ key: string; text: string; reason: string }>({
  code: "actual-not-day",
  severity: "error",
  summary: {
    en: "A day on which something happened is not written as a plain date.",
    zh: "已经发生的事，没有写成具体日期。",
  },
  why: {
    en: "What has happened does not move when the launch moves, so it cannot count from the launch.",
    zh: "上市日改了，已经发生的事也不会跟着变，所以不能从上市日倒推。",
  },
  bad: {
    en: planText("launch: 2026-03-20", "tasks:", "  page: { start: 2026-03-02, duration: 5d, started: T-18 }"),
    zh: planText("launch: 2026-03-20", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: T-18 }"),
  },
  good: {
    en: planText("launch: 2026-03-20", "tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02 }"),
    zh: planText("launch: 2026-03-20", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02 }"),
  },
  message: ({ key, text, reason }) => factWording(key, text, reason),
  help: ({ key }) => ({
    en: `Write the day itself, as in "${key}: 2026-10-20".`,
    zh: `请写具体日期，例如“${key}: 2026-10-20”。`,
  }),
});

export const actualOrder = defineProblem<{ started: string; finished: string }>({
  code: "finished-before-started",
  severity: "error",
  summary: { en: "A task is recorded as finished before it started.", zh: "记录的完成日期早于开始日期。" },
  why: {
    en: "One of the two days is wrong, and what follows would be counted from it.",
    zh: "两个日期必有一个写错了，后面的日程会跟着算错。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-04, finished: 2026-03-03 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-04, finished: 2026-03-03 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-03, finished: 2026-03-04 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-03, finished: 2026-03-04 }"),
  },
  message: ({ started, finished }) => ({
    en: `It cannot have finished on ${finished}, before it started on ${started}.`,
    zh: `${started} 才开始，不可能 ${finished} 就完成。`,
  }),
  help: () => ({ en: "Correct the wrong one, or swap the two.", zh: "请改正写错的那个；如果写反了，就对调。" }),
});

export const actualInFuture = defineProblem<{ key: string; day: string; asOf: string; source: string }>({
  code: "actual-in-future",
  severity: "error",
  summary: {
    en: "Something is recorded as done on a day after the progress was recorded.",
    zh: "记录的实际日期，晚于进展的记录日。",
  },
  why: {
    en: "What has not happened yet is a plan; taken as a fact it would hide that it may still slip.",
    zh: "还没发生的只是计划；当成事实，就看不出它还可能推迟。",
  },
  bad: {
    en: planText(
      "as-of: 2026-03-06",
      "tasks:",
      "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02, finished: 2026-03-09 }",
    ),
    zh: planText(
      "as-of: 2026-03-06",
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02, finished: 2026-03-09 }",
    ),
  },
  good: {
    en: planText(
      "as-of: 2026-03-09",
      "tasks:",
      "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02, finished: 2026-03-09 }",
    ),
    zh: planText(
      "as-of: 2026-03-09",
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02, finished: 2026-03-09 }",
    ),
  },
  message: ({ key, day, asOf, source }) =>
    source === "today"
      ? {
          en: `"${key}: ${day}" lies after ${asOf}, the day given for today.`,
          zh: `“${key}: ${day}”晚于今天（给定的日期是 ${asOf}）。`,
        }
      : {
          en: `"${key}: ${day}" lies after ${asOf}, the day the progress was recorded ("as-of").`,
          zh: `“${key}: ${day}”晚于进展的记录日 ${asOf}（as-of）。`,
        },
  help: ({ key, day, source }) =>
    source === "today"
      ? { en: "Put the day right, or give a later --today.", zh: "请核对这个日期，或者给一个更晚的 --today。" }
      : {
          en: `Put the day right, or write "as-of: ${day}" or later if the progress was recorded then. Take "${key}" out while it is only planned.`,
          zh: `请核对这个日期；如果进展是之后才记录的，请把 as-of 改到 ${day} 或更晚；如果只是计划，请先去掉“${key}”。`,
        },
});

export const remainingNoDay = defineProblem({
  code: "remaining-no-day",
  severity: "error",
  summary: {
    en: "Work is recorded as remaining, but not on which day that was so.",
    zh: "写了剩余工作量，却没有写是哪一天的情况。",
  },
  why: {
    en: "Three days left on Monday end earlier than three days left on Friday.",
    zh: "周一还剩三天，和周五还剩三天，完成的日子不一样。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02, remaining: 3d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02, remaining: 3天 }"),
  },
  good: {
    en: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02, remaining: 3d }",
    ),
    zh: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02, remaining: 3天 }",
    ),
  },
  message: () => ({
    en: "The remaining work has no day to run from.",
    zh: "剩余的工作不知道从哪一天算起。",
  }),
  help: () => ({
    en: 'Write at the top on which day this was so, as in "as-of: 2026-10-20".',
    zh: "请在顶部写明这是哪一天的情况，例如“as-of: 2026-10-20”。",
  }),
});

export const remainingMisplaced = defineProblem<{ reason: string }>({
  code: "remaining-not-running",
  severity: "error",
  summary: {
    en: "Work is recorded as remaining of a task that is not under way.",
    zh: "任务不在进行中，却写了剩余工作量。",
  },
  why: {
    en: "Of a finished task nothing remains, and one that has not started still has its whole duration.",
    zh: "完成的任务没有剩余，没开始的任务剩下的就是全部工期。",
  },
  bad: {
    en: planText("as-of: 2026-03-05", "tasks:", "  page: { start: 2026-03-09, duration: 5d, remaining: 3d }"),
    zh: planText("as-of: 2026-03-05", "tasks:", "  落地页: { start: 2026-03-09, duration: 5天, remaining: 3天 }"),
  },
  good: {
    en: planText("as-of: 2026-03-05", "tasks:", "  page: { start: 2026-03-09, duration: 3d }"),
    zh: planText("as-of: 2026-03-05", "tasks:", "  落地页: { start: 2026-03-09, duration: 3天 }"),
  },
  message: ({ reason }) =>
    reason === "finished"
      ? { en: "A finished task has no work remaining.", zh: "任务已经完成，不会还有剩余工作。" }
      : {
          en: "Work can only remain of a task that has started, and this one does not say so.",
          zh: "只有已经开始的任务才有剩余工作，这个任务没有写开始日期。",
        },
  help: ({ reason }) =>
    reason === "finished"
      ? {
          en: 'Take "remaining" out, or "finished" if there is still work to do.',
          zh: "请去掉 remaining；如果还没做完，请去掉 finished。",
        }
      : {
          en: "Write started: with its day, or change duration: if there is more or less to do than planned.",
          zh: "请写上 started: 和开始日期；如果是工作量变了，请改 duration。",
        },
});

export const progressMisplaced = defineProblem<{ key: string; what: string }>({
  code: "progress-misplaced",
  severity: "error",
  summary: {
    en: "What is recorded does not fit the kind of task.",
    zh: "记录的进展和任务的类型不相配。",
  },
  why: {
    en: "Recurring work has many days, and what takes a day or less has no middle.",
    zh: "重复任务有很多次，一天以内的事没有“做到一半”。",
  },
  bad: {
    en: planText("tasks:", "  post: { at: 2026-03-02, started: 2026-03-02 }"),
    zh: planText("tasks:", "  首发: { at: 2026-03-02, started: 2026-03-02 }"),
  },
  good: {
    en: planText("tasks:", "  post: { at: 2026-03-02, finished: 2026-03-02 }"),
    zh: planText("tasks:", "  首发: { at: 2026-03-02, finished: 2026-03-02 }"),
  },
  message: ({ key, what }) => misplacedWording(key, what),
  help: ({ what }) =>
    what === "recurring"
      ? {
          en: "Take it out, or record it at a task of its own.",
          zh: "请去掉它，或者另写一个单独的任务来记录。",
        }
      : {
          en: "Take it out, and write finished: with its day once it is over.",
          zh: "请先去掉它，等结束之后写上 finished: 和日期。",
        },
});

export const progressMismatch = defineProblem<{ conflict: string; percent?: number }>({
  code: "progress-mismatch",
  severity: "warning",
  summary: {
    en: "Two things recorded of a task do not agree.",
    zh: "同一个任务记录的进展前后不一致。",
  },
  why: {
    en: "Only days move the schedule, so a task that looks done may still be planned as if it were not.",
    zh: "只有日期会影响日程；看上去做完了的任务，可能还在按没做完来排。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02, progress: 100% }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02, progress: 100% }"),
  },
  good: {
    en: planText(
      "tasks:",
      "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02, finished: 2026-03-06, progress: 100% }",
    ),
    zh: planText(
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02, finished: 2026-03-06, progress: 100% }",
    ),
  },
  message: ({ conflict, percent = 0 }) => mismatchWording(conflict, percent).message,
  help: ({ conflict, percent = 0 }) => mismatchWording(conflict, percent).help,
});
