import type { Language } from "../../diagnostic/diagnostic.ts";
import type { PlanEntry } from "../../schedule/document.ts";
import { cleanLine } from "./clean-line.ts";
import { sharedWords } from "./words.ts";

const labels = {
  en: { launch: "launch", tier: "tier", ranges: "ranges" },
  zh: { launch: "上市日", tier: "级别", ranges: "区间取值" },
} as const;

/** What a trial changed, for a heading: `Trial: launch 2026-10-27`; null for the plan as written. */
export function trialText({ trial }: PlanEntry, language: Language): string | null {
  if (!trial) return null;
  const { comma, colon, trial: word } = sharedWords(language);
  const changes = (["launch", "tier", "ranges"] as const).flatMap((key) =>
    trial[key] === undefined ? [] : [`${labels[language][key]} ${cleanLine(trial[key])}`],
  );
  return changes.length === 0 ? word : `${word}${colon}${changes.join(comma)}`;
}
