import type { Task } from "../../plan/plan.ts";
import { dayOf } from "../../schedule/moment.ts";
import { isPlaced } from "../../schedule/positions.ts";
import type { Schedule } from "../../schedule/schedule.ts";
import { planText } from "../../source/plan-text.ts";
import { type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, placeOfPlan, type Review } from "../shared/review.ts";

interface Facts {
  readonly task: string;
  readonly start: string;
  readonly today: string;
  /** How many tasks it is said of: with several, nothing is recorded in the plan at all. */
  readonly count: number;
}

export const pastStart = defineCheck<Facts>({
  code: "past-start",
  severity: "warning",
  summary: {
    en: "A task should have begun by today, and nothing is recorded of it.",
    zh: "任务按计划已经该开始了，却没有任何记录。",
  },
  why: {
    en: "Either the plan was made too late to be kept, or what has been done was not written down.",
    zh: "要么计划做出来就已经晚了，要么做了的事没有记下来。",
  },
  bad: {
    en: planText("as-of: 2026-03-05", "start: 2026-03-02", "tasks:", "  page: { duration: 5d }"),
    zh: planText("as-of: 2026-03-05", "start: 2026-03-02", "tasks:", "  落地页: { duration: 5天 }"),
  },
  good: {
    en: planText("as-of: 2026-03-05", "start: 2026-03-02", "tasks:", "  page: { duration: 5d, started: 2026-03-03 }"),
    zh: planText(
      "as-of: 2026-03-05",
      "start: 2026-03-02",
      "tasks:",
      "  落地页: { duration: 5天, started: 2026-03-03 }",
    ),
  },
  message: ({ task, start, today, count }) =>
    count > 1
      ? {
          en: `By ${today}, ${count} tasks should have begun, "${task}" on ${start} the first, and nothing is recorded of any.`,
          zh: `到 ${today}，有 ${count} 个任务按计划已经该开始了，最早的是“${task}”（${start}），却没有任何进展记录。`,
        }
      : {
          en: `"${task}" was to begin on ${start}, and by ${today} nothing is recorded of it.`,
          zh: `“${task}”按计划 ${start} 就该开始，到 ${today} 还没有任何记录。`,
        },
  help: ({ task, count }) =>
    count > 1
      ? {
          en: "Write started: and finished: on what has been done, and give the rest later days.",
          zh: "请给已经做了的任务写上 started: 和 finished:，其余的改成之后的日期。",
        }
      : {
          en: `Write started: on "${task}" if it has begun, or give it a later day.`,
          zh: `如果“${task}”已经开始，请写上 started:；没有的话，请给它换个之后的日期。`,
        },

  *inspect(review) {
    const { today, schedule } = review;
    if (today === undefined) return;
    const late = schedule.planned ? overtaken(schedule, today) : passed(review, today);
    late.sort((a, b) => a.start - b.start);
    const [first, ...others] = late;
    if (!first) return;
    if (!schedule.planned && others.length > 0) {
      yield { place: placeOfPlan(review), ...factsOf(first, today), count: late.length };
      return;
    }
    for (const each of late) yield { place: each.task.origin.keyOf(), ...factsOf(each, today), count: 1 };
  },
});

interface LateStart {
  readonly task: Task;
  readonly start: Day;
}

function factsOf({ task, start }: LateStart, today: Day) {
  return { task: task.id, start: formatDay(start), today: formatDay(today) };
}

/** Where nothing is recorded at all: everything that the plan puts before today. */
function passed({ schedule }: Review, today: Day): LateStart[] {
  return schedule.tasks.flatMap((scheduled) => {
    const { task } = scheduled;
    const start = task.recurrence ? undefined : daysOf(scheduled)?.start;
    return start !== undefined && start < today ? [{ task, start }] : [];
  });
}

/**
 * Where something is recorded: what was to begin before today, was free to, and has not. What is fixed is overdue, which
 * is said elsewhere; what waits for something unfinished is held up by that.
 */
function overtaken({ planned, tasks, plan }: Schedule, today: Day): LateStart[] {
  const held = new Set<number>();
  for (const { predecessor, successor } of plan.dependencies) {
    if (successor.kind !== "task" || predecessor.kind !== "task") continue;
    if (predecessor.actual?.kind !== "done") held.add(successor.index);
  }
  return tasks.flatMap(({ task }) => {
    const { index, actual, pin, recurrence, during, progress } = task;
    const before = planned?.positions.at(index);
    if (actual || pin || recurrence || during || progress?.isBlocked || held.has(index) || !isPlaced(before)) return [];
    const start = dayOf(before.start);
    return start < today && task.type !== "milestone" ? [{ task, start }] : [];
  });
}
