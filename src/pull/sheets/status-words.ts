import type { Bilingual } from "../../diagnostic/diagnostic.ts";

/** How a task stands, as a workbook says it. */
export type ShownStatus = "not-started" | "in-progress" | "finished" | "blocked" | "cancelled";

export const shownStatusWords: Readonly<Record<ShownStatus, Bilingual>> = {
  "not-started": { en: "not started", zh: "未开始" },
  "in-progress": { en: "in progress", zh: "进行中" },
  finished: { en: "finished", zh: "已完成" },
  blocked: { en: "blocked", zh: "受阻" },
  cancelled: { en: "cancelled", zh: "已取消" },
};

/** What people type beside the words that are shown. */
export const typedStatusWords: Readonly<Record<ShownStatus, readonly string[]>> = {
  "not-started": ["not-started", "open", "planned", "to do", "todo", "没开始", "待开始", "未启动"],
  "in-progress": ["in-progress", "started", "ongoing", "doing", "wip", "已开始", "在做", "进行"],
  finished: ["done", "complete", "completed", "closed", "完成", "做完了", "结束", "已结束"],
  blocked: ["stuck", "阻塞", "卡住", "被卡住"],
  cancelled: ["canceled", "dropped", "取消", "不做了"],
};
