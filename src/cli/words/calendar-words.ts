import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const calendarOptionWords = {
  selection: {
    en: "what calendars show: key (the launch, phases, gates, events, meetings, deadlines; the default) or all, every task too",
    zh: "日历里放什么：key 只放上市日、阶段、评审门、活动、会议和截止日（默认），all 再加上每一项任务",
  },
  by: {
    en: "one calendar for each owner, audience, phase, kind or anchor",
    zh: "按 owner（负责人）、audience（受众）、phase（阶段）、kind（类型）或 anchor（锚点）拆成多个日历",
  },
  remind: {
    en: "ring before entries: 1d, 2h, 30m; on whole days at nine in the morning; may be repeated or joined by commas",
    zh: "提前提醒，例如 1d、2h、30m，全天条目在上午九点响铃；可重复使用，也可用逗号连接",
  },
} satisfies Record<string, Bilingual>;

export const needsCalendar = (facts: { option: string; heeding: readonly string[] }): Bilingual => ({
  en: `${facts.option} is about calendars, and none is to be written: add -f ${facts.heeding.join(" or -f ")}.`,
  zh: `${facts.option} 只对日历起作用，而这次不生成日历：请加上 -f ${facts.heeding.join(" 或 -f ")}。`,
});

export const notAReminder = (text: string): Bilingual => ({
  en: `--remind needs a time before an entry, such as 1d, 2h or 30m, not “${text}”.`,
  zh: `--remind 要写提前多久，例如 1d、2h、30m，不能写“${text}”。`,
});

export const reminderNeedsUnit = (text: string): Bilingual => ({
  en: `--remind ${text.trim()}: how long is that? Write ${text.trim()}d for days, ${text.trim()}h for hours or ${text.trim()}m for minutes.`,
  zh: `--remind ${text.trim()} 没有写单位：天写 ${text.trim()}d，小时写 ${text.trim()}h，分钟写 ${text.trim()}m。`,
});
