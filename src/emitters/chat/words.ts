import type { Language } from "../../diagnostic/diagnostic.ts";

/** What messages say, besides names and days. */
export interface ChatWords {
  readonly launchOn: (day: string) => string;
  readonly toGo: (days: number) => string;
  readonly noLaunch: string;
  readonly late: (count: number) => string;
  readonly due: (first: string, last: string, count: number) => string;
  readonly nothingDue: (first: string, last: string) => string;
  readonly starting: (count: number) => string;
  readonly moved: (since: string, count: number) => string;
  readonly removed: (since: string, count: number) => string;
  readonly wasOn: (day: string) => string;
  readonly next: string;
  readonly wasDue: (day: string) => string;
  readonly nowDue: (day: string) => string;
  readonly until: (day: string) => string;
  readonly times: (count: number) => string;
  readonly begins: string;
  readonly later: (days: number) => string;
  readonly more: (count: number) => string;
  readonly critical: string;
  readonly short: (workdays: number) => string;
  readonly blocked: string;
}

const en: ChatWords = {
  launchOn: (day) => `Launch ${day}`,
  toGo: (days) => {
    if (days === 0) return "today is launch day";
    if (days < 0) return `${counted(-days, "day")} since launch`;
    return `${counted(days, "day")} to go`;
  },
  noLaunch: "Launch day to be decided",
  late: (count) => `Late (${count})`,
  due: (first, last, count) => `Due this week, ${first} to ${last} (${count})`,
  nothingDue: (first, last) => `Nothing due this week, ${first} to ${last}`,
  starting: (count) => `Starting this week (${count})`,
  moved: (since, count) => `Moved since ${since} (${count})`,
  removed: (since, count) => `Removed since ${since} (${count})`,
  wasOn: (day) => `was planned for ${day}`,
  next: "Next: ",
  wasDue: (day) => `was due ${day}`,
  nowDue: (day) => `now ${day}`,
  until: (day) => `until ${day}`,
  times: (count) => (count === 1 ? "" : `${count} times this week`),
  begins: "starts ",
  later: (days) => `${counted(Math.abs(days), "day")} ${days > 0 ? "later" : "earlier"}`,
  more: (count) => `… and ${count} more`,
  critical: "critical",
  short: (workdays) => `${counted(workdays, "working day")} too late`,
  blocked: "blocked",
};

const zh: ChatWords = {
  launchOn: (day) => `${day} 上市`,
  toGo: (days) => {
    if (days === 0) return "今天上市";
    return days < 0 ? `已上市 ${-days} 天` : `还有 ${days} 天`;
  },
  noLaunch: "上市日待定",
  late: (count) => `已逾期（${count} 项）`,
  due: (first, last, count) => `本周到期（${first}至${last}，${count} 项）`,
  nothingDue: (first, last) => `本周（${first}至${last}）没有到期事项`,
  starting: (count) => `本周开始（${count} 项）`,
  moved: (since, count) => `${since}以来改期（${count} 项）`,
  removed: (since, count) => `${since}以来已移除（${count} 项）`,
  wasOn: (day) => `原计划 ${day}`,
  next: "接下来：",
  wasDue: (day) => `原定 ${day}`,
  nowDue: (day) => `现预计 ${day}`,
  until: (day) => `至 ${day}`,
  times: (count) => (count === 1 ? "" : `本周 ${count} 次`),
  begins: "开始 ",
  later: (days) => (days > 0 ? `推迟 ${days} 天` : `提前 ${-days} 天`),
  more: (count) => `…… 另有 ${count} 项`,
  critical: "关键",
  short: (workdays) => `晚 ${workdays} 个工作日`,
  blocked: "受阻",
};

export function chatWords(language: Language): ChatWords {
  return language === "zh" ? zh : en;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
