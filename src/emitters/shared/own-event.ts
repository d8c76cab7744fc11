import type { IsoDate, ScheduleDocument } from "../../schedule/document.ts";
import { nameOf } from "./names.ts";

/**
 * The event of a plan that an anchor of that name is too, on that one day, by its id: a plan that counts from its press
 * day names both, and a list that shows both looks mistaken.
 */
export function ownEventOf(
  name: string,
  date: IsoDate,
  { tasks }: Pick<ScheduleDocument, "tasks">,
): string | undefined {
  return tasks.find((task) => {
    const isOneDay = task.start === date && (task.finish ?? date) === date;
    return isOneDay && task.type !== "task" && nameOf(task) === name;
  })?.id;
}
