import type { Language, Severity } from "../../diagnostic/diagnostic.ts";

/** Headings and short words of the Markdown page. */
export interface MarkdownWords {
  readonly findings: string;
  readonly ignored: string;
  readonly ignoredUntil: (until: string, why: string) => string;
  /** Between two sentences. */
  readonly sentenceGap: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly line: (file: string, line: number) => string;
  readonly overview: string;
  readonly phases: string;
  readonly keyDays: string;
  readonly notAllDrawn: (drawn: number, all: number) => string;
  readonly outsidePhases: string;
  readonly undated: string;
  readonly countdown: string;
  readonly gates: string;
  readonly byOwner: string;
  readonly ownerless: string;
  readonly facts: string;
  readonly otherPaths: string;
  readonly tasks: string;
  readonly task: string;
  readonly owner: string;
  readonly start: string;
  readonly finish: string;
  readonly status: string;
  readonly decision: string;
  readonly days: string;
  readonly offset: string;
  readonly float: string;
  readonly notes: string;
  readonly day: string;
  readonly happens: string;
  readonly gate: string;
  readonly approvers: string;
  readonly criteria: string;
  readonly waitsFor: string;
  readonly item: string;
  readonly content: string;
  readonly date: string;
  readonly launchTbd: string;
  readonly span: (start: string, finish: string) => string;
  readonly taskCount: (count: number) => string;
  readonly daysToLaunch: (count: number) => string;
  readonly criticalPath: string;
  readonly critical: string;
  readonly late: (days: number) => string;
  readonly movedFrom: (day: string) => string;
  readonly movedTo: (from: string, to: string) => string;
  readonly bufferUntil: (day: string) => string;
  readonly buffer: (name: string) => string;
  readonly times: (count: number) => string;
  readonly helpers: string;
  readonly informed: string;
  readonly audience: string;
  readonly channel: string;
  readonly gives: string;
  readonly needs: string;
  readonly preRead: string;
  readonly embargo: string;
  readonly link: string;
  readonly starts: (name: string) => string;
  readonly finishes: (name: string) => string;
  readonly ends: (name: string) => string;
  readonly firstTime: (name: string, every: string) => string;
  readonly ownerSummary: (name: string, count: number) => string;
  readonly helpsWith: string;
}

const en: MarkdownWords = {
  findings: "Needs attention",
  ignored: "Ignored",
  ignoredUntil: (until, why) => `until ${until}: ${why}`,
  sentenceGap: " ",
  severities: { error: "Error", warning: "Warning", info: "Note" },
  line: (file, line) => `${file}, line ${line}`,
  overview: "Overview",
  phases: "Phases",
  keyDays: "Key days",
  notAllDrawn: (drawn, all) => `The diagram shows ${drawn} of ${all} key days; the rest are in the tables below.`,
  outsidePhases: "Outside phases",
  undated: "Without a date",
  countdown: "Countdown",
  gates: "Gates",
  byOwner: "By owner",
  ownerless: "Nobody yet",
  facts: "Around the plan",
  otherPaths: "Other critical paths",
  tasks: "Tasks",
  task: "Task",
  owner: "Owner",
  start: "Start",
  finish: "Finish",
  status: "Status",
  decision: "Decision",
  days: "Days",
  offset: "T±",
  float: "Float",
  notes: "Notes",
  day: "Day",
  happens: "What happens",
  gate: "Gate",
  approvers: "Approved by",
  criteria: "Passes when",
  waitsFor: "Waits for",
  item: "Item",
  content: "Content",
  date: "Date",
  launchTbd: "Launch day to be decided",
  span: (start, finish) => `From ${start} to ${finish}`,
  taskCount: (count) => (count === 1 ? "1 task" : `${count} tasks`),
  daysToLaunch: (count) => (count === 1 ? "1 day from start to launch" : `${count} days from start to launch`),
  criticalPath: "Critical path",
  critical: "**critical**",
  late: (days) => (days === 1 ? "**1 working day too late**" : `**${days} working days too late**`),
  movedFrom: (day) => `moved from ${day}, a rest day`,
  movedTo: (from, to) => `${from} moved to ${to}`,
  bufferUntil: (day) => `buffer until ${day}`,
  buffer: (name) => `${name} (buffer)`,
  times: (count) => (count === 1 ? "once" : `${count} times`),
  helpers: "with",
  informed: "informed",
  audience: "audience",
  channel: "channel",
  gives: "delivers",
  needs: "needs",
  preRead: "read beforehand",
  embargo: "under embargo",
  link: "link",
  starts: (name) => `${name} starts`,
  finishes: (name) => `${name} is done`,
  ends: (name) => `${name} ends`,
  firstTime: (name, every) => `${name} begins (${every})`,
  ownerSummary: (name, count) => `${name}: ${count === 1 ? "1 task" : `${count} tasks`}`,
  helpsWith: "Helps with",
};

const zh: MarkdownWords = {
  findings: "需要留意",
  ignored: "已忽略",
  ignoredUntil: (until, why) => `到 ${until}：${why}`,
  sentenceGap: "",
  severities: { error: "错误", warning: "警告", info: "提示" },
  line: (file, line) => `${file} 第 ${line} 行`,
  overview: "总览",
  phases: "阶段",
  keyDays: "关键日",
  notAllDrawn: (drawn, all) => `共 ${all} 个关键日，图中画出 ${drawn} 个，其余见下面的表格。`,
  outsidePhases: "不分阶段",
  undated: "日期未定",
  countdown: "倒计时",
  gates: "评审门",
  byOwner: "按负责人",
  ownerless: "还没有负责人",
  facts: "计划要点",
  otherPaths: "其他关键路径",
  tasks: "任务",
  task: "任务",
  owner: "负责人",
  start: "开始",
  finish: "结束",
  status: "状态",
  decision: "结论",
  days: "天数",
  offset: "T±",
  float: "浮动",
  notes: "备注",
  day: "日期",
  happens: "当天安排",
  gate: "评审门",
  approvers: "审批人",
  criteria: "通过标准",
  waitsFor: "前置任务",
  item: "项目",
  content: "内容",
  date: "日期",
  launchTbd: "上市日待定",
  span: (start, finish) => `${start} 至 ${finish}`,
  taskCount: (count) => `${count} 项任务`,
  daysToLaunch: (count) => `从启动到上市 ${count} 天`,
  criticalPath: "关键路径",
  critical: "**关键**",
  late: (days) => `**赶不上期限，差 ${days} 个工作日**`,
  movedFrom: (day) => `原定 ${day}，遇休息日改期`,
  movedTo: (from, to) => `${from} 那次改到 ${to}`,
  bufferUntil: (day) => `缓冲至 ${day}`,
  buffer: (name) => `${name}（缓冲）`,
  times: (count) => `${count} 次`,
  helpers: "协作",
  informed: "知会",
  audience: "受众",
  channel: "渠道",
  gives: "产出",
  needs: "所需",
  preRead: "预读",
  embargo: "禁发",
  link: "链接",
  starts: (name) => `${name} 开始`,
  finishes: (name) => `${name} 完成`,
  ends: (name) => `${name} 结束`,
  firstTime: (name, every) => `${name} 首次（${every}）`,
  ownerSummary: (name, count) => `${name}：${count} 项`,
  helpsWith: "协作",
};

export function markdownWords(language: Language): MarkdownWords {
  return language === "zh" ? zh : en;
}
