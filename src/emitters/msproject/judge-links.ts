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
  const isUsual = from.calendar === "plan" && to.calendar === "plan";
  if (link.lag === 0 && (to.minutes === 0 || !isUsual)) return waited <= waiting;
  if (!isUsual) return false;
  const limit =
    link.lagUnit === "wd"
      ? workedAt(waited, days) + link.lag * minutesPerDay
      : workedAt(shifted(waited, link.lag), days);
  // For work an evening and the next morning are one; a milestone would be shown on the next day.
  const endsAtEvening = link.lagUnit === "wd" && link.lag > 0;
  return to.minutes > 0 || endsAtEvening ? workedAt(waiting, days) >= limit : workedAt(waiting, days) > limit;
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
