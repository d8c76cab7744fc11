import type { IsoDate, ScheduleDocument } from "../../schedule/document.ts";
import { nameOf } from "./names.ts";

/**
 * Whether an anchor of that name is an event of the plan too, on that one day: a plan that counts from its press day
 * names both, and a list that shows both looks mistaken.
 */
export function hasOwnEvent(name: string, date: IsoDate, { tasks }: Pick<ScheduleDocument, "tasks">): boolean {
  return tasks.some((task) => {
    const isOneDay = task.start === date && (task.finish ?? date) === date;
    return isOneDay && task.type !== "task" && nameOf(task) === name;
  });
}
