import type { TaskEntry } from "../../schedule/document.ts";
import { nameOf } from "../shared/names.ts";
import { kindName, typeName } from "../shared/plan-words.ts";
import { safeLink } from "../shared/safe-link.ts";
import { uidOf } from "../shared/uid.ts";
import type { CalendarItem, Span } from "./calendar-item.ts";
import { type CalendarContext, daySpan, defaultMinutes, minutesOf, momentSpan } from "./context.ts";
import { describeTask } from "./describe-task.ts";
import { recurringItems } from "./recurring-items.ts";

/** The entries of one task: none where it has no day, one for most, several for some recurring ones. */
export function taskItems(task: TaskEntry, context: CalendarContext): readonly CalendarItem[] {
  const item = baseItem(task, context);
  if (task.type === "recurring") return recurringItems(task, item, context);
  const span = spanOf(task, context);
  return span ? [{ ...item, span }] : [];
}

function baseItem(task: TaskEntry, context: CalendarContext): Omit<CalendarItem, "span"> {
  return {
    uid: uidOf(context.document.plan.id, task.id),
    summary: nameOf(task),
    description: describeTask(task, context),
    categories: categoriesOf(task, context),
    url: task.links.map(safeLink).find((link) => link !== null) ?? null,
    status: task.status === "finished" ? "CONFIRMED" : task.status === "blocked" ? "TENTATIVE" : null,
    recurrence: null,
    recurrenceId: null,
  };
}

function spanOf(task: TaskEntry, { toUtc }: CalendarContext): Span | null {
  const { start, finish, time } = task;
  if (start === null) return null;
  if (time === null || (finish !== null && finish !== start)) return daySpan(start, finish ?? start);
  return momentSpan({ date: start, time, minutes: minutesOf(task) ?? defaultMinutes }, toUtc);
}

/** The phase, the kind, and what is not plain work: what a calendar program colours and filters by. */
function categoriesOf(task: TaskEntry, { names, language }: CalendarContext): readonly string[] {
  const type = task.type === "task" ? null : typeName(task.type, language);
  const kind = task.kind === null ? null : kindName(task.kind, language);
  const phase = task.phase === null ? null : names.phase(task.phase);
  return [...new Set([phase, kind, type])].filter((category) => category !== null);
}
