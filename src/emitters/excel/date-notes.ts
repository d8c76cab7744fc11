import { movedFrom, stretchText } from "../shared/date-words.ts";
import { sharedWords } from "../shared/words.ts";
import type { BookContext } from "./sheet-context.ts";
import { wordsIn } from "./words.ts";

/** Above this many tasks there are no notes: each is a drawing of its own. */
const mostNotes = 1_000;

/** What set a task's date, what is out of the ordinary on the way, and whether the date is fixed; null for nothing. */
export function dateNote({ document, live, language }: BookContext, index: number): string | null {
  const task = document.tasks[index];
  if (!task || document.tasks.length > mostNotes) return null;
  const { colon, semicolon } = sharedWords(language);
  const { driver, meets, nominal, restPoints } = task;
  const days = [...(driver?.meets ?? []), ...meets].map((stretch) => stretchText(stretch)[language]);
  const moved = restPoints.find((point) => point.nominal === nominal)?.holiday ?? null;
  const reasons = [
    ...(driver === null ? [] : [driver.text]),
    ...(nominal === null ? [] : [movedFrom(nominal, moved)[language]]),
    ...new Set(days),
  ];
  const fixed = live.whyFixed(index);
  const words = wordsIn(language);
  const lines = [
    ...(reasons.length === 0 ? [] : [`${words("noteDriver")}${colon}${reasons.join(semicolon)}`]),
    ...(fixed === undefined ? [] : [`${words("fixed")}${colon}${fixed[language]}`]),
  ];
  return lines.length === 0 ? null : lines.join("\n");
}
