import type { Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { eveningOf } from "./moment.ts";
import { type Network, positionOfEnd } from "./network.ts";
import type { Pass } from "./pass.ts";
import { earliest, earlyDrivers, layFrom } from "./place-early.ts";
import { lateDrivers, latestAlone, layUpTo, type Outlook, roomAhead, type UpperBound } from "./place-late.ts";
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
    const end = endOfOpenWork(task, network);
    if (end) room.narrow(end);
    if (!room.isUnbounded) layUpTo(room.latest(task, work), task, work, outlook);
  }
  return positions;
}

/** What late work is moved up to. */
interface LateWork {
  /** In the plan's order. */
  readonly late: readonly number[];
  readonly planFinish: Day | undefined;
  /** Where to say what set each date; nowhere as long as that may still change. */
  readonly drivers?: (readonly Constraint[])[];
}

/** Moves late work up to what lies ahead of it, last task first; with nothing ahead, up to the plan's end. */
export function placeLateWork(pass: Pass, work: LateWork): void {
  const { network, positions } = pass;
  const outlook: Outlook = { positions, network, counts: () => true, ownBounds: "all" };
  for (let place = work.late.length - 1; place >= 0; place -= 1) {
    const index = work.late[place]!;
    const task = network.plan.tasks[index]!;
    if (network.dates[index]!.isPending || positions.start[index] === unknown) continue;
    if (leadsToUnknown(task, pass)) positions.lay(index, unknown, unknown, unknown);
    else placeLate(task, outlook, work);
  }
}

function placeLate(task: Task, outlook: Outlook, { planFinish, drivers }: LateWork): void {
  const { network, positions } = outlook;
  const { index } = task;
  const work = network.works[index]!;
  const room = roomAhead(task, work, outlook);
  const phaseEnd = endOfOpenWork(task, network);
  if (phaseEnd) room.narrow(phaseEnd);
  // Work of unknown length that leads up to nothing is not late by anybody's wish.
  if (room.isUnbounded && (planFinish === undefined || task.duration.kind === "tbd")) return;
  const end = planFinish !== undefined && room.leavesFinishOpen ? planEnd(planFinish) : undefined;
  if (end) room.narrow(end);
  const latest = room.latest(task, work);
  const needed = earliest(task, positions, network, network.plan.notBefore);
  // What it waits for holds against what it leads up to: the conflict is reported, the link is kept.
  if (needed > latest) layFrom(needed, task, positions, network);
  else layUpTo(latest, task, work, outlook);
  if (!drivers) return;
  const ends = [phaseEnd, end].filter((bound) => bound && latestAlone(bound, task, work) === latest);
  drivers[index] =
    needed > latest
      ? earlyDrivers(task, positions, network, { floor: undefined, floorFrom: undefined })
      : [...lateDrivers(task, work, latest, outlook), ...ends.map((bound) => bound!.constraint)];
}

/** Work of unknown length without a deadline leads up to the end of its phase, too. */
function endOfOpenWork(task: Task, { book }: Network): UpperBound | undefined {
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
