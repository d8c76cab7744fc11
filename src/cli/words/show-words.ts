import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { asArgument } from "../as-argument.ts";
import { counted } from "./plan-words.ts";

export const showWords = {
  summary: { en: "Draw the schedule on the terminal.", zh: "在终端里画出日程。" },
  one: { en: "look at a plan", zh: "看一眼计划" },
  trial: { en: "see what another launch day would mean", zh: "看看换一个上市日会怎样" },
  critical: {
    en: "mark every chain that sets a date, and list each with its room",
    zh: "标出决定日期的每条链，并逐条列出余量",
  },
  resolved: {
    en: "print the plan laid over all that it extends, as YAML",
    zh: "输出叠加了所有沿用内容之后的计划（YAML）",
  },
  merged: { en: "see what a plan inherits", zh: "看看计划沿用了什么" },
  near: {
    en: "list chains with up to so many working days of room too (3d without it)",
    zh: "余量不超过这么多个工作日的链也列出（不写为 3d）",
  },
  chains: { en: "see what sets the dates, and what has little room", zh: "看看哪些链决定日期，哪些余量很少" },
  page: { en: "page through a long plan in colour", zh: "带颜色分页查看较长的计划" },
} satisfies Record<string, Bilingual>;

export const showHeads = {
  en: { name: "Task", owner: "Owner", start: "Start", finish: "End" },
  zh: { name: "任务", owner: "负责人", start: "开始", finish: "结束" },
} as const;

export const rowHeadings = {
  en: { noPhase: "Outside phases", facts: "Other dates" },
  zh: { noPhase: "不分阶段", facts: "其他日期" },
} as const;

export const tierNames: Readonly<Record<string, Bilingual>> = {
  notice: { en: "notice", zh: "告知型" },
  "small-scene": { en: "small-scene", zh: "小场景型" },
  "large-scene": { en: "large-scene", zh: "大场景型" },
  concept: { en: "concept", zh: "理念型" },
};

export const todayLabel: Bilingual = { en: "today", zh: "今天" };

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const monthName = (month: number): Bilingual => ({ en: english[month - 1] ?? "", zh: `${month}月` });

export const monthWithYear = (year: number, month: number): Bilingual => ({
  en: `${english[month - 1]} ${year}`,
  zh: `${year}年${month}月`,
});

export const launches = (launch: Bilingual): Bilingual => ({
  en: `Launch ${launch.en}`,
  zh: `上市日 ${launch.zh}`,
});

export const taskCount = (facts: { tasks: number; critical: number }): Bilingual => ({
  en: `${counted(facts.tasks, "task")}${facts.critical > 0 ? `, ${facts.critical} critical` : ""}`,
  zh: `${facts.tasks} 项任务${facts.critical > 0 ? `，其中关键 ${facts.critical} 项` : ""}`,
});

export const planSpan = (facts: { start: string; finish: string }): Bilingual => ({
  en: `${facts.start} to ${facts.finish}`,
  zh: `${facts.start} 至 ${facts.finish}`,
});

export const trialNote: Bilingual = { en: "trial", zh: "试算" };

export const legendWords = {
  work: { en: "work", zh: "工作" },
  critical: { en: "critical", zh: "关键" },
  near: { en: "near-critical", zh: "次关键" },
  done: { en: "done", zh: "已完成部分" },
  buffer: { en: "buffer", zh: "缓冲" },
  event: { en: "one-day event", zh: "单日事项" },
  milestone: { en: "milestone", zh: "里程碑" },
  gate: { en: "gate", zh: "评审门" },
  occurrence: { en: "recurring", zh: "重复" },
  fact: { en: "other date", zh: "其他日期" },
  rest: { en: "rest day", zh: "休息日" },
  launch: { en: "launch", zh: "上市" },
  today: { en: "today", zh: "今天" },
  finished: { en: "finished", zh: "已完成" },
  inProgress: { en: "in progress", zh: "进行中" },
  blocked: { en: "blocked", zh: "受阻" },
} satisfies Record<string, Bilingual>;

export const criticalPathTo = (target: Bilingual): Bilingual => ({
  en: `Critical path to ${target.en}: `,
  zh: `到${target.zh}的关键路径：`,
});

export const heldUp = ({ task, status }: { task: string; status: string }): Bilingual => ({
  en: `${task}: ${status}`,
  zh: `${task}：${status}`,
});

export const moreHeldUp = (count: number): Bilingual => ({
  en: `… and ${count} more`,
  zh: `……另有 ${count} 项`,
});

export const theLaunch: Bilingual = { en: "the launch", zh: "上市" };

export const pathsHeading: Bilingual = { en: "Critical paths", zh: "关键路径" };

export const nearHeading = (near: number): Bilingual => ({
  en: `Near-critical chains, with at most ${counted(near, "working day")} of room`,
  zh: `次关键链（余量不超过 ${near} 个工作日）`,
});

export const noNearChains = (near: number): Bilingual => ({
  en: `No other chain has ${counted(near, "working day")} of room or less.`,
  zh: `没有其他余量不超过 ${near} 个工作日的链。`,
});

export const toThing = (thing: Bilingual, day: string | undefined): Bilingual => ({
  en: `to ${thing.en}${day === undefined ? "" : ` (${day})`}`,
  zh: `到${thing.zh}${day === undefined ? "" : `（${day}）`}`,
});

export const deadlineOf = (thing: Bilingual): Bilingual => ({
  en: `the deadline of ${thing.en}`,
  zh: `${thing.zh}的截止日`,
});

/** The least room on a chain. */
export function chainRoom(days: number): Bilingual {
  if (days > 0) return { en: `${counted(days, "working day")} of room`, zh: `余量 ${days} 个工作日` };
  if (days === 0) return { en: "no room", zh: "没有余量" };
  return { en: `${counted(-days, "working day")} short`, zh: `差 ${-days} 个工作日` };
}

export const seeCheck = (facts: { findings: Bilingual; path: string; today: string | undefined }): Bilingual => {
  const options = facts.today === undefined ? "" : ` --today ${facts.today}`;
  return {
    en: `${facts.findings.en}; \`tminus check ${asArgument(facts.path)}${options}\` shows them.`,
    zh: `${facts.findings.zh}，用 \`tminus check ${asArgument(facts.path)}${options}\` 查看。`,
  };
};

export const nothingToShow: Bilingual = {
  en: "There is no schedule to show until the errors above are mended.",
  zh: "请先修正上面的错误，才能画出日程。",
};
