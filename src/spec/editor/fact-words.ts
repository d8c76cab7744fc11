/** The keys of the facts around a plan, as an editor explains them. */
import { directions } from "../enums.ts";
import type * as schemas from "../fact-schema.ts";
import { type EntityWords, oneOf } from "./key-words.ts";

type KeysOf<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends {
  readonly _zod: { readonly def: { readonly shape: infer Shape } };
}
  ? Extract<keyof Shape, string>
  : never;

const name = { en: "The name that people read; without it the id.", zh: "显示的名称；不写就用标识。" };
const note = { en: "Anything to say about it.", zh: "备注。" };
const owner = { en: "Who answers for it: one of `owners`.", zh: "由谁负责：`owners` 里的一个。" };

export const briefWords: EntityWords<KeysOf<"briefSchema">> = {
  persona: { en: "Who uses it, and who buys it.", zh: "客户画像：谁在用，谁来买。" },
  pain: { en: "What troubles them without it.", zh: "客户痛点：没有它有多麻烦。" },
  competition: { en: "What others do, and how this differs.", zh: "竞品分析：别家怎么做，我们有何不同。" },
  value: { en: "The one sentence that says why.", zh: "核心价值：一句话主张。" },
  description: { en: "How it does that, and the evidence.", zh: "价值描述：怎么做到的，有什么证据。" },
  scenarios: { en: "Situations in which it helps.", zh: "客户场景。" },
  note,
};

export const audienceWords: EntityWords<KeysOf<"audienceSchema">> = {
  name,
  size: { en: "How many they are.", zh: "有多少人。" },
  note,
};

export const metricWords: EntityWords<KeysOf<"metricSchema">> = {
  name,
  owner: { en: "Who reads it: one of `owners`.", zh: "由谁统计：`owners` 里的一个。" },
  better: { en: "Which way is good.", zh: "越高越好还是越低越好。", value: oneOf(directions) },
  green: { en: "From here on it is good: `600`, `6%`.", zh: "绿灯线：`600`、`6%`。" },
  yellow: { en: "From here on it is to be watched; beyond, it is red.", zh: "黄灯线；再差就是红灯。" },
  baseline: { en: "How it stands before the launch.", zh: "上市前的基线。" },
  weight: { en: "How much it counts: `40%`.", zh: "权重：`40%`。" },
  stage: { en: "The stage of the funnel.", zh: "漏斗的哪个环节。" },
  measure: { en: "The days on which it is read: `T+30`, `[T+30, T+90]`.", zh: "哪天考核：`T+30`、`[T+30, T+90]`。" },
  note,
};

export const riskWords: EntityWords<KeysOf<"riskSchema">> = {
  name,
  if: { en: "What may happen.", zh: "如果发生什么。" },
  then: { en: "What is done then.", zh: "那么怎么办。" },
  owner,
  "decide-by": { en: "The last day to decide: `T-6`.", zh: "最晚哪天决定：`T-6`。" },
  note,
};

export const budgetWords: EntityWords<KeysOf<"budgetSchema">> = {
  currency: { en: "Such as `CNY`.", zh: "币种，例如 `CNY`。" },
  total: { en: "All of it: `600000`, `60万`.", zh: "总额：`600000`、`60万`。", value: { form: "money" } },
  contingency: {
    en: "The share of the total that is kept back: `12%`.",
    zh: "预备费占总额的比例：`12%`。",
    value: { form: "share" },
  },
  lines: { en: "What it is spent on, by id.", zh: "花在哪些地方。" },
  owner,
  note,
};

export const budgetLineWords: EntityWords<KeysOf<"budgetLineSchema">> = {
  name,
  amount: { en: "`300000`, `30万`, or `TBD`.", zh: "`300000`、`30万`，没定写 `待定`。", value: { form: "money" } },
  owner,
  note,
};

export const rolloutWords: EntityWords<KeysOf<"rolloutSchema">> = {
  owner,
  stages: {
    en: "The stages, from the smallest share to all: a map by id, or a list.",
    zh: "各批次，从小到大：按标识写，或者写成列表。",
  },
  rollback: { en: "When it is taken back, how soon, and by whom.", zh: "什么情况回滚、多久之内、由谁。" },
  note,
};

export const stageWords: EntityWords<KeysOf<"stageSchema">> = {
  name,
  share: { en: "The share of users: `5%`.", zh: "放给多少用户：`5%`。", value: { form: "share" } },
  at: { en: "The day: `T-30`, `R`.", zh: "哪一天：`T-30`、`R`。" },
  audience: {
    en: "Who they are: of `audiences`, where the plan has them.",
    zh: "放给谁；计划写了 `audiences` 就从里面选。",
  },
  note,
};

const within = {
  en: "How soon: `30m`, `48h`.",
  zh: "多久之内：`30分钟`、`48小时`。",
  value: { form: "length" },
} as const;

export const rollbackWords: EntityWords<KeysOf<"rollbackSchema">> = {
  when: { en: "What triggers it.", zh: "触发条件。" },
  within,
  owner,
  note,
};

export const noticeWords: EntityWords<KeysOf<"noticeSchema">> = {
  who: { en: "Who is told.", zh: "通知谁。" },
  what: { en: "What they are told.", zh: "通知什么。" },
  name,
  lead: {
    en: "How long ahead: `10wd`, `14cd`.",
    zh: "提前多久：`10个工作日`、`14个自然日`。",
    value: { form: "length" },
  },
  before: { en: "Ahead of what: `T`, `R`, a task.", zh: "早于什么：`T`、`R`、某项任务。", default: "T" },
  owner,
  note,
};

export const ruleWords: EntityWords<KeysOf<"ruleSchema">> = {
  name,
  when: { en: "When it applies.", zh: "什么时候适用。" },
  within,
  owner,
  note,
};

export const blackoutWords: EntityWords<KeysOf<"blackoutSchema">> = {
  name,
  window: { en: "The days: `2026-10-01..2026-10-07`.", zh: "哪些天：`2026-10-01..2026-10-07`。" },
  why: { en: "Why nothing may happen then.", zh: "为什么不发声。" },
  note,
};

export const embargoWords: EntityWords<KeysOf<"embargoSchema">> = {
  lifts: { en: "When it ends: `T 10:00`.", zh: "解禁时间：`T 10:00`。" },
  "show-in": {
    en: "Time zones in which that moment is shown too: `[Asia/Shanghai, Europe/London]`.",
    zh: "同时按哪些时区显示：`[Asia/Shanghai, Europe/London]`。",
  },
  note,
};
