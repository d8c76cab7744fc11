/** What recorded progress says against the plan. */
import { defineProblem } from "../diagnostic/define-problem.ts";
import { planText } from "../source/plan-text.ts";

interface SequenceFacts {
  readonly task: string;
  readonly started: string;
  readonly predecessor: string;
  /** Of the predecessor: what was to be waited for. */
  readonly side: string;
  /** Of an anchor, which is not recorded but comes: its day. */
  readonly day: string | undefined;
}

export const outOfSequence = defineProblem<SequenceFacts>({
  code: "out-of-sequence",
  severity: "warning",
  summary: {
    en: "A task has started before what it waits for was finished.",
    zh: "要等的任务还没完成，后面的任务就开始了。",
  },
  why: {
    en: "Either the link is not needed, or the work rests on something that may still change.",
    zh: "要么这个先后关系其实不必要，要么这些工作依据的内容还可能变。",
  },
  bad: {
    en: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  copy: { start: 2026-03-02, duration: 5d, started: 2026-03-02 }",
      "  page: { after: copy, duration: 3d, started: 2026-03-04 }",
    ),
    zh: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  文案: { start: 2026-03-02, duration: 5天, started: 2026-03-02 }",
      "  落地页: { after: 文案, duration: 3天, started: 2026-03-04 }",
    ),
  },
  good: {
    en: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  copy: { start: 2026-03-02, duration: 5d, started: 2026-03-02 }",
      "  page: { after: copy.start + 2d, duration: 3d, started: 2026-03-04 }",
    ),
    zh: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  文案: { start: 2026-03-02, duration: 5天, started: 2026-03-02 }",
      "  落地页: { after: 文案.开始 + 2天, duration: 3天, started: 2026-03-04 }",
    ),
  },
  message: ({ task, started, predecessor, side, day }) => {
    if (day !== undefined) {
      return {
        en: `"${task}" started on ${started}, although "${predecessor}", which it waits for, is on ${day}.`,
        zh: `“${task}”在 ${started} 已经开始，而它要等的“${predecessor}”在 ${day}。`,
      };
    }
    return side === "start"
      ? {
          en: `"${task}" started on ${started}, although "${predecessor}", which it waits for, is not recorded as started.`,
          zh: `“${task}”在 ${started} 已经开始，而它要等的“${predecessor}”还没有记录为开始。`,
        }
      : {
          en: `"${task}" started on ${started}, although "${predecessor}", which it waits for, is not recorded as finished.`,
          zh: `“${task}”在 ${started} 已经开始，而它要等的“${predecessor}”还没有记录为完成。`,
        };
  },
  help: ({ predecessor, side, day }) => {
    if (day !== undefined) {
      return {
        en: `If there was no need to wait, take "${predecessor}" out of after:.`,
        zh: `如果本来就不用等，请去掉 after: 里的“${predecessor}”。`,
      };
    }
    return side === "start"
      ? {
          en: `If "${predecessor}" has begun, write started: there; if there was no need to wait, take it out of after:.`,
          zh: `如果“${predecessor}”已经开始，请补上 started:；如果本来就不用等，请去掉 after: 里的“${predecessor}”。`,
        }
      : {
          en: `If "${predecessor}" is done, write finished: there; if there was no need to wait, take it out of after:.`,
          zh: `如果“${predecessor}”已经完成，请补上 finished:；如果本来就不用等，请去掉 after: 里的“${predecessor}”。`,
        };
  },
});

interface OverdueFacts {
  readonly task: string;
  readonly day: string;
  readonly asOf: string;
  /** Which of its days has passed. */
  readonly side: string;
  /** The key that would record it. */
  readonly key: string;
}

export const overdue = defineProblem<OverdueFacts>({
  code: "overdue",
  severity: "warning",
  summary: {
    en: "The written day of a task has passed, and nothing is recorded.",
    zh: "写明的日期已经过了，任务却没有相应的记录。",
  },
  why: {
    en: "It stays on a day that can no longer be kept, and so does what is counted from it.",
    zh: "它还停在一个已经赶不上的日子，从它算起的日程也不可信。",
  },
  bad: {
    en: planText("as-of: 2026-03-05", "tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("as-of: 2026-03-05", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("as-of: 2026-03-05", "tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-03 }"),
    zh: planText("as-of: 2026-03-05", "tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-03 }"),
  },
  message: ({ task, day, asOf, side, key }) => {
    const on = side === "start" ? { en: "to", zh: "" } : { en: "to end on", zh: " 结束" };
    const state = key === "started" ? { en: "begun", zh: "开始" } : { en: "finished", zh: "完成" };
    return {
      en: `"${task}" is fixed ${on.en} ${day}, which has passed by ${asOf}, and is not recorded as ${state.en}.`,
      zh: `“${task}”固定在 ${day}${on.zh}，到 ${asOf} 已经过了，却没有记录为${state.zh}。`,
    };
  },
  help: ({ task, key }) => ({
    en: `Write "${key}:" with the day if it has happened, or give "${task}" a new day.`,
    zh: `如果事情已经发生，请写上 ${key}: 和日期；否则请给“${task}”换一个日期。`,
  }),
});

export const pinOverrun = defineProblem<{ task: string; day: string; limit: string; late: number }>({
  code: "pin-overrun",
  severity: "warning",
  summary: {
    en: "The remaining work of a task ends behind the finish that is written for it.",
    zh: "按剩余工作量，任务赶不上写明的结束日期。",
  },
  why: {
    en: "The work is dated by what remains, so the written finish is a promise that no longer holds.",
    zh: "日程按剩余工作量来排，写明的结束日期已经做不到了。",
  },
  bad: {
    en: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  page: { window: 2026-03-02..2026-03-06, started: 2026-03-02, remaining: 4d }",
    ),
    zh: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  落地页: { window: 2026-03-02..2026-03-06, started: 2026-03-02, remaining: 4天 }",
    ),
  },
  good: {
    en: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  page: { window: 2026-03-02..2026-03-06, started: 2026-03-02, remaining: 2d }",
    ),
    zh: planText(
      "as-of: 2026-03-05",
      "tasks:",
      "  落地页: { window: 2026-03-02..2026-03-06, started: 2026-03-02, remaining: 2天 }",
    ),
  },
  message: ({ task, day, limit, late }) => ({
    en: `By what remains, "${task}" ends on ${day}, ${late} working ${late === 1 ? "day" : "days"} after the ${limit} written for it.`,
    zh: `按剩余工作量，“${task}”到 ${day} 才结束，比写明的 ${limit} 晚 ${late} 个工作日。`,
  }),
  help: ({ day }) => ({
    en: `Reduce what remains, or agree on a new finish, ${day} at the earliest.`,
    zh: `请减少剩余工作，或者商定新的结束日期，最早 ${day}。`,
  }),
});
