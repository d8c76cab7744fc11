import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { isPublic, type Review } from "../shared/review.ts";

const plan = {
  en: (rest: string) =>
    planText(
      "timezone: Europe/London",
      "owners: { mia: {}, sales: {} }",
      `tasks: { weekly: { name: Launch meeting, owner: mia, helpers: [sales], every: "week mon 10:00", duration: 45m, window: 2026-03-02..2026-03-31${rest} } }`,
    ),
  zh: (rest: string) =>
    planText(
      "timezone: Asia/Shanghai",
      "owners: { 李梅: {}, 销售部: {} }",
      `tasks: { 上市周会: { owner: 李梅, helpers: [销售部], every: "每周一 10:00", duration: 45分钟, window: 2026-03-02..2026-03-31${rest} } }`,
    ),
};

export const preRead = defineCheck<{ readonly meeting: string }>({
  code: "pre-read",
  severity: "info",
  summary: {
    en: "A regular meeting of several people does not say when its material is sent out.",
    zh: "多人参加的例会没有写材料提前多久发。",
  },
  why: {
    en: "Who sees the numbers for the first time in the meeting can only listen; with a day ahead they come to decide.",
    zh: "会上才第一次看到数据，就只能听；提前一天看过，才能在会上拍板。",
  },
  bad: { en: plan.en(""), zh: plan.zh("") },
  good: { en: plan.en(", pre-read: 24h"), zh: plan.zh(", pre-read: 24h") },
  message: ({ meeting }) => ({
    en: `"${meeting}" does not say how long ahead its material is sent.`,
    zh: `“${meeting}”没有写材料提前多久发给大家。`,
  }),
  help: () => ({ en: 'Write "pre-read: 24h".', zh: "请写“pre-read: 24h”。" }),

  *inspect(review) {
    for (const task of review.plan.tasks) {
      if (isMeeting(task, review) && task.spec.preRead === undefined) {
        yield { place: task.origin.keyOf(), meeting: task.id };
      }
    }
  },
});

/** What several people sit down to again and again, at a time of day and for minutes; not what is held for the public. */
function isMeeting(task: Task, review: Review): boolean {
  const { recurrence, duration, spec } = task;
  const isShort = duration.kind === "span" && duration.unit === "min";
  const isAtATime = recurrence?.kind === "dated" && recurrence.clock !== undefined;
  return isShort && isAtATime && spec.helpers.length > 0 && !isPublic(task, review);
}
