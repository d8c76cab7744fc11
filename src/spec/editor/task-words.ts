/** The keys of tasks and gates, as an editor explains them. */
import { decisions, holidayRules, kinds, placements, rolls, taskStates, truths } from "../enums.ts";
import type { gateSchema, taskSchema } from "../schema.ts";
import { type EntityWords, oneOf, usually } from "./key-words.ts";

type TaskKey = Extract<keyof (typeof taskSchema)["_zod"]["def"]["shape"], string>;
type GateKey = Extract<keyof (typeof gateSchema)["_zod"]["def"]["shape"], string>;

export const taskWords: EntityWords<TaskKey> = {
  name: { en: "The name that people read; without it the id.", zh: "显示的名称；不写就用标识。" },
  kind: {
    en: "What sort of work it is; a policy may add kinds.",
    zh: "任务的类别；规范文件可以增加类别。",
    value: usually(kinds),
  },
  owner: { en: "Who answers for it: one of `owners`.", zh: "由谁负责：`owners` 里的一个。" },
  helpers: { en: "Who helps.", zh: "谁协助。" },
  informed: { en: "Who is kept informed.", zh: "知会谁。" },
  approvers: { en: "Who approves it.", zh: "谁审批。" },
  criteria: { en: "When it counts as done well.", zh: "做到什么程度算通过。" },
  tiers: {
    en: "The tiers that have this task: `[large-scene, concept]`, `large-scene+`.",
    zh: "哪些级别有这项任务：`[大场景型, 理念型]`、`大场景型+`。",
  },
  at: {
    en: "An event: that one day, or moment. `T-3`, `T 10:00`, `T+8 15:00`, `2026-10-20`.",
    zh: "单日事项：就在这一天，或这一刻。`T-3`、`T 10:00`、`T+8 15:00`、`2026-10-20`。",
  },
  window: { en: "Exactly from one day to another: `T-43..T-26`.", zh: "就是从哪天到哪天：`T-43..T-26`。" },
  start: { en: "Begins on that day: `T-60`.", zh: "在这一天开始：`T-60`。" },
  finish: { en: "Ends on that day: `T-8`.", zh: "在这一天结束：`T-8`。" },
  duration: {
    en: "How long the work takes, in working days: `5d`, `2w`, `8-15d`; `10cd` for calendar days, `0` for a milestone, `TBD`.",
    zh: "工期，按工作日计：`5天`、`2周`、`8-15天`；自然日写 `10个自然日`，里程碑写 `0`，没定写 `待定`。",
    value: { form: "length" },
    default: "1d",
  },
  buffer: {
    en: "Time reserved after the work: `3d`, `5-7d`, `20%`. Followers wait for its end.",
    zh: "做完之后预留的缓冲：`3天`、`5-7天`、`20%`；后续任务等缓冲结束。",
    value: { form: "length" },
  },
  from: { en: "No earlier than that day.", zh: "不早于这一天。" },
  by: { en: "Done by that day, itself included: `T-5wd`.", zh: "最晚在这一天完成，含当天：`T-5工作日`。" },
  "start-by": { en: "Begins no later than that day.", zh: "最晚在这一天开始。" },
  "finish-from": { en: "Ends no earlier than that day.", zh: "不早于这一天结束。" },
  during: { en: "From the first to the last day of something: `canary`.", zh: "贯穿某项任务或阶段的首尾：`灰度`。" },
  every: {
    en: "Recurs: `week mon 10:00`, `2 weeks wed`, `month first workday`, `weekday`.",
    zh: "重复：`每周一 10:00`、`每两周 周三`、`每月第1个工作日`、`每个工作日`。",
  },
  "on-holiday": {
    en: "What a recurrence on a rest day does.",
    zh: "重复任务遇到休息日怎么办。",
    value: oneOf(holidayRules),
  },
  after: {
    en: "What it waits for: `house`, `[house, canary-gate]`, `canary.start + 8d`.",
    zh: "等什么完成之后：`信息屋`、`[信息屋, 验证门]`、`灰度.start + 8天`。",
  },
  before: { en: "What it must be done before: `launch`, `announce`.", zh: "要在什么之前完成：`launch`、`首发`。" },
  "finish-after": {
    en: "Ends no sooner than that: `canary`, `canary.start`.",
    zh: "不早于它结束：`灰度`、`灰度.start`。",
  },
  place: { en: "As early or as late as it can.", zh: "尽早排还是尽晚排。", value: oneOf(placements) },
  roll: { en: "Where a day on a rest day moves to.", zh: "日期落在休息日时往哪边挪。", value: oneOf(rolls) },
  calendar: { en: "The calendar that its work counts in.", zh: "按哪个日历计工期。" },
  gate: { en: "A gate: an event that approvers decide.", zh: "评审门：由审批人决定能否通过。" },
  audience: {
    en: "Whom it addresses: of `audiences`, where the plan has them.",
    zh: "面向谁；计划写了 `audiences` 就从里面选。",
  },
  channel: { en: "By which channels.", zh: "通过哪些渠道。" },
  gives: { en: "What it delivers.", zh: "产出什么。" },
  needs: { en: "What it needs.", zh: "需要什么。" },
  "pre-read": { en: "How long before a meeting its papers are sent: `24h`.", zh: "会议材料提前多久发：`24小时`。" },
  embargo: { en: "Whether it is under embargo.", zh: "是否受禁发期约束。", value: oneOf(truths) },
  links: { en: "Addresses of documents.", zh: "文档链接。" },
  note: { en: "Anything to say about the task.", zh: "备注。" },
  started: { en: "The day it began.", zh: "实际开始日期。" },
  finished: { en: "The day it was done.", zh: "实际完成日期。" },
  progress: {
    en: "How much is done: `60%`. Moves no date.",
    zh: "完成了多少：`60%`；不影响日期。",
    value: { form: "share" },
  },
  remaining: { en: "The work that is left: `3d`.", zh: "还剩多少工作：`3天`。", value: { form: "length" } },
  status: { en: "Blocked or cancelled.", zh: "受阻或取消。", value: oneOf(taskStates) },
};

export const gateWords: EntityWords<GateKey> = {
  approvers: { en: "Who decides.", zh: "由谁决定。" },
  criteria: { en: "What has to hold to pass.", zh: "满足什么才算通过。" },
  decision: { en: "What was decided.", zh: "评审结论。", value: oneOf(decisions) },
};
