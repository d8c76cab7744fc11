import type { Language } from "../../diagnostic/diagnostic.ts";
import type { SplitBy } from "../shared/calendar-wish.ts";

/** The labels of a calendar entry. */
export interface CalendarWords {
  readonly launchOf: (plan: string) => string;
  readonly phaseOf: (phase: string) => string;
  readonly dueOf: (task: string) => string;
  readonly cancelledOf: (name: string) => string;
  /** Of what other entries stand for now. */
  readonly replacedOf: (name: string) => string;
  readonly replaced: string;
  /** Of what is still in the plan, but no longer in this calendar. */
  readonly departedOf: (name: string) => string;
  readonly departed: string;
  /** How many tasks a phase has. */
  readonly tasks: (count: number) => string;
  /** Whose calendar it is that holds what has no owner, no phase and so on. */
  readonly without: Readonly<Record<SplitBy, string>>;
  readonly deadline: string;
  readonly planned: string;
  readonly why: string;
  readonly countdown: string;
  readonly localTime: string;
  readonly noLength: (minutes: number) => string;
  readonly owner: string;
  readonly helpers: string;
  /** Who has work in a phase. */
  readonly people: string;
  readonly informed: string;
  readonly phase: string;
  readonly waitsFor: string;
  readonly approvers: string;
  readonly criteria: string;
  readonly audience: string;
  readonly channel: string;
  readonly gives: string;
  readonly needs: string;
  readonly preRead: string;
  readonly embargo: string;
  readonly recurs: string;
  readonly movedFrom: string;
  readonly buffer: string;
  readonly status: string;
  readonly critical: string;
  readonly late: (days: number) => string;
  readonly note: string;
  readonly links: string;
  readonly anchor: string;
  readonly tier: string;
  readonly conflicts: (count: number) => string;
}

const en: CalendarWords = {
  launchOf: (plan) => `Launch: ${plan}`,
  phaseOf: (phase) => `Phase: ${phase}`,
  dueOf: (task) => `Due: ${task}`,
  cancelledOf: (name) => `Cancelled: ${name}`,
  replacedOf: (name) => `Replaced: ${name}`,
  replaced: "Other entries of this calendar stand in its place.",
  departedOf: (name) => `No longer here: ${name}`,
  departed: "It is still in the plan, but no longer in this calendar.",
  tasks: (count) => (count === 1 ? "1 task" : `${count} tasks`),
  without: {
    owner: "no owner",
    audience: "no audience",
    phase: "outside phases",
    kind: "no kind",
    anchor: "no anchor",
  },
  deadline: "Due",
  planned: "Planned for",
  why: "Why then",
  countdown: "Countdown",
  localTime: "Local time",
  noLength: (minutes) => `no length given, shown as ${minutes} minutes`,
  owner: "Owner",
  helpers: "With",
  people: "Work by",
  informed: "Informed",
  phase: "Phase",
  waitsFor: "Waits for",
  approvers: "Approved by",
  criteria: "Passes when",
  audience: "Audience",
  channel: "Channel",
  gives: "Delivers",
  needs: "Needs",
  preRead: "Read beforehand",
  embargo: "Under embargo: not public before it lifts",
  recurs: "Repeats",
  movedFrom: "Moved from",
  buffer: "Buffer until",
  status: "Status",
  critical: "Critical: a day lost here is a day lost at the end",
  late: (days) => (days === 1 ? "1 working day too late" : `${days} working days too late`),
  note: "Note",
  links: "Links",
  anchor: "Date",
  tier: "Tier",
  conflicts: (count) =>
    count === 1 ? "This plan has 1 unresolved conflict." : `This plan has ${count} unresolved conflicts.`,
};

const zh: CalendarWords = {
  launchOf: (plan) => `上市：${plan}`,
  phaseOf: (phase) => `阶段：${phase}`,
  dueOf: (task) => `截止：${task}`,
  cancelledOf: (name) => `已取消：${name}`,
  replacedOf: (name) => `已替换：${name}`,
  replaced: "日历里已有新的条目代替它。",
  departedOf: (name) => `已移出：${name}`,
  departed: "它仍在计划里，只是不再属于这份日历。",
  tasks: (count) => `共 ${count} 项任务`,
  without: {
    owner: "未定负责人",
    audience: "未定受众",
    phase: "阶段以外",
    kind: "未定类型",
    anchor: "不随锚点",
  },
  deadline: "截止",
  planned: "计划时间",
  why: "日期依据",
  countdown: "倒计时",
  localTime: "当地时间",
  noLength: (minutes) => `未写时长，按 ${minutes} 分钟显示`,
  owner: "负责人",
  helpers: "协作",
  people: "参与",
  informed: "知会",
  phase: "阶段",
  waitsFor: "前置任务",
  approvers: "审批人",
  criteria: "通过标准",
  audience: "受众",
  channel: "渠道",
  gives: "产出",
  needs: "所需",
  preRead: "预读",
  embargo: "禁发：解禁前不得对外",
  recurs: "重复",
  movedFrom: "原定",
  buffer: "缓冲至",
  status: "状态",
  critical: "关键任务：这里晚一天，整体就晚一天",
  late: (days) => `赶不上期限，差 ${days} 个工作日`,
  note: "备注",
  links: "链接",
  anchor: "日期",
  tier: "级别",
  conflicts: (count) => `这份计划还有 ${count} 处冲突未解决。`,
};

export function calendarWords(language: Language): CalendarWords {
  return language === "zh" ? zh : en;
}
