import type { Language } from "../../diagnostic/diagnostic.ts";

/** Words and marks that more than one output needs. */
export interface SharedWords {
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
  readonly launch: string;
  readonly tbd: string;
  readonly assumedDay: string;
  readonly trial: string;
}

const en: SharedWords = {
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
  open: " (",
  close: ")",
  launch: "Launch",
  tbd: "TBD",
  assumedDay: "no duration given, taken as one day",
  trial: "Trial",
};

const zh: SharedWords = {
  weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  comma: "、",
  semicolon: "；",
  colon: "：",
  open: "（",
  close: "）",
  launch: "上市",
  tbd: "待定",
  assumedDay: "未写时长，按 1 天排",
  trial: "试算",
};

export function sharedWords(language: Language): SharedWords {
  return language === "zh" ? zh : en;
}
