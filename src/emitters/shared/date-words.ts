import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { NamedStretch } from "../../schedule/document.ts";

/** Why a day is not the one that was written: `moved from 2026-10-01, a rest day (National Day)`. */
export const movedFrom = (day: string, holiday: string | null): Bilingual => ({
  en: `moved from ${day}, ${holiday === null ? "a rest day" : `a rest day (${holiday})`}`,
  zh: `原为 ${day}，遇${holiday ?? "休息日"}调整`,
});

/** What is out of the ordinary on the way to a date: `National Day 2026-10-01 to 2026-10-07`. */
export function stretchText({ kind, name, from, to }: NamedStretch): Bilingual {
  const days = from === to ? { en: from, zh: from } : { en: `${from} to ${to}`, zh: `${from} 至 ${to}` };
  if (kind === "workday") {
    const of = name === null ? { en: "", zh: "" } : { en: ` (${name})`, zh: `（${name}）` };
    return { en: `${days.en} is worked${of.en}`, zh: `${days.zh} 调休上班${of.zh}` };
  }
  return { en: `${name ?? "day off"} ${days.en}`, zh: `${name ?? "休息"} ${days.zh}` };
}
