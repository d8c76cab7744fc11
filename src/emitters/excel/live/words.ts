import type { Bilingual, Language } from "../../../diagnostic/diagnostic.ts";

const dictionary = {
  calendarSheet: { en: "Calendar", zh: "日历" },
  calendarTitle: { en: "Calendar", zh: "日历" },
  calendarHint: {
    en: "1 is a working day, 0 a rest day. Change a 1 or a 0 and every date counts anew: a holiday is a 0, a make-up day a 1.",
    zh: "1 是工作日，0 是休息日。改动 1 或 0，所有日期都会重新计算：放假填 0，调休上班填 1。",
  },
  date: { en: "Date", zh: "日期" },
  weekday: { en: "Day", zh: "星期" },
  works: { en: "Worked", zh: "上班" },
  worksError: { en: "Type 1 for a working day, 0 for a rest day.", zh: "工作日填 1，休息日填 0。" },
  name: { en: "Holiday or make-up day", zh: "节假日与调休" },
  makeUp: { en: "make-up day", zh: "调休上班" },
  linksSheet: { en: "Links", zh: "依赖" },
  number: { en: "No.", zh: "序号" },
  successor: { en: "Task", zh: "任务" },
  type: { en: "Waits for", zh: "等待" },
  predecessor: { en: "of", zh: "前置任务" },
  lag: { en: "Lag", zh: "间隔" },
  unit: { en: "Unit", zh: "单位" },
  wd: { en: "working days", zh: "个工作日" },
  cd: { en: "calendar days", zh: "个自然日" },
  percent: { en: "of its duration, fixed", zh: "的工期（固定）" },
  fs: { en: "the finish, to start", zh: "完成后才开始" },
  ss: { en: "the start, to start", zh: "开始后才开始" },
  ff: { en: "the finish, to finish", zh: "完成后才结束" },
  sf: { en: "the start, to finish", zh: "开始后才结束" },
} satisfies Readonly<Record<string, Bilingual>>;

export type LiveWord = keyof typeof dictionary;

export function liveWordsIn(language: Language): (word: LiveWord) => string {
  return (word) => dictionary[word][language];
}
