import type { Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import { eveningOf } from "./moment.ts";
import { positionOfEnd } from "./network.ts";
import type { Pass } from "./pass.ts";
import { earliest, earlyDrivers, layFrom } from "./place-early.ts";
import { lateDrivers, layUpTo, type Outlook, roomAhead, type UpperBound, upperBounds } from "./place-late.ts";
import { pinnedPosition } from "./place-pinned.ts";
import { Positions, unknown } from "./positions.ts";

/** The latest that hard dates alone allow each late task: the limit its early place may not pass. */
export function layBackWork(pass: Pass, late: readonly number[]): Positions {
  const { network } = pass;
  const { plan, dates, works } = network;
  const positions = new Positions(plan.tasks.length);
  if (late.length === 0) return positions;
  for (const task of plan.tasks) if (task.pin) positions.put(task.index, pinnedPosition(task, network));
  const outlook: Outlook = { positions, network, counts: () => true, ownBounds: "all" };
  for (let place = late.length - 1; place >= 0; place -= 1) {
    const task = plan.tasks[late[place]!]!;
    const { isUnknown, isCeilingUnknown, isPending } = dates[task.index]!;
    if (isUnknown || isCeilingUnknown || isPending) continue;
    const work = works[task.index]!;
    const room = roomAhead(task, work, outlook);
    const end = endOfOpenWork(task, pass);
    if (end) room.narrow(end);
    if (!room.isUnbounded) layUpTo(room.latest(task, work), task, work, outlook);
  }
  return positions;
}

/** Moves late work up to what lies ahead of it, last task first; with nothing ahead, up to the plan's end. */
export function placeLateWork(pass: Pass, late: readonly number[], planFinish: Day | undefined): void {
  const { network, positions } = pass;
  const outlook: Outlook = { positions, network, counts: () => true, ownBounds: "all" };
  for (let place = late.length - 1; place >= 0; place -= 1) {
    const index = late[place]!;
    const task = network.plan.tasks[index]!;
    if (network.dates[index]!.isPending || positions.start[index] === unknown) continue;
    if (leadsToUnknown(task, pass)) positions.lay(index, unknown, unknown, unknown);
    else placeLate(task, pass, outlook, planFinish);
  }
}

function placeLate(task: Task, pass: Pass, outlook: Outlook, planFinish: Day | undefined): void {
  const { network, positions, drivers } = pass;
  const { index } = task;
  const work = network.works[index]!;
  const room = roomAhead(task, work, outlook);
  const ends: UpperBound[] = [];
  const end = endOfOpenWork(task, pass);
  if (end) ends.push(end);
  if (end) room.narrow(end);
  // Work of unknown length that leads up to nothing is not late by anybody's wish.
  if (room.isUnbounded && (planFinish === undefined || task.duration.kind === "tbd")) return;
  if (planFinish !== undefined && room.leavesFinishOpen) {
    const bound = planEnd(planFinish);
    room.narrow(bound);
    ends.push(bound);
  }
  const latest = room.latest(task, work);
  const needed = earliest(task, positions, network, network.plan.notBefore);
  if (needed > latest) {
    // What it waits for holds against what it leads up to: the conflict is reported, the link is kept.
    layFrom(needed, task, positions, network);
    drivers[index] = earlyDrivers(task, positions, network, { floor: undefined, floorFrom: undefined });
  } else {
    layUpTo(latest, task, work, outlook);
    drivers[index] = lateDrivers(task, work, latest, [...upperBounds(task, work, outlook), ...ends]);
  }
}

/** Work of unknown length without a deadline leads up to the end of its phase, too. */
function endOfOpenWork(task: Task, { network: { book } }: Pass): UpperBound | undefined {
  const end = task.duration.kind === "tbd" && task.phase ? book.windowOf(task.phase)?.finish : undefined;
  return end === undefined ? undefined : { side: "finish", moment: eveningOf(end), constraint: { kind: "phase" } };
}

export function planEnd(planFinish: Day): UpperBound {
  return { side: "finish", moment: eveningOf(planFinish), constraint: { kind: "plan-finish" } };
}

/** Whether something that a late task leads up to hangs on a day that is not known. */
function leadsToUnknown({ index }: Task, { network: { outOf, book }, positions }: Pass): boolean {
  for (let at = outOf.first[index]!; at < outOf.first[index + 1]!; at += 1) {
    const { successor } = outOf.links[at]!;
    if (successor.kind === "task") {
      if (positions.start[successor.index] === unknown) return true;
    } else if (positionOfEnd(successor, positions, book) === "unknown") return true;
  }
  return false;
}
