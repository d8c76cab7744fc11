import type { Bilingual } from "../../diagnostic/diagnostic.ts";

/** What several commands say about plans. */

export const planArgument: Bilingual = {
  en: "a launch plan (*.launch.yaml), or - for standard input",
  zh: "上市计划（*.launch.yaml），- 表示标准输入",
};

export const trialWords = {
  launch: {
    en: "try another launch day without editing the plan: 2026-11-03, T+14 or TBD",
    zh: "不改文件，试算另一个上市日：2026-11-03、T+14 或“待定”",
  },
  set: {
    en: "try another value in a task: page.duration=12d; may be repeated",
    zh: "试算任务里的另一个值：page.duration=12d；可重复使用",
  },
  tier: { en: "try another tier", zh: "试算另一个级别" },
  ranges: {
    en: "which end of ranges like 8-15d to take: max, likely or min",
    zh: "8-15d 这类区间工期取哪一端：max 最长、likely 最可能、min 最短",
  },
} satisfies Record<string, Bilingual>;

export const maxWarningsWords: Bilingual = {
  en: "fail when there are more warnings than this",
  zh: "警告超过这个数就算失败",
};

export const tooManyWarnings = (facts: { count: number; most: number }): Bilingual => ({
  en: `${counted(facts.count, "warning")}; --max-warnings allows ${facts.most}.`,
  zh: `共有 ${facts.count} 个警告，--max-warnings 只允许 ${facts.most} 个。`,
});

export const moreDiagnostics = (count: number): Bilingual => ({
  en: `… and ${count} more.`,
  zh: `……另有 ${count} 条没有列出。`,
});

export interface PlanFacts {
  readonly name: string;
  /** With its weekday, or undefined where the plan has none. */
  readonly launch: Bilingual | undefined;
  readonly tasks: number;
  /** ISO dates; undefined where nothing is dated. */
  readonly span: { readonly start: string; readonly finish: string } | undefined;
  readonly findings: Bilingual;
}

export const verdict = ({ name, launch, tasks, span, findings }: PlanFacts): Bilingual => ({
  en: [
    `${name}: `,
    launch ? `launches ${launch.en}, ` : "",
    counted(tasks, "task"),
    span ? ` from ${span.start} to ${span.finish}` : ", none with a date yet",
    `; ${findings.en}.`,
  ].join(""),
  zh: [
    `${name}：`,
    launch ? `上市日${launch === launchOpen ? "" : " "}${launch.zh}，` : "",
    `${tasks} 项任务，`,
    span ? `从 ${span.start} 到 ${span.finish}，` : "都还没有日期，",
    `${findings.zh}。`,
  ].join(""),
});

export const launchOpen: Bilingual = { en: "on a day still to be set", zh: "待定" };

export const dated = (facts: { date: string; weekday: Bilingual; time: string | undefined }): Bilingual => ({
  en: `on ${facts.weekday.en} ${facts.date}${facts.time ? ` at ${facts.time}` : ""}`,
  zh: `${facts.date}（${facts.weekday.zh}）${facts.time ?? ""}`,
});

export const weekdays: readonly Bilingual[] = [
  { en: "Mon", zh: "周一" },
  { en: "Tue", zh: "周二" },
  { en: "Wed", zh: "周三" },
  { en: "Thu", zh: "周四" },
  { en: "Fri", zh: "周五" },
  { en: "Sat", zh: "周六" },
  { en: "Sun", zh: "周日" },
];

/** `1 task`, `2 tasks`: for English only. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
