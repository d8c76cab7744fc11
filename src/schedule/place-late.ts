import type { Dependency, Side, Task } from "../plan/plan.ts";
import { previousWorkday } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { standsAtThing } from "./fixed-task.ts";
import { isMilestone, lastEvening, latestFinishMoment, limitMoment } from "./link-moment.ts";
import { notPlain } from "./link-table.ts";
import { dayOf, eveningOf, lastDayUntil, type Moment, morningOf } from "./moment.ts";
import { calendarsOf, lagCalendarOf, type Network, positionOfEnd } from "./network.ts";
import { layBar } from "./place-early.ts";
import { type Positions, unknown } from "./positions.ts";
import { restOf } from "./rest-of-work.ts";
import { mayShareDay } from "./shared-day.ts";
import type { BoundDay } from "./task-dates.ts";
import { finishBeforeBuffer, finishOf, lastFinish, startOf, type Work } from "./work.ts";

/** The latest that one thing ahead allows: a moment for the start, or for the finish. */
export interface UpperBound {
  readonly side: "start" | "finish";
  readonly moment: Moment;
  /** Of a milestone: how far it may reach at the most, where that is further. */
  readonly reach?: Moment;
  readonly constraint: Constraint;
}

/** What lies ahead of tasks, and what of it counts. */
export interface Outlook {
  readonly positions: Positions;
  readonly network: Network;
  /** Which links to anchors and to fixed tasks count; the others always do. */
  readonly counts: (dependency: Dependency) => boolean;
  /** Whether the task's own `by` and `start-by` count. */
  readonly ownBounds: "all" | "without-things" | "none";
}

/** In place of a moment, and behind all of them: nothing holds there. */
const unbounded = (2 ** 30) as Moment;

/** The room that is left before what lies ahead: of all its bounds on the same side, only the first matters. */
export class Room {
  start = unbounded;
  finish = unbounded;
  /** How far a milestone may reach. */
  reach = unbounded;
  /** Whether no more than the starts of things that move themselves bound it: the plan's end then holds the finish. */
  leavesFinishOpen = true;

  get isUnbounded(): boolean {
    return this.start === unbounded && this.finish === unbounded;
  }

  /** What a plain link leaves, one to the start of another task. */
  endBefore(start: Moment): void {
    this.leavesFinishOpen = false;
    if (start < this.finish) this.finish = start;
    if (start < this.reach) this.reach = start;
  }

  narrow({ side, moment, reach, constraint }: UpperBound): void {
    if (moment < this[side]) this[side] = moment;
    const farthest = reach ?? moment;
    if (farthest < this.reach) this.reach = farthest;
    this.leavesFinishOpen &&= side === "start" && constraint.kind === "successor" && mayMove(constraint.dependency);
  }

  /** The latest at which work of the task can begin; a milestone stands at the last working evening left to it. */
  latest(index: number, work: Work, network: Network): Moment {
    const { start, finish } = this;
    if (work.amount === 0) return latestMilestone(index, Math.min(start, finish) as Moment, network);
    if (finish === unbounded) return latestBegin("start", start, work);
    const begin = latestBegin("finish", finish, work);
    return start === unbounded ? begin : (Math.min(begin, latestBegin("start", start, work)) as Moment);
  }
}

function mayMove({ successor }: Dependency): boolean {
  return successor.kind === "task" && !successor.pin;
}

/**
 * What a task leads up to: its successors where they stand, anchors, and its own upper bounds.
 *
 * @param work The work whose latest place is asked for: the task's, or for a pinned one what it takes up.
 */
export function roomAhead(index: number, work: Work, outlook: Outlook): Room {
  const { network } = outlook;
  const { first, plain, lags } = network.outOf;
  const room = new Room();
  const hasBuffer = network.isOrdinary[index] === 0 && network.plan.tasks[index]!.buffer !== undefined;
  for (let at = first[index]!; at < first[index + 1]!; at += 1) {
    if (plain[at] === notPlain || hasBuffer || (work.amount === 0 && lags[at] !== 0)) {
      const bound = linkBound(at, index, work, outlook);
      if (bound) room.narrow(bound);
    } else {
      const limit = plainLimit(at, outlook);
      if (limit > unknown) room.endBefore(limit);
    }
  }
  if (outlook.ownBounds === "none" || network.isOrdinary[index] === 1) return room;
  for (const each of network.dates[index]!.bounds) {
    const bound = ownBound(each, outlook);
    if (bound) room.narrow(bound);
  }
  return room;
}

/** What a plain link leaves to the finish of what it waits for; `nowhere` or `unknown` where it leaves all. */
export function plainLimit(at: number, { positions, network }: Outlook): Moment {
  const { plain, lags, links } = network.outOf;
  const start = positions.start[plain[at]!] as Moment;
  if (lags[at] === 0 || start <= unknown) return start;
  return lastEvening(start, lags[at]!, lagCalendarOf(links[at]!, network));
}

export function ownBound(bound: BoundDay, { ownBounds }: Outlook): UpperBound | undefined {
  const { kind, point } = bound.bound;
  if ((kind !== "by" && kind !== "start-by") || ownBounds === "none") return undefined;
  if (ownBounds === "without-things" && standsAtThing(point)) return undefined;
  const side = kind === "by" ? "finish" : "start";
  return { side, moment: eveningOf(bound.day), constraint: { kind: "bound", bound } };
}

export function linkBound(at: number, index: number, work: Work, outlook: Outlook): UpperBound | undefined {
  const { positions, network, counts } = outlook;
  const dependency = network.outOf.links[at]!;
  const { successor, predecessorSide } = dependency;
  const task = network.plan.tasks[index]!;
  if (!counts(dependency)) return undefined;
  const position = positionOfEnd(successor, positions, network.book);
  if (position === undefined || position === "unknown") return undefined;
  const calendars = calendarsOf(dependency, network, undefined);
  const isOpen = task.duration.kind === "tbd";
  const waiting = { start: position.resumes ?? position.start, finish: position.finish };
  const lagged = isOpen ? { ...calendars, predecessorWork: work } : calendars;
  const limitAt = (side: Side): Moment => {
    const limit = limitOf(dependency, side, waiting, network);
    return limitMoment({ lag: dependency.lag, predecessorSide: side }, limit, lagged);
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

/** The moment that the waiting end leaves to that end of what it waits for. */
function limitOf(
  dependency: Dependency,
  side: Side,
  { start, finish }: { readonly start: Moment; readonly finish: Moment },
  network: Network,
): Moment {
  const { successor, successorSide, lag } = dependency;
  const { works } = network;
  if (successorSide === "start") {
    return sharesDay(dependency, start, network) ? eveningOf(dayOf(start)) : reachableBy(dependency, start, network);
  }
  const work = successor.kind === "task" ? (underWay(successor) ?? works[successor.index]) : undefined;
  if (!work || work.amount === 0) return finish;
  // A share of the work is done in an evening, although it is counted from a morning.
  const isReachedInEvening = side === "finish" || lag.unit === "percent";
  return latestFinishMoment(isReachedInEvening ? "finish" : "start", dayOf(finish), work);
}

function underWay(task: Task): Work | undefined {
  return task.actual?.kind === "under-way" ? restOf(task, undefined) : undefined;
}

/** A lag in calendar days that ends on a rest day would move a milestone on to a morning behind what it may reach. */
function reachableBy({ successor, lag }: Dependency, reach: Moment, { works }: Network): Moment {
  // One that is pinned stays where it is, on a rest day too.
  if (successor.kind !== "task" || successor.pin || !isMilestone(works[successor.index])) return reach;
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

/** The latest at which work can begin if nothing else held it. */
export function latestAlone(
  { side, moment }: Pick<UpperBound, "side" | "moment">,
  index: number,
  work: Work,
  network: Network,
): Moment {
  return work.amount === 0 ? latestMilestone(index, moment, network) : latestBegin(side, moment, work);
}

/** A milestone stands at the last working evening left to it. */
export function latestMilestone(index: number, moment: Moment, { plan }: Network): Moment {
  return eveningOf(previousWorkday(plan.tasks[index]!.rollCalendar, lastDayUntil(moment)));
}

export function latestBegin(side: "start" | "finish", moment: Moment, work: Work): Moment {
  if (side === "start") return morningOf(lastFinish(work, dayOf(moment)));
  return morningOf(startOf(work, lastFinish(work, lastDayUntil(moment))));
}

/** Lays a task down where work of that length begins; a milestone is a single moment. */
export function layUpTo(
  start: Moment,
  index: number,
  work: Work,
  { positions, network }: Pick<Outlook, "positions" | "network">,
): void {
  if (work.amount === 0) {
    positions.lay(index, start, start, start);
    return;
  }
  const last = finishOf(work, dayOf(start));
  const finish = eveningOf(last);
  if (network.isOrdinary[index] === 1) positions.lay(index, morningOf(dayOf(start)), finish, finish);
  else layBar(network.plan.tasks[index]!, dayOf(start) as Day, last, { positions, network });
}
