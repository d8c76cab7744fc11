import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { tierName } from "./names.ts";
import { wordsIn } from "./words.ts";

/** The plan's name, marked where it is a trial and where dates contradict one another. */
export function planTitle(document: ScheduleDocument, language: Language): string {
  const name = document.plan.name || document.plan.id;
  const trial = trialText(document, language);
  const marked = trial === "" ? name : language === "zh" ? `${name}（${trial}）` : `${name} (${trial})`;
  const errors = document.diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return marked;
  const sheet = wordsIn(language)("aboutSheet");
  if (language === "zh") return `${marked}　⚠ 有 ${errors} 处冲突，详见「${sheet}」`;
  return `${marked}   ⚠ ${errors} ${errors === 1 ? "conflict" : "conflicts"}, see "${sheet}"`;
}

/** What was changed for a trial: `Trial: launch 2026-11-03`. Empty for the plan as it is written. */
export function trialText({ plan: { trial } }: ScheduleDocument, language: Language): string {
  if (trial === null) return "";
  const words = wordsIn(language);
  const [colon, comma] = language === "zh" ? ["：", "，"] : [": ", ", "];
  const changes = [
    trial.launch === undefined ? [] : `${words("launch")} ${trial.launch.replace("T", " ")}`,
    trial.tier === undefined ? [] : `${words("tier")} ${tierName(trial.tier, language)}`,
    trial.ranges === undefined ? [] : `${words("ranges")} ${trial.ranges}`,
  ].flat();
  return changes.length === 0 ? words("trial") : `${words("trial")}${colon}${changes.join(comma)}`;
}
