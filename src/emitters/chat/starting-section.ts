import { nameOf } from "../shared/names.ts";
import { type ChatContext, isInWeek, nameSpan } from "./context.ts";
import { plain, quiet, type Section, strong } from "./digest.ts";
import { isLate } from "./late-section.ts";

/** Work that begins in the week and goes on beyond it: what ends in it is listed as due. */
export function startingSection(context: ChatContext): readonly Section[] {
  const { document, days, words, week, owned } = context;
  const tasks = document.tasks.filter(
    (task) =>
      task.type === "task" &&
      task.status !== "finished" &&
      isInWeek(task.start, context) &&
      task.finish !== null &&
      task.finish > week.last &&
      !isLate(task, context),
  );
  if (tasks.length === 0) return [];
  const lines = tasks
    .toSorted((left, right) => ((left.start ?? "") < (right.start ?? "") ? -1 : left.start === right.start ? 0 : 1))
    .map((task) => [
      strong(days.long(task.start ?? "")),
      plain("  "),
      nameSpan(nameOf(task), task.links),
      ...owned(task.owner),
      quiet(` · ${words.until(days.long(task.finish ?? ""))}`),
    ]);
  return [{ kind: "starting", heading: words.starting(lines.length), lines, more: null }];
}
