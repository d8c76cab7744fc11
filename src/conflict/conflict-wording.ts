import type { Bilingual } from "../diagnostic/diagnostic.ts";

const units = {
  wd: { one: "working day", many: "working days", zh: "个工作日" },
  cd: { one: "calendar day", many: "calendar days", zh: "个自然日" },
  mo: { one: "month", many: "months", zh: "个月" },
  min: { one: "minute", many: "minutes", zh: "分钟" },
} as const;

/** `1 working day`, `3 calendar days`; in Chinese with a gap before the unit and none behind it. A share as it is written. */
export function wordsOfDays(count: number, unit: keyof typeof units | "percent"): Bilingual {
  if (unit === "percent") return { en: `${count}%`, zh: `${count}%` };
  const { one, many, zh } = units[unit];
  return { en: `${count} ${count === 1 ? one : many}`, zh: `${count} ${zh}` };
}

/** A task or anchor by its name; the launch and the release by what they are. */
export function nameOfEnd({ kind, id }: { readonly kind: "task" | "anchor"; readonly id: string }): Bilingual {
  if (kind === "anchor" && id === "launch") return { en: "the launch", zh: "上市日" };
  if (kind === "anchor" && id === "release") return { en: "the release", zh: "全量上线日" };
  return { en: `"${id}"`, zh: `“${id}”` };
}

/** The same with a gap on either side. */
export function inGaps(text: string): string {
  return /[A-Za-z0-9]$/.test(text) ? `${behindGap(text)} ` : behindGap(text);
}

/** Chinese leaves a gap before Latin letters and digits only. */
export function behindGap(text: string): string {
  return /^[A-Za-z0-9]/.test(text) ? ` ${text}` : text;
}
