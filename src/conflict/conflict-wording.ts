import type { Bilingual } from "../diagnostic/diagnostic.ts";

const units = {
  wd: { one: "working day", many: "working days", zh: "个工作日" },
  cd: { one: "calendar day", many: "calendar days", zh: "个自然日" },
  mo: { one: "month", many: "months", zh: "个月" },
  min: { one: "minute", many: "minutes", zh: "分钟" },
  percent: { one: "per cent", many: "per cent", zh: "%" },
} as const;

/** `1 working day`, `3 calendar days`; in Chinese with a gap before the unit and none behind it. */
export function wordsOfDays(count: number, unit: keyof typeof units): Bilingual {
  const { one, many, zh } = units[unit];
  return { en: `${count} ${count === 1 ? one : many}`, zh: `${count} ${zh}` };
}
