import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, type Review } from "../shared/review.ts";

interface Facts {
  readonly gate: string;
  readonly held: string;
}

const plan = {
  en: (result: string) =>
    planText(
      "as-of: 2026-03-16",
      "tasks:",
      `  go: { at: 2026-03-11, finished: 2026-03-11, gate: { criteria: [Sales is trained]${result} } }`,
    ),
  zh: (result: string) =>
    planText(
      "as-of: 2026-03-16",
      "tasks:",
      `  上市决策: { at: 2026-03-11, finished: 2026-03-11, gate: { criteria: [销售已培训]${result} } }`,
    ),
};

export const gateResultOpen = defineCheck<Facts>({
  code: "gate-result-open",
  severity: "warning",
  summary: { en: "A gate was held, and its result is not recorded.", zh: "评审门的日子过了，却没有记录结果。" },
  why: {
    en: "What waits for the gate goes on as if it had passed, and later nobody can say who decided that.",
    zh: "后面的工作会当它已经通过照常进行，事后也说不清当时是谁、怎么定的。",
  },
  bad: { en: plan.en(""), zh: plan.zh("") },
  good: { en: plan.en(", decision: go"), zh: plan.zh(", decision: 通过") },
  message: ({ gate, held }) => ({
    en: `The gate "${gate}" was on ${held}, and no decision is recorded.`,
    zh: `评审门“${gate}”在 ${held} 已经过了，却没有记录结果。`,
  }),
  help: () => ({
    en: 'Write "decision: go", "no-go" or "conditional" under gate:; if it was not held, give it a new day.',
    zh: "请在 gate: 下写“decision: 通过”、“不通过”或“有条件通过”；如果还没评审，请换个日期。",
  }),

  *inspect(review) {
    for (const scheduled of review.schedule.tasks) {
      const { task } = scheduled;
      if (task.type !== "gate" || task.progress?.decision !== undefined) continue;
      const held = task.progress?.finished ?? passedDay(task, daysOf(scheduled)?.finish, review);
      if (held === undefined) continue;
      yield { place: task.origin.keyOf(), gate: task.id, held: formatDay(held) };
    }
  },
});

/** The day of a gate, where it is over. That of a pinned gate which is not recorded as done is told as overdue. */
function passedDay({ pin }: Task, day: Day | undefined, { today, schedule }: Review): Day | undefined {
  if (today === undefined || day === undefined || day >= today) return undefined;
  return pin && schedule.planned ? undefined : day;
}
