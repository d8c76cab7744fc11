import type { TaskEntry } from "../../schedule/document.ts";
import { nameOf } from "../shared/names.ts";
import { type ChatContext, nameSpan } from "./context.ts";
import { type Line, plain, quiet, type Section, strong } from "./digest.ts";

/**
 * What was to be done before today and is recorded as unfinished. A plan that records no progress does not say what is
 * done, so nothing is called late in it.
 */
export function lateSection(context: ChatContext): readonly Section[] {
  const tasks = context.document.tasks.filter((task) => isLate(task, context));
  if (tasks.length === 0) return [];
  const lines = tasks.toSorted(byDueDay).map((task) => lateLine(task, context));
  return [{ kind: "late", heading: context.words.late(lines.length), lines, more: null }];
}

export function isLate(task: TaskEntry, { wish }: ChatContext): boolean {
  const due = dueDayOf(task);
  return (
    task.status !== null && task.status !== "finished" && task.type !== "recurring" && due !== "" && due < wish.today
  );
}

/** The day it was planned to be done on, before what was recorded moved it. */
function dueDayOf({ progress, finish }: TaskEntry): string {
  return progress?.plannedFinish ?? finish ?? "";
}

function lateLine(task: TaskEntry, { days, words, owned, wish }: ChatContext): Line {
  const { finish } = task;
  const isExpected = finish !== null && finish >= wish.today;
  return [
    nameSpan(nameOf(task), task.links),
    ...owned(task.owner),
    quiet(` · ${words.wasDue(days.long(dueDayOf(task)))}`),
    ...(isExpected ? [plain(" · "), strong(words.nowDue(days.long(finish)))] : []),
  ];
}

function byDueDay(left: TaskEntry, right: TaskEntry): number {
  const [one, other] = [dueDayOf(left), dueDayOf(right)];
  return one === other ? 0 : one < other ? -1 : 1;
}
