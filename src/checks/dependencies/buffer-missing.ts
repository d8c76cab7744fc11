import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";

/** What is made by others than those who plan it, going by what its author calls it. */
const made =
  /视频|短片|影片|拍摄|印刷|印制|场地|展台|搭建|\b(?:videos?|films?|footage|shoot|printing|printed|venue|booth)\b/iu;

const english = (buffer: string): string =>
  planText(`tasks: { video: { kind: asset, start: 2026-03-02, duration: 8d${buffer} } }`);
const chinese = (buffer: string): string =>
  planText(`tasks: { 演示视频: { kind: 物料, start: 2026-03-02, duration: 8天${buffer} } }`);

export const bufferMissing = defineCheck<{ readonly task: string }>({
  code: "buffer-missing",
  severity: "warning",
  summary: {
    en: "Something is produced by others, with no time kept back for a delay.",
    zh: "外部制作的物料没有留缓冲时间。",
  },
  why: {
    en: "Videos, prints and venues are rarely done on the day that was agreed, and everything behind them waits.",
    zh: "视频、印刷、场地很少能刚好按约定的日子完成，后面的事都要跟着等。",
  },
  bad: { en: english(""), zh: chinese("") },
  good: { en: english(", buffer: 5d"), zh: chinese(", buffer: 5天") },
  message: ({ task }) => ({
    en: `"${task}" is produced by others, but has neither a buffer nor a range.`,
    zh: `“${task}”要靠外部制作，却没有留缓冲，工期也没有写成范围。`,
  }),
  help: ({ task }) => ({
    en: `Write "buffer: 5d" on "${task}", or a range such as "duration: 8-15d".`,
    zh: `请给“${task}”写上“buffer: 5天”，或者把工期写成范围，例如“duration: 8-15天”。`,
  }),

  *inspect({ plan: { tasks } }) {
    for (const task of tasks) {
      if (isMade(task) && !hasRoom(task)) yield { place: task.origin.keyOf(), task: task.id };
    }
  },
});

function isMade({ id, name, spec, type, actual }: Task): boolean {
  return (
    spec.kind === "asset" &&
    type === "task" &&
    actual?.kind !== "done" &&
    made.test(`${id} ${name}`.replace(/[-_]/gu, " "))
  );
}

/** Time of its own that is kept back; a window is as long as its author gave it. */
function hasRoom({ buffer, duration, pin }: Task): boolean {
  if (buffer || duration.kind === "tbd" || pin?.kind === "window" || pin?.kind === "span") return true;
  return duration.min < duration.max;
}
