import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { daysOf, type Review } from "../shared/review.ts";

interface Facts {
  readonly task: string;
  readonly kind: Bilingual;
  readonly start: string;
  readonly launch: string;
}

const kinds: Readonly<Record<string, Bilingual>> = {
  feedback: { en: "feedback", zh: "反馈" },
  retro: { en: "a retro", zh: "复盘" },
};

/** What is tried out or held before the launch, and can be looked back on before it. */
const looksBackOn: ReadonlySet<string | undefined> = new Set([
  "canary",
  "test",
  "event",
  "rehearsal",
  "research",
  "enablement",
]);

const plan = (tasks: string): string => planText("launch: 2026-03-24", tasks);

export const postLaunchEarly = defineCheck<Facts>({
  code: "post-launch-early",
  severity: "warning",
  summary: {
    en: "Feedback or a retro comes before the launch.",
    zh: "反馈或复盘排在了上市日之前。",
  },
  why: {
    en: "There is nothing to look back on yet. Most often a minus stands where a plus was meant, or a date was copied.",
    zh: "还没上市，没有什么可反馈、可复盘的；多半是加号写成了减号，或者日期是复制来的。",
  },
  bad: {
    en: plan("tasks: { retro: { kind: retro, at: T-21 } }"),
    zh: plan("tasks: { 复盘会: { kind: 复盘, at: T-21 } }"),
  },
  good: {
    en: plan("tasks: { retro: { kind: retro, at: T+21 } }"),
    zh: plan("tasks: { 复盘会: { kind: 复盘, at: T+21 } }"),
  },
  message: ({ task, kind, start, launch }) => ({
    en: `"${task}" is ${kind.en}, but stands on ${start}, before the launch on ${launch}.`,
    zh: `“${task}”是${kind.zh}，却排在 ${start}，早于上市日 ${launch}。`,
  }),
  help: ({ task }) => ({
    en: `Put "${task}" after the launch, as in T+21; if it looks back on something else, say so with after:.`,
    zh: `请把“${task}”放到上市之后，例如 T+21；如果针对的是别的事，请用 after: 写明。`,
  }),

  *inspect(review) {
    const { schedule, launch } = review;
    if (launch === undefined) return;
    for (const scheduled of schedule.tasks) {
      const { task } = scheduled;
      const kind = kinds[task.spec.kind ?? ""];
      const days = kind && task.actual?.kind !== "done" ? daysOf(scheduled) : undefined;
      if (!kind || !days || days.finish >= launch || isAboutSomethingElse(task, review)) continue;
      yield {
        place: task.origin.keyOf(),
        task: task.id,
        kind,
        start: formatDay(days.start),
        launch: formatDay(launch),
      };
    }
  },
});

function isAboutSomethingElse(task: Task, { plan }: Review): boolean {
  const before = plan.dependencies.flatMap(({ predecessor, successor }) => (successor === task ? [predecessor] : []));
  const things = [...before, ...(task.during?.things ?? [])];
  const tasks = things.filter((thing) => thing.kind === "task");
  // Feedback is on what it follows; a retro may follow feedback and yet be on the launch.
  return task.spec.kind === "feedback" ? tasks.length > 0 : tasks.some(({ spec }) => looksBackOn.has(spec.kind));
}
