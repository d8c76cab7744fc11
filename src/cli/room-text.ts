import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { FloatTo, ScheduleDocument, TaskEntry } from "../schedule/document.ts";
import { hardDate, roomBefore, roomFrom } from "./words/float-words.ts";

type Names = Pick<ScheduleDocument, "tasks" | "anchors">;

/** A task's room and the date it is measured against; undefined where it has no float. */
export function roomOf(task: TaskEntry, names: Names): Bilingual | undefined {
  const { totalFloat, floatTo, finish, earlyFinish } = task;
  if (totalFloat === null || !floatTo) return undefined;
  const room = roomBefore(totalFloat, hardDateOf(floatTo, task.id, names));
  const isLate = earlyFinish !== null && finish !== null && finish > earlyFinish;
  return isLate ? roomFrom(earlyFinish, room) : room;
}

/** The hard date that a task's float is measured against, in words. */
export function hardDateOf(floatTo: FloatTo, of: string, { tasks, anchors }: Names): Bilingual {
  const { on } = floatTo;
  const named = on === null ? undefined : [...tasks, ...anchors].find(({ id }) => id === on);
  return hardDate({ floatTo, of, name: named?.name ?? on ?? "" });
}
