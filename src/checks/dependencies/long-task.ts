import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { defineCheck } from "../define-check.ts";
import { workdayWords } from "../shared/amount-words.ts";
import { daysOf, isPublic } from "../shared/review.ts";

/** Working days: a month. Longer work shows only at its end whether it is late. */
const mostWorkdays = 20;

export const longTask = defineCheck<{ readonly task: string; readonly workdays: number }>({
  code: "long-task",
  severity: "info",
  summary: {
    en: "A single task takes more than twenty working days.",
    zh: "单个任务超过 20 个工作日。",
  },
  why: {
    en: "For a month there is nothing to be seen of it, and that it is late is known only when it should be done.",
    zh: "一个月里看不到阶段成果，等发现晚了，往往已经到该交的时候。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 25d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 25天 }"),
  },
  good: {
    en: planText("tasks:", "  draft: { start: 2026-03-02, duration: 10d }", "  page: { after: draft, duration: 15d }"),
    zh: planText(
      "tasks:",
      "  初稿: { start: 2026-03-02, duration: 10天 }",
      "  落地页: { after: 初稿, duration: 15天 }",
    ),
  },
  message: ({ task, workdays }) => ({
    en: `"${task}" takes ${workdayWords(workdays).en}, too long to see how it goes.`,
    zh: `“${task}”要 ${workdayWords(workdays).zh}，中间看不出进展。`,
  }),
  help: ({ task }) => ({
    en: `Split "${task}" into parts that end with something to look at, linked by after:.`,
    zh: `请把“${task}”拆成几段，每段都有能看到的成果，再用 after: 连起来。`,
  }),

  *inspect(review) {
    for (const scheduled of review.schedule.tasks) {
      const { task } = scheduled;
      const days = isWork(task) && !isPublic(task, review) ? daysOf(scheduled) : undefined;
      const workdays = days ? countWorkdays(task.calendar, days.start, days.finish) : 0;
      if (workdays > mostWorkdays) yield { place: task.origin.keyOf("duration"), task: task.id, workdays };
    }
  },
});

/** Work of a length of its own: what runs for a time, such as a canary or a window, is no work to be split. */
function isWork({ type, duration, pin, during, actual, spec }: Task): boolean {
  if (type !== "task" || during || actual?.kind === "done" || spec.kind === "canary") return false;
  return duration.kind === "span" && duration.unit !== "min" && pin?.kind !== "window" && pin?.kind !== "span";
}
