import type { Language } from "../../../src/diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../../src/schedule/document.ts";

/** Facts in each shape that the sections have: pairs, lists of entries, and both with parts inside. */
export function launchFacts(language: Language): ScheduleDocument["facts"] {
  const pick = (en: string, zh: string) => (language === "zh" ? zh : en);
  return {
    brief: {
      persona: pick("Support leads of shops with 10–200 people", "10–200 人的电商客服团队主管"),
      pain: pick("Twice the questions during sales; slow starters", "大促期间咨询量翻倍，新人上手慢"),
      scenarios: [pick("sale days", "大促值守"), pick("training", "新人培训")],
    },
    metrics: {
      error_rate: {
        name: pick("Error rate", "错误率"),
        owner: "product",
        better: "lower",
        green: "0.5%",
        yellow: "1%",
        measure: { text: "T-22", date: "2026-09-28" },
      },
      win: {
        name: pick("Deals won", "赢单数"),
        owner: "market",
        better: "higher",
        green: 40,
        yellow: 25,
        measure: "2027-01-18",
      },
    },
    budget: {
      currency: "CNY",
      total: 600000,
      contingency: "12%",
      lines: { ads: { name: pick("Ads", "信息流与搜索"), amount: 300000, owner: "market" } },
    },
    rollout: {
      owner: "product",
      stages: { first: { share: "5%", at: "2026-09-07" }, full: { share: "100%", at: "R" } },
      rollback: {
        when: pick("error rate above 1%", "错误率超过 1% 或关键流程不可用"),
        within: "30m",
        owner: "product",
      },
    },
    audiences: { [pick("paying", "付费用户")]: { note: pick("on any paid plan", "已订阅任一付费版") } },
    embargo: { lifts: "T 10:00", "show-in": ["Asia/Shanghai", "America/New_York"] },
    risks: {
      late: {
        if: pick("the video is late", "视频延期"),
        then: pick("publish with pictures", "首发改用图文"),
        owner: "market",
        "decide-by": "T-6",
      },
    },
  };
}
