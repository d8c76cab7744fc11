import type { RelatedPlace } from "../../diagnostic/diagnostic.ts";
import { pinPoints } from "../../plan/order-tasks.ts";
import type { Point, Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";

const plan = (...lines: readonly string[]): string => planText("launch: 2026-03-24", "tasks:", ...lines);

export const offsetStyle = defineCheck<{ readonly tasks: readonly string[] }>({
  code: "offset-style",
  severity: "info",
  summary: {
    en: "A task has a date of its own where the plan counts from the launch.",
    zh: "计划按上市日倒数，个别任务却写了固定日期。",
  },
  why: {
    en: "It stays where it is when the launch moves. That is right for a fair, and a slip for most other things.",
    zh: "上市日变动时它不会跟着动。展会这类日子就该如此，其他任务多半是漏改。",
  },
  bad: {
    en: plan(
      "  story: { window: T-28..T-15 }",
      "  page: { by: T-8, duration: 5d }",
      "  kit: { by: T-5, duration: 2d }",
      "  train: { at: 2026-03-20, after: kit }",
    ),
    zh: plan(
      "  信息屋: { window: T-28..T-15 }",
      "  落地页: { by: T-8, duration: 5天 }",
      "  工具包: { by: T-5, duration: 2天 }",
      "  培训: { at: 2026-03-20, after: 工具包 }",
    ),
  },
  good: {
    en: plan(
      "  story: { window: T-28..T-15 }",
      "  page: { by: T-8, duration: 5d }",
      "  kit: { by: T-5, duration: 2d }",
      "  train: { at: T-4, after: kit }",
    ),
    zh: plan(
      "  信息屋: { window: T-28..T-15 }",
      "  落地页: { by: T-8, duration: 5天 }",
      "  工具包: { by: T-5, duration: 2天 }",
      "  培训: { at: T-4, after: 工具包 }",
    ),
  },
  message: ({ tasks }) => {
    const names = nameWords(tasks);
    return tasks.length === 1
      ? {
          en: `${names.en} has a date of its own, and stays there when the launch moves.`,
          zh: `${names.zh}写了固定日期，上市日变动时不会跟着动。`,
        }
      : {
          en: `${names.en} have dates of their own, and stay there when the launch moves.`,
          zh: `${names.zh}写了固定日期，上市日变动时不会跟着动。`,
        };
  },
  help: () => ({
    en: "Count from the launch, as in T-4; a day that others set, such as that of a fair, is best named under anchors: and counted from there.",
    zh: "请改成按上市日计算，例如 T-4；展会这类由别人定的日子，建议写在 anchors: 下，再从它算起。",
  }),

  *inspect({ plan: { launch, tasks }, spec }) {
    if (!launch) return;
    const ahead = tasks.filter(({ actual }) => !actual);
    const points = ahead.flatMap((task) => pointsOf(task).map((point) => ({ task, point })));
    const dated = points.filter(({ point }) => point.base.kind === "date");
    // Where a good part is written in dates, that is meant; in a plan that is extended they are from another year.
    const isStyle = dated.length * mostDated > points.length;
    const found = isStyle ? dated.filter(({ point }) => point.place.file !== spec.origin.node.place.file) : dated;
    const [first, ...others] = found;
    if (!first) return;
    const related = others
      .slice(0, mostRelated)
      .map(({ point }): RelatedPlace => ({ place: point.place, message: alike }));
    yield { place: first.point.place, related, tasks: [...new Set(found.map(({ task }) => task.id))] };
  },
});

/** One date among so many points at most stands out. */
const mostDated = 5;
const mostRelated = 8;
const alike = { en: "so has this", zh: "这里也是" };

function pointsOf(task: Task): readonly Point[] {
  return [...pinPoints(task), ...task.bounds.map(({ point }) => point)];
}
