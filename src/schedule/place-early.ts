import type { Dependency, Task } from "../plan/plan.ts";
import { nextWorkday } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import { also, type Constraint, noConstraints } from "./constraint.ts";
import { boundMoment, finishBound, type Placed, predecessorMoment, shiftWorkdays, startBound } from "./link-moment.ts";
import { linksOf, notPlain } from "./link-table.ts";
import { dayOf, eveningOf, type Moment, morningOf } from "./moment.ts";
import { calendarsOf, lagCalendarOf, type Network, positionOfEnd } from "./network.ts";
import { nowhere, type Position, type Positions, unknown } from "./positions.ts";
import type { BoundDay, TaskDates } from "./task-dates.ts";
import { bufferFinishOf, finishOf, firstStart, startToReach, type Work } from "./work.ts";

/**
 * The first moment at which a task can begin, given where what it waits for stands, its lower bounds and its floor: of
 * all the moments that these ask for, the last. `unknown` where a predecessor hangs on an unknown day, `nowhere` where
 * nothing asks. A predecessor without a place asks for nothing.
 *
 * @param floor The day that work placed early starts no sooner than.
 */
export function earliest(index: number, positions: Positions, network: Network, floor: Day | undefined): Moment {
  const { first } = network.into;
  const work = network.works[index]!;
  let asked: Moment = nowhere;
  for (let at = first[index]!; at < first[index + 1]!; at += 1) {
    const moment = askedByLink(at, work, positions, network);
    if (moment === unknown) return unknown;
    if (moment > asked) asked = moment;
  }
  if (network.isOrdinary[index] === 0) asked = Math.max(asked, askedByBounds(index, network)) as Moment;
  if (floor !== undefined) {
    const moment = askedByFloor(floor, index, network);
    if (moment > asked) asked = moment;
  }
  if (asked === nowhere) return nowhere;
  const { notBefore } = network.plan;
  const begin = beginAt(asked, work);
  if (notBefore === undefined) return begin;
  return Math.max(begin, beginAt(askedByFloor(notBefore, index, network), work)) as Moment;
}

/** What set the date of a task that was placed as early as it can be: of several that ask for the same day, all. */
export function earlyDrivers(
  index: number,
  positions: Positions,
  network: Network,
  { floor, floorFrom }: Pick<TaskDates, "floor" | "floorFrom">,
): readonly Constraint[] {
  const { first, links } = network.into;
  const work = network.works[index]!;
  const start = positions.start[index]!;
  let drivers = noConstraints;
  for (let at = first[index]!; at < first[index + 1]!; at += 1) {
    const moment = askedByLink(at, work, positions, network);
    if (moment === nowhere || beginAt(moment, work) !== start) continue;
    drivers = also(drivers, { kind: "link", dependency: links[at]! });
  }
  if (network.isOrdinary[index] === 0) {
    for (const bound of network.dates[index]!.bounds) {
      const moment = askedByBound(bound, work);
      if (moment !== nowhere && beginAt(moment, work) === start) drivers = also(drivers, { kind: "bound", bound });
    }
  }
  if (floor !== undefined && floorFrom && beginAt(askedByFloor(floor, index, network), work) === start) {
    drivers = also(drivers, { kind: floorFrom });
  }
  const { notBefore } = network.plan;
  if (notBefore !== undefined && beginAt(askedByFloor(notBefore, index, network), work) === start) {
    drivers = also(drivers, { kind: "as-of", day: notBefore });
  }
  return drivers;
}

/** A moment that one end of a task must reach, and what asks for it. */
export interface LowerBound {
  readonly moment: Moment;
  readonly side: "start" | "finish";
  readonly constraint: Constraint;
}

/** What a task waits for, and its own lower bounds, one by one. */
export function lowerBounds(task: Task, positions: Positions, network: Network): LowerBound[] | "unknown" {
  const bounds: LowerBound[] = [];
  for (const dependency of linksOf(task.index, network.into)) {
    const moment = boundBy(dependency, positions, network);
    if (moment === unknown) return "unknown";
    if (moment === nowhere) continue;
    bounds.push({ moment, side: dependency.successorSide, constraint: { kind: "link", dependency } });
  }
  for (const bound of network.dates[task.index]!.bounds) {
    const constraint = { kind: "bound", bound } as const;
    if (bound.bound.kind === "from") bounds.push({ moment: morningOf(bound.day), side: "start", constraint });
    if (bound.bound.kind === "finish-from") bounds.push({ moment: eveningOf(bound.day), side: "finish", constraint });
  }
  return bounds;
}

/** The moment that a link holds its waiting end at. */
function boundBy(dependency: Dependency, positions: Positions, network: Network): Moment {
  const position = positionOfEnd(dependency.predecessor, positions, network.book);
  if (position === undefined) return nowhere;
  if (position === "unknown") return unknown;
  return boundMoment(dependency, predecessorMoment(dependency, position), calendarsOf(dependency, network, position));
}

/** Work begins on the first of its days at or after the moment, and in the morning; a milestone at the very moment. */
function beginAt(moment: Moment, work: Work): Moment {
  return work.amount === 0 ? moment : morningOf(firstStart(work, startBound(moment)));
}

/** The moment that a link asks work to begin at, given its place in the table. */
function askedByLink(at: number, work: Work, positions: Positions, network: Network): Moment {
  const { plain, lags, links } = network.into;
  const before = plain[at]!;
  if (before === notPlain) return askedByOtherLink(links[at]!, work, positions, network);
  const finish = positions.bufferFinish[before] as Moment;
  if (lags[at] === 0 || finish <= unknown) return finish;
  return shiftWorkdays(finish, lags[at]!, lagCalendarOf(links[at]!, network));
}

/** The same of a link that is not plain. */
function askedByOtherLink(dependency: Dependency, work: Work, positions: Positions, network: Network): Moment {
  const moment = boundBy(dependency, positions, network);
  if (moment <= unknown) return moment;
  if (dependency.successorSide === "finish") return askedForFinish(moment, work);
  const { lag, successor } = dependency;
  // A lag in calendar days that meets a rest day moves a milestone to the next working morning, as it does work.
  const isMoved = work.amount === 0 && lag.unit === "cd" && lag.amount !== 0;
  if (!isMoved || successor.kind !== "task" || successor.rollCalendar.isWorkday(dayOf(moment))) return moment;
  return morningOf(nextWorkday(successor.rollCalendar, dayOf(moment)));
}

function askedByBounds(index: number, { dates, works }: Network): Moment {
  let asked = nowhere;
  for (const bound of dates[index]!.bounds) {
    const moment = askedByBound(bound, works[index]!);
    if (moment > asked) asked = moment;
  }
  return asked;
}

function askedByBound({ bound: { kind }, day }: BoundDay, work: Work): Moment {
  if (kind === "from") return morningOf(day);
  return kind === "finish-from" ? askedForFinish(eveningOf(day), work) : nowhere;
}

/** The kickoff and the first day of a phase: a milestone that meets a rest day there moves on as work does. */
function askedByFloor(floor: Day, index: number, { plan, works }: Network): Moment {
  return morningOf(works[index]!.amount === 0 ? nextWorkday(plan.tasks[index]!.rollCalendar, floor) : floor);
}

/** The beginning that brings the finish to the moment or behind it. */
function askedForFinish(moment: Moment, work: Work): Moment {
  return work.amount === 0 ? moment : morningOf(startToReach(work, finishBound(moment, work)));
}

/** Lays a task down from where it begins; `nowhere` and `unknown` are kept as they are. */
export function layFrom(start: Moment, index: number, positions: Positions, network: Network): void {
  if (start <= unknown) {
    positions.lay(index, start, start, start);
    return;
  }
  const work = network.works[index]!;
  const first = dayOf(start);
  if (network.isOrdinary[index] === 1) {
    const finish = eveningOf(finishOf(work, first));
    positions.lay(index, start, finish, finish);
    return;
  }
  const task = network.plan.tasks[index]!;
  if (work.amount === 0) {
    const after = task.buffer
      ? eveningOf(bufferFinishOf(task, network.plan.ranges, { start: first, finish: first }))
      : start;
    positions.lay(index, start, start, after);
    return;
  }
  const finish = task.duration.kind === "tbd" ? openFinish(task, first, network) : finishOf(work, first);
  layBar(task, first, finish, { positions, network });
}

/** Lays a bar from the morning of its first day to the evening of its last, and of its buffer. */
export function layBar(
  task: Task,
  first: Day,
  last: Day,
  { positions, network }: { readonly positions: Positions; readonly network: Network },
): void {
  const finish = eveningOf(last);
  const after = task.buffer
    ? eveningOf(bufferFinishOf(task, network.plan.ranges, { start: first, finish: last }))
    : finish;
  positions.lay(task.index, morningOf(first), finish, after);
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
export function placeDuring(task: Task, positions: Positions, network: Network): Position {
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
