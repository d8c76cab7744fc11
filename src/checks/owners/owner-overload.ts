import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { nameWords } from "../shared/amount-words.ts";
import { spanOf } from "../shared/naming.ts";
import { type Overload, overloadsOf } from "../shared/overload.ts";
import { placeOfOwner } from "../shared/review.ts";

const plan = (video: string) => ({
  en: planText(
    "owners: { studio: { capacity: 1 } }",
    "tasks:",
    "  page: { kind: asset, owner: studio, start: 2026-03-02, duration: 5d }",
    `  video: { kind: asset, owner: studio, start: ${video}, duration: 5d }`,
  ),
  zh: planText(
    "owners: { 制作部: { capacity: 1 } }",
    "tasks:",
    "  落地页: { kind: 物料, owner: 制作部, start: 2026-03-02, duration: 5天 }",
    `  演示视频: { kind: 物料, owner: 制作部, start: ${video}, duration: 5天 }`,
  ),
});

export const ownerOverload = defineCheck<Overload>({
  code: "owner-overload",
  severity: "warning",
  summary: {
    en: "An owner has more tasks at once than they can do.",
    zh: "负责人同时进行的任务超出了承受能力。",
  },
  why: {
    en: "Each task is planned as if its owner worked on it alone. Done side by side they take longer, and every date behind them moves. The buffer behind a task does not count as work, nor do milestones, gates, meetings and whatever has a clock time.",
    zh: "排期时每个任务都按负责人专心去做来算；几件事挤在一起，每件都会拖长，后面的日期跟着往后推。任务后面的缓冲不算工作量，里程碑、评审门、会议和写了钟点的事项也不算。",
  },
  bad: plan("2026-03-04"),
  good: plan("2026-03-09"),
  message: (overload) => {
    const { owner, capacity, most, tasks } = overload;
    const names = nameWords(tasks.map(({ task }) => task.id));
    const span = spanOf(overload);
    return {
      en: `"${owner.id}" has ${most} tasks at once ${span.en} and can do ${capacity}: ${names.en}.`,
      zh: `“${owner.id}”${span.zh} 同时有 ${most} 个任务，最多只能做 ${capacity} 个：${names.zh}。`,
    };
  },
  help: ({ owner, last }) => ({
    en: `Move "${last.task.id}" or one of the others, give one to somebody else, or raise capacity: of "${owner.id}".`,
    zh: `请把“${last.task.id}”或其中另一个任务移开，或者交给别人；“${owner.id}”确实做得过来，就把 capacity: 调大。`,
  }),

  *inspect(review) {
    for (const overload of overloadsOf(review)) {
      const { tasks, last } = overload;
      const others = tasks.filter((work) => work !== last);
      yield {
        ...overload,
        place: placeOfOwner(last.task),
        related: others.map(({ task, ...days }) => {
          const span = spanOf(days);
          return {
            place: task.origin.keyOf(),
            message: { en: `this one is planned ${span.en}`, zh: `这个任务：${span.zh}` },
          };
        }),
      };
    }
  },
});
