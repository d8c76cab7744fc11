import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { FloatTo } from "../../schedule/document.ts";
import { counted } from "./plan-words.ts";

export interface HardDate {
  readonly floatTo: FloatTo;
  /** The task whose float it is. */
  readonly of: string;
  /** The shown name of what the hard date belongs to. */
  readonly name: string;
}

/** The launch and the release by what they are; every other anchor and every task by its name. */
export function thingNamed(id: string, name: string): Bilingual {
  if (id === "launch") return { en: "the launch", zh: "上市" };
  if (id === "release") return { en: "the release", zh: "全量上线" };
  if (id === "finish") return { en: "the plan's end", zh: "计划结束" };
  return { en: `"${name}"`, zh: `“${name}”` };
}

/** What float is measured against, with its day: `the launch (2026-10-20)`. */
export function hardDate({ floatTo: { kind, on, text, day }, of, name }: HardDate): Bilingual {
  const thing = thingNamed(on ?? "finish", name);
  const at = day === null ? { en: "", zh: "" } : { en: ` (${day})`, zh: `（${day}）` };
  if (kind !== "deadline") return { en: `${thing.en}${at.en}`, zh: `${thing.zh}${at.zh}` };
  if (on === of) return { en: `its deadline ${text}${at.en}`, zh: `自己的截止日 ${text}${at.zh}` };
  return { en: `the deadline ${text} of ${thing.en}${at.en}`, zh: `${thing.zh}的截止日 ${text}${at.zh}` };
}

/** How much room there is before a hard date; below zero so many working days are missing. */
export function roomBefore(days: number, date: Bilingual): Bilingual {
  if (days > 0) {
    return {
      en: `${counted(days, "working day")} of room before ${date.en}`,
      zh: `到${date.zh}还有 ${days} 个工作日余量`,
    };
  }
  if (days === 0) return { en: `no room before ${date.en}`, zh: `到${date.zh}没有余量` };
  return {
    en: `${counted(-days, "working day")} too late for ${date.en}`,
    zh: `赶不上${date.zh}，差 ${-days} 个工作日`,
  };
}

/** The same of work that is placed late: its room is counted from the earliest that it could end. */
export function roomFrom(earliest: string, room: Bilingual): Bilingual {
  return { en: `could end on ${earliest}: ${room.en}`, zh: `最早可在 ${earliest} 完成，${room.zh}` };
}
