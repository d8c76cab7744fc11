import type { Dependency, Point, Side, Task } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import { previousWorkday } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { isMilestone, latestFinishMoment, limitMoment } from "./link-moment.ts";
import { dayOf, eveningOf, lastDayUntil, type Moment } from "./moment.ts";
import { calendarsOf, type Network, type Position, positionOfEnd } from "./network.ts";
import { barOf, type Placement } from "./place-early.ts";
import { restOf } from "./place-under-way.ts";
import { mayShareDay } from "./shared-day.ts";
import { finishBeforeBuffer, finishOf, lastFinish, startOf, type Work } from "./work.ts";

/** The latest that one thing ahead allows: a moment for the start, or for the finish. */
export interface UpperBound {
  readonly side: "start" | "finish";
  readonly moment: Moment;
  /** Of a milestone: how far it may reach at the most, where that is further. */
  readonly reach?: Moment;
  readonly constraint: Constraint;
}

export interface LateOptions {
  /** Which links to what lies ahead count. */
  readonly counts: (dependency: Dependency) => boolean;
  /** Whether the task's own `by` and `start-by` count. */
  readonly ownBounds: "all" | "without-things" | "none";
  /** The work whose latest place is asked for: the task's, or for a pinned one what it takes up. */
  readonly work: Work;
}

/** What a task leads up to: its successors where they stand, anchors, and its own upper bounds. */
export function upperBounds(
  task: Task,
  positions: readonly Position[],
  network: Network,
  { counts, ownBounds, work }: LateOptions,
): UpperBound[] {
  const bounds: UpperBound[] = [];
  for (const dependency of network.outOf[task.index]!) {
    if (!counts(dependency)) continue;
    const bound = linkBound(dependency, { task, work }, positions, network);
    if (bound) bounds.push(bound);
  }
  if (ownBounds === "none") return bounds;
  for (const bound of network.dates[task.index]!.bounds) {
    if (ownBounds === "without-things" && standsAtThing(bound.bound.point)) continue;
    const constraint = { kind: "bound", bound } as const;
    if (bound.bound.kind === "by") bounds.push({ side: "finish", moment: eveningOf(bound.day), constraint });
    if (bound.bound.kind === "start-by") bounds.push({ side: "start", moment: eveningOf(bound.day), constraint });
  }
  return bounds;
}

function linkBound(
  dependency: Dependency,
  { task, work }: { readonly task: Task; readonly work: Work },
  positions: readonly Position[],
  network: Network,
): UpperBound | undefined {
  const { successor, predecessorSide } = dependency;
  const position = positionOfEnd(successor, positions, network.book);
  if (position === undefined || position === "unknown") return undefined;
  const calendars = calendarsOf(dependency, network, undefined);
  const isOpen = task.duration.kind === "tbd";
  const lagged = isOpen ? { ...calendars, predecessorWork: work } : calendars;
  const limitAt = (side: Side): Moment => {
    const end = { ...dependency, predecessorSide: side };
    const waiting = { start: position.resumes ?? position.start, finish: position.finish };
    return limitMoment(end, limitOf(end, waiting, network), lagged);
  };
  const constraint = { kind: "successor", dependency } as const;
  if (isMilestone(work)) {
    // Laid back it stands in an evening, whichever side the link counts from, but it may reach a morning.
    const evening = limitAt("finish");
    const reach = Math.max(evening, limitAt("start")) as Moment;
    return { side: "finish", moment: evening, reach, constraint };
  }
  const moment = limitAt(predecessorSide);
  if (predecessorSide === "start") return { side: "start", moment, constraint };
  if (!task.buffer) return { side: "finish", moment, constraint };
  const finish = finishBeforeBuffer(task, { work, ranges: network.plan.ranges }, lastDayUntil(moment));
  return { side: "finish", moment: eveningOf(finish), constraint };
}

function limitOf(
  dependency: Dependency,
  { start, finish }: { readonly start: Moment; readonly finish: Moment },
  network: Network,
): Moment {
  const { successor, successorSide, predecessorSide, lag } = dependency;
  const { works } = network;
  if (successorSide === "start") {
    return sharesDay(dependency, start, network) ? eveningOf(dayOf(start)) : reachableBy(dependency, start, network);
  }
  const work = successor.kind === "task" ? (underWay(successor) ?? works[successor.index]) : undefined;
  if (!work || work.amount === 0) return finish;
  // A share of the work is done in an evening, although it is counted from a morning.
  const isReachedInEvening = predecessorSide === "finish" || lag.unit === "percent";
  return latestFinishMoment(isReachedInEvening ? "finish" : "start", dayOf(finish), work);
}

function underWay(task: Task): Work | undefined {
  return task.actual?.kind === "under-way" ? restOf(task, undefined) : undefined;
}

/** A lag in calendar days that ends on a rest day would move a milestone on to a morning behind what it may reach. */
function reachableBy({ successor, lag }: Dependency, reach: Moment, { works }: Network): Moment {
  if (successor.kind !== "task" || !isMilestone(works[successor.index])) return reach;
  if (lag.unit !== "cd" || lag.amount === 0 || successor.rollCalendar.isWorkday(dayOf(reach))) return reach;
  return eveningOf(previousWorkday(successor.rollCalendar, dayOf(reach)));
}

/** Whether a pinned task already stands on the day of what follows it, where that is no conflict. */
function sharesDay(dependency: Dependency, start: Moment, network: Network): boolean {
  const { predecessor } = dependency;
  if (predecessor.kind !== "task" || predecessor.buffer) return false;
  const finish = network.dates[predecessor.index]?.pin?.finish;
  return finish !== undefined && dayOf(finish) === dayOf(start) && mayShareDay(dependency, network);
}

/** The latest place below all upper bounds; nothing where there are none. */
export function placeLate(
  task: Task,
  bounds: readonly UpperBound[],
  network: Network,
  work: Work,
): Placement | undefined {
  if (bounds.length === 0) return undefined;
  if (work.amount === 0) return placeMilestoneLate(task, bounds);
  let start: Day | undefined;
  let drivers: Constraint[] = [];
  for (const { side, moment, constraint } of bounds) {
    const day = latestStart(side, moment, work);
    if (start === undefined || day < start) {
      start = day;
      drivers = [constraint];
    } else if (day === start) {
      drivers.push(constraint);
    }
  }
  return start === undefined ? undefined : { placed: barOf(task, start, finishOf(work, start), network), drivers };
}

function latestStart(side: "start" | "finish", moment: Moment, work: Work): Day {
  if (side === "start") return lastFinish(work, dayOf(moment));
  return startOf(work, lastFinish(work, lastDayUntil(moment)));
}

/** A milestone laid back stands at the evening of the last working day that is left to it. */
function placeMilestoneLate(task: Task, bounds: readonly UpperBound[]): Placement {
  const moments = bounds.map(({ moment }) => eveningOf(previousWorkday(task.rollCalendar, lastDayUntil(moment))));
  const moment = moments.reduce((a, b) => Math.min(a, b) as Moment);
  const drivers = bounds.filter((_, index) => moments[index] === moment).map(({ constraint }) => constraint);
  const reach = bounds.map((bound) => bound.reach ?? bound.moment).reduce((a, b) => Math.min(a, b) as Moment);
  return { placed: { start: moment, finish: moment, bufferFinish: moment }, drivers, reach };
}

/** Whether a point counts from an anchor that stands at a task: it moves with the plan, so it adds nothing to float. */
export function standsAtThing({ base }: Point): boolean {
  return base.kind === "anchor" && thingOf(base.anchor) !== undefined;
}
