/** The keys of a policy file, as an editor explains them. */
import { languages, truths } from "../enums.ts";
import type * as schemas from "../policy/policy-schema.ts";
import { type EntityWords, oneOf } from "./key-words.ts";

type KeysOf<Name extends keyof typeof schemas> = Extract<keyof (typeof schemas)[Name]["_zod"]["def"]["shape"], string>;

const note = { en: "Anything to say about it.", zh: "备注。" };
const aliases = { en: "Other words for it.", zh: "别名。" };

export const policyWords: EntityWords<KeysOf<"policySchema">> = {
  "tminus-policy": {
    en: "The version of the policy language: `1`.",
    zh: "规范语言的版本：`1`。",
    value: { form: "version" },
  },
  name: { en: "What the policy is called.", zh: "规范的名称。" },
  lang: {
    en: "The language of what is built, where a plan says none.",
    zh: "计划没写语言时，生成的内容用哪种语言。",
    value: oneOf(languages),
  },
  tiers: {
    en: "The tiers, from the smallest, and what a plan of each must contain.",
    zh: "各个级别，从小到大，以及每个级别的计划要有什么。",
  },
  score: { en: "How marks become a tier.", zh: "怎样由评分得出级别。" },
  "notice-lead": {
    en: "How long ahead notices go out, by tier: `large-scene: 10wd`.",
    zh: "各级别的通知至少提前多久：`大场景型: 10wd`。",
  },
  canary: {
    en: "How long the canary runs at least, by tier: `large-scene: 14cd`; and `first-share`, the most that its first stage may have.",
    zh: "各级别的灰度至少跑多久：`大场景型: 14cd`；`first-share` 是首批放量的上限。",
  },
  "launch-days": {
    en: "The weekdays on which a launch is preferred, warned of, or an error.",
    zh: "上市日落在星期几：推荐、警告或报错。",
  },
  contingency: {
    en: "The share of a budget that is kept back: `10-15%`.",
    zh: "预备费占预算的比例：`10-15%`。",
    value: { form: "share" },
  },
  capacity: {
    en: "Tasks at once, of an owner who says no capacity.",
    zh: "负责人没写 capacity 时，同时最多几项任务。",
    value: { form: "count" },
  },
  collisions: { en: "How close launches may come that are checked together.", zh: "一起检查的几次上市之间要隔多久。" },
  kinds: {
    en: "Kinds of task beside those of the language: a list, or a map that says more.",
    zh: "在内置类别之外增加的任务类别：写成列表，或者逐项说明。",
  },
  checks: {
    en: "How grave a finding is: `owner-missing: error`; `off` for never.",
    zh: "检查结果的严重程度：`owner-missing: error`；不要就写 `off`。",
  },
  "forbid-ignore": { en: "Findings that no plan may ignore.", zh: "哪些检查结果不许忽略。" },
  note,
};

export const tierWords: EntityWords<KeysOf<"tierSchema">> = {
  aliases,
  extends: { en: "The tier that this one builds on.", zh: "在哪个级别的基础上。" },
  lead: {
    en: "From the first task to the launch, at least: `40wd`.",
    zh: "从第一项任务到上市至少多久：`40wd`。",
    value: { form: "length" },
  },
  needs: {
    en: "How many tasks of which kind: `{ messaging: 1, canary: 1 }`.",
    zh: "各类任务至少几项：`{ 信息: 1, 灰度: 1 }`。",
  },
  brief: {
    en: "The fields of the brief that are to be filled: `all`, or a list.",
    zh: "信息屋要填哪几项：`all`，或者列表。",
  },
  gates: { en: "How many gates.", zh: "至少几道评审门。" },
  raters: { en: "How many people confirm the tier.", zh: "至少几人确认级别。" },
  "follow-ups": { en: "How many public tasks follow the launch.", zh: "上市之后至少几项公开活动。" },
  note,
};

export const scoreWords: EntityWords<KeysOf<"scoreSchema">> = {
  scale: { en: "The lowest and the highest mark: `1-5`.", zh: "最低分和最高分：`1-5`。" },
  weights: { en: "The criteria with their weights, 100 together.", zh: "各项标准的权重，合计 100。" },
  bands: {
    en: "The scores from which on a tier holds; the last whose conditions hold counts.",
    zh: "多少分起算什么级别；取最后一个符合的。",
  },
  note,
};

export const weightWords: EntityWords<KeysOf<"weightSchema">> = {
  weight: { en: "Its weight, of 100.", zh: "权重，满分 100。" },
  aliases,
  note,
};

export const bandWords: EntityWords<KeysOf<"bandSchema">> = {
  from: { en: "The least score, of 100.", zh: "最低得分，满分 100。" },
  tier: { en: "The tier.", zh: "级别。" },
  when: { en: "By criterion, the least mark: `{ strategic-fit: 4 }`.", zh: "某项标准至少几分：`{ 战略契合: 4 }`。" },
  note,
};

export const launchDaysWords: EntityWords<KeysOf<"launchDaysSchema">> = {
  prefer: { en: "Days to be preferred: `[tue, wed, thu]`.", zh: "推荐的日子：`[周二, 周三, 周四]`。" },
  warn: { en: "Days that are warned of.", zh: "提醒的日子。" },
  error: { en: "Days that are an error.", zh: "不允许的日子。" },
  note,
};

export const collisionsWords: EntityWords<KeysOf<"collisionsSchema">> = {
  between: { en: "Launches of which tiers: `[large-scene, concept]`.", zh: "哪些级别的上市：`[大场景型, 理念型]`。" },
  within: {
    en: "Between two of them, at least: `30cd`.",
    zh: "两次之间至少隔多久：`30cd`。",
    value: { form: "length" },
  },
  "audience-within": {
    en: "Between two public tasks for one audience, at least: `3cd`.",
    zh: "对同一受众的两次公开动作至少隔多久：`3cd`。",
    value: { form: "length" },
  },
  note,
};

export const kindWords: EntityWords<KeysOf<"kindSchema">> = {
  name: { en: "The word that people read.", zh: "显示的名称。" },
  aliases,
  public: { en: "Whether it reaches the public.", zh: "是否对外公开。", value: oneOf(truths) },
  note,
};
