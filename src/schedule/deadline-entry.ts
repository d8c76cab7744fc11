import type { Language } from "../diagnostic/diagnostic.ts";
import { sayPoint } from "../plan/say-point.ts";
import type { Deadline } from "./document.ts";
import { clockOf, isoOf } from "./iso.ts";
import type { Schedule, ScheduledTask } from "./schedule.ts";

/**
 * The `by` of a task as the document shows it: as written, even when the task has begun or is finished. The `by` of a
 * recurring task only ends its occurrences, and is no deadline.
 */
export function deadlineEntry(
  { task }: ScheduledTask,
  { network, planned, book }: Schedule,
  language: Language,
): Deadline | null {
  const written = planned?.network ?? network;
  const point = written.plan.tasks[task.index]?.bounds.find(({ kind }) => kind === "by")?.point;
  if (!point || task.recurrence) return null;
  const on = point.base.kind === "anchor" ? point.base.anchor.id : null;
  const text = sayPoint(point)[language];
  const moment = book.dayOf(point);
  if (moment?.clock !== undefined) {
    return { date: isoOf(moment.day), time: clockOf(moment.clock), text, nominal: null, on };
  }
  const bound = written.dates[task.index]?.bounds.find(({ bound }) => bound.kind === "by");
  return { date: isoOf(bound?.day), time: null, text, nominal: isoOf(bound?.nominal), on };
}
