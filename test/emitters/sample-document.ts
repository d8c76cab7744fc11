import type { PhaseEntry, ScheduleDocument } from "../../src/schedule/document.ts";
import { chineseFacts } from "./chinese-facts.ts";
import { chineseTasks } from "./chinese-tasks.ts";
import { after, at, days, minutes, sampleTask } from "./sample-task.ts";

/** The sample plan with other tasks in it, or other parts. */
export function sampleDocument(parts: Partial<ScheduleDocument> = {}): ScheduleDocument {
  return { ...chinese, ...parts };
}

function phase(id: string, name: string, span: readonly [string, string]): PhaseEntry {
  return { id, name, start: span[0], finish: span[1], window: { start: span[0], finish: span[1], text: "T-60..T-22" } };
}

const place = { file: "smart-reply.launch.yaml", line: 31, column: 5, endLine: 31, endColumn: 20 };

/** A feature launch in Chinese, across the national holiday, with one of everything a task can be. */
export const chinese: ScheduleDocument = {
  format: "tminus-schedule/1",
  plan: {
    id: "smart-reply",
    name: "智能回复助手 上市计划",
    lang: "zh",
    tier: "large-scene",
    launch: "2026-10-20T10:00",
    launchText: null,
    timezone: "Asia/Shanghai",
    start: "2026-08-21",
    finish: "2026-11-18",
    asOf: null,
    place: null,
    note: null,
    trial: null,
  },
  owners: [
    { id: "pmm", name: "李梅", email: "limei@example.com", capacity: null },
    { id: "product", name: "产品部", email: null, capacity: null },
    { id: "quality", name: "赵敏", email: null, capacity: null },
    { id: "studio", name: "制作部", email: null, capacity: 2 },
    { id: "market", name: "市场部", email: null, capacity: 4 },
  ],
  anchors: [
    { id: "launch", name: "launch", date: "2026-10-20", time: "10:00", text: "2026-10-20 10:00" },
    { id: "release", name: "release", date: "2026-10-13", time: null, text: "2026-10-13" },
    { id: "double11", name: "双11", date: "2026-11-11", time: null, text: "double11" },
  ],
  calendar: {
    id: "CN",
    from: "2026-08-01",
    to: "2026-12-31",
    week: [1, 2, 3, 4, 5],
    holidays: [
      { date: "2026-09-25", name: "中秋节" },
      { date: "2026-10-01", name: "国庆节" },
      { date: "2026-10-02", name: "国庆节" },
      { date: "2026-10-05", name: "国庆节" },
      { date: "2026-10-06", name: "国庆节" },
      { date: "2026-10-07", name: "国庆节" },
    ],
    workdays: [
      { date: "2026-09-20", name: "国庆节调休" },
      { date: "2026-10-10", name: "国庆节调休" },
    ],
  },
  phases: [
    phase("story", "讲故事与灰度", ["2026-08-21", "2026-09-28"]),
    phase("ready", "物料与赋能", ["2026-09-09", "2026-10-16"]),
    phase("burst", "爆发期", ["2026-10-20", "2026-11-18"]),
  ],
  tasks: chineseTasks,
  criticalPaths: [
    { to: "launch", tasks: ["research", "house", "page", "announce"] },
    { to: "release", tasks: ["canary", "canary-gate"] },
  ],
  nearCriticalPaths: [],
  facts: chineseFacts,
  rows: [
    {
      fact: "notify",
      id: "plan",
      name: "上市计划",
      start: "2026-09-30",
      finish: "2026-09-30",
      startText: null,
      time: null,
      nominal: null,
      on: null,
      owner: "pmm",
      zones: [],
    },
    {
      fact: "metrics",
      id: "error_rate",
      name: "错误率",
      start: "2026-09-28",
      finish: "2026-09-28",
      startText: null,
      time: null,
      nominal: null,
      on: null,
      owner: "quality",
      zones: [],
    },
    {
      fact: "risks",
      id: "late",
      name: "视频延期",
      start: "2026-10-14",
      finish: "2026-10-14",
      startText: null,
      time: null,
      nominal: null,
      on: null,
      owner: "market",
      zones: [],
    },
  ],
  ignored: [],
  diagnostics: [
    {
      code: "deadline-missed",
      severity: "error",
      message: "「销售工具包」要到 2026-10-10 才完成，比要求的晚 2 个工作日。",
      help: "缩短 2 天，或把 by 放宽到 T-10。",
      place,
      related: [{ place: { ...place, line: 40, endLine: 40 }, message: "期限写在这里。" }],
      notes: [],
      conflict: null,
      fix: null,
    },
    {
      code: "buffer-missing",
      severity: "info",
      message: "落地页设计制作没有预留缓冲。",
      help: null,
      place: { ...place, line: 44, endLine: 44 },
      related: [],
      notes: [],
      conflict: null,
      fix: null,
    },
  ],
};

/** A small launch in English, in a zone that changes its clocks on 14 March 2027. */
export const english: ScheduleDocument = {
  ...chinese,
  plan: {
    ...chinese.plan,
    id: "pocket-notes",
    name: "Pocket Notes 2.0",
    lang: "en",
    tier: "small-scene",
    launch: "2027-03-16T14:00",
    timezone: "America/New_York",
    start: "2027-02-22",
    finish: "2027-03-31",
  },
  owners: [
    { id: "mia", name: "Mia", email: "mia@example.com", capacity: null },
    { id: "jo", name: "Jo", email: null, capacity: null },
  ],
  anchors: [{ id: "launch", name: "launch", date: "2027-03-16", time: "14:00", text: "2027-03-16 14:00" }],
  calendar: { id: "mon-fri", from: "2027-02-01", to: "2027-04-30", week: [1, 2, 3, 4, 5], holidays: [], workdays: [] },
  phases: [
    {
      id: "prepare",
      name: "Prepare",
      start: "2027-02-22",
      finish: "2027-03-12",
      window: { start: "2027-02-22", finish: null, text: "T-22.." },
    },
    { id: "live", name: "Live", start: "2027-03-16", finish: "2027-03-31", window: null },
  ],
  tasks: [
    sampleTask({
      id: "story",
      name: "Write the story | one page",
      phase: "prepare",
      kind: "messaging",
      owner: "mia",
      start: "2027-02-22",
      finish: "2027-02-26",
      workdays: 5,
      duration: days(5),
      totalFloat: 0,
      critical: true,
    }),
    sampleTask({
      id: "page",
      name: "Landing page: draft & build",
      phase: "prepare",
      kind: "asset",
      owner: "jo",
      start: "2027-03-01",
      finish: "2027-03-12",
      workdays: 10,
      duration: { ...days(10, "~10d"), approximate: true },
      totalFloat: 0,
      critical: true,
      predecessors: after("story"),
    }),
    sampleTask({
      id: "go",
      name: "Go / no-go",
      phase: "prepare",
      type: "gate",
      start: "2027-03-15",
      approvers: ["mia"],
      criteria: ["Page is live on staging", "Support has the answers"],
      predecessors: after("page"),
    }),
    sampleTask({
      id: "standup",
      name: "Launch stand-up",
      phase: "live",
      type: "recurring",
      owner: "mia",
      start: "2027-03-04",
      finish: "2027-03-25",
      time: "09:30",
      every: "week thu 09:30",
      workdays: null,
      duration: minutes(30, "30m"),
      occurrences: at("09:30", "2027-03-04", "2027-03-11", "2027-03-18", "2027-03-25"),
    }),
    sampleTask({
      id: "digest",
      name: "Feedback digest",
      phase: "live",
      type: "recurring",
      owner: "jo",
      start: "2027-03-17",
      finish: "2027-03-31",
      every: "week wed",
      workdays: null,
      occurrences: at(null, "2027-03-17", "2027-03-31"),
    }),
  ],
  criticalPaths: [{ to: "launch", tasks: ["story", "page"] }],
  facts: {},
  rows: [],
  diagnostics: [],
};
