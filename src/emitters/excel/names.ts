import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import type { TaskType } from "../../schedule/document.ts";

type Names = Readonly<Record<string, Bilingual>>;

const tiers: Names = {
  notice: { en: "Notice", zh: "告知型" },
  "small-scene": { en: "Small scene", zh: "小场景型" },
  "large-scene": { en: "Large scene", zh: "大场景型" },
  concept: { en: "Concept", zh: "理念型" },
};

const kinds: Names = {
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

const types: Readonly<Record<TaskType, Bilingual>> = {
  task: { en: "Task", zh: "任务" },
  event: { en: "Event", zh: "事件" },
  milestone: { en: "Milestone", zh: "里程碑" },
  gate: { en: "Gate", zh: "评审点" },
  recurring: { en: "Recurring", zh: "重复" },
};

const anchors: Names = {
  launch: { en: "Launch", zh: "上市" },
  release: { en: "Release", zh: "全量上线" },
};

const calendars: Names = {
  CN: { en: "China: Monday to Friday, statutory holidays, make-up days", zh: "中国：周一至周五，含法定节假日与调休" },
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
export function anchorName({ id, name }: { readonly id: string; readonly name: string }, language: Language): string {
  return name === id || name === "" ? (ownEntry(anchors, id)?.[language] ?? id) : name;
}

function nameIn(names: Names): (id: string | null, language: Language) => string {
  return (id, language) => (id === null ? "" : (ownEntry(names, id)?.[language] ?? id));
}

/** Ids come from authors: one called `constructor` is not a property of every object. */
function ownEntry(names: Names, id: string): Bilingual | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined;
}
