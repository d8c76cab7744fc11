import type { Dependency, Task } from "../plan/plan.ts";
import type { Network } from "./network.ts";
import { minutesOf } from "./work.ts";

/**
 * Between an event and a pinned task, and between two events, a shared day is no conflict: in the order of their clock
 * times where both have one, else of their links.
 */
export function mayShareDay(dependency: Dependency, { dates }: Pick<Network, "dates">): boolean {
  const { predecessor, successor, lag, predecessorSide, successorSide } = dependency;
  if (predecessor.kind !== "task" || successor.kind !== "task") return false;
  if (!predecessor.pin || !successor.pin || (!isEvent(predecessor) && !isEvent(successor))) return false;
  if (lag.amount !== 0 || predecessorSide !== "finish" || successorSide !== "start") return false;
  const from = dates[predecessor.index]?.pin?.clock;
  const to = dates[successor.index]?.pin?.clock;
  return from === undefined || to === undefined || from + minutesOf(predecessor) <= to;
}

function isEvent({ pin }: Task): boolean {
  return pin?.kind === "at";
}
