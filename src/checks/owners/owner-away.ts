import type { Owner, Plan, Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOfTask, placeOfApprover, placeOfOwner, type Review, type TaskDays } from "../shared/review.ts";

interface Facts {
  readonly owner: string;
  readonly task: string;
  /** The days on which the owner is away, and how many days of work there are at all. */
  readonly away: readonly Day[];
  readonly total: number;
  readonly decides: boolean;
}

const plan = (day: string) => ({
  en: planText("owners: { mia: { away: [2026-03-02..2026-03-06] } }", "tasks:", `  talk: { owner: mia, at: ${day} }`),
  zh: planText(
    "owners: { 李梅: { away: [2026-03-02..2026-03-06] } }",
    "tasks:",
    `  直播课: { owner: 李梅, at: ${day} }`,
  ),
});

export const ownerAway = defineCheck<Facts>({
  code: "owner-away",
  severity: "warning",
  summary: {
    en: "Something happens on fixed days on which its owner or its approver is away.",
    zh: "固定在某天的事项，负责人或评审人当天不在。",
  },
  why: {
    en: "Work that may move waits until its owner is back; events, gates and pinned work do not. Meetings that recur are left aside, and work of which the owner is there for more than half.",
    zh: "能挪动的工作会等负责人回来，单日事项、评审门和固定了日期的工作不会等。定期会议不查；负责人大半时间都在的，也不提醒。",
  },
  bad: plan("2026-03-04"),
  good: plan("2026-03-10"),
  message: ({ owner, task, away, total, decides }) => {
    const [first] = away;
    const day = first === undefined ? "" : formatDay(first);
    if (decides) {
      return {
        en: `"${owner}", who decides at "${task}", is away on ${day}.`,
        zh: `“${task}”要由“${owner}”拍板，但 ${day} 这天“${owner}”不在。`,
      };
    }
    return total === 1
      ? {
          en: `"${task}" is on ${day}, when "${owner}" is away.`,
          zh: `“${task}”在 ${day}，负责人“${owner}”这天不在。`,
        }
      : {
          en: `"${owner}" is away on ${away.length} of the ${total} days of "${task}", from ${day} on.`,
          zh: `“${task}”共 ${total} 天，负责人“${owner}”从 ${day} 起有 ${away.length} 天不在。`,
        };
  },
  help: ({ owner, task }) => ({
    en: `Move "${task}" to days on which "${owner}" is there, or write somebody else for it.`,
    zh: `请把“${task}”挪到“${owner}”在的日子，或者换一个人。`,
  }),

  *inspect(review) {
    const { plan, spec } = review;
    for (const task of plan.tasks) {
      const days = fixedDays(task, review);
      for (const { person, decides } of days ? whoMustBeThere(task, plan) : []) {
        const { away, total } = absenceOf(person, task, days as TaskDays);
        // Who is there for more than half of the days gets it done.
        if (away.length === 0 || away.length * 2 < total) continue;
        const written = spec.owners.find(({ id }) => id === person.id);
        yield {
          place: decides ? placeOfApprover(task, person.id) : placeOfOwner(task),
          related: written
            ? [{ place: written.origin.at("away"), message: { en: "away here", zh: "这里写了不在的日子" } }]
            : [],
          ...{ owner: person.id, task: task.id, away, total, decides },
        };
      }
    }
  },
});

interface Attendance {
  readonly person: Owner;
  readonly decides: boolean;
}

/** The owner, and those who decide at a gate that is still open. */
function whoMustBeThere(task: Task, { owners }: Plan): readonly Attendance[] {
  const { owner, spec, progress } = task;
  const isOpen = task.type === "gate" && progress?.decision === undefined;
  const approvers = isOpen ? owners.filter((each) => each !== owner && spec.approvers.includes(each.id)) : [];
  return [
    ...(owner ? [{ person: owner, decides: false }] : []),
    ...approvers.map((person) => ({ person, decides: true })),
  ];
}

/** The days of something that does not wait for its owner. */
function fixedDays(task: Task, review: Review): TaskDays | undefined {
  const days = daysOfTask(task, review);
  const { today } = review;
  if (!days || task.type === "milestone" || task.type === "recurring" || task.progress?.finished !== undefined) return;
  if (today !== undefined && days.finish < today) return;
  const { duration, pin } = task;
  const isCounted = duration.kind === "span" && (duration.unit === "cd" || duration.unit === "mo");
  const isPinned = pin?.kind === "at" || pin?.kind === "window" || pin?.kind === "span";
  return isCounted || isPinned || task.type !== "task" ? days : undefined;
}

/** Of the days that are worked, else of all. */
function absenceOf({ away }: Owner, { rollCalendar }: Task, days: TaskDays): Pick<Facts, "away" | "total"> {
  const missed = [...away].filter((day) => day >= days.start && day <= days.finish);
  missed.sort((left, right) => left - right);
  const worked = countWorkdays(rollCalendar, days.start, days.finish);
  if (worked === 0) return { away: missed, total: days.finish - days.start + 1 };
  return { away: missed.filter((day) => rollCalendar.isWorkday(day)), total: worked };
}
