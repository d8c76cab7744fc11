import type { Dependency, Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import { also, type Constraint, noConstraints } from "./constraint.ts";
import { type Direction, directionsOf } from "./direction.ts";
import type { OccurrenceDay } from "./expand-recurrence.ts";
import { layBackWork, placeLateWork } from "./lay-late-work.ts";
import { waitsForOneOf } from "./link-table.ts";
import { dayOf, type Moment } from "./moment.ts";
import { isOpenWork, type Network } from "./network.ts";
import type { Pass } from "./pass.ts";
import { earliest, earlyDrivers, layFrom, placeDuring } from "./place-early.ts";
import { closeOpenWindows, pinnedPosition } from "./place-pinned.ts";
import { type PlanSpan, placeRecurring } from "./place-recurring.ts";
import { placeUnderWay } from "./place-under-way.ts";
import { Positions, unknown } from "./positions.ts";

/** Where every task stands, by index. */
export interface Placements {
  readonly directions: readonly Direction[];
  readonly positions: Positions;
  /** What set each task's date; of several that ask for the same day, all. */
  readonly drivers: readonly (readonly Constraint[])[];
  readonly occurrences: readonly (readonly OccurrenceDay[])[];
  /** The plan's last day: its `finish`, else the end of the last task that ends by itself. */
  readonly planFinish: Day | undefined;
}

const byPin: readonly Constraint[] = [{ kind: "pin" }];
const noOccurrences: readonly OccurrenceDay[] = [];
const byWindow: readonly Constraint[] = [{ kind: "window" }];

/**
 * Places every task. Work that leads up to something dated is first laid back from it; then all work is placed as soon
 * as possible; then late work uses the room that this leaves it, which delays nobody; last, work that follows late work
 * and nothing else dated is placed behind it. Only work that this can still move is placed again.
 */
export function placeTasks(network: Network): Placements {
  const { plan, book } = network;
  const directions = directionsOf(network);
  const count = plan.tasks.length;
  const pass: Pass = {
    network,
    directions,
    positions: new Positions(count),
    drivers: new Array<readonly Constraint[]>(count).fill(noConstraints),
    occurrences: new Array<readonly OccurrenceDay[]>(count).fill(noOccurrences),
    open: new Set(),
  };
  const cut = plan.finish && book.dayOf(plan.finish)?.day;
  const late = plan.order.filter((index) => directions[index] === "late");
  const again = movable(network, directions);
  const openSpan = { first: undefined, last: undefined, cut };

  placeFirst(pass, openSpan, layBackWork(pass, late));
  placeLateWork(pass, { late, planFinish: cut ?? lastFinishOf(pass) });
  placeAgain(pass, again, openSpan);
  // Work laid back from a hard date may end last: only now is it known where the plan ends.
  const planFinish = cut ?? lastFinishOf(pass);
  placeLateWork(pass, { late, planFinish, drivers: pass.drivers });
  placeAgain(pass, again, { first: pass.positions.firstDay(), last: planFinish, cut });
  for (let index = 0; index < count; index += 1) tellDrivers(index, pass);
  closeOpenWindows(network, pass.positions, planFinish);
  return { ...pass, planFinish };
}

/**
 * Work that may be placed elsewhere once late work has moved, or once the span of the plan is known: recurrences, work
 * during other work and work of unknown length; and what waits for these or for late work. In the plan's order.
 */
export function movable(network: Network, directions: readonly Direction[]): readonly number[] {
  const { plan, isOrdinary, into } = network;
  const moves = new Uint8Array(plan.tasks.length);
  const again: number[] = [];
  for (let place = 0; place < plan.order.length; place += 1) {
    const index = plan.order[place]!;
    const direction = directions[index];
    const { hasNoLength, isUnderWay } = isOrdinary[index] === 1 ? ordinary : placingOf(plan.tasks[index]!);
    const canWait = isUnderWay || (direction !== "fixed" && direction !== "late");
    if (hasNoLength || (canWait && waitsForOneOf(moves, index, into))) again.push(index);
    else if (direction !== "late") continue;
    moves[index] = 1;
  }
  return again;
}

const ordinary = { hasNoLength: false, isUnderWay: false };

function placingOf({ recurrence, during, duration, actual }: Task): typeof ordinary {
  return {
    hasNoLength: recurrence !== undefined || during !== undefined || duration.kind === "tbd",
    isUnderWay: actual?.kind === "under-way",
  };
}

/** Places all work in order, late work no later than it was laid back. */
function placeFirst(pass: Pass, span: PlanSpan, laidBack: Positions): void {
  const { plan } = pass.network;
  for (let place = 0; place < plan.order.length; place += 1) {
    const index = plan.order[place]!;
    placeTask(index, pass, span, laidBack);
    // What late work is moved up to is told by what held it before.
    if (isOpenWork(index, pass.network)) tellDrivers(index, pass);
  }
}

/** Places again, in order, what may have moved. */
function placeAgain(pass: Pass, again: readonly number[], span: PlanSpan): void {
  for (const index of again) placeTask(index, pass, span, undefined);
}

function placeTask(index: number, pass: Pass, span: PlanSpan, laidBack: Positions | undefined): void {
  const { network, directions, positions } = pass;
  if (network.dates[index]!.isPending) return;
  if (directions[index] === "fixed") {
    placeFixed(network.plan.tasks[index]!, pass, span);
  } else if (hangsOnUnknown(index, pass)) {
    positions.lay(index, unknown, unknown, unknown);
  } else {
    const start = beginOf(index, pass, laidBack);
    if (start === "as laid back") positions.copy(index, laidBack!);
    // Work of unknown length that follows nothing keeps the place that what it leads up to gave it.
    else if (laidBack || !isOpenWork(index, network) || (start > unknown && positions.start[index] !== unknown))
      layFrom(start, index, positions, network);
  }
}

function placeFixed(task: Task, pass: Pass, span: PlanSpan): void {
  const { network, positions, drivers, occurrences } = pass;
  const { index } = task;
  if (task.recurrence) {
    const recurring = placeRecurring(task, positions, network, span);
    positions.put(index, recurring.position);
    occurrences[index] = recurring.occurrences;
    if (recurring.isOpen) pass.open.add(index);
    drivers[index] = byWindow;
  } else if (task.actual?.kind === "under-way") {
    const placement = placeUnderWay(task, positions, network);
    positions.put(index, placement === "unknown" ? placement : placement.placed);
    drivers[index] = placement === "unknown" ? noConstraints : placement.drivers;
  } else if (task.during) {
    positions.put(index, placeDuring(task, positions, network));
    drivers[index] = byWindow;
  } else {
    positions.put(index, pinnedPosition(task, network));
    drivers[index] = byPin;
  }
}

/** As soon as possible, on or after its floor; late work no later than the hard dates ahead of it allow. */
function beginOf(index: number, pass: Pass, laidBack: Positions | undefined): Moment | "as laid back" {
  const { network, positions, directions } = pass;
  const { floor, isFloorUnknown } = network.dates[index]!;
  if (isFloorUnknown && directions[index] !== "late") return unknown;
  const latest = laidBack?.start[index] ?? unknown;
  // Late work has a place whatever it waits for, so the day of record holds it from the first, and what waits for it.
  const early = earliest(index, positions, network, floor ?? (latest > unknown ? network.plan.notBefore : undefined));
  if (latest <= unknown || early <= latest) return early;
  // The kickoff and its phase's first day give way to a hard date ahead; what it waits for does not.
  const needed = earliest(index, positions, network, network.plan.notBefore);
  return needed > latest ? needed : "as laid back";
}

/** Says of work placed as soon as possible what set its date, unless that is told already. */
function tellDrivers(index: number, { network, directions, positions, drivers }: Pass): void {
  if (drivers[index] !== noConstraints || directions[index] === "fixed" || !positions.isPlaced(index)) return;
  const told = earlyDrivers(index, positions, network, network.dates[index]!);
  if (told.length === 0) return;
  // What was moved up to what lies ahead of it follows that day, and does not set it.
  let setting = noConstraints;
  for (let at = 0; at < told.length; at += 1) {
    const driver = told[at]!;
    if (driver.kind !== "link" || !isMovedUp(driver.dependency.predecessor, drivers)) setting = also(setting, driver);
  }
  drivers[index] = setting.length > 0 ? setting : told;
}

function isMovedUp(end: Dependency["predecessor"], drivers: Pass["drivers"]): boolean {
  return end.kind === "task" && drivers[end.index]!.some(({ kind }) => kind === "successor");
}

/** Whether the day of the task hangs on one that is not known: an upper bound only gives its day to late work. */
function hangsOnUnknown(index: number, { network, directions }: Pass): boolean {
  const { isUnknown, isCeilingUnknown } = network.dates[index]!;
  return isUnknown || (isCeilingUnknown && (directions[index] === "late" || isOpenWork(index, network)));
}

/** The last day of what ends by itself: not an open window, nor a recurrence that only the plan's end stops. */
function lastFinishOf({ network, positions, open }: Pass): Day | undefined {
  let last = unknown;
  for (let index = 0; index < network.plan.tasks.length; index += 1) {
    const finish = positions.finish[index] as Moment;
    if (finish > last && !open.has(index)) last = finish;
  }
  return last === unknown ? undefined : dayOf(last);
}
