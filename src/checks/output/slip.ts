import type { Dependency } from "../../plan/plan.ts";
import { workdaysBetween } from "../../schedule/compute-float.ts";
import { dayOf } from "../../schedule/moment.ts";
import { isPlaced } from "../../schedule/positions.ts";
import type { Schedule } from "../../schedule/schedule.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { workdayWords } from "../shared/amount-words.ts";

interface Facts {
  readonly task: string;
  readonly isDone: boolean;
  readonly finish: string;
  readonly planned: string;
  readonly late: number;
}

/** Working days: later than that is more than a day here and there. */
const mostLate = 3;

export const slip = defineCheck<Facts>({
  code: "slip",
  severity: "warning",
  summary: {
    en: "A task ends more than three working days later than planned.",
    zh: "任务比原计划晚了 3 个工作日以上。",
  },
  why: {
    en: "What waits for it moves along, and those who were told the old day do not know.",
    zh: "等它的任务都会跟着往后推，而只知道原日期的人还蒙在鼓里。",
  },
  bad: {
    en: planText(
      "as-of: 2026-03-13",
      "tasks:",
      "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02, finished: 2026-03-13 }",
    ),
    zh: planText(
      "as-of: 2026-03-13",
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02, finished: 2026-03-13 }",
    ),
  },
  good: {
    en: planText(
      "as-of: 2026-03-13",
      "tasks:",
      "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02, finished: 2026-03-09 }",
    ),
    zh: planText(
      "as-of: 2026-03-13",
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02, finished: 2026-03-09 }",
    ),
  },
  message: ({ task, isDone, finish, planned, late }) => ({
    en: `"${task}" ${isDone ? "ended" : "will end"} on ${finish}, ${workdayWords(late).en} later than planned (${planned}).`,
    zh: `“${task}”${isDone ? "到" : "预计到"} ${finish} ${isDone ? "才" : ""}完成，比原计划（${planned}）晚 ${workdayWords(late).zh}。`,
  }),
  help: ({ task, isDone }) =>
    isDone
      ? {
          en: `Look at what waited for "${task}", tell those concerned the new days, or agree on less work.`,
          zh: `请看一下等“${task}”的任务，把新日期告诉相关的人，或者商量减少工作量。`,
        }
      : {
          en: `Agree on what shortens the rest of "${task}" and correct remaining:, or tell those who wait for it the new day.`,
          zh: `请商量怎么缩短“${task}”剩下的工作并改 remaining:，或者把新日期告诉等它的人。`,
        },

  *inspect({ schedule }) {
    for (const { task } of schedule.tasks) {
      const late = lateness(task.index, schedule);
      if (!task.actual || late === undefined || late.days <= mostLate) continue;
      // What it waited for and was late itself is said there.
      const handedOn = waitedFor(task.index, schedule).map(({ predecessor }) =>
        predecessor.kind === "task" ? (lateness(predecessor.index, schedule)?.days ?? 0) : 0,
      );
      if (late.days - Math.max(0, ...handedOn) <= mostLate) continue;
      const facts = { task: task.id, isDone: task.actual.kind === "done", late: late.days };
      yield { place: task.origin.keyOf(), ...facts, finish: formatDay(late.finish), planned: formatDay(late.planned) };
    }
  },
});

/** By how many working days of the plan's calendar a task ends later than planned; undefined where nothing is recorded. */
function lateness(index: number, { planned, positions, network }: Schedule) {
  const before = planned?.positions.at(index);
  const now = positions.at(index);
  if (!isPlaced(before) || !isPlaced(now)) return undefined;
  return {
    days: workdaysBetween(network, before.finish, now.finish),
    planned: dayOf(before.finish),
    finish: dayOf(now.finish),
  };
}

/** As the plan was written: what is done waits for nothing any more. */
function waitedFor(index: number, { planned }: Schedule): readonly Dependency[] {
  const dependencies = planned?.network.plan.dependencies ?? [];
  return dependencies.filter(({ successor }) => successor.kind === "task" && successor.index === index);
}
