import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { nameOf } from "../shared/names.ts";
import { trialText } from "../shared/trial-text.ts";
import { sharedWords } from "../shared/words.ts";
import { wordsIn } from "./words.ts";

/** The plan's name, marked where it is a trial and where dates contradict one another. */
export function planTitle({ plan, diagnostics }: ScheduleDocument, language: Language): string {
  const { open, close } = sharedWords(language);
  const trial = trialText(plan, language);
  const marked = `${nameOf(plan)}${trial === null ? "" : `${open}${trial}${close}`}`;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return marked;
  const sheet = wordsIn(language)("aboutSheet");
  if (language === "zh") return `${marked}　⚠ 有 ${errors} 处冲突，详见「${sheet}」`;
  return `${marked}   ⚠ ${errors} ${errors === 1 ? "conflict" : "conflicts"}, see "${sheet}"`;
}
