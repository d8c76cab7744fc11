import type { Language } from "../../../src/diagnostic/diagnostic.ts";

const names: Readonly<Record<string, readonly [string, string]>> = {
  plan: ["Smart Reply launch plan", "智能回复助手 上市计划"],
  early: ["Early involvement", "提前介入"],
  story: ["Story and canary", "讲故事与灰度"],
  ready: ["Assets and enablement", "物料与赋能"],
  warmup: ["Warm-up", "预热期"],
  burst: ["Burst", "爆发期"],
  sustain: ["Sustain", "持续期"],
  roadmap: ["Join the quarterly planning", "参加季度产品计划会"],
  prd: ["Review the requirements and give the market view", "参加 PRD 评审并提市场意见"],
  rating: ["Rate the feature", "功能评级"],
  research: ["User interviews and competitor analysis", "用户访谈与竞品分析"],
  house: ["Message house", "完成信息屋"],
  gray: ["Customer canary", "客户灰度"],
  proof: ["Collect cases and quotes", "收集案例与客户证言"],
  "gray-gate": ["Canary gate", "灰度验证门"],
  page: ["Landing page: text and design", "落地页文案与设计制作"],
  video: ["Demo video", "演示视频"],
  legal: ["Review of claims and privacy terms", "宣传用语与隐私条款审查"],
  kit: ["Sales kit (handbook, talk track, FAQ)", "销售工具包（手册、话术、FAQ）"],
  "train-sales": ["Train sales and presales", "销售与售前培训"],
  tracking: ["Tracking and dashboard", "埋点与看板"],
  deploy: ["Release to everybody", "功能全量上线"],
  teaser: ["Teaser posters and community warm-up", "悬念海报与社群预热"],
  media: ["Press briefing", "媒体沟通会"],
  go: ["Go / no-go meeting", "上市决策会"],
  announce: ["Publish on the site and all channels", "官网发布与全渠道首发"],
  ads: ["Feed and search ads", "信息流与搜索投放"],
  webinar: ["Live class", "直播课"],
  series: ["Scenario tutorials", "场景教程系列"],
  retro: [
    "Retrospective: was it the strategy or the product, and what shall we keep?",
    "推广复盘（策略问题还是产品问题，哪些做法值得保留，下次如何改进）",
  ],
  weekly: ["Launch weekly", "上市周会"],
  mei: ["Mei Li", "李梅"],
  product: ["Product", "产品部"],
  studio: ["Studio", "制作部"],
  market: ["Marketing", "市场部"],
  quality: ["Min Zhao", "赵敏"],
};

/** The name of a part of the sample launch. */
export function sampleName(id: string, language: Language): string {
  return names[id]?.[language === "en" ? 0 : 1] ?? id;
}
