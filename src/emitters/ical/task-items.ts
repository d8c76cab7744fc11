import type { TaskEntry } from "../../schedule/document.ts";
import { nameOf } from "../shared/names.ts";
import { kindName, typeName } from "../shared/plan-words.ts";
import { safeLink } from "../shared/safe-link.ts";
import type { CalendarItem, Span, Tag, Undated } from "./calendar-item.ts";
import {
  type CalendarContext,
  categoryList,
  dayOrMoment,
  daySpan,
  defaultMinutes,
  minutesOf,
  momentSpan,
} from "./context.ts";
import { describeDeadline, describeTask } from "./describe-task.ts";
import { recurringItems } from "./recurring-items.ts";

/** The entries of one task: none where it has no day, one for most, several for some recurring ones, and its deadline. */
export function taskItems(task: TaskEntry, context: CalendarContext): readonly CalendarItem[] {
  const item = undatedItem(task, context);
  if (task.type === "recurring") return recurringItems(task, item, context);
  const span = spanOf(task, context);
  const { start, finish } = task;
  const own = span && start !== null ? [{ ...item, span, days: { start, finish: finish ?? start } }] : [];
  return [...own, ...deadlineItems(task, item, context)];
}

/** The entry of a task but for its days. */
export function undatedItem(task: TaskEntry, context: CalendarContext): Undated {
  const tags = [...(task.type === "recurring" ? [] : ["work" as const]), ...context.tags.ofTask(task)];
  return {
    key: task.id,
    // Plain work is many entries, and moves often: it is there for those who ask for all.
    tags: task.type === "task" ? tags : ["key", ...tags],
    sort: task.type,
    summary: nameOf(task),
    description: describeTask(task, context),
    categories: categoriesOf(task, context),
    url: task.links.map(safeLink).find((link) => link !== null) ?? null,
    status: task.status === "finished" ? "CONFIRMED" : task.status === "blocked" ? "TENTATIVE" : null,
    recurrence: null,
    recurrenceId: null,
    relations: [],
  };
}

function deadlineItems(task: TaskEntry, item: Undated, context: CalendarContext): readonly CalendarItem[] {
  const { deadline } = task;
  if (!deadline || deadline.date === null) return [];
  const { date, time } = deadline;
  const { words } = context;
  return [
    {
      ...item,
      key: `${task.id}/by`,
      tags: [...deadlineTags(task), ...context.tags.ofTask(task)],
      sort: "deadline",
      summary: words.dueOf(nameOf(task)),
      description: describeDeadline(task, context),
      categories: categoryList([words.deadline, ...item.categories]),
      ...dayOrMoment({ date, time }, context),
    },
  ];
}

/**
 * What is done in the one day on which it is due says so itself; where that is not shown, the deadline is. Of finished
 * work nobody needs to be told when it is due.
 */
function deadlineTags({ id, start, finish, deadline, status }: TaskEntry): readonly Tag[] {
  if (status === "finished") return [`twin:${id}`];
  const isSameDay = start === deadline?.date && (finish ?? start) === start;
  return isSameDay ? ["key", `twin:${id}`] : ["key"];
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
  return categoryList([phase, kind, type]);
}
