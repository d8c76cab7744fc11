import type { Dependency, Task } from "../plan/plan.ts";
import { countWorkdays } from "../time/calendar.ts";
import { addDays, type Day, daysBetween } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { countsFromThing, isAhead, isFixed } from "./direction.ts";
import { findLateEnds, type LateEnd } from "./float-end.ts";
import type { Placed } from "./link-moment.ts";
import { dayOf, eveningOf, isEvening, type Moment } from "./moment.ts";
import type { Network, Position } from "./network.ts";
import { type Placement, placeEarly } from "./place-early.ts";
import { placeLate, type UpperBound, upperBounds } from "./place-late.ts";
import type { Placements } from "./place-tasks.ts";
import { placeUnderWay, restOf } from "./place-under-way.ts";
import type { Work } from "./work.ts";

/** The windows of the critical path method, and the room between them. */
export interface TaskFloat {
  readonly early: Placed;
  readonly late: Placed;
  /** Working days of the plan's calendar from early finish to late finish; below zero it is late already. */
  readonly total: number;
  /** Working days before the early date of a successor is touched, else the total float; never below zero. */
  readonly free: number;
  /** What the late finish comes from. */
  readonly ahead: LateEnd | undefined;
}

/**
 * The forward and the backward pass. Early dates count from the kickoff, else from the plan's first placed day; phase
 * windows do not enter. Late dates count from the nearest hard date ahead, or from the plan's end if that is earlier.
 * Recurring work, open windows and undated work have no float.
 */
export function computeFloat(network: Network, placements: Placements): readonly (TaskFloat | undefined)[] {
  const { plan } = network;
  const { planFinish } = placements;
  if (planFinish === undefined) return plan.tasks.map(() => undefined);
  const early = earlyPass(network, placements);
  const { late, setters } = latePass(network, early, planFinish);
  const ends = findLateEnds({ plan, book: network.book, early, setters, planFinish });
  const free = freeFinishes(network, early);
  return plan.tasks.map((task): TaskFloat | undefined => {
    const { index } = task;
    const earlyPlace = early[index];
    const latePlace = late[index];
    if (!earlyPlace || earlyPlace === "unknown" || !latePlace || hasNoFloat(task)) return undefined;
    const total = workdaysBetween(network, earlyPlace.finish, latePlace.finish);
    const latest = free[index];
    const room = latest === undefined ? total : workdaysBetween(network, earlyPlace.finish, latest);
    return { early: earlyPlace, late: latePlace, total, free: Math.max(0, room), ahead: ends[index] };
  });
}

function hasNoFloat({ recurrence, pin, during, actual }: Task): boolean {
  if (actual?.kind === "done") return true;
  return recurrence !== undefined || during !== undefined || (pin?.kind === "window" && !pin.window.finish);
}

function earlyPass(network: Network, { positions }: Placements): readonly Position[] {
  const { plan, book } = network;
  const kickoff = plan.start && book.dayOf(plan.start)?.day;
  const firstDay = firstDayOf(positions);
  const early: Position[] = plan.tasks.map(() => undefined);
  for (const index of plan.order) {
    const task = plan.tasks[index]!;
    const position = positions[index];
    if (!position || position === "unknown" || isFixed(task)) {
      early[index] = position;
      continue;
    }
    if (task.actual) {
      const placement = placeUnderWay(task, early, network);
      early[index] = placement === "unknown" ? placement : placement.placed;
      continue;
    }
    const floor = kickoff === undefined ? undefined : ({ day: kickoff, from: "kickoff" } as const);
    const placement =
      placeEarly(task, early, network, floor) ??
      (firstDay === undefined ? undefined : placeEarly(task, early, network, { day: firstDay, from: "kickoff" }));
    early[index] = placement === "unknown" ? placement : (placement?.placed ?? position);
  }
  return early;
}

interface LateDates {
  readonly late: readonly (Placed | undefined)[];
  /** What set each late date: of several that ask for the same day the task's own deadline, else the first. */
  readonly setters: readonly (Constraint | undefined)[];
}

function latePass(network: Network, early: readonly Position[], planFinish: Day): LateDates {
  const { plan } = network;
  const late: (Placed | undefined)[] = plan.tasks.map(() => undefined);
  const setters: (Constraint | undefined)[] = plan.tasks.map(() => undefined);
  // A fixed follower is a hard date at its own day; any other follower passes on its late dates.
  const ahead: Position[] = plan.tasks.map((task) => (isFixed(task) ? early[task.index] : undefined));
  const counts = (dependency: Dependency): boolean => {
    const { successor } = dependency;
    if (!isAhead(dependency)) return false;
    if (successor.kind === "anchor") return successor.at?.kind === "point";
    return !isFixed(successor) || (successor.pin !== undefined && !countsFromThing(successor));
  };
  for (const index of [...plan.order].reverse()) {
    const task = plan.tasks[index]!;
    const position = early[index];
    if (!position || position === "unknown") continue;
    const work = takenUp(task, position, network);
    const bounds = [
      ...upperBounds(task, ahead, network, { counts, ownBounds: "without-things", work }),
      planEnd(planFinish),
    ];
    const placement = placeLate(task, bounds, network, work);
    late[index] = placement?.placed;
    setters[index] = placement?.drivers.find(({ kind }) => kind === "bound") ?? placement?.drivers[0];
    if (!isFixed(task)) ahead[index] = asLimit(placement);
  }
  return { late, setters };
}

/** What a late place allows those before it: a milestone passes on all that is left to it, rest days included. */
function asLimit(placement: Placement | undefined): Placed | undefined {
  if (placement?.reach === undefined) return placement?.placed;
  return { ...placement.placed, start: placement.reach, finish: placement.reach };
}

/**
 * The latest finish of each task that leaves its successors' early dates alone; none for a task that nothing waits for,
 * whose free float is its total float. As in Primavera P6, the total float does not bound it.
 */
function freeFinishes(network: Network, early: readonly Position[]): readonly (Moment | undefined)[] {
  return network.plan.tasks.map((task) => {
    const position = early[task.index];
    if (!position || position === "unknown") return undefined;
    const work = takenUp(task, position, network);
    const bounds = upperBounds(task, early, network, { counts: isAhead, ownBounds: "none", work });
    return placeLate(task, bounds, network, work)?.placed.finish;
  });
}

function planEnd(planFinish: Day): UpperBound {
  return { side: "finish", moment: eveningOf(planFinish), constraint: { kind: "plan-finish" } };
}

/** What a task takes up when it is moved: its work, and for windows and events as many calendar days as they have. */
function takenUp(task: Task, placed: Placed, { works }: Network): Work {
  const { start, finish } = placed;
  const work = works[task.index]!;
  const { pin, duration, calendar, actual } = task;
  if (actual?.kind === "under-way") return restOf(task, placed);
  if (start === finish) return { ...work, amount: 0 };
  const days = daysBetween(dayOf(start), dayOf(finish)) + 1;
  if (pin && pin.kind !== "start" && pin.kind !== "finish") return { amount: days, unit: "cd", calendar };
  if (duration.kind !== "tbd") return work;
  return { amount: Math.max(1, countWorkdays(calendar, dayOf(start), dayOf(finish))), unit: "wd", calendar };
}

/** Working days of the plan's calendar between two finishes; a morning counts as the evening before it. */
export function workdaysBetween({ plan: { calendar } }: Network, from: Moment, to: Moment): number {
  const worked = (moment: Moment): number =>
    calendar.workdaysBefore(isEvening(moment) ? addDays(dayOf(moment), 1) : dayOf(moment));
  return worked(to) - worked(from);
}

function firstDayOf(positions: readonly Position[]): Day | undefined {
  let first: Day | undefined;
  for (const position of positions) {
    if (!position || position === "unknown") continue;
    const day = dayOf(position.start);
    if (first === undefined || day < first) first = day;
  }
  return first;
}
