import type { Report } from "../diagnostic/diagnostic.ts";
import type { Dependency, Task } from "../plan/plan.ts";
import { formatDay } from "../time/day.ts";
import { workdaysBetween } from "./compute-float.ts";
import { deadlineMissed, depConflict } from "./conflict-problems.ts";
import { boundMoment, finishBound, type Placed, predecessorMoment } from "./link-moment.ts";
import { dayOf, eveningOf, firstDayFrom, type Moment, morningOf } from "./moment.ts";
import { calendarsOf, isPlaced, type Network, positionOfEnd } from "./network.ts";
import type { Schedule, ScheduledTask } from "./schedule.ts";
import { mayShareDay } from "./shared-day.ts";

/** Links that the schedule breaks: into a fixed task, or to an anchor that work is not done before. */
export function checkLinks({ plan, network, tasks }: Schedule, report: Report): void {
  const positions = tasks.map(({ position }) => position);
  for (const dependency of plan.dependencies) {
    const { predecessor, successor } = dependency;
    const before = positionOfEnd(predecessor, positions, network.book);
    const behind = positionOfEnd(successor, positions, network.book);
    if (!isPlaced(before) || !isPlaced(behind)) continue;
    const bound = boundMoment(
      dependency,
      predecessorMoment(dependency, before),
      calendarsOf(dependency, network, before),
    );
    if (successor.kind === "anchor") {
      if (bound > behind.start && predecessor.kind === "task")
        reportLate(dependency, { predecessor, before, behind }, network, report);
      continue;
    }
    const scheduled = tasks[successor.index]!;
    if (successor.recurrence || holds(dependency, bound, behind, network)) continue;
    if (dayOf(before.bufferFinish) === dayOf(behind.start) && mayShareDay(dependency, network)) continue;
    reportConflict(dependency, { bound, before, behind: scheduled }, network, report);
  }
}

/** Whether the waiting end lies where the link allows it. */
function holds({ successor, successorSide }: Dependency, bound: Moment, behind: Placed, { works }: Network): boolean {
  if (successorSide === "start") return bound <= behind.start;
  const work = successor.kind === "task" ? works[successor.index] : undefined;
  if (!work || work.amount === 0 || behind.start === behind.finish) return bound <= behind.finish;
  return finishBound(bound, work) <= dayOf(behind.finish) || bound <= behind.finish;
}

interface Conflict {
  readonly bound: Moment;
  readonly before: Placed;
  readonly behind: ScheduledTask;
}

function reportConflict(
  dependency: Dependency,
  { bound, before, behind }: Conflict,
  network: Network,
  report: Report,
): void {
  const { task, dates, position } = behind;
  if (!isPlaced(position)) return;
  const { predecessor, successorSide, predecessorSide, place } = dependency;
  const end = successorSide === "start" ? position.start : position.finish;
  const missing = Math.max(1, workdaysBetween(network, end, bound));
  const nominal = dates.pin?.nominal;
  const isByRolling = nominal !== undefined && successorSide === "start" && firstDayFrom(bound) <= nominal;
  const otherWay = nominal !== undefined && nominal < dayOf(end) ? "previous" : "next";
  const facts = {
    task: task.id,
    day: formatDay(dayOf(end)),
    predecessor: predecessor.id,
    predecessorDay: formatDay(dayOf(predecessorSide === "start" ? before.start : before.bufferFinish)),
    side: successorSide,
    missing,
    rolled: isByRolling ? { nominal: formatDay(nominal), otherWay } : undefined,
  };
  const related = [
    { place: pinPlace(task), message: { en: `"${task.id}" is fixed here`, zh: `“${task.id}”固定在这里` } },
    ...(predecessor.kind === "task"
      ? [
          {
            place: predecessor.origin.keyOf(),
            message: { en: `"${predecessor.id}" is here`, zh: `“${predecessor.id}”在这里` },
          },
        ]
      : []),
  ];
  report(depConflict(place, facts, related));
}

function pinPlace({ pin, origin }: Task) {
  if (!pin) return origin.keyOf("during");
  return pin.kind === "span" ? origin.keyOf("start") : origin.keyOf(pin.kind);
}

interface Lateness {
  readonly predecessor: Task;
  readonly before: Placed;
  readonly behind: Placed;
}

function reportLate(dependency: Dependency, lateness: Lateness, network: Network, report: Report): void {
  const { successor, place, lag } = dependency;
  const { predecessor, before, behind } = lateness;
  const limit = dayOf(behind.start);
  const finish = dayOf(before.bufferFinish);
  const missing = Math.max(
    1,
    workdaysBetween(network, morningOf(limit), eveningOf(finish)) + (lag.unit === "wd" ? lag.amount : 0),
  );
  const facts = {
    task: predecessor.id,
    day: formatDay(finish),
    limit: formatDay(limit),
    limitText: successor.id,
    side: "finish",
    missing,
  } as const;
  report(deadlineMissed(place, facts));
}
