import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";
import { behindGap, inGaps, wordsOfDays } from "./conflict-wording.ts";

type Side = "start" | "finish";

const verbs: Readonly<Record<Side, Bilingual>> = {
  start: { en: "starts", zh: "开始" },
  finish: { en: "ends", zh: "结束" },
};

interface ConflictFacts {
  readonly task: string;
  readonly day: string;
  readonly predecessor: Bilingual;
  readonly predecessorDay: string;
  /** Which end of the fixed task the link holds. */
  readonly side: Side;
  /** In working days. */
  readonly missing: number;
  /** The written day, where rolling alone makes the conflict, and the other way to roll. */
  readonly rolled: { readonly nominal: string; readonly otherWay: string } | undefined;
}

export const depConflict = defineProblem<ConflictFacts>({
  code: "dep-conflict",
  severity: "error",
  summary: {
    en: "A task with a fixed date comes too early for what it waits for.",
    zh: "任务的日期写定了，可它要等的事那时还没完。",
  },
  why: {
    en: "Either the date or the order will not hold; better to settle it now than on that day.",
    zh: "日期和先后顺序总有一个保不住，现在定下来，好过到时候再说。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }", "  post: { at: 2026-03-05, after: page }"),
    zh: planText(
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天 }",
      "  首发: { at: 2026-03-05, after: 落地页 }",
    ),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }", "  post: { at: 2026-03-09, after: page }"),
    zh: planText(
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天 }",
      "  首发: { at: 2026-03-09, after: 落地页 }",
    ),
  },
  message: ({ task, day, predecessor, predecessorDay, side, missing }) => ({
    en: `"${task}" is fixed and ${verbs[side].en} on ${day}, too early by ${wordsOfDays(missing, "wd").en} for ${predecessor.en} (${predecessorDay}).`,
    zh: `“${task}”定在 ${day} ${verbs[side].zh}，但要等${predecessor.zh}（${predecessorDay}），还差 ${wordsOfDays(missing, "wd").zh}。`,
  }),
  help: ({ task, predecessor, missing, rolled }) =>
    rolled
      ? {
          en: `Only the rest day ${rolled.nominal} is in the way: write "roll: ${rolled.otherWay}" on "${task}".`,
          zh: `只是因为 ${rolled.nominal} 是休息日才冲突：请在“${task}”上写“roll: ${rolled.otherWay}”。`,
        }
      : {
          en: `Move "${task}" by ${wordsOfDays(missing, "wd").en}, bring ${predecessor.en} forward, or take out the link.`,
          zh: `请把“${task}”推后 ${wordsOfDays(missing, "wd").zh}，或者让${predecessor.zh}提前，或者去掉这个先后关系。`,
        },
});

interface DeadlineFacts {
  readonly task: string;
  readonly day: string;
  readonly limit: string;
  /** As the plan says it: a point, or the name of an anchor. */
  readonly limitText: Bilingual;
  /** Whether the limit is a time on the clock, so that whole days are to end the evening before. */
  readonly isClock: boolean;
  readonly side: Side;
  /** In working days. */
  readonly missing: number;
}

export const deadlineMissed = defineProblem<DeadlineFacts>({
  code: "deadline-missed",
  severity: "error",
  summary: { en: "A task does not make its deadline.", zh: "任务赶不上截止日。" },
  why: {
    en: "Whatever is planned for after the deadline would have to begin without it.",
    zh: "安排在截止日之后的事，到时候只能在缺它的情况下开始。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d, by: 2026-03-04 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天, by: 2026-03-04 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 3d, by: 2026-03-04 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 3天, by: 2026-03-04 }"),
  },
  message: ({ task, day, limit, limitText, isClock, side, missing }) => {
    const deadline = isClock ? withEvening(limitText, limit) : withDay(limitText, limit);
    return {
      en: `"${task}" ${verbs[side].en} on ${day}, too late by ${wordsOfDays(missing, "wd").en} for ${deadline.en}.`,
      zh: `“${task}”到 ${day} 才${verbs[side].zh}，赶不上${behindGap(deadline.zh)}，还差 ${wordsOfDays(missing, "wd").zh}。`,
    };
  },
  help: ({ task, limitText }) => ({
    en: `Shorten "${task}" or what it waits for, begin earlier, or move the limit (${limitText.en}).`,
    zh: `请缩短“${task}”或它要等的任务，早点开始，或者把期限（${limitText.zh}）往后放。`,
  }),
});

export const boundMissed = defineProblem<DeadlineFacts>({
  code: "bound-missed",
  severity: "error",
  summary: {
    en: "A task has a fixed date that is earlier than it may be.",
    zh: "任务写定的日期，比它自己规定的还早。",
  },
  why: {
    en: "Two lines of the task contradict each other, so one of them is wrong.",
    zh: "同一个任务里两处写法矛盾，总有一处不对。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, from: 2026-03-04, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, from: 2026-03-04, duration: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-04, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-04, duration: 5天 }"),
  },
  message: ({ task, day, limit, limitText, side, missing }) => {
    const bound = withDay(limitText, limit);
    const early = wordsOfDays(missing, "wd");
    return {
      en: `"${task}" is fixed and ${verbs[side].en} on ${day}, earlier than ${bound.en} by ${early.en}.`,
      zh: `“${task}”定在 ${day} ${verbs[side].zh}，比${inGaps(bound.zh)}早 ${early.zh}。`,
    };
  },
  help: ({ task, limit, limitText, side }) => ({
    en: `Move "${task}" so that it ${verbs[side].en} on ${limit} or later, or take the limit ${limitText.en} out.`,
    zh: `请调整“${task}”，让它在 ${limit} 或之后${verbs[side].zh}，或者去掉 ${limitText.zh} 这个限制。`,
  }),
});

/** A limit as it is written and, where that does not say it, the day it means. */
function withDay({ en, zh }: Bilingual, day: string): Bilingual {
  return en.startsWith(day) ? { en, zh } : { en: `${en} (${day})`, zh: `${zh}（${day}）` };
}

function withEvening({ en, zh }: Bilingual, day: string): Bilingual {
  return { en: `${en}, which leaves whole days up to ${day}`, zh: `${zh}（整天的工作最晚做到 ${day}）` };
}
