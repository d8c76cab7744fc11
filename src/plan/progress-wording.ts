import type { Bilingual } from "../diagnostic/diagnostic.ts";

const misplaced = {
  recurring: (key: string): Bilingual => ({
    en: `"${key}" stands at a task that recurs, and does not say which time is meant.`,
    zh: `这个任务会重复多次，“${key}”说不清是哪一次。`,
  }),
  milestone: (key: string): Bilingual => ({
    en: `"${key}" stands at a milestone, which takes no time: it is reached, or it is not.`,
    zh: `里程碑不占时间，只有达成和没达成，不能写“${key}”。`,
  }),
  event: (key: string): Bilingual => ({
    en: `"${key}" stands at an event, which takes its day: it has taken place, or it has not.`,
    zh: `这件事只占一天，只有办了和没办，不能写“${key}”。`,
  }),
};

/** Why a key does not fit a task that recurs, a milestone or an event. */
export function misplacedWording(key: string, what: string): Bilingual {
  return (Object.entries(misplaced).find(([name]) => name === what)?.[1] ?? misplaced.event)(key);
}

interface Wording {
  readonly message: Bilingual;
  readonly help: Bilingual;
}

const mismatches = {
  whole: (): Wording => ({
    message: {
      en: "The task is 100% done, but its finish is not recorded.",
      zh: "进度写了 100%，却没有写完成日期。",
    },
    help: {
      en: "Write finished: with the day it was finished: a share alone moves no date.",
      zh: "请写上 finished: 和完成日期；光写比例不会影响日程。",
    },
  }),
  part: (percent: number): Wording => ({
    message: {
      en: `The task is recorded as finished, and as ${percent}% done.`,
      zh: `任务记录为已完成，进度却只有 ${percent}%。`,
    },
    help: {
      en: 'Write "progress: 100%" or nothing; take "finished" out if there is still work to do.',
      zh: "请改成 progress: 100% 或去掉这一项；如果还没做完，请去掉 finished。",
    },
  }),
  unstarted: (percent: number): Wording => ({
    message: {
      en: `The task is ${percent}% done, but its start is not recorded.`,
      zh: `进度写了 ${percent}%，却没有写开始日期。`,
    },
    help: {
      en: "Write started: with the day it began: a share alone moves no date.",
      zh: "请写上 started: 和开始日期；光写比例不会影响日程。",
    },
  }),
  blocked: (): Wording => ({
    message: {
      en: "The task is recorded as finished, and as blocked.",
      zh: "任务记录为已完成，却又写了阻塞。",
    },
    help: {
      en: 'Take "status" out, or "finished" if there is still work to do.',
      zh: "请去掉 status；如果还没做完，请去掉 finished。",
    },
  }),
};

/** What two things recorded of one task contradict one another in. */
export function mismatchWording(conflict: string, percent: number): Wording {
  return (Object.entries(mismatches).find(([name]) => name === conflict)?.[1] ?? mismatches.whole)(percent);
}

/** Why a text is no day on which something happened. */
export function factWording(key: string, text: string, reason: string): Bilingual {
  if (reason === "counted") {
    return {
      en: `"${key}: ${text}" would move with what it is counted from, but a fact does not move.`,
      zh: `“${key}: ${text}”会随着推算的起点变动，而已经发生的事不会变。`,
    };
  }
  if (reason === "clock") {
    return {
      en: `"${key}: ${text}" has a clock time, but progress is recorded in whole days.`,
      zh: `“${key}: ${text}”写了时刻，而进展只按天记录。`,
    };
  }
  return { en: `"${key}: ${text}" is not a date.`, zh: `“${key}: ${text}”不是日期。` };
}
