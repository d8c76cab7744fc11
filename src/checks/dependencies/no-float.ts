import type { Plan, Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { scheduled } from "../shared/review.ts";

const plan = (...lines: readonly string[]): string =>
  planText("launch: 2026-03-24", "start: 2026-03-02", "tasks:", ...lines);

export const noFloat = defineCheck<{ readonly tasks: readonly string[] }>({
  code: "no-float",
  severity: "info",
  summary: {
    en: "The work that leads up to the launch has no room at all.",
    zh: "通向上市日的任务一天余量都没有。",
  },
  why: {
    en: "Whoever falls a day behind there moves the launch, so these are the tasks to ask about every day.",
    zh: "这几项谁晚一天，上市日就要推一天，所以要天天盯。",
  },
  bad: {
    en: plan("  page: { duration: 10d }", "  check: { after: page, duration: 6d, before: launch }"),
    zh: plan("  落地页: { duration: 10天 }", "  上线检查: { after: 落地页, duration: 6天, before: launch }"),
  },
  good: {
    en: plan("  page: { duration: 8d }", "  check: { after: page, duration: 6d, before: launch }"),
    zh: plan("  落地页: { duration: 8天 }", "  上线检查: { after: 落地页, duration: 6天, before: launch }"),
  },
  message: ({ tasks }) => ({
    en: `A day lost on ${nameWords(tasks).en} is a day lost for the launch: there is no room on the way to it.`,
    zh: `${nameWords(tasks).zh}${tasks.length > 1 ? "中任何一项" : ""}晚一天，上市就晚一天：这条路上没有余量。`,
  }),
  help: () => ({
    en: "Begin earlier, shorten one of them, or let two run side by side; tminus show --critical shows the whole way.",
    zh: "请提前开始、缩短其中一项，或者让两项并行；用 tminus show --critical 可以看到整条路径。",
  }),

  *inspect(review) {
    const { plan, schedule } = review;
    if (!plan.launch) return;
    const path = schedule.criticalPaths.find(({ to }) => to === plan.launch);
    if (!path || !beginsAtDay(path.tasks, plan)) return;
    const onPath = path.tasks.map((task) => ({ task, total: scheduled(review, task)?.float?.total }));
    // Where it does not hold even so, that is said as a conflict.
    if (onPath.some(({ total }) => total !== undefined && total < 0)) return;
    // What has a day of its own stands there, and has none to lose.
    const tight = onPath.filter(({ task, total }) => total === 0 && (!task.pin || task.pin.kind === "start"));
    if (tight.length > 0) yield { place: plan.launch.place, tasks: tight.map(({ task }) => task.id) };
  },
});

/** Whether something says when the way begins: work that is only laid back from the launch could begin sooner. */
function beginsAtDay([first]: readonly Task[], { start, dependencies }: Plan): boolean {
  if (!first) return false;
  const hasFloor = first.bounds.some(({ kind }) => kind === "from" || kind === "finish-from");
  return (
    start !== undefined ||
    first.pin !== undefined ||
    hasFloor ||
    dependencies.some(({ successor }) => successor === first)
  );
}
