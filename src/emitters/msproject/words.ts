import type { Language } from "../../diagnostic/diagnostic.ts";

export interface ProjectWords {
  readonly everyDay: string;
  readonly dayOff: string;
  readonly makeUpDay: string;
  readonly idField: string;
  /** What Project cannot show, for the note of the whole project. */
  readonly lost: readonly string[];
  readonly occurrences: (dates: string) => string;
  readonly outsideCalendar: string;
}

const en: ProjectWords = {
  everyDay: "Every day, rest days too",
  dayOff: "Day off",
  makeUpDay: "Make-up working day",
  idField: "tminus ID",
  lost: [
    "Written by tminus. The plan is the original: change dates there and build again.",
    "Tasks begin no earlier than the plan has them; what the plan pins must start on its day.",
    "Not in this file: clock times and ranges (they stand in the notes), single occurrences of recurring tasks, buffers, gates' decisions, metrics, risks and other facts, days off of single owners.",
  ],
  occurrences: (dates) => `Occurrences: ${dates}`,
  outsideCalendar: "Counted in calendar days: it lies on days that the plan's calendar does not work.",
};

const zh: ProjectWords = {
  everyDay: "每天（含休息日）",
  dayOff: "休息",
  makeUpDay: "调休上班",
  idField: "tminus 编号",
  lost: [
    "由 tminus 生成。计划文件才是原件：请在计划里改日期，再重新生成。",
    "任务不早于计划里的日期开始；计划写定日期的任务必须在当天开始。",
    "这份文件里没有：具体钟点和工期区间（写在备注里）、重复任务的每一次、缓冲、评审门的结论、指标和风险等要点、个人请假。",
  ],
  occurrences: (dates) => `各次日期：${dates}`,
  outsideCalendar: "按自然日计：它占用了计划日历里的休息日。",
};

export function projectWords(language: Language): ProjectWords {
  return language === "zh" ? zh : en;
}
