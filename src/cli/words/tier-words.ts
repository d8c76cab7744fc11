import type { RequirementEntry } from "../../checks/shared/tier-sheet.ts";
import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const tierWords = {
  summary: {
    en: "Show the score of a plan, and what its tier asks for: met and missing.",
    zh: "列出计划的评分，以及它的级别有哪些要求、哪些还没做到。",
  },
  tier: { en: "hold the plan against this tier as well", zh: "同时按这个级别对照" },
  format: { en: "for people or for programs", zh: "给人看，或给程序读" },
  own: { en: "what the plan's own tier asks for", zh: "计划自己的级别有哪些要求" },
  compare: { en: "and what a larger launch would need", zh: "再看看做得更大还需要什么" },
  machine: { en: "for another program", zh: "供其他程序使用" },
} satisfies Record<string, Bilingual>;

export const sheetWords = {
  score: { en: "Score", zh: "评分" },
  total: { en: "Total", zh: "总分" },
  noMark: { en: "no mark", zh: "未打分" },
  asked: { en: "What it asks for", zh: "要求" },
  noTier: { en: "The plan has no tier: nothing is asked of it.", zh: "计划没有级别，因此没有要求。" },
  noScore: { en: "The plan gives no marks under score:.", zh: "计划没有在 score: 下打分。" },
  isOpen: { en: "open", zh: "待定" },
} satisfies Record<string, Bilingual>;

export const tierLine = (tier: Bilingual): Bilingual => ({ en: `Tier: ${tier.en}`, zh: `级别：${tier.zh}` });

export const scoreSays = (total: string, tier: Bilingual): Bilingual => ({
  en: `${total} of 100: ${tier.en}`,
  zh: `${total} 分（满分 100）：${tier.zh}`,
});

export const reasonLine = (reason: string): Bilingual => ({ en: `Reason: ${reason}`, zh: `理由：${reason}` });

export const countLine = (met: number, all: number): Bilingual => ({
  en: met === all ? `All ${all} are met.` : `${met} of ${all} are met, ${all - met} missing.`,
  zh: met === all ? `${all} 项要求全部满足。` : `${all} 项要求满足了 ${met} 项，还差 ${all - met} 项。`,
});

/** What a requirement is about; a task's kind, a field of the brief and a notice come with their own names. */
export const requirementName: Readonly<Record<RequirementEntry["what"], (name: string) => Bilingual>> = {
  kind: (name) => ({ en: `${name} tasks`, zh: `${name}任务` }),
  gates: () => ({ en: "Gates", zh: "评审门" }),
  brief: (name) => ({ en: `Brief: ${name}`, zh: `信息屋：${name}` }),
  raters: () => ({ en: "People who confirmed the tier", zh: "确认级别的人" }),
  "follow-ups": () => ({ en: "Public tasks after the launch", zh: "上市之后的对外任务" }),
  lead: () => ({ en: "Lead, from the first task to the launch", zh: "提前量（第一项任务到上市）" }),
  canary: () => ({ en: "Length of the canary", zh: "灰度时长" }),
  "first-share": () => ({ en: "First share of the rollout, at most", zh: "首批放量，不超过" }),
  "notice-lead": (name) => ({
    en: name ? `Notice ${name}` : "A notice",
    zh: name ? `通知“${name}”的提前量` : "通知的提前量",
  }),
};

export const amountText: Readonly<Record<RequirementEntry["unit"], (amount: number) => Bilingual>> = {
  count: (amount) => ({ en: `${amount}`, zh: `${amount}` }),
  wd: (amount) => ({ en: `${amount}wd`, zh: `${amount}个工作日` }),
  cd: (amount) => ({ en: `${amount}cd`, zh: `${amount}天` }),
  percent: (amount) => ({ en: `${amount}%`, zh: `${amount}%` }),
};
