/** Plans that an editor with the schema finds nothing in, each under the rule that it shows. */
export const goodForEditors: readonly (readonly [rule: string, plan: string])[] = [
  ["words in both languages", "tasks: { 海报: { kind: 宣传, place: 尽早, roll: previous } }\n"],
  ["kinds and tiers that a policy adds", "tier: P0\ntasks: { a: { kind: 直播, tiers: [P0] } }\n"],
  ["numbers where texts are wanted", "name: 618\nmetrics: { m: { green: 600, weight: 5 } }\n"],
  ["values by tier", "tasks: { a: { duration: { notice: 3d, large-scene+: 8d }, place: { notice: early } } }\n"],
  ["anchors by tier", "anchors: { eve: { notice: T-1, large-scene+: T-3 } }\n"],
  ["one text or a list", "tasks: { a: { after: b, helpers: [x, y] }, b: { helpers: x } }\n"],
  ["empty values and what is taken away", "phases: { p: , q: ~ }\ntasks: { a: , b: ~, c: { owner: ~, gate: } }\n"],
  ["a milestone", "tasks: { a: { at: T, duration: 0 } }\n"],
  [
    "lengths in any spelling",
    "tasks: { a: { duration: 约1个月, buffer: 20% }, b: { duration: 半天 }, c: { duration: 待定 } }\n",
  ],
  ["a launch to be decided", "launch: 待定\n"],
  [
    "days of a calendar",
    "calendars: { a: { week: mon-sat, holidays: [2026-10-01, { date: 2026-10-02, name: x }] } }\n",
  ],
  [
    "stages as a list and as a map",
    "rollout: { stages: [{ share: 5% }] }\nbudget: { lines: { a: { amount: 30万 } } }\n",
  ],
  ["ids of any script", "tasks: { 主题确定: {}, été: {}, a-1_b: {} }\n"],
  ["truths as YAML has them", "tasks: { a: { embargo: true }, b: { embargo: 是 } }\n"],
];

/** Plans with one fault that an editor shows without the compiler, each under its rule. */
export const badForEditors: readonly (readonly [rule: string, plan: string])[] = [
  ["a misspelt key", "tasks: { a: { duratoin: 5d } }\n"],
  ["a Chinese key", "任务: {}\n"],
  ["a key of a fact that is none", "metrics: { a: { gren: 5 } }\n"],
  ["a duration without its unit", "tasks: { a: { duration: 5 } }\n"],
  ["a duration that says nothing", "tasks: { a: { duration: soon } }\n"],
  ["a launch that is no day", "launch: 尽快\n"],
  ["a word that is none", "tasks: { a: { place: soon } }\n"],
  ["a direction that is none", "metrics: { a: { better: bigger } }\n"],
  ["a list of owners", "tasks: { a: { owner: [x, y] } }\n"],
  ["a list of tasks", "tasks: [a, b]\n"],
  ["a task that is a text", "tasks: { a: Draw a poster }\n"],
  ["an id that is none", "tasks: { 1、海报: {} }\n"],
  ["a share without its sign", "rollout: { stages: { a: { share: 5 } } }\n"],
  ["money that is none", "budget: { total: a lot }\n"],
  ["a capacity that is no number", "owners: { a: { capacity: many } }\n"],
  ["a zone that is none", "timezone: 北京\n"],
  ["another version", "tminus: 2\n"],
];

export const goodPolicies: readonly (readonly [rule: string, policy: string])[] = [
  [
    "tiers of one's own",
    "tminus-policy: 1\ntiers: { P2: { aliases: 小, lead: 5wd }, P1: { extends: P2, brief: all } }\n",
  ],
  [
    "weights, plain and with other words",
    "score: { weights: { 价值: 60, reach: { weight: 40, aliases: [影响面] } } }\n",
  ],
  ["kinds as a list and as a map", "kinds: { demo: { name: 演示, public: true } }\n"],
  ["kinds as a list", "kinds: [demo, 直播]\n"],
  ["severities in both languages", "checks: { deadline-missed: warning, launch-rest-day: 关闭 }\n"],
  ["amounts by tier", "notice-lead: { large-scene: 10wd }\ncanary: { 大场景型: 14cd, first-share: 5% }\n"],
];

export const badPolicies: readonly (readonly [rule: string, policy: string])[] = [
  ["a misspelt key", "teirs: {}\n"],
  ["a misspelt key of a tier", "tiers: { notice: { leed: 5wd } }\n"],
  ["a finding that does not exist", "checks: { deadline-mised: error }\n"],
  ["a severity that is none", "checks: { deadline-missed: fatal }\n"],
  ["a share without its sign", "contingency: 12\n"],
  ["a lead without its unit", "tiers: { notice: { lead: 5 } }\n"],
  ["bands that are no list", "score: { bands: { notice: 0 } }\n"],
];
