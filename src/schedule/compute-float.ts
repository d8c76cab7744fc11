import type { Dependency } from "../plan/plan.ts";
import { countWorkdays } from "../time/calendar.ts";
import { type Day, daysBetween } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { countsFromThing, isAhead, isFixed } from "./fixed-task.ts";
import { findLateEnds, type LateEnd } from "./float-end.ts";
import { lateSetter } from "./late-drivers.ts";
import { planEnd } from "./lay-late-work.ts";
import type { Placed } from "./link-moment.ts";
import { dayOf, eveningOf, firstDayFrom, type Moment } from "./moment.ts";
import type { Network } from "./network.ts";
import { earliest, layFrom } from "./place-early.ts";
import { layUpTo, type Outlook, roomAhead } from "./place-late.ts";
import type { Placements } from "./place-tasks.ts";
import { placeUnderWay } from "./place-under-way.ts";
import { nowhere, Positions } from "./positions.ts";
import { restOf } from "./rest-of-work.ts";
import { finishOf, type Work } from "./work.ts";

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
  const next: Outlook = { positions: early, network, counts: isAhead, ownBounds: "none" };
  const floatOf = (index: number): TaskFloat | undefined => {
    if (!early.isPlaced(index) || !late.isPlaced(index) || hasNoFloat(index, network)) return undefined;
    const finish = early.finish[index] as Moment;
    const total = workdaysBetween(network, finish, late.finish[index] as Moment);
    const latest = freeFinish(index, next);
    const room = latest === undefined ? total : workdaysBetween(network, finish, latest);
    return {
      early: early.at(index) as Placed,
      late: late.at(index) as Placed,
      total,
      free: Math.max(0, room),
      ahead: ends[index],
    };
  };
  return ends.map((_, index) => floatOf(index));
}

function hasNoFloat(index: number, { plan, isOrdinary }: Network): boolean {
  if (isOrdinary[index] === 1) return false;
  const { recurrence, pin, during, actual } = plan.tasks[index]!;
  if (actual?.kind === "done") return true;
  return recurrence !== undefined || during !== undefined || (pin?.kind === "window" && !pin.window.finish);
}

function isFixedAt(index: number, { plan, hasOwnDays }: Network): boolean {
  return hasOwnDays[index] === 1 && isFixed(plan.tasks[index]!);
}

function earlyPass(network: Network, { positions }: Placements): Positions {
  const { plan, book, hasOwnDays } = network;
  const kickoff = plan.start && book.dayOf(plan.start)?.day;
  const firstDay = positions.firstDay();
  const early = new Positions(plan.tasks.length);
  for (let place = 0; place < plan.order.length; place += 1) {
    const index = plan.order[place]!;
    if (!positions.isPlaced(index) || isFixedAt(index, network)) {
      early.copy(index, positions);
      continue;
    }
    if (hasOwnDays[index] === 1) {
      const placement = placeUnderWay(plan.tasks[index]!, early, network);
      early.put(index, placement === "unknown" ? placement : placement.placed);
      continue;
    }
    let start = earliest(index, early, network, kickoff);
    if (start === nowhere && firstDay !== undefined) start = earliest(index, early, network, firstDay);
    if (start === nowhere) early.copy(index, positions);
    else layFrom(start, index, early, network);
  }
  return early;
}

interface LateDates {
  readonly late: Positions;
  /** What set each late date: of several that ask for the same day the task's own deadline, else the first. */
  readonly setters: readonly (Constraint | undefined)[];
}

function latePass(network: Network, early: Positions, planFinish: Day): LateDates {
  const { plan } = network;
  const late = new Positions(plan.tasks.length);
  const setters = new Array<Constraint | undefined>(plan.tasks.length).fill(undefined);
  // A fixed follower is a hard date at its own day; any other follower passes on its late dates.
  const ahead = new Positions(plan.tasks.length);
  for (let index = 0; index < plan.tasks.length; index += 1) if (isFixedAt(index, network)) ahead.copy(index, early);
  const counts = (dependency: Dependency): boolean => {
    const { successor } = dependency;
    if (!isAhead(dependency)) return false;
    if (successor.kind === "anchor") return successor.at?.kind === "point";
    return !isFixed(successor) || (successor.pin !== undefined && !countsFromThing(successor));
  };
  const outlook: Outlook = { positions: ahead, network, counts, ownBounds: "without-things" };
  const end = planEnd(planFinish);
  for (let place = plan.order.length - 1; place >= 0; place -= 1) {
    const index = plan.order[place]!;
    if (!early.isPlaced(index)) continue;
    const work = takenUp(index, early, network);
    const room = roomAhead(index, work, outlook);
    room.narrow(end);
    const start = room.latest(index, work, network);
    layUpTo(start, index, work, { positions: late, network });
    setters[index] = lateSetter(index, work, start, outlook) ?? end.constraint;
    if (isFixedAt(index, network)) continue;
    // A milestone passes on all that is left to it, rest days included.
    if (work.amount === 0) ahead.lay(index, room.reach, room.reach, room.reach);
    else ahead.copy(index, late);
  }
  return { late, setters };
}

/**
 * The latest finish of a task that leaves its successors' early dates alone; none for a task that nothing waits for,
 * whose free float is its total float. As in Primavera P6, the total float does not bound it.
 */
function freeFinish(index: number, next: Outlook): Moment | undefined {
  const work = takenUp(index, next.positions, next.network);
  const room = roomAhead(index, work, next);
  if (room.isUnbounded) return undefined;
  const start = room.latest(index, work, next.network);
  return work.amount === 0 ? start : eveningOf(finishOf(work, dayOf(start)));
}

/** What a task takes up when it is moved: its work, and for windows and events as many calendar days as they have. */
function takenUp(index: number, positions: Positions, { plan, works, isOrdinary }: Network): Work {
  const work = works[index]!;
  if (isOrdinary[index] === 1) return work;
  const task = plan.tasks[index]!;
  const { pin, duration, calendar, actual } = task;
  if (actual?.kind === "under-way") return restOf(task, positions.at(index) as Placed);
  const start = positions.start[index] as Moment;
  const finish = positions.finish[index] as Moment;
  if (start === finish) return work.amount === 0 ? work : { ...work, amount: 0 };
  const days = daysBetween(dayOf(start), dayOf(finish)) + 1;
  if (pin && pin.kind !== "start" && pin.kind !== "finish") return { amount: days, unit: "cd", calendar };
  if (duration.kind !== "tbd") return work;
  return { amount: Math.max(1, countWorkdays(calendar, dayOf(start), dayOf(finish))), unit: "wd", calendar };
}

/** Working days of the plan's calendar between two finishes; a morning counts as the evening before it. */
export function workdaysBetween({ plan: { calendar } }: Network, from: Moment, to: Moment): number {
  return calendar.workdaysBefore(firstDayFrom(to)) - calendar.workdaysBefore(firstDayFrom(from));
}
