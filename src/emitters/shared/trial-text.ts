import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import type { PlanEntry } from "../../schedule/document.ts";
import { cleanLine } from "./clean-line.ts";
import { tierName } from "./plan-words.ts";
import { sharedWords } from "./words.ts";

const labels = {
  en: { launch: "launch", tier: "tier", ranges: "ranges" },
  zh: { launch: "上市日", tier: "级别", ranges: "区间工期" },
} as const;

const rangeEnds: Readonly<Record<string, Bilingual>> = {
  max: { en: "at their longest", zh: "取最长" },
  likely: { en: "at their most likely", zh: "取最可能" },
  min: { en: "at their shortest", zh: "取最短" },
};

/** What a trial changed, for a heading: `Trial: launch 2026-10-27`; null for the plan as written. */
export function trialText({ trial }: PlanEntry, language: Language): string | null {
  if (!trial) return null;
  const { comma, colon, trial: word } = sharedWords(language);
  const changes = (["launch", "tier", "ranges"] as const).flatMap((key) =>
    trial[key] === undefined ? [] : [`${labels[language][key]} ${valueText(key, trial[key], language)}`],
  );
  const all = [...changes, ...(trial.set ?? []).map(cleanLine)];
  return all.length === 0 ? word : `${word}${colon}${all.join(comma)}`;
}

function valueText(key: keyof typeof labels.en, value: string, language: Language): string {
  if (key === "tier") return tierName(value, language);
  if (key === "ranges" && Object.hasOwn(rangeEnds, value)) return rangeEnds[value]?.[language] ?? value;
  return cleanLine(value).replace(/^(\d{4}-\d{2}-\d{2})T/, "$1 ");
}
