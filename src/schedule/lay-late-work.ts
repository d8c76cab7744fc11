import type { Day } from "../time/day.ts";
import { also, type Constraint } from "./constraint.ts";
import { lateDrivers } from "./late-drivers.ts";
import { noTask } from "./link-table.ts";
import { eveningOf } from "./moment.ts";
import { isOpenWork, type Network, positionOfEnd } from "./network.ts";
import type { Pass } from "./pass.ts";
import { earliest, earlyDrivers, layFrom } from "./place-early.ts";
import { latestAlone, layUpTo, type Outlook, roomAhead, type UpperBound } from "./place-late.ts";
import { pinnedPosition } from "./place-pinned.ts";
import { Positions, unknown } from "./positions.ts";

/** The latest that hard dates alone allow each late task: the limit its early place may not pass. */
export function layBackWork(pass: Pass, late: readonly number[]): Positions {
  const { network } = pass;
  const { plan, dates, works, hasOwnDays } = network;
  const positions = new Positions(plan.tasks.length);
  if (late.length === 0) return positions;
  for (let index = 0; index < plan.tasks.length; index += 1) {
    if (hasOwnDays[index] === 1 && plan.tasks[index]!.pin)
      positions.put(index, pinnedPosition(plan.tasks[index]!, network));
  }
  const outlook: Outlook = { positions, network, counts: () => true, ownBounds: "all" };
  for (let place = late.length - 1; place >= 0; place -= 1) {
    const index = late[place]!;
    const { isUnknown, isCeilingUnknown, isPending } = dates[index]!;
    if (isUnknown || isCeilingUnknown || isPending) continue;
    const work = works[index]!;
    const room = roomAhead(index, work, outlook);
    const end = endOfOpenWork(index, network);
    if (end) room.narrow(end);
    if (!room.isUnbounded) layUpTo(room.latest(index, work, network), index, work, outlook);
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
    if (network.dates[index]!.isPending || positions.start[index] === unknown) continue;
    if (leadsToUnknown(index, pass)) positions.lay(index, unknown, unknown, unknown);
    else placeLate(index, outlook, work);
  }
}

function placeLate(index: number, outlook: Outlook, { planFinish, drivers }: LateWork): void {
  const { network, positions } = outlook;
  const work = network.works[index]!;
  const room = roomAhead(index, work, outlook);
  const phaseEnd = endOfOpenWork(index, network);
  if (phaseEnd) room.narrow(phaseEnd);
  // Work of unknown length that leads up to nothing is not late by anybody's wish.
  if (room.isUnbounded && (planFinish === undefined || isOpenWork(index, network))) return;
  const end = planFinish !== undefined && room.leavesFinishOpen ? planEnd(planFinish) : undefined;
  if (end) room.narrow(end);
  const latest = room.latest(index, work, network);
  const needed = earliest(index, positions, network, network.plan.notBefore);
  // What it waits for holds against what it leads up to: the conflict is reported, the link is kept.
  if (needed > latest) layFrom(needed, index, positions, network);
  else layUpTo(latest, index, work, outlook);
  if (!drivers) return;
  if (needed > latest) {
    drivers[index] = earlyDrivers(index, positions, network, { floor: undefined, floorFrom: undefined });
    return;
  }
  let told = lateDrivers(index, work, latest, outlook);
  if (phaseEnd && latestAlone(phaseEnd, index, work, network) === latest) told = also(told, phaseEnd.constraint);
  if (end && latestAlone(end, index, work, network) === latest) told = also(told, end.constraint);
  drivers[index] = told;
}

/** Work of unknown length without a deadline leads up to the end of its phase, too. */
function endOfOpenWork(index: number, network: Network): UpperBound | undefined {
  if (!isOpenWork(index, network)) return undefined;
  const { phase } = network.plan.tasks[index]!;
  const end = phase && network.book.windowOf(phase)?.finish;
  return end === undefined ? undefined : { side: "finish", moment: eveningOf(end), constraint: { kind: "phase" } };
}

export function planEnd(planFinish: Day): UpperBound {
  return { side: "finish", moment: eveningOf(planFinish), constraint: { kind: "plan-finish" } };
}

/** Whether something that a late task leads up to hangs on a day that is not known. */
function leadsToUnknown(index: number, { network: { outOf, book }, positions }: Pass): boolean {
  for (let at = outOf.first[index]!; at < outOf.first[index + 1]!; at += 1) {
    const behind = outOf.others[at]!;
    if (behind !== noTask) {
      if (positions.start[behind] === unknown) return true;
    } else if (positionOfEnd(outOf.links[at]!.successor, positions, book) === "unknown") return true;
  }
  return false;
}
