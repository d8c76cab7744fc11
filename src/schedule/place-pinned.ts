import type { Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import { dayOf, eveningOf, isEvening } from "./moment.ts";
import type { Network } from "./network.ts";
import { barOf, layBar } from "./place-early.ts";
import type { Position, Positions } from "./positions.ts";

/** Where a task's own pin puts it; nowhere for one that has none, or that recurs. */
export function pinnedPosition(task: Task, network: Network): Position {
  const { isUnknown, isCeilingUnknown, pin } = network.dates[task.index]!;
  if (isUnknown || (isCeilingUnknown && task.duration.kind === "tbd")) return "unknown";
  if (!pin || task.recurrence) return undefined;
  // Until the plan's end is known, an open window reaches no further than its first day.
  const finish = pin.finish ?? eveningOf(dayOf(pin.start));
  if (task.duration.kind === "tbd" && task.pin?.kind === "start") return tbdPosition(task, network);
  if (pin.start === finish || !isEvening(finish)) return { start: pin.start, finish, bufferFinish: finish };
  const bar = barOf(task, dayOf(pin.start), dayOf(finish), network);
  return { ...bar, start: pin.start };
}

/** Work of unknown length with a fixed start lasts until its `by`, else its phase's end. */
function tbdPosition(task: Task, network: Network): Position {
  const start = dayOf(network.dates[task.index]!.pin!.start);
  const by = network.dates[task.index]!.bounds.find(({ bound }) => bound.kind === "by")?.day;
  const end = by ?? (task.phase && network.book.windowOf(task.phase)?.finish) ?? start;
  return barOf(task, start, Math.max(start, end) as Day, network);
}

/** Lets open windows reach to the plan's end, once that is known. */
export function closeOpenWindows(network: Network, positions: Positions, planFinish: Day | undefined): void {
  for (const task of network.plan.tasks) {
    if (network.hasOwnDays[task.index] === 0) continue;
    const { pin } = network.dates[task.index]!;
    if (!pin || pin.finish !== undefined || task.recurrence || !positions.isPlaced(task.index)) continue;
    const first = dayOf(pin.start);
    const last = planFinish !== undefined && planFinish > first ? planFinish : first;
    layBar(task, first, last, { positions, network });
  }
}
