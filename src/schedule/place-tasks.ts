import type { Dependency, Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { type Direction, directionsOf } from "./direction.ts";
import type { OccurrenceDay } from "./expand-recurrence.ts";
import { layBackWork, placeLateWork } from "./lay-late-work.ts";
import { dayOf, type Moment } from "./moment.ts";
import type { Network } from "./network.ts";
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
const byWindow: readonly Constraint[] = [{ kind: "window" }];
const byNothing: readonly never[] = [];

/**
 * Places every task. Work that leads up to something dated is first laid back from it; then all work is placed as soon
 * as possible; then late work uses the room that this leaves it, which delays nobody; last, work that follows late work
 * and nothing else dated is placed behind it. Only work that this can still move is placed again.
 */
export function placeTasks(network: Network): Placements {
  const { plan, book } = network;
  const directions = directionsOf(plan, network);
  const count = plan.tasks.length;
  const pass: Pass = {
    network,
    directions,
    positions: new Positions(count),
    drivers: new Array<readonly Constraint[]>(count).fill(byNothing),
    occurrences: new Array<readonly OccurrenceDay[]>(count).fill(byNothing),
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
  for (const { index } of plan.tasks) tellDrivers(index, pass);
  closeOpenWindows(network, pass.positions, planFinish);
  return { ...pass, planFinish };
}

/**
 * Work that may be placed elsewhere once late work has moved, or once the span of the plan is known: recurrences, work
 * during other work and work of unknown length; and what waits for these or for late work. In the plan's order.
 */
function movable({ plan: { tasks, order }, into }: Network, directions: readonly Direction[]): readonly number[] {
  const moves = new Uint8Array(tasks.length);
  const again: number[] = [];
  const waitsForMoving = (index: number): boolean => {
    for (let at = into.first[index]!; at < into.first[index + 1]!; at += 1) {
      const { predecessor } = into.links[at]!;
      if (predecessor.kind === "task" && moves[predecessor.index] === 1) return true;
    }
    return false;
  };
  for (const index of order) {
    const { recurrence, during, duration, actual } = tasks[index]!;
    const direction = directions[index];
    const hasNoLength = recurrence !== undefined || during !== undefined || duration.kind === "tbd";
    const canWait = actual?.kind === "under-way" || (direction !== "fixed" && direction !== "late");
    if (hasNoLength || (canWait && waitsForMoving(index))) again.push(index);
    else if (direction !== "late") continue;
    moves[index] = 1;
  }
  return again;
}

/** Places all work in order, late work no later than it was laid back. */
function placeFirst(pass: Pass, span: PlanSpan, laidBack: Positions): void {
  const { plan } = pass.network;
  for (const index of plan.order) {
    placeTask(index, pass, span, laidBack);
    // What late work is moved up to is told by what held it before.
    if (plan.tasks[index]!.duration.kind === "tbd") tellDrivers(index, pass);
  }
}

/** Places again, in order, what may have moved. */
function placeAgain(pass: Pass, again: readonly number[], span: PlanSpan): void {
  for (const index of again) placeTask(index, pass, span, undefined);
}

function placeTask(index: number, pass: Pass, span: PlanSpan, laidBack: Positions | undefined): void {
  const { network, directions, positions } = pass;
  const task = network.plan.tasks[index]!;
  if (network.dates[index]!.isPending) return;
  if (directions[index] === "fixed") {
    placeFixed(task, pass, span);
  } else if (hangsOnUnknown(task, pass)) {
    positions.lay(index, unknown, unknown, unknown);
  } else {
    const start = beginOf(task, pass, laidBack);
    if (start === "as laid back") positions.copy(index, laidBack!);
    // Work of unknown length that follows nothing keeps the place that what it leads up to gave it.
    else if (laidBack || task.duration.kind !== "tbd" || (start > unknown && positions.start[index] !== unknown))
      layFrom(start, task, positions, network);
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
    drivers[index] = placement === "unknown" ? byNothing : placement.drivers;
  } else if (task.during) {
    positions.put(index, placeDuring(task, positions, network));
    drivers[index] = byWindow;
  } else {
    positions.put(index, pinnedPosition(task, network));
    drivers[index] = byPin;
  }
}

/** As soon as possible, on or after its floor; late work no later than the hard dates ahead of it allow. */
function beginOf(task: Task, pass: Pass, laidBack: Positions | undefined): Moment | "as laid back" {
  const { network, positions, directions } = pass;
  const { index } = task;
  const { floor, isFloorUnknown } = network.dates[index]!;
  if (isFloorUnknown && directions[index] !== "late") return unknown;
  const latest = laidBack?.start[index] ?? unknown;
  // Late work has a place whatever it waits for, so the day of record holds it from the first, and what waits for it.
  const early = earliest(task, positions, network, floor ?? (latest > unknown ? network.plan.notBefore : undefined));
  if (latest <= unknown || early <= latest) return early;
  // The kickoff and its phase's first day give way to a hard date ahead; what it waits for does not.
  const needed = earliest(task, positions, network, network.plan.notBefore);
  return needed > latest ? needed : "as laid back";
}

/** Says of work placed as soon as possible what set its date, unless that is told already. */
function tellDrivers(index: number, { network, directions, positions, drivers }: Pass): void {
  if (drivers[index] !== byNothing || directions[index] === "fixed" || !positions.isPlaced(index)) return;
  const told = earlyDrivers(network.plan.tasks[index]!, positions, network, network.dates[index]!);
  if (told.length === 0) return;
  // What was moved up to what lies ahead of it follows that day, and does not set it.
  const setting = told.filter((driver) => driver.kind !== "link" || !isMovedUp(driver.dependency.predecessor, drivers));
  drivers[index] = setting.length > 0 ? setting : told;
}

function isMovedUp(end: Dependency["predecessor"], drivers: Pass["drivers"]): boolean {
  return end.kind === "task" && (drivers[end.index] ?? []).some(({ kind }) => kind === "successor");
}

/** Whether the day of the task hangs on one that is not known: an upper bound only gives its day to late work. */
function hangsOnUnknown({ index, duration }: Task, { network, directions }: Pass): boolean {
  const { isUnknown, isCeilingUnknown } = network.dates[index]!;
  return isUnknown || (isCeilingUnknown && (directions[index] === "late" || duration.kind === "tbd"));
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
