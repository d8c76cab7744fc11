import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { counted } from "./plan-words.ts";

export const whyWords = {
  summary: { en: "Say why a task is on its days and no others.", zh: "解释某个任务为什么排在这几天。" },
  task: { en: "the id of a task", zh: "任务的标识" },
  format: { en: "for people or for programs", zh: "给人看，或给程序读" },
  one: { en: "follow a date back to what pins it", zh: "从某个日期一路追溯到决定它的原因" },
  trial: { en: "the same for another launch day", zh: "换一个上市日再看" },
  machine: { en: "for another program", zh: "供其他程序使用" },
  undated: { en: "It has no date.", zh: "它还没有日期。" },
} satisfies Record<string, Bilingual>;

export const unknownTask = (id: string): Bilingual => ({
  en: `The plan has no task ${id}.`,
  zh: `计划里没有任务 ${id}。`,
});

export const workdaysText = (days: number): Bilingual => ({
  en: counted(days, "working day"),
  zh: `${days} 个工作日`,
});

export const startedOn = (day: string): Bilingual => ({ en: `started on ${day}`, zh: `${day} 开始` });

export const bufferUntil = (day: string): Bilingual => ({ en: `buffer until ${day}`, zh: `缓冲到 ${day}` });
