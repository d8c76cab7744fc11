import type { TaskEntry } from "../../schedule/document.ts";
import { countdownSpan } from "../shared/countdown.ts";
import { durationText } from "../shared/duration-text.ts";
import { nameOf } from "../shared/names.ts";
import { recordsProgress, statusText } from "../shared/progress-words.ts";
import type { Lines, MarkdownContext } from "./context.ts";
import { cell } from "./escape-markdown.ts";
import { type Column, table } from "./table.ts";
import { taskNotes } from "./task-notes.ts";

/** The tasks in the order given, one per line. */
export function taskTable(tasks: readonly TaskEntry[], context: MarkdownContext): Lines {
  const { document, words } = context;
  const left = (head: string): Column => ({ head, align: "left" });
  const right = (head: string): Column => ({ head, align: "right" });
  const columns = [
    left(words.task),
    left(words.owner),
    left(words.start),
    left(words.finish),
    ...(recordsProgress(document) ? [left(words.status)] : []),
    right(words.days),
    left(words.offset),
    right(words.float),
    left(words.notes),
  ];
  return table(
    columns,
    tasks.map((task) => taskCells(task, context)),
  );
}

function taskCells(task: TaskEntry, context: MarkdownContext): readonly string[] {
  const { document, names, shared } = context;
  const { start, finish } = spanTexts(task, shared.tbd);
  return [
    cell(nameOf(task)),
    cell(task.owner === null ? null : names.owner(task.owner)),
    cell(task.time === null || task.start === null ? start : `${start} ${task.time}`),
    cell(finish),
    ...(task.status === null ? [] : [cell(statusText(task, names.thing, context.language))]),
    cell(lengthOf(task, context)),
    cell(countdownSpan(task, document.plan.launch)),
    cell(task.totalFloat),
    taskNotes(task, context) || "–",
  ];
}

/** First and last day, or what is written for them; what takes one day ends where it begins. */
export function spanTexts(task: TaskEntry, unknown: string): { readonly start: string; readonly finish: string } {
  const start = task.start ?? task.startText;
  const finish = task.finish ?? task.finishText ?? (task.type === "task" || task.type === "recurring" ? null : start);
  return { start: start ?? unknown, finish: finish ?? unknown };
}

/** Working days, with the duration in words where that says more: a range, calendar days, what is only about right. */
function lengthOf(task: TaskEntry, { shared, words, language }: MarkdownContext): string | null {
  const { min, max, unit, approximate } = task.duration;
  if (task.type === "recurring") return task.occurrences.length === 0 ? null : words.times(task.occurrences.length);
  if (task.type === "milestone") return null;
  const written = durationText(task.duration, language);
  if (unit === "min") return written;
  if (task.time !== null) return null;
  const worked = task.workdays ?? max;
  if (worked === null) return unit === null ? shared.tbd : null;
  const saysMore = approximate || min !== max || (unit === "cd" && max !== worked);
  return saysMore ? `${worked}${shared.open}${written}${shared.close}` : String(worked);
}
