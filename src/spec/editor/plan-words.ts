/** The keys at the top of a plan, of owners, calendars and phases, as an editor explains them. */
import { dayKinds, languages, orders, placements, rangeEnds } from "../enums.ts";
import type { calendarSchema, dayEntrySchema, ignoreSchema, ownerSchema, phaseSchema, planSchema } from "../schema.ts";
import { type EntityWords, oneOf, type ValueForm } from "./key-words.ts";

type KeysOf<S extends { readonly _zod: { readonly def: { readonly shape: object } } }> = Extract<
  keyof S["_zod"]["def"]["shape"],
  string
>;

const tiers: ValueForm = {
  form: "usual",
  values: [
    ["notice", "告知型"],
    ["small-scene", "小场景型"],
    ["large-scene", "大场景型"],
    ["concept", "理念型"],
  ],
};

const calendars: ValueForm = {
  form: "usual",
  values: [
    ["CN", "法定节假日和调休"],
    ["mon-fri", "周一至周五"],
    ["daily", "每天"],
  ],
};

export const planWords: EntityWords<KeysOf<typeof planSchema>> = {
  tminus: { en: "The version of the plan language: `1`.", zh: "计划语言的版本：`1`。", value: { form: "version" } },
  extends: {
    en: "Plans that this one is laid over: a path, `tminus:feature-launch` for a shipped template, or a list of them; the later wins.",
    zh: "本计划沿用的计划：文件路径、自带模板（如 `tminus:feature-launch`），或者一个列表，后面的优先。",
  },
  id: { en: "The plan's id; without it the name of the file.", zh: "计划的标识；不写就用文件名。" },
  name: { en: "What the plan is called.", zh: "计划的名称。" },
  lang: {
    en: "The language of what is built from it.",
    zh: "生成的表格、日历等用哪种语言。",
    value: oneOf(languages),
  },
  launch: {
    en: "The launch day, T, with or without a clock time: `2026-10-20`, `2026-10-20 10:00`; `TBD` while it is open.",
    zh: "上市日，即 T，可以带时刻：`2026-10-20`、`2026-10-20 10:00`；没定就写 `待定`。",
    value: { form: "launch" },
  },
  timezone: {
    en: "The time zone, such as `Asia/Shanghai`: needed as soon as a clock time is written.",
    zh: "时区，例如 `Asia/Shanghai`；只要写了时刻就必须有。",
    value: { form: "zone" },
  },
  calendar: {
    en: "Which days are worked: `CN` (statutory holidays and make-up days), `mon-fri`, `daily`, or one of `calendars`.",
    zh: "哪些天上班：`CN`（法定节假日和调休）、`mon-fri`、`daily`，或者 `calendars` 里的一个。",
    value: calendars,
    default: "mon-fri",
  },
  tier: {
    en: "How large the launch is; a policy may have other tiers.",
    zh: "这次上市的级别；规范文件可以另定级别。",
    value: tiers,
  },
  days: {
    en: "What a bare `5d` of a duration counts: working days, or calendar days.",
    zh: "工期里不带限定词的 `5天` 指工作日还是自然日。",
    value: oneOf(dayKinds),
    default: "working",
  },
  ranges: {
    en: "Which end of a duration such as `8-15d` is planned with.",
    zh: "`8-15天` 这样的工期按哪一头排。",
    value: oneOf(rangeEnds),
    default: "max",
  },
  place: {
    en: "Whether work goes as early or as late as it can, where nothing nearer says so.",
    zh: "任务尽早排还是尽晚排；阶段和任务可以另写。",
    value: oneOf(placements),
  },
  start: {
    en: "The kickoff: no work begins sooner. `T-90`, `2026-07-01`.",
    zh: "启动日：任务不会早于这一天。`T-90`、`2026-07-01`。",
  },
  finish: {
    en: "Where open windows and recurring tasks are cut.",
    zh: "计划画到哪一天：开放的时间段和重复任务到此为止。",
  },
  "as-of": {
    en: "The day on which progress was recorded: `2026-09-10`.",
    zh: "进展记录到哪一天：`2026-09-10`。",
  },
  note: { en: "Anything to say about the plan.", zh: "关于计划的说明。" },
  owners: { en: "Everybody who owns something, by id.", zh: "负责人名单，键就是任务里写的标识。" },
  anchors: {
    en: "Other days to count from, by id: `release: 2026-10-13`, `eve: T-1`, or a task, whose last day is meant.",
    zh: "其他可以倒数的日子：`release: 2026-10-13`、`前夜: T-1`，也可以写任务，指它的最后一天。",
  },
  calendars: { en: "Working calendars of your own, by id.", zh: "自己的工作日历。" },
  phases: { en: "The phases of the launch, by id, each with its tasks.", zh: "各个阶段，任务写在阶段下面。" },
  tasks: { en: "Tasks outside phases, by id.", zh: "不分阶段的任务。" },
  score: {
    en: "The marks of the feature, by criterion; the policy says which there are and what tier follows.",
    zh: "功能评分：每项标准一个分数；有哪些标准、多少分算什么级别，由规范决定。",
  },
  "rated-by": { en: "Who confirmed the tier.", zh: "级别由谁确认。" },
  "tier-reason": { en: "Why the tier is not the one of the score.", zh: "级别与得分不一致时的理由。" },
  brief: { en: "What the launch says: the messaging house.", zh: "信息屋：对谁说、说什么。" },
  audiences: { en: "Whom the launch addresses, by id.", zh: "面向哪些受众。" },
  metrics: { en: "What success is measured by, by id.", zh: "用哪些指标衡量成败。" },
  risks: { en: "What may go wrong, and what is done then, by id.", zh: "风险与预案。" },
  budget: { en: "What it may cost.", zh: "预算。" },
  rollout: { en: "Who gets the feature when, and what takes it back.", zh: "分批放量和回滚。" },
  notify: { en: "Who is told what ahead of time, by id.", zh: "提前通知谁、通知什么。" },
  rules: { en: "How soon is acted on what happens, by id; never scheduled.", zh: "出现情况多久响应；不排日程。" },
  blackouts: { en: "Days on which nothing public may happen, by id.", zh: "不对外发声的日子。" },
  embargo: { en: "Until when nothing may be published.", zh: "解禁之前不得公开。" },
  ignore: {
    en: "Findings that this plan puts up with: which check, at which task, why, and until when.",
    zh: "本计划暂且接受的检查结果：哪项检查、哪个任务、为什么、到哪天为止。",
  },
};

export const ownerWords: EntityWords<KeysOf<typeof ownerSchema>> = {
  name: { en: "The name that people read; without it the id.", zh: "显示的姓名；不写就用标识。" },
  email: { en: "The address that invitations go to.", zh: "邮箱，日历邀请发到这里。" },
  role: { en: "What the person or department does.", zh: "职务或角色。" },
  capacity: {
    en: "How many tasks at once. More are reported, never moved.",
    zh: "同时最多做几项任务；超过会提示，不会挪动日期。",
    value: { form: "count" },
  },
  calendar: { en: "The calendar that this owner works by.", zh: "这位负责人的工作日历。", value: calendars },
  away: {
    en: "Days off, for this owner's work only: `[2026-02-10..2026-02-14]`.",
    zh: "请假的日子，只影响本人的任务：`[2026-02-10..2026-02-14]`。",
  },
  note: { en: "Anything to say about the owner.", zh: "备注。" },
};

export const calendarWords: EntityWords<KeysOf<typeof calendarSchema>> = {
  name: { en: "What the calendar is called.", zh: "日历的名称。" },
  extends: { en: "The calendar that this one changes.", zh: "在哪个日历的基础上修改。", value: calendars },
  week: {
    en: "The working weekdays: `mon-fri`, or `[mon, wed]`.",
    zh: "一周里上班的日子：`周一至周五`，或 `[周一, 周三]`。",
  },
  holidays: {
    en: "Rest days: dates, ranges, or `{ date, name }`.",
    zh: "休息日：日期、日期范围，或 `{ date, name }`。",
  },
  workdays: { en: "Make-up working days, written like holidays.", zh: "调休上班日，写法同 holidays。" },
  covers: {
    en: "The year whose official notice stands in this calendar: `2027`.",
    zh: "这个日历里写了哪一年的放假通知：`2027`。",
  },
  file: { en: "A file with a shared calendar.", zh: "共享日历的文件。" },
  note: { en: "Anything to say about the calendar.", zh: "备注。" },
};

export const dayEntryWords: EntityWords<KeysOf<typeof dayEntrySchema>> = {
  date: { en: "A date, or a range `2026-10-01..2026-10-07`.", zh: "日期，或者范围 `2026-10-01..2026-10-07`。" },
  name: { en: "What the holiday is called.", zh: "节日名称。" },
};

export const phaseWords: EntityWords<KeysOf<typeof phaseSchema>> = {
  name: { en: "The name that people read; without it the id.", zh: "显示的名称；不写就用标识。" },
  window: {
    en: "From when to when, both days included: `T-60..T-22`, `T+15..`. Checked, never forced.",
    zh: "从哪天到哪天，含首尾：`T-60..T-22`、`T+15..`。只检查，不强制。",
  },
  start: { en: "No task of the phase begins sooner.", zh: "本阶段的任务不早于这一天。" },
  after: { en: "What every task of the phase waits for.", zh: "本阶段的任务都要等什么完成。" },
  before: { en: "What every task of the phase must be done before.", zh: "本阶段的任务都要在什么之前完成。" },
  place: { en: "Whether its tasks go early or late.", zh: "任务尽早排还是尽晚排。", value: oneOf(placements) },
  owner: { en: "Who owns its tasks that name nobody.", zh: "任务没写负责人时由谁负责。" },
  calendar: { en: "The calendar of its tasks.", zh: "任务用哪个日历。", value: calendars },
  tiers: {
    en: "The tiers that have this phase: `[large-scene, concept]`, `large-scene+`.",
    zh: "哪些级别有这个阶段：`[大场景型, 理念型]`、`大场景型+`。",
  },
  order: {
    en: "`sequence`: each task follows the one above it.",
    zh: "`sequence`：每项任务接着上一项。",
    value: oneOf(orders),
  },
  note: { en: "Anything to say about the phase.", zh: "备注。" },
  tasks: { en: "The tasks of the phase, by id.", zh: "本阶段的任务。" },
};

export const ignoreWords: EntityWords<KeysOf<typeof ignoreSchema>> = {
  check: { en: "The code of the finding: `owner-overload`.", zh: "检查结果的代码：`owner-overload`。" },
  task: { en: "At which task; everywhere without it.", zh: "哪项任务的；不写则是整份计划。" },
  why: { en: "Why it is put up with.", zh: "为什么暂且接受。" },
  until: { en: "Until which date: `2026-10-31`.", zh: "到哪天为止：`2026-10-31`。" },
};
