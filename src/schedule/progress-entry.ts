import type { Duration } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import { workdaysBetween } from "./compute-float.ts";
import type { ProgressEntry, TaskStatus } from "./document.ts";
import { isoOf } from "./iso.ts";
import { dayOf, eveningOf, morningOf } from "./moment.ts";
import { isPlaced, type Position } from "./positions.ts";
import type { Schedule, ScheduledTask } from "./schedule.ts";

/** How a task stands, and what is recorded of it beside what was planned; null where the plan records nothing. */
export function progressFields(
  scheduled: ScheduledTask,
  schedule: Schedule,
): { readonly status: TaskStatus | null; readonly progress: ProgressEntry | null } {
  const { planned } = schedule;
  if (!planned) return { status: null, progress: null };
  const { task, position } = scheduled;
  const { progress, index } = task;
  const before = daysOf(planned.positions.at(index));
  const now = daysOf(position);
  const ids = (gates: readonly { readonly id: string }[] = []): readonly string[] => gates.map(({ id }) => id);
  const holdUp = schedule.holdUps.get(index);
  return {
    status: statusOf(scheduled, schedule),
    progress: {
      started: isoOf(progress?.started),
      finished: isoOf(progress?.finished),
      startAssumed: progress?.finished !== undefined && progress.started === undefined && task.pin?.kind === "span",
      percent: progress?.percent ?? null,
      remaining: progress?.remaining ? remainingEntry(progress.remaining) : null,
      plannedStart: isoOf(before?.start),
      plannedFinish: isoOf(before?.finish),
      startVariance:
        before && now ? workdaysBetween(schedule.network, morningOf(before.start), morningOf(now.start)) : null,
      finishVariance:
        before && now ? workdaysBetween(schedule.network, eveningOf(before.finish), eveningOf(now.finish)) : null,
      decision: progress?.decision ?? null,
      blockedBy: ids(holdUp?.blockedBy),
      conditionalOn: ids(holdUp?.conditionalOn),
    },
  };
}

/** Blocked work may have begun: what holds it up is what its readers must know. */
function statusOf({ task: { progress, index } }: ScheduledTask, { holdUps }: Schedule): TaskStatus {
  if (progress?.finished !== undefined) return "finished";
  if (progress?.isBlocked || (holdUps.get(index)?.blockedBy.length ?? 0) > 0) return "blocked";
  return progress?.started === undefined ? "not-started" : "in-progress";
}

function daysOf(position: Position): { readonly start: Day; readonly finish: Day } | undefined {
  return isPlaced(position) ? { start: dayOf(position.start), finish: dayOf(position.finish) } : undefined;
}

function remainingEntry(remaining: Duration): ProgressEntry["remaining"] {
  if (remaining.kind === "tbd") return { min: null, likely: null, max: null, unit: null, text: remaining.text };
  const { min, likely, max, unit, text } = remaining;
  if (unit === "wd") return { min, likely, max, unit, text };
  const days = (amount: number): number => (unit === "mo" ? Math.round((amount * 365.25) / 12) : amount);
  return { min: days(min), likely: days(likely), max: days(max), unit: "cd", text };
}
