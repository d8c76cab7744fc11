import type { Language } from "../diagnostic/diagnostic.ts";
import { progressNotes, statusText } from "../emitters/shared/progress-words.ts";
import type { ScheduleDocument, TaskEntry } from "../schedule/document.ts";
import { startedOn } from "./words/why-words.ts";

/** What is recorded of a task, as far as what set its date does not say it. */
export function progressReasons(
  task: TaskEntry,
  { tasks }: Pick<ScheduleDocument, "tasks">,
  language: Language,
): readonly string[] {
  const { status, progress, driver } = task;
  if (status === null || progress === null) return [];
  const nameOf = (id: string): string => tasks.find((it) => it.id === id)?.name ?? id;
  const isSaid = driver?.kind === "actual" && status !== "finished" && status !== "blocked";
  const isHeldUp = status === "blocked" || progress.conditionalOn.length > 0 || progress.percent !== null;
  return [
    ...(progress.started === null || isSaid ? [] : [startedOn(progress.started)[language]]),
    ...(isHeldUp && status !== "finished" ? [statusText(task, nameOf, language) ?? ""] : []),
    ...progressNotes(task, language),
  ];
}
