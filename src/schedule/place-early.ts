import type { Task } from "../plan/plan.ts";
import { nextWorkday } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { boundMoment, finishBound, type Placed, predecessorMoment, startBound } from "./link-moment.ts";
import { dayOf, eveningOf, type Moment, morningOf } from "./moment.ts";
import { calendarsOf, type Network, type Position, positionOfEnd } from "./network.ts";
import { bufferFinishOf, finishOf, firstStart, startToReach, type Work } from "./work.ts";

/** A place, and what set it: of several that ask for the same day, all. */
export interface Placement {
  readonly placed: Placed;
  readonly drivers: readonly Constraint[];
  /** Of a milestone laid back: the moment that it may reach at the most, before it went back to a working evening. */
  readonly reach?: Moment;
}

/** The day that work placed early starts no sooner than, and what it comes from. */
export interface Floor {
  readonly day: Day;
  readonly from: "phase" | "kickoff" | "as-of";
}

/**
 * The earliest a task can stand, given where what it waits for stands, its lower bounds and its floor. Nothing where
 * none of these gives a day.
 */
export function placeEarly(
  task: Task,
  positions: readonly Position[],
  network: Network,
  floor: Floor | undefined,
): Placement | "unknown" | undefined {
  const bounds = lowerBounds(task, positions, network);
  if (bounds === "unknown") return "unknown";
  if (floor) bounds.push({ moment: morningOf(floor.day), side: "start", constraint: floorConstraint(floor) });
  if (bounds.length === 0) return undefined;
  const recorded = recordedFloor(network);
  if (recorded && floor?.from !== "as-of") {
    bounds.push({ moment: morningOf(recorded.day), side: "start", constraint: { kind: "as-of", day: recorded.day } });
  }
  const work = network.works[task.index]!;
  if (work.amount === 0) return placeMilestone(task, bounds, network);
  const { start, drivers } = earliestStart(bounds, work);
  const finish = task.duration.kind === "tbd" ? openFinish(task, start, network) : finishOf(work, start);
  return { placed: barOf(task, start, finish, network), drivers };
}

function floorConstraint({ day, from }: Floor): Constraint {
  return from === "as-of" ? { kind: from, day } : { kind: from };
}

/** The day before which nothing begins that is not begun: what a hard date ahead does not move, unlike other floors. */
export function recordedFloor({ plan: { notBefore } }: Network): Floor | undefined {
  return notBefore === undefined ? undefined : { day: notBefore, from: "as-of" };
}

/** The first day on which all bounds let work begin, and those that ask for it. There is at least one bound. */
export function earliestStart(
  bounds: readonly LowerBound[],
  work: Work,
): { readonly start: Day; readonly drivers: readonly Constraint[] } {
  let start = Number.NEGATIVE_INFINITY as Day;
  let drivers: Constraint[] = [];
  for (const { moment, side, constraint } of bounds) {
    const day = side === "start" ? firstStart(work, startBound(moment)) : startToReach(work, finishBound(moment, work));
    if (day > start) {
      start = day;
      drivers = [constraint];
    } else if (day === start) {
      drivers.push(constraint);
    }
  }
  return { start, drivers };
}

function placeMilestone(task: Task, bounds: readonly LowerBound[], { plan }: Network): Placement {
  const moments = bounds.map((bound) => standingMoment(task, bound));
  const moment = moments.reduce((a, b) => Math.max(a, b) as Moment);
  const drivers = bounds.filter((_, index) => moments[index] === moment).map(({ constraint }) => constraint);
  const day = dayOf(moment);
  const after = task.buffer ? eveningOf(bufferFinishOf(task, plan.ranges, { start: day, finish: day })) : moment;
  return { placed: { start: moment, finish: moment, bufferFinish: after }, drivers };
}

/**
 * Where a bound alone would put a milestone: at the very moment it waits for. Only a floor and a lag in calendar days
 * that meet a rest day move to the next working morning, as they do for work.
 */
function standingMoment({ rollCalendar }: Task, { moment, side, constraint }: LowerBound): Moment {
  const isFloor = ["phase", "kickoff", "as-of"].includes(constraint.kind);
  const lag = constraint.kind === "link" ? constraint.dependency.lag : undefined;
  const isMoved = side === "start" && lag !== undefined && lag.unit === "cd" && lag.amount !== 0;
  const day = dayOf(moment);
  if ((!isFloor && !isMoved) || rollCalendar.isWorkday(day)) return moment;
  return morningOf(nextWorkday(rollCalendar, day));
}

/** A moment that one end of a task must reach, and what asks for it. */
export interface LowerBound {
  readonly moment: Moment;
  readonly side: "start" | "finish";
  readonly constraint: Constraint;
}

/** What a task waits for, and its own lower bounds. A predecessor without a place asks for nothing. */
export function lowerBounds(task: Task, positions: readonly Position[], network: Network): LowerBound[] | "unknown" {
  const bounds: LowerBound[] = [];
  for (const dependency of network.into[task.index]!) {
    const position = positionOfEnd(dependency.predecessor, positions, network.book);
    if (position === undefined) continue;
    if (position === "unknown") return "unknown";
    const from = predecessorMoment(dependency, position);
    const moment = boundMoment(dependency, from, calendarsOf(dependency, network, position));
    bounds.push({ moment, side: dependency.successorSide, constraint: { kind: "link", dependency } });
  }
  for (const bound of network.dates[task.index]!.bounds) {
    const constraint = { kind: "bound", bound } as const;
    if (bound.bound.kind === "from") bounds.push({ moment: morningOf(bound.day), side: "start", constraint });
    if (bound.bound.kind === "finish-from") bounds.push({ moment: eveningOf(bound.day), side: "finish", constraint });
  }
  return bounds;
}

/** Work whose length is not known lasts until its `by`, else until its phase's end, else its day. */
export function openFinish(task: Task, start: Day, { dates, book }: Network): Day {
  const by = dates[task.index]?.bounds.find(({ bound }) => bound.kind === "by")?.day;
  const end = by ?? (task.phase && book.windowOf(task.phase)?.finish);
  return end !== undefined && end > start ? end : start;
}

/** A bar from the morning of its first day to the evening of its last, and of its buffer. */
export function barOf(task: Task, start: Day, finish: Day, { plan }: Network): Placed {
  const after = task.buffer ? bufferFinishOf(task, plan.ranges, { start, finish }) : finish;
  return { start: morningOf(start), finish: eveningOf(finish), bufferFinish: eveningOf(after) };
}

/** A task that runs during others: from the first day of the earliest to the last of the latest. */
export function placeDuring(task: Task, positions: readonly Position[], network: Network): Position {
  let first: Day | undefined;
  let last: Day | undefined;
  for (const thing of task.during?.things ?? []) {
    const position = positionOfEnd(thing, positions, network.book);
    if (position === "unknown") return "unknown";
    if (!position) continue;
    const start = dayOf(position.start);
    const finish = thing.kind === "anchor" ? start : dayOf(position.finish);
    if (first === undefined || start < first) first = start;
    if (last === undefined || finish > last) last = finish;
  }
  if (first === undefined || last === undefined) return undefined;
  if (task.actual?.kind !== "begun") return barOf(task, first, last, network);
  // What has begun keeps its first day, and is not over before the day that says so.
  const { start } = task.actual;
  return barOf(task, start, Math.max(last, start, network.plan.notBefore ?? start) as Day, network);
}
