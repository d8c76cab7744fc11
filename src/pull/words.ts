import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { CellPlace, Change, ChangedField } from "./fields.ts";
import { type ShownStatus, shownStatusWords } from "./sheets/status-words.ts";

/** What a field is called in a sentence. */
export const fieldWords: Readonly<Record<ChangedField, Bilingual>> = {
  lag: { en: "lag", zh: "间隔" },
  launch: { en: "launch day", zh: "上市日" },
  anchor: { en: "date", zh: "日期" },
  name: { en: "name", zh: "名称" },
  owner: { en: "owner", zh: "负责人" },
  start: { en: "start", zh: "开始日期" },
  finish: { en: "finish", zh: "结束日期" },
  days: { en: "days", zh: "天数" },
  status: { en: "status", zh: "状态" },
  progress: { en: "progress", zh: "进度" },
  started: { en: "actual start", zh: "实际开始日期" },
  finished: { en: "actual finish", zh: "实际完成日期" },
  note: { en: "note", zh: "备注" },
};

/** A value as people read it; nothing has a word of its own. */
export function valueWords(field: Change["field"], value: string): Bilingual {
  if (field === "status") return shownStatusWords[(value || "not-started") as ShownStatus] ?? { en: value, zh: value };
  if (value === "") return { en: "nothing", zh: "空" };
  if (field === "progress") return { en: `${value}%`, zh: `${value}%` };
  if (field === "days" || field === "lag") return daysWords(value);
  const line = value.replaceAll("\n", " / ");
  return { en: line, zh: line };
}

function daysWords(value: string): Bilingual {
  const [number = "", unit = ""] = value.split(" ");
  if (unit === "percent") return { en: `${number}%`, zh: `${number}%` };
  const one = number === "1";
  const en = { wd: one ? "working day" : "working days", cd: one ? "calendar day" : "calendar days" };
  const months = { mo: one ? "month" : "months", week: one ? "week" : "weeks" };
  const zh = { wd: "个工作日", cd: "个自然日", mo: "个月", week: "周" };
  return {
    en: `${number} ${{ ...en, ...months }[unit] ?? "days"}`,
    zh: `${number} ${zh[unit as keyof typeof zh] ?? "天"}`,
  };
}

export function cellWords({ sheet, address }: CellPlace): string {
  return `${sheet}!${address}`;
}

/** In quotes, so that it stands apart from the sentence. */
export function quoted(words: Bilingual | undefined): string {
  return `“${words?.zh ?? ""}”`;
}
