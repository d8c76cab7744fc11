import type { RelatedPlace } from "../../diagnostic/diagnostic.ts";
import type { Phase, Plan, Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { daysOf } from "../shared/review.ts";

interface Facts {
  readonly tasks: readonly string[];
  /** Undefined where they stand at the kickoff. */
  readonly phase: string | undefined;
}

const english = (research: string): string =>
  planText(
    "start: 2026-03-02",
    "tasks:",
    "  page: { duration: 5d }",
    "  post: { after: page, duration: 1d }",
    `  research: { ${research}duration: 3d }`,
  );
const chinese = (research: string): string =>
  planText(
    "start: 2026-03-02",
    "tasks:",
    "  落地页: { duration: 5天 }",
    "  首发: { after: 落地页, duration: 1天 }",
    `  调研: { ${research}duration: 3天 }`,
  );

export const isolatedTask = defineCheck<Facts>({
  code: "isolated-task",
  severity: "info",
  summary: {
    en: "A task has no date and no link: it stands where its phase begins.",
    zh: "任务没有日期，也没有先后关系，只是排在阶段开头。",
  },
  why: {
    en: "Its days follow from nothing that its author said, and nobody seems to wait for it.",
    zh: "它的日期不是谁定的，好像也没有人在等它。",
  },
  bad: { en: english(""), zh: chinese("") },
  good: { en: english("before: page, "), zh: chinese("before: 落地页, ") },
  message: ({ tasks, phase }) => {
    const { en, zh } = nameWords(tasks);
    const [have, stand] = tasks.length === 1 ? ["has", "it stands"] : ["have", "they stand"];
    const at =
      phase === undefined
        ? { en: "at the beginning of the plan", zh: "计划开头" }
        : { en: `at the beginning of "${phase}"`, zh: `“${phase}”开头` };
    return {
      en: `${en} ${have} no date and no link, so ${stand} ${at.en}.`,
      zh: `${zh}没有日期，也没有先后关系，所以排在${at.zh}。`,
    };
  },
  help: () => ({
    en: "Say what it waits for with after:, what waits for it with before:, or by when it is needed with by:.",
    zh: "请用 after: 写明在等什么，用 before: 写明谁在等它，或者用 by: 写明什么时候要。",
  }),

  *inspect({ plan, schedule }) {
    const tied = tiedTasks(plan);
    const byPhase = new Map<Phase | undefined, Task[]>();
    for (const scheduled of schedule.tasks) {
      const { task } = scheduled;
      if (tied.has(task) || saysWhen(task) || !daysOf(scheduled)) continue;
      byPhase.set(task.phase, [...(byPhase.get(task.phase) ?? []), task]);
    }
    for (const [phase, tasks] of byPhase) {
      const [first, ...others] = tasks;
      if (!first) continue;
      const related = others
        .slice(0, mostRelated)
        .map(({ origin }): RelatedPlace => ({ place: origin.keyOf(), message: alike }));
      yield { place: first.origin.keyOf(), related, tasks: tasks.map(({ id }) => id), phase: phase?.id };
    }
  },
});

const mostRelated = 8;
const alike = { en: "so does this", zh: "这项也是" };

/** Tasks that wait for something, that something waits for, or that a day is counted from. */
function tiedTasks({ dependencies, anchors, tasks }: Plan): ReadonlySet<unknown> {
  const tied = new Set<unknown>();
  for (const { predecessor, successor } of dependencies) tied.add(predecessor).add(successor);
  for (const { at } of anchors) if (at?.kind === "thing") for (const task of at.tasks) tied.add(task);
  for (const { during } of tasks) for (const thing of during?.things ?? []) tied.add(thing);
  return tied;
}

function saysWhen({ pin, bounds, recurrence, during, actual }: Task): boolean {
  return Boolean(pin ?? recurrence ?? during ?? actual) || bounds.length > 0;
}
