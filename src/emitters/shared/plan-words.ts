import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import type { AnchorEntry, TaskType } from "../../schedule/document.ts";
import { cleanLine } from "./clean-line.ts";

type WordList = Readonly<Record<string, Bilingual>>;

const tiers: WordList = {
  notice: { en: "Notice", zh: "告知型" },
  "small-scene": { en: "Small scene", zh: "小场景型" },
  "large-scene": { en: "Large scene", zh: "大场景型" },
  concept: { en: "Concept", zh: "理念型" },
};

const kinds: WordList = {
  intake: { en: "Intake", zh: "介入" },
  rating: { en: "Rating", zh: "评级" },
  research: { en: "Research", zh: "调研" },
  messaging: { en: "Messaging", zh: "信息" },
  canary: { en: "Canary", zh: "灰度" },
  proof: { en: "Proof", zh: "素材" },
  asset: { en: "Asset", zh: "物料" },
  legal: { en: "Legal", zh: "法务" },
  test: { en: "Test", zh: "测试" },
  data: { en: "Data", zh: "数据" },
  enablement: { en: "Enablement", zh: "赋能" },
  notice: { en: "Notice", zh: "通知" },
  release: { en: "Release", zh: "上线" },
  announce: { en: "Announce", zh: "宣传" },
  ad: { en: "Ad", zh: "广告" },
  event: { en: "Event", zh: "活动" },
  conversion: { en: "Conversion", zh: "转化" },
  content: { en: "Content", zh: "内容" },
  rehearsal: { en: "Rehearsal", zh: "演练" },
  contingency: { en: "Contingency", zh: "预案" },
  feedback: { en: "Feedback", zh: "反馈" },
  retro: { en: "Retro", zh: "复盘" },
};

/** An event is not called 活动 here: that is the kind of a task, and a gate or a release is an event as well. */
const types: Readonly<Record<TaskType, Bilingual>> = {
  task: { en: "Task", zh: "任务" },
  event: { en: "One-day event", zh: "单日事项" },
  milestone: { en: "Milestone", zh: "里程碑" },
  gate: { en: "Gate", zh: "评审门" },
  recurring: { en: "Recurring", zh: "重复" },
};

const anchors: WordList = {
  launch: { en: "Launch", zh: "上市" },
  release: { en: "Release", zh: "全量上线" },
};

const calendars: WordList = {
  CN: { en: "China's working days", zh: "中国工作日（含调休）" },
  "mon-fri": { en: "Monday to Friday", zh: "周一至周五" },
  daily: { en: "Every day", zh: "每天" },
};

/** A name of an organisation's own stays as it is written. */
export const tierName = nameIn(tiers);
export const kindName = nameIn(kinds);
export const calendarName = nameIn(calendars);

export function typeName(type: TaskType, language: Language): string {
  return types[type][language];
}

/** The launch and the release are known by their ids; every other anchor by the name it was given. */
export function anchorName({ id, name }: Pick<AnchorEntry, "id" | "name">, language: Language): string {
  const written = cleanLine(name);
  return written === id || written === "" ? nameIn(anchors)(id, language) : written;
}

function nameIn(list: WordList): (id: string, language: Language) => string {
  // Ids come from authors: one called `constructor` is not a property of every object.
  return (id, language) => (Object.hasOwn(list, id) ? (list[id]?.[language] ?? id) : cleanLine(id));
}
