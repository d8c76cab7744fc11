import type { Dependency, Task } from "../plan/plan.ts";
import { workdaysBetween } from "../schedule/compute-float.ts";
import { boundMoment, finishBound, type Placed, predecessorMoment } from "../schedule/link-moment.ts";
import { dayOf, eveningOf, firstDayFrom, type Moment, morningOf } from "../schedule/moment.ts";
import { calendarsOf, type Network, positionOfEnd } from "../schedule/network.ts";
import { isPlaced } from "../schedule/positions.ts";
import { mayShareDay } from "../schedule/shared-day.ts";
import { type Conflict, type ConflictOf, keyOf, type PlacedTasks } from "./conflict.ts";

interface Ends {
  readonly before: Placed;
  readonly behind: Placed;
  /** The moment that the waiting end may not lie before. */
  readonly bound: Moment;
}

/** Links that the placed tasks break: into a fixed task, or to an anchor that work is not done before. */
export function findLinkConflicts({ plan, network, positions }: PlacedTasks): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const dependency of plan.dependencies) {
    const { predecessor, successor } = dependency;
    // What is done before an anchor's day or behind it is a fact, and breaks nothing that could still be kept.
    if (successor.kind === "anchor" && predecessor.kind === "task" && predecessor.actual?.kind === "done") continue;
    const before = positionOfEnd(predecessor, positions, network.book);
    const behind = positionOfEnd(successor, positions, network.book);
    if (!isPlaced(before) || !isPlaced(behind)) continue;
    const calendars = calendarsOf(dependency, network, before);
    const bound = boundMoment(dependency, predecessorMoment(dependency, before), calendars);
    const ends = { before, behind, bound };
    if (successor.kind === "anchor") {
      if (bound > behind.start && predecessor.kind === "task") {
        conflicts.push(anchorConflict(dependency, predecessor, ends, network));
      }
      continue;
    }
    if (successor.recurrence || holds(dependency, ends, network)) continue;
    if (dayOf(before.bufferFinish) === dayOf(behind.start) && mayShareDay(dependency, network)) continue;
    conflicts.push(pinConflict(dependency, successor, ends, network));
  }
  return conflicts;
}

/** Whether the waiting end lies where the link allows it. */
function holds({ successor, successorSide }: Dependency, { bound, behind }: Ends, { works }: Network): boolean {
  if (successorSide === "start") return bound <= (behind.resumes ?? behind.start);
  const work = successor.kind === "task" ? works[successor.index] : undefined;
  if (!work || work.amount === 0 || behind.start === behind.finish) return bound <= behind.finish;
  return finishBound(bound, work) <= dayOf(behind.finish) || bound <= behind.finish;
}

function anchorConflict(
  dependency: Dependency,
  task: Task,
  { before, behind }: Ends,
  network: Network,
): ConflictOf<"anchor"> {
  const { lag, place, successor } = dependency;
  const limit = dayOf(behind.start);
  const day = dayOf(before.bufferFinish);
  const late = workdaysBetween(network, morningOf(limit), eveningOf(day)) + (lag.unit === "wd" ? lag.amount : 0);
  const key = keyOf(`anchor ${successor.id}`, task, place);
  const limitKey = `anchor ${successor.id}`;
  return { kind: "anchor", key, limitKey, task, place, missing: Math.max(1, late), dependency, day, limit };
}

function pinConflict(
  dependency: Dependency,
  follower: Task,
  { before, behind, bound }: Ends,
  network: Network,
): ConflictOf<"pin"> {
  const { predecessor, predecessorSide, successorSide, place } = dependency;
  const end = successorSide === "start" ? behind.start : behind.finish;
  const nominal = network.dates[follower.index]?.pin?.nominal;
  const isByRolling = nominal !== undefined && successorSide === "start" && firstDayFrom(bound) <= nominal;
  const task = predecessor.kind === "task" ? predecessor : follower;
  // Where both may stand on one day, a day less is missing.
  const missing = workdaysBetween(network, end, bound) - (mayShareDay(dependency, network) ? 1 : 0);
  return {
    kind: "pin",
    key: `${keyOf("pin", follower, place)} ${predecessor.id}`,
    limitKey: `pin ${follower.index}`,
    task,
    place,
    missing: Math.max(1, missing),
    dependency,
    follower,
    day: dayOf(end),
    predecessorDay: dayOf(predecessorSide === "start" ? before.start : before.bufferFinish),
    rolled: isByRolling ? { nominal, otherWay: nominal < dayOf(end) ? "previous" : "next" } : undefined,
  };
}
