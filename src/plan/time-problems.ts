import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";
import { pairWording } from "./pair-wording.ts";
import { type BadTimeFacts, timeHelp, timeMessage } from "./time-wording.ts";

export const badTime = defineProblem<BadTimeFacts>({
  code: "bad-time",
  severity: "error",
  summary: {
    en: "No date, duration or other time follows from what is written.",
    zh: "写的时间推不出具体的日期或工期。",
  },
  why: {
    en: "A guess would look like a date that somebody agreed to.",
    zh: "靠猜排出来的日期，看起来就像是大家约定好的一样。",
  },
  bad: {
    en: planText("tasks:", "  page: { finish: end of March, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { finish: 3月底, duration: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { finish: 2026-03-31, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { finish: 2026-03-31, duration: 5天 }"),
  },
  message: timeMessage,
  help: timeHelp,
});

export const twoTimings = defineProblem<{ keys: readonly string[] }>({
  code: "two-timings",
  severity: "error",
  summary: { en: "A task says in two ways when it happens.", zh: "一个任务用两种写法规定了时间。" },
  why: {
    en: "If the two ever differ, one of them is wrong, and nobody can tell which.",
    zh: "两种写法一旦对不上，就不知道该听哪个。",
  },
  bad: {
    en: planText("tasks:", "  page: { window: 2026-03-02..2026-03-06, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { window: 2026-03-02..2026-03-06, duration: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { window: 2026-03-02..2026-03-06 }"),
    zh: planText("tasks:", "  落地页: { window: 2026-03-02..2026-03-06 }"),
  },
  message: ({ keys }) => pairWording(keys).message,
  help: ({ keys }) => pairWording(keys).help,
});

export const minutesNeedClock = defineProblem<{ text: string }>({
  code: "clock-missing",
  severity: "error",
  summary: {
    en: "A duration in hours or minutes has no clock time to count from.",
    zh: "工期按小时或分钟写，却没有开始的时刻。",
  },
  why: {
    en: "In a calendar such an entry needs its hour; work without an hour is planned in whole days.",
    zh: "放进日历的事项要有几点开始；没有时刻的工作按整天安排。",
  },
  bad: {
    en: planText("tasks:", "  briefing: { at: 2026-03-02, duration: 45m }"),
    zh: planText("tasks:", "  说明会: { at: 2026-03-02, duration: 45分钟 }"),
  },
  good: {
    en: planText("timezone: Europe/London", "tasks:", "  briefing: { at: 2026-03-02 15:00, duration: 45m }"),
    zh: planText("timezone: Asia/Shanghai", "tasks:", "  说明会: { at: 2026-03-02 15:00, duration: 45分钟 }"),
  },
  message: ({ text }) => ({
    en: `"${text}" needs a clock time to start from.`,
    zh: `“${text}”要从某个时刻算起，这里没有写时刻。`,
  }),
  help: () => ({
    en: 'Write the time too, as in "at: 2026-10-20 15:00" or "every: week mon 10:00", or give the duration in days.',
    zh: "请写上时刻，例如“at: 2026-10-20 15:00”或“every: 每周一 10:00”；或者工期改按天写。",
  }),
});

export const clockNoZone = defineProblem<{ text: string }>({
  code: "clock-no-zone",
  severity: "error",
  summary: { en: "A clock time is written, but the plan names no time zone.", zh: "写了时刻，计划却没有写时区。" },
  why: {
    en: "Ten o'clock in Shanghai is three in the morning in Berlin.",
    zh: "上海的上午十点，在柏林是凌晨三四点。",
  },
  bad: {
    en: planText("tasks:", "  post: { at: 2026-03-02 10:00 }"),
    zh: planText("tasks:", "  首发: { at: 2026-03-02 10:00 }"),
  },
  good: {
    en: planText("timezone: Europe/London", "tasks:", "  post: { at: 2026-03-02 10:00 }"),
    zh: planText("timezone: Asia/Shanghai", "tasks:", "  首发: { at: 2026-03-02 10:00 }"),
  },
  message: ({ text }) => ({
    en: `"${text}" has a clock time, but the plan names no time zone.`,
    zh: `“${text}”写了时刻，但计划没有写时区。`,
  }),
  help: () => ({
    en: 'Write your time zone at the top, such as "timezone: Europe/London" or "timezone: Asia/Shanghai".',
    zh: "请在顶部写上时区，例如“timezone: Asia/Shanghai”。",
  }),
});

export const badZone = defineProblem<{ text: string }>({
  code: "unknown-zone",
  severity: "error",
  summary: { en: "The time zone has a name that does not exist.", zh: "时区的名称不存在。" },
  why: { en: "In another zone every clock time would be off by hours.", zh: "时区不对，所有时刻都会差几个小时。" },
  bad: {
    en: planText("timezone: London", "tasks:", "  post: { at: 2026-03-02 10:00 }"),
    zh: planText("timezone: 北京", "tasks:", "  首发: { at: 2026-03-02 10:00 }"),
  },
  good: {
    en: planText("timezone: Europe/London", "tasks:", "  post: { at: 2026-03-02 10:00 }"),
    zh: planText("timezone: Asia/Shanghai", "tasks:", "  首发: { at: 2026-03-02 10:00 }"),
  },
  message: ({ text }) => ({ en: `There is no time zone "${text}".`, zh: `没有“${text}”这个时区。` }),
  help: () => ({
    en: "Write continent and city, such as Europe/London or Asia/Shanghai, or UTC.",
    zh: "请按“洲/城市”写，例如 Asia/Shanghai（北京时间）、Europe/London，或写 UTC。",
  }),
});

export const slotNeedsPhase = defineProblem<{ text: string }>({
  code: "week-slot-missing",
  severity: "error",
  summary: {
    en: "A week is counted in a phase that does not say when it begins, or for the last week ends.",
    zh: "写了“第几周”，所在阶段却没有可以数的时间段。",
  },
  why: {
    en: "Week 2 is the second seven days of its phase's window; without the window it has no date.",
    zh: "“第2周”是从阶段的时间段开头数起的第二个七天；没有时间段，就没有日期。",
  },
  bad: {
    en: planText("phases:", "  ready:", "    tasks:", "      page: { start: week 2, duration: 5d }"),
    zh: planText("phases:", "  准备:", "    tasks:", "      落地页: { start: 第2周, duration: 5天 }"),
  },
  good: {
    en: planText(
      "phases:",
      "  ready:",
      "    window: 2026-03-02..2026-03-20",
      "    tasks:",
      "      page: { start: week 2, duration: 5d }",
    ),
    zh: planText(
      "phases:",
      "  准备:",
      "    window: 2026-03-02..2026-03-20",
      "    tasks:",
      "      落地页: { start: 第2周, duration: 5天 }",
    ),
  },
  message: ({ text }) => {
    const slot = slotWording(text);
    return {
      en: `"${slot.en}" counts from the window of its phase, which is missing or has no end.`,
      zh: `“${slot.zh}”要在所在阶段的时间段里数，而这里没有时间段，或者没有结束日。`,
    };
  },
  help: () => ({
    en: 'Give the phase a window with two ends, such as "window: 2026-03-02..2026-03-27", or counted from the launch: "window: T-37..T-10".',
    zh: "请给阶段写上有头有尾的时间段，例如“window: 2026-03-02..2026-03-27”，或从上市日倒数：“window: T-37..T-10”。",
  }),
});

export const slotNeedsWeekday = defineProblem<{ text: string }>({
  code: "week-slot-weekday",
  severity: "error",
  summary: { en: "An event is set to a whole week.", zh: "只占一天的活动写成了一整周。" },
  why: {
    en: "An event has one day; which of the seven is for you to say.",
    zh: "活动只占一天，是七天里的哪一天，要由你来定。",
  },
  bad: {
    en: planText(
      "phases:",
      "  burst:",
      "    window: 2026-03-02..2026-03-20",
      "    tasks:",
      "      post: { at: week 2 }",
    ),
    zh: planText("phases:", "  爆发:", "    window: 2026-03-02..2026-03-20", "    tasks:", "      首发: { at: 第2周 }"),
  },
  good: {
    en: planText(
      "phases:",
      "  burst:",
      "    window: 2026-03-02..2026-03-20",
      "    tasks:",
      "      post: { at: week 2 wed }",
    ),
    zh: planText(
      "phases:",
      "  爆发:",
      "    window: 2026-03-02..2026-03-20",
      "    tasks:",
      "      首发: { at: 第2周周三 }",
    ),
  },
  message: ({ text }) => {
    const slot = slotWording(text);
    return { en: `"${slot.en}" is seven days, and "at" takes one.`, zh: `“${slot.zh}”有七天，而“at”只能是一天。` };
  },
  help: ({ text }) => {
    const slot = slotWording(text);
    return {
      en: `Write "at: ${slot.en} wed" for its Wednesday, or "window: ${slot.en}" for the whole week.`,
      zh: `某一天请写“at: ${slot.zh}周三”，整周请写“window: ${slot.zh}”。`,
    };
  },
});

/** A slot comes in its English form, `week 2` or `last week`, perhaps with a weekday. */
function slotWording(text: string): Bilingual {
  const zh = text.replace(/^week (\d+)/, "第$1周").replace(/^last week/, "末周");
  return { en: text, zh };
}
