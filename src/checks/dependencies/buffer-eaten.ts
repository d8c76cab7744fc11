import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { dayOf } from "../../schedule/moment.ts";
import { isPlaced } from "../../schedule/positions.ts";
import type { ScheduledTask } from "../../schedule/schedule.ts";
import { planText } from "../../source/plan-text.ts";
import { countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day, formatDay } from "../../time/day.ts";
import { defineCheck } from "../define-check.ts";
import { workdayWords } from "../shared/amount-words.ts";
import type { Review } from "../shared/review.ts";

interface Facts {
  readonly task: string;
  /** The last day of the buffer. */
  readonly finish: string;
  readonly limit: Bilingual;
  readonly workdays: number;
}

const plan = (buffer: string, task: string): string =>
  planText("launch: 2026-03-24", `tasks: { ${task}, start: T-15, buffer: ${buffer} } }`);

export const bufferEaten = defineCheck<Facts>({
  code: "buffer-eaten",
  severity: "warning",
  summary: {
    en: "The buffer of a task runs past the launch or the end of its phase.",
    zh: "任务的缓冲时间超过了上市日或所在阶段的结束日。",
  },
  why: {
    en: "A buffer that lies behind the day it should protect protects nothing: if it is needed, it is too late.",
    zh: "缓冲排在要保的日子后面，等于没有缓冲：真要用时已经晚了。",
  },
  bad: { en: plan("8d", "video: { duration: 7d"), zh: plan("8天", "视频: { duration: 7天") },
  good: { en: plan("3d", "video: { duration: 7d"), zh: plan("3天", "视频: { duration: 7天") },
  message: ({ task, finish, limit, workdays }) => ({
    en: `The buffer of "${task}" lasts until ${finish}, ${workdayWords(workdays).en} past ${limit.en}.`,
    zh: `“${task}”的缓冲要到 ${finish} 才结束，比${limit.zh}晚 ${workdayWords(workdays).zh}。`,
  }),
  help: ({ task }) => ({
    en: `Begin "${task}" earlier, shorten it, or write the buffer that there is really room for.`,
    zh: `请让“${task}”提前开始或缩短，或者按实际放得下的天数写 buffer:。`,
  }),

  *inspect(review) {
    for (const scheduled of review.schedule.tasks) {
      const { task, position } = scheduled;
      if (!task.buffer || task.actual?.kind === "done" || !isPlaced(position)) continue;
      const finish = dayOf(position.bufferFinish);
      // What ends too late itself is said elsewhere.
      const limits = limitsOf(scheduled, review).filter(({ last }) => last >= dayOf(position.finish) && last < finish);
      const [limit] = limits.sort((a, b) => a.last - b.last);
      if (!limit) continue;
      const workdays = countWorkdays(review.plan.calendar, addDays(limit.last, 1), finish);
      if (workdays === 0) continue;
      const facts = { task: task.id, finish: formatDay(finish), limit: limit.words, workdays };
      yield { place: task.origin.keyOf("buffer"), ...facts };
    }
  },
});

interface Limit {
  /** The last day that is still in time. */
  readonly last: Day;
  readonly words: Bilingual;
}

/** The days that a buffer is there to protect. Work that is done after the launch protects none. */
function limitsOf({ task, position }: ScheduledTask, { schedule, launch }: Review): Limit[] {
  const limits: Limit[] = [];
  const { phase } = task;
  const end = phase && schedule.book.windowOf(phase)?.finish;
  if (phase && end !== undefined) {
    const day = formatDay(end);
    const words = { en: `the end of its phase "${phase.id}" (${day})`, zh: `所在阶段“${phase.id}”的结束日（${day}）` };
    limits.push({ last: end, words });
  }
  if (launch !== undefined && isPlaced(position) && dayOf(position.finish) < launch) {
    const day = formatDay(launch);
    const words = { en: `the eve of the launch (${day})`, zh: `上市日（${day}）的前一天` };
    limits.push({ last: addDays(launch, -1), words });
  }
  return limits;
}
