import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { whatFollows } from "../shared/links.ts";
import { spanOf } from "../shared/naming.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { daysOfTask, isBegun, type Review, type TaskDays } from "../shared/review.ts";

interface Work extends TaskDays {
  readonly task: Task;
}

interface Facts {
  readonly messaging: Work;
  readonly early: readonly Work[];
}

const plan = (link: string) => ({
  en: planText(
    "launch: 2026-10-20",
    "owners: { mia: {}, studio: {} }",
    "tasks:",
    "  story: { kind: messaging, owner: mia, start: T-29, duration: 5d }",
    `  page: { kind: asset, owner: studio, ${link}, duration: 8d }`,
  ),
  zh: planText(
    "launch: 2026-10-20",
    "owners: { 李梅: {}, 制作部: {} }",
    "tasks:",
    "  信息屋: { kind: 信息, owner: 李梅, start: T-29, duration: 5天 }",
    `  落地页: { kind: 物料, owner: 制作部, ${link.replace("story", "信息屋")}, duration: 8天 }`,
  ),
});

export const briefLate = defineCheck<Facts>({
  code: "brief-late",
  severity: "error",
  summary: {
    en: "An asset is begun before the message that it carries is done.",
    zh: "信息还没定稿，物料就开工了。",
  },
  why: {
    en: "A page or a film that is made before the message is settled is made twice, or it says something else than everybody else.",
    zh: "信息没定就做落地页、拍视频，结果不是返工，就是和别处说的不一样。",
  },
  bad: plan("start: T-29"),
  good: plan("after: story"),
  message: ({ messaging, early }) => {
    const names = nameWords(early.map(({ task }) => task.id));
    const [first] = early;
    const [begin, end] = [formatDay(first?.start ?? messaging.start), formatDay(messaging.finish)];
    return early.length === 1
      ? {
          en: `${names.en} begins on ${begin}, but its message, "${messaging.task.id}", is not done before the end of ${end}.`,
          zh: `${names.zh}在 ${begin} 开始，而信息任务“${messaging.task.id}”到 ${end} 才结束。`,
        }
      : {
          en: `${names.en} begin before their message, "${messaging.task.id}", is done at the end of ${end}.`,
          zh: `信息任务“${messaging.task.id}”到 ${end} 才结束，${names.zh}却在这之前就开始了。`,
        };
  },
  help: ({ messaging, early }) => {
    const names = nameWords(early.map(({ task }) => task.id));
    const isDated = early.some(({ task }) => task.pin !== undefined);
    return {
      en: `Write "after: ${messaging.task.id}" on ${names.en}${isDated ? " in place of a date" : ""}; what carries no message needs another kind:, or none.`,
      zh: `请给${names.zh}写上“after: ${messaging.task.id}”${isDated ? "，去掉写死的日期" : ""}；用不到这些信息的，就换一个 kind: 或去掉 kind:。`,
    };
  },

  *inspect(review) {
    const [messaging] = worksOf("messaging", review).toSorted((left, right) => left.finish - right.finish);
    if (!messaging) return;
    // What is linked to it is held up by it, or told of a conflict; and its author knows of both.
    const linked = whatFollows(messaging.task, review.plan);
    const early = worksOf("asset", review).filter(
      ({ task, start }) => start <= messaging.finish && !linked.has(task) && !isBegun(task),
    );
    const [first, ...others] = early;
    if (!first) return;
    yield {
      place: first.task.origin.keyOf(),
      related: [
        ...others.map(({ task, ...days }) => {
          const span = spanOf(days);
          return {
            place: task.origin.keyOf(),
            message: { en: `so does this one, ${span.en}`, zh: `这个也是：${span.zh}` },
          };
        }),
        {
          place: messaging.task.origin.keyOf(),
          message: { en: `the message is worked on ${spanOf(messaging).en}`, zh: `信息任务：${spanOf(messaging).zh}` },
        },
      ],
      messaging,
      early,
    };
  },
});

function worksOf(kind: string, review: Review): readonly Work[] {
  return tasksOfKind(review, kind).flatMap((task) => {
    const days = daysOfTask(task, review);
    return days && task.type !== "milestone" ? [{ task, ...days }] : [];
  });
}
