import type { Anchor, Plan, Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import type { DayBook } from "./day-book.ts";
import { waitsForOneOf } from "./link-table.ts";
import { dayOf, type Moment } from "./moment.ts";
import type { Network } from "./network.ts";
import { earliest, layFrom } from "./place-early.ts";
import { pinnedPosition } from "./place-pinned.ts";
import type { Placements } from "./place-tasks.ts";
import type { Positions } from "./positions.ts";
import { type IsPending, openDates } from "./task-dates.ts";

/** The days of anchors that stand at tasks. */
export type Standing = ReadonlyMap<Anchor, Day>;

interface Settling {
  readonly isPending: IsPending;
  readonly openBook: (standing: Standing) => DayBook;
}

/**
 * Where anchors will stand, as far as it can be told before all is placed again: goes once through the tasks that count
 * from them, in the plan's order, so that however many anchors stand one behind the other, one sweep is enough. It is a
 * guess, and late work is left out of it; the next placing shows whether it holds.
 *
 * @param placements The last placing, which is written over.
 * @param standing The days of anchors that it has given.
 */
export function settleThings(
  network: Network,
  placements: Placements,
  standing: Standing,
  { isPending, openBook }: Settling,
): Standing {
  const { plan } = network;
  const { positions, directions } = placements;
  const settled = new Map(standing);
  const anchorsAt = anchorsByTask(plan);
  const dates = [...network.dates];
  const moved = new Uint8Array(plan.tasks.length);
  let book = openBook(settled);
  let datesOf = openDates(plan, book, isPending);
  for (const index of plan.order) {
    const task = plan.tasks[index]!;
    if (!dates[index]!.isPending && !waitsForOneOf(moved, index, network.into)) continue;
    dates[index] = datesOf(task);
    if (dates[index].isPending || directions[index] === "late" || task.recurrence || task.during) continue;
    placeAlone(task, positions, { ...network, dates, book });
    moved[index] = 1;
    for (const anchor of anchorsAt.get(index) ?? []) {
      const day = standingDay(anchor, positions);
      if (day === undefined) continue;
      settled.set(anchor, day);
      book = openBook(settled);
      datesOf = openDates(plan, book, isPending);
    }
  }
  return settled;
}

function placeAlone(task: Task, positions: Positions, network: Network): void {
  const { index } = task;
  if (task.pin) positions.put(index, pinnedPosition(task, network));
  else layFrom(earliest(index, positions, network, network.dates[index]!.floor), index, positions, network);
}

function anchorsByTask({ anchors }: Plan): ReadonlyMap<number, readonly Anchor[]> {
  const byTask = new Map<number, Anchor[]>();
  for (const anchor of anchors) {
    if (anchor.at?.kind !== "thing") continue;
    for (const { index } of anchor.at.tasks) byTask.set(index, [...(byTask.get(index) ?? []), anchor]);
  }
  return byTask;
}

/** The day of an anchor that stands at tasks, once all of them are placed: of the first that begins or the last that ends. */
export function standingDay({ at }: Anchor, positions: Positions): Day | undefined {
  if (at?.kind !== "thing" || at.tasks.length === 0) return undefined;
  const { tasks, side } = at;
  let day: Day | undefined;
  for (const { index } of tasks) {
    if (!positions.isPlaced(index)) return undefined;
    const end = dayOf(positions[side][index] as Moment);
    if (day === undefined || (side === "start" ? end < day : end > day)) day = end;
  }
  return day;
}
