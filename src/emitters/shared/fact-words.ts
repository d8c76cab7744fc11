import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";

/** Sections and keys of the facts; a key of the author's own is shown as it is written. */
const factWords: Readonly<Record<string, Bilingual>> = {
  brief: { en: "Brief", zh: "推广简报" },
  audiences: { en: "Audiences", zh: "受众" },
  metrics: { en: "Metrics", zh: "指标" },
  risks: { en: "Risks", zh: "风险" },
  budget: { en: "Budget", zh: "预算" },
  rollout: { en: "Rollout", zh: "放量" },
  notify: { en: "Notices", zh: "通知" },
  rules: { en: "Rules", zh: "响应规则" },
  blackouts: { en: "Blackouts", zh: "静默期" },
  embargo: { en: "Embargo", zh: "禁发期" },
  score: { en: "Score", zh: "评分" },
  "rated-by": { en: "Rated by", zh: "评级人" },
  "tier-reason": { en: "Why this tier", zh: "定级理由" },

  persona: { en: "Persona", zh: "目标用户" },
  pain: { en: "Pain", zh: "痛点" },
  competition: { en: "Competition", zh: "竞品" },
  value: { en: "Value", zh: "价值" },
  description: { en: "Description", zh: "功能描述" },
  scenarios: { en: "Scenarios", zh: "使用场景" },
  name: { en: "Name", zh: "名称" },
  note: { en: "Note", zh: "备注" },
  owner: { en: "Owner", zh: "负责人" },
  better: { en: "Better", zh: "方向" },
  green: { en: "Green", zh: "绿灯" },
  yellow: { en: "Yellow", zh: "黄灯" },
  baseline: { en: "Baseline", zh: "基线" },
  weight: { en: "Weight", zh: "权重" },
  stage: { en: "Stage", zh: "环节" },
  measure: { en: "Measured on", zh: "考核时间" },
  if: { en: "If", zh: "如果" },
  then: { en: "Then", zh: "那么" },
  "decide-by": { en: "Decide by", zh: "最晚决定" },
  who: { en: "Who", zh: "通知谁" },
  what: { en: "What", zh: "内容" },
  lead: { en: "Lead", zh: "提前" },
  before: { en: "Before", zh: "早于" },
  when: { en: "When", zh: "触发条件" },
  within: { en: "Within", zh: "时限" },
  window: { en: "Window", zh: "时间段" },
  why: { en: "Why", zh: "原因" },
  currency: { en: "Currency", zh: "币种" },
  total: { en: "Total", zh: "总额" },
  contingency: { en: "Contingency", zh: "预备费" },
  lines: { en: "Lines", zh: "明细" },
  amount: { en: "Amount", zh: "金额" },
  stages: { en: "Stages", zh: "批次" },
  share: { en: "Share", zh: "比例" },
  at: { en: "At", zh: "时间" },
  audience: { en: "Audience", zh: "受众" },
  rollback: { en: "Rollback", zh: "回滚" },
  lifts: { en: "Lifts", zh: "解禁时间" },
  "show-in": { en: "Shown in", zh: "对照时区" },
  higher: { en: "higher", zh: "越高越好" },
  lower: { en: "lower", zh: "越低越好" },
  true: { en: "yes", zh: "是" },
  false: { en: "no", zh: "否" },
};

/** `decideBy` and `decide_by` mean `decide-by`. */
export function factWord(key: string, language: Language): string {
  const plain = key
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
  return Object.hasOwn(factWords, plain) ? (factWords[plain]?.[language] ?? key) : key;
}
