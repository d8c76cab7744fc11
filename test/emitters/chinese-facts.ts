import type { ScheduleDocument } from "../../src/schedule/document.ts";

export const chineseFacts: ScheduleDocument["facts"] = {
  brief: { persona: "10–200 人的电商客服团队主管", pain: "大促期间咨询量翻倍", scenarios: ["大促值守", "新人培训"] },
  audiences: { 付费用户: { note: "已订阅任一付费版" }, 媒体: { note: "行业媒体与自媒体" } },
  metrics: {
    error_rate: { name: "错误率", owner: "quality", better: "lower", green: "0.5%", yellow: "1%", measure: "T-22" },
    landing: { name: "落地页转化率", owner: "market", better: "higher", green: "6%", yellow: "4%", measure: "T+30" },
  },
  budget: {
    currency: "CNY",
    total: 600000,
    contingency: "12%",
    lines: {
      ads: { name: "信息流与搜索", amount: 300000, owner: "market" },
      video: { name: "视频与设计", amount: 150000, owner: "studio" },
    },
  },
  notify: { plan: { who: ["market", "product"], what: "上市计划", lead: "10wd", before: "T", owner: "pmm" } },
  risks: { late: { if: "视频延期", then: "首发改用图文", owner: "market", "decide-by": "T-6" } },
  rollout: {
    owner: "product",
    stages: { first: { share: "5%", at: "T-43", audience: ["灰度客户"] }, full: { share: "100%", at: "R" } },
    rollback: { when: "错误率超过 1%", within: "30m", owner: "product" },
  },
};
