import type { Predecessor } from "../../schedule/document.ts";
import { dayOf, shiftDate } from "../shared/civil-day.ts";
import type { Placing } from "./place-task.ts";
import { dayEnd, minutesPerDay, type WorkingDays } from "./working-time.ts";

interface Linked {
  readonly from: Placing;
  readonly to: Placing;
  readonly link: Predecessor;
}

/**
 * Whether Project, which reads a link as "no earlier than" in its own hours, leaves the waiting task where the plan has
 * it. Where that is not sure the task is to be pinned: a day moved in silence is worse than a link that is not followed.
 */
export function leavesInPlace({ from, to, link }: Linked, days: WorkingDays): boolean {
  const waited = link.type === "finish-to-start" || link.type === "finish-to-finish" ? from.finish : from.start;
  const waiting = link.type === "finish-to-start" || link.type === "start-to-start" ? to.start : to.finish;
  if (from.calendar === "every-day" || to.calendar === "every-day") return link.lag === 0 && waited <= waiting;
  if (link.lagUnit === "wd") {
    return workedAt(waiting, days) >= workedAt(waited, days) + link.lag * minutesPerDay;
  }
  return workedAt(waiting, days) >= workedAt(shifted(waited, link.lag), days);
}

/** Minutes worked before a moment, so that an evening and the next working morning are one. */
function workedAt(moment: string, days: WorkingDays): number {
  const day = dayOf(moment);
  return (days.before(day) + (moment.endsWith(dayEnd) && days.isWorked(day) ? 1 : 0)) * minutesPerDay;
}

/** The same time so many calendar days later. */
function shifted(moment: string, count: number): string {
  return `${shiftDate(moment.slice(0, 10), count)}${moment.slice(10)}`;
}
