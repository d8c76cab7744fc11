import type { Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { type Direction, directionsOf } from "./direction.ts";
import type { OccurrenceDay } from "./expand-recurrence.ts";
import { dayOf, eveningOf } from "./moment.ts";
import { type Network, type Position, positionOfEnd } from "./network.ts";
import { type Floor, type Placement, placeDuring, placeEarly, recordedFloor } from "./place-early.ts";
import { placeLate, type UpperBound, upperBounds } from "./place-late.ts";
import { closeOpenWindows, pinnedPosition } from "./place-pinned.ts";
import { type PlanSpan, placeRecurring } from "./place-recurring.ts";
import { placeUnderWay } from "./place-under-way.ts";

/** Where every task stands, by index. */
export interface Placements {
  readonly directions: readonly Direction[];
  readonly positions: readonly Position[];
  /** What set each task's date; of several that ask for the same day, all. */
  readonly drivers: readonly (readonly Constraint[])[];
  readonly occurrences: readonly (readonly OccurrenceDay[])[];
  /** The plan's last day: its `finish`, else the end of the last task that ends by itself. */
  readonly planFinish: Day | undefined;
}

interface Pass {
  readonly network: Network;
  readonly directions: readonly Direction[];
  readonly positions: Position[];
  readonly drivers: (readonly Constraint[])[];
  readonly occurrences: (readonly OccurrenceDay[])[];
  /** Recurrences of which only the first day is known so far, by index. */
  readonly open: Set<number>;
}

/**
 * Places every task. Work that leads up to something dated is first laid back from it; then all work is placed as soon
 * as possible; then late work uses the room that this leaves it, which delays nobody; last, work that follows late work
 * and nothing else dated is placed behind it.
 */
export function placeTasks(network: Network): Placements {
  const { plan } = network;
  const directions = directionsOf(plan, network);
  const count = plan.tasks.length;
  const pass: Pass = {
    network,
    directions,
    positions: new Array<Position>(count).fill(undefined),
    drivers: new Array<readonly Constraint[]>(count).fill([]),
    occurrences: new Array<readonly OccurrenceDay[]>(count).fill([]),
    open: new Set(),
  };
  const cut = plan.finish && network.book.dayOf(plan.finish)?.day;
  const laidBack = layBack(pass);
  placeForward(pass, { first: undefined, last: undefined, cut }, laidBack);
  placeLateWork(pass, cut ?? lastFinishOf(pass));
  placeForward(pass, { first: undefined, last: undefined, cut }, undefined);
  // Work laid back from a hard date may end last: only now is it known where the plan ends.
  const planFinish = cut ?? lastFinishOf(pass);
  placeLateWork(pass, planFinish);
  const span = { first: firstStartOf(pass), last: planFinish, cut };
  placeForward(pass, span, undefined);
  closeOpenWindows(network, pass.positions, planFinish);
  return { ...pass, planFinish };
}

/** The latest that hard dates alone allow each late task, by index: the limit its early place may not pass. */
function layBack(pass: Pass): readonly (Placement | undefined)[] {
  const { network, directions } = pass;
  const { plan, dates, works } = network;
  const positions = plan.tasks.map((task): Position => pinnedPosition(task, network));
  const placements = plan.tasks.map((): Placement | undefined => undefined);
  for (const index of [...plan.order].reverse()) {
    const task = plan.tasks[index]!;
    if (directions[index] !== "late" || hangsOnUnknown(task, pass) || dates[index]?.isPending) continue;
    const work = works[index]!;
    const bounds = aheadOf(task, positions, network);
    const placement = placeLate(task, bounds, network, work);
    placements[index] = placement;
    positions[index] = placement?.placed;
  }
  return placements;
}

/** What a late task leads up to; work of unknown length without a deadline also to the end of its phase. */
function aheadOf(task: Task, positions: readonly Position[], network: Network): UpperBound[] {
  const work = network.works[task.index]!;
  const bounds = upperBounds(task, positions, network, { counts: () => true, ownBounds: "all", work });
  const end = task.duration.kind === "tbd" && task.phase ? network.book.windowOf(task.phase)?.finish : undefined;
  if (end !== undefined) bounds.push({ side: "finish", moment: eveningOf(end), constraint: { kind: "phase" } });
  return bounds;
}

/** Places in order all but late work, whose place so far is given or, where `laidBack` is given too, still open. */
function placeForward(pass: Pass, span: PlanSpan, laidBack: readonly (Placement | undefined)[] | undefined): void {
  const { network, directions, positions, drivers, occurrences } = pass;
  const { plan, dates } = network;
  for (const index of plan.order) {
    const task = plan.tasks[index]!;
    const own = dates[index]!;
    if (own.isPending) continue;
    if (task.recurrence) {
      const recurring = placeRecurring(task, positions, network, span);
      positions[index] = recurring.position;
      occurrences[index] = recurring.occurrences;
      if (recurring.isOpen) pass.open.add(index);
      drivers[index] = [{ kind: "window" }];
    } else if (task.actual?.kind === "under-way") {
      const placement = placeUnderWay(task, positions, network);
      positions[index] = placement === "unknown" ? placement : placement.placed;
      drivers[index] = placement === "unknown" ? [] : placement.drivers;
    } else if (task.during) {
      positions[index] = placeDuring(task, positions, network);
      drivers[index] = [{ kind: "window" }];
    } else if (hangsOnUnknown(task, pass)) {
      positions[index] = "unknown";
    } else if (task.pin) {
      positions[index] = pinnedPosition(task, network);
      drivers[index] = [{ kind: "pin" }];
    } else if (task.duration.kind === "tbd" && !laidBack) {
      const placement = stretch(task, pass);
      if (placement) positions[index] = placement.placed;
    } else if (directions[index] !== "late" || laidBack) {
      const placement = placeOpen(task, pass, laidBack?.[index]);
      positions[index] = placement === "unknown" ? placement : placement?.placed;
      drivers[index] = placement === undefined || placement === "unknown" ? [] : placement.drivers;
    }
  }
}

/** As soon as possible, on or after its floor; late work no later than the hard dates ahead of it allow. */
function placeOpen(task: Task, pass: Pass, laidBack: Placement | undefined): Placement | "unknown" | undefined {
  const { network, positions, directions } = pass;
  const own = network.dates[task.index]!;
  if (own.isFloorUnknown && directions[task.index] !== "late") return "unknown";
  const floor: Floor | undefined =
    own.floor === undefined || !own.floorFrom ? undefined : { day: own.floor, from: own.floorFrom };
  const early = placeEarly(task, positions, network, floor);
  if (!laidBack || early === undefined || early === "unknown") return early;
  if (early.placed.start <= laidBack.placed.start) return early;
  // The kickoff and its phase's first day give way to a hard date ahead; what it waits for does not.
  const needed = placeEarly(task, positions, network, recordedFloor(network));
  if (!needed || needed === "unknown") return laidBack;
  return needed.placed.start > laidBack.placed.start ? needed : laidBack;
}

/** Work of unknown length reaches from what it follows, else from its floor, to its end. */
function stretch(task: Task, pass: Pass): Placement | undefined {
  if (pass.positions[task.index] === "unknown") return undefined;
  const behind = placeOpen(task, pass, undefined);
  return behind === "unknown" ? undefined : behind;
}

/** Moves late work up to what lies ahead of it, last task first; with nothing ahead, up to the plan's end. */
function placeLateWork(pass: Pass, planFinish: Day | undefined): void {
  const { network, directions, positions, drivers } = pass;
  const { plan, dates, works } = network;
  for (const index of [...plan.order].reverse()) {
    const task = plan.tasks[index]!;
    if (directions[index] !== "late" || dates[index]!.isPending || positions[index] === "unknown") continue;
    if (leadsToUnknown(task, pass)) {
      positions[index] = "unknown";
      continue;
    }
    const work = works[index]!;
    const bounds = aheadOf(task, positions, network);
    // Work of unknown length that leads up to nothing is not late by anybody's wish.
    if (bounds.length === 0 && (planFinish === undefined || task.duration.kind === "tbd")) continue;
    if (planFinish !== undefined && bounds.every(leavesFinishOpen)) {
      bounds.push({ side: "finish", moment: eveningOf(planFinish), constraint: { kind: "plan-finish" } });
    }
    const late = placeLate(task, bounds, network, work);
    // What it waits for holds against what it leads up to: the conflict is reported, the link is kept.
    const needed = placeEarly(task, positions, network, recordedFloor(network));
    const isHeldBack =
      late && needed && needed !== "unknown" && needed.placed.start > late.placed.start ? needed : undefined;
    const placement = isHeldBack ?? late;
    if (!placement) continue;
    positions[index] = placement.placed;
    drivers[index] = placement.drivers;
  }
}

/** Whether a bound holds only the start, and moves itself: the plan's end then holds the finish. */
function leavesFinishOpen({ side, constraint }: UpperBound): boolean {
  if (side !== "start" || constraint.kind !== "successor") return false;
  const { successor } = constraint.dependency;
  return successor.kind === "task" && !successor.pin;
}

/** Whether the day of the task hangs on one that is not known: an upper bound only gives its day to late work. */
function hangsOnUnknown({ index, duration }: Task, { network, directions }: Pass): boolean {
  const { isUnknown, isCeilingUnknown } = network.dates[index]!;
  return isUnknown || (isCeilingUnknown && (directions[index] === "late" || duration.kind === "tbd"));
}

/** Whether something that a late task leads up to hangs on a day that is not known. */
function leadsToUnknown({ index }: Task, { network, positions }: Pass): boolean {
  return (network.outOf[index] ?? []).some(
    ({ successor }) => positionOfEnd(successor, positions, network.book) === "unknown",
  );
}

/** The last day of what ends by itself: not an open window, nor a recurrence that only the plan's end stops. */
function lastFinishOf({ network, positions, open }: Pass): Day | undefined {
  let last: Day | undefined;
  for (const task of network.plan.tasks) {
    const position = positions[task.index];
    if (!position || position === "unknown" || open.has(task.index)) continue;
    const finish = dayOf(position.finish);
    if (last === undefined || finish > last) last = finish;
  }
  return last;
}

function firstStartOf({ positions }: Pass): Day | undefined {
  let first: Day | undefined;
  for (const position of positions) {
    if (!position || position === "unknown") continue;
    const start = dayOf(position.start);
    if (first === undefined || start < first) first = start;
  }
  return first;
}
