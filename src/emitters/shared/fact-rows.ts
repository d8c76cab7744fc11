import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import type { FactRow } from "../../schedule/document.ts";
import { factWord } from "./fact-words.ts";
import { nameOf } from "./names.ts";
import { sharedWords } from "./words.ts";

/** What there is to do on the day of a fact, by its section. */
const deeds: Readonly<Record<string, Bilingual>> = {
  rollout: { en: "Rollout", zh: "放量" },
  metrics: { en: "Measure", zh: "考核" },
  risks: { en: "Decide by", zh: "最晚决定" },
  notify: { en: "Notice", zh: "通知" },
  blackouts: { en: "Blackout", zh: "静默期" },
  embargo: { en: "Embargo", zh: "禁发期" },
};

export function factDeed(fact: string, language: Language): string {
  return deeds[fact]?.[language] ?? factWord(fact, language);
}

/** `Measure: Deals won`. */
export function factTitle(row: Pick<FactRow, "fact" | "id" | "name">, language: Language): string {
  return `${factDeed(row.fact, language)}${sharedWords(language).colon}${nameOf(row)}`;
}

/** The same moment elsewhere: `America/New_York 2026-05-19 05:00`. Empty for most. */
export function zoneTexts({ zones }: FactRow): readonly string[] {
  return zones.map(({ zone, date, time }) => `${zone} ${date} ${time}`);
}

/** All the rows of one fact: one, or several in the order of their days. */
export type FactDays = readonly [FactRow, ...FactRow[]];

/** The rows gathered by fact, for outputs that give a fact one line; in the order of the first of each. */
export function factsByLine(rows: readonly FactRow[]): readonly FactDays[] {
  const lines = new Map<string, [FactRow, ...FactRow[]]>();
  for (const row of rows) {
    const key = JSON.stringify([row.fact, row.id]);
    const line = lines.get(key);
    if (line) line.push(row);
    else lines.set(key, [row]);
  }
  return [...lines.values()].map((line) => line.toSorted(byStart) as unknown as FactDays);
}

/** The earliest first; what has no day yet stands last. */
export function byStart(left: FactRow, right: FactRow): number {
  if (left.start === right.start) return 0;
  if (left.start === null || right.start === null) return left.start === null ? 1 : -1;
  return left.start < right.start ? -1 : 1;
}
