import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, type Review } from "../shared/review.ts";

/** Working days before the event: earlier, and it is no longer the event that is rehearsed (seed 000: T-3). */
const earliest = 5;

interface Facts {
  readonly event: string;
  readonly day: string;
}

export const rehearsalMissing = defineCheck<Facts>({
  code: "rehearsal-missing",
  severity: "warning",
  summary: {
    en: "An event up to the launch is not rehearsed in the week before it.",
    zh: "上市当天或之前的活动，在前一周内没有彩排。",
  },
  why: {
    en: "Slides, sound and demos fail in front of everybody when nobody has gone through them once.",
    zh: "没有完整走过一遍，演示、音响、串场的问题就会当着所有人的面出现。",
  },
  bad: {
    en: planText("tasks: { webinar: { kind: event, at: 2026-03-18 } }"),
    zh: planText("tasks: { 发布会: { kind: 活动, at: 2026-03-18 } }"),
  },
  good: {
    en: planText(
      "tasks:",
      "  dry-run: { kind: rehearsal, at: 2026-03-16 }",
      "  webinar: { kind: event, at: 2026-03-18 }",
    ),
    zh: planText("tasks:", "  彩排: { kind: 演练, at: 2026-03-16 }", "  发布会: { kind: 活动, at: 2026-03-18 }"),
  },
  message: ({ event, day }) => ({
    en: `"${event}" is on ${day}, and no rehearsal stands in the ${earliest} working days before it.`,
    zh: `“${event}”在 ${day}，之前 ${earliest} 个工作日内没有彩排。`,
  }),
  help: ({ event }) => ({
    en: `Add one, such as "${event}-rehearsal: { kind: rehearsal, duration: 1d, before: ${event}, place: late }".`,
    zh: `请加上一个，例如“${event}彩排: { kind: 演练, duration: 1天, before: ${event}, place: late }”。`,
  }),

  *inspect(review) {
    const { launch } = review;
    const rehearsals = review.schedule.tasks.filter(({ task }) => task.spec.kind === "rehearsal");
    for (const scheduled of review.schedule.tasks) {
      const { task } = scheduled;
      const start = daysOf(scheduled)?.start;
      if (!isStaged(task) || start === undefined || task.progress?.finished !== undefined) continue;
      // What follows the launch is held by people who have just done it.
      if (launch !== undefined && start > launch) continue;
      const isRehearsed = rehearsals.some((rehearsal) => {
        const finish = daysOf(rehearsal)?.finish;
        return finish === undefined || isShortlyBefore(finish, start, review);
      });
      if (!isRehearsed) yield { place: task.origin.keyOf(), event: task.id, day: formatDay(start) };
    }
  },
});

/** What happens on one day in front of an audience: an activity that runs for weeks is not rehearsed. */
function isStaged({ spec, pin }: Task): boolean {
  return spec.kind === "event" && pin?.kind === "at";
}

function isShortlyBefore(day: Day, event: Day, { plan: { calendar } }: Review): boolean {
  return day < event && countWorkdays(calendar, day, addDays(event, -1)) <= earliest;
}
