import type { Task } from "../plan/plan.ts";
import { countWorkdays } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { Placed } from "./link-moment.ts";
import { dayOf, eveningOf, morningOf } from "./moment.ts";
import type { Network, Position } from "./network.ts";
import { barOf, earliestStart, type LowerBound, lowerBounds, openFinish, type Placement } from "./place-early.ts";
import { finishOf, type Work } from "./work.ts";

/**
 * Work that has begun keeps its first day. What is left of it goes on from the day that the progress was recorded on, and
 * waits for what is unfinished before it.
 */
export function placeUnderWay(task: Task, positions: readonly Position[], network: Network): Placement | "unknown" {
  const waits = lowerBounds(task, positions, network);
  if (waits === "unknown" || task.actual?.kind !== "under-way") return "unknown";
  const first = network.plan.notBefore ?? task.actual.start;
  const bounds: LowerBound[] = [{ moment: morningOf(first), side: "start", constraint: { kind: "actual" } }, ...waits];
  const rest = restOf(task, undefined);
  if (rest.amount === 0) return placeWithoutRest(task, task.actual.start, bounds, network);
  const { start: again, drivers } = earliestStart(bounds, rest);
  const finish = task.actual.rest ? finishOf(rest, again) : openFinish(task, again, network);
  return { placed: { ...barOf(task, task.actual.start, finish, network), resumes: morningOf(again) }, drivers };
}

/** With no work left it ends, as a milestone is reached, on the day of record or on that of the last that it waits for. */
function placeWithoutRest(task: Task, start: Day, bounds: readonly LowerBound[], network: Network): Placement {
  const ends = bounds.map(({ moment }) => dayOf(moment));
  const finish = ends.reduce((a, b) => Math.max(a, b) as Day);
  const drivers = bounds.filter((_, index) => ends[index] === finish).map(({ constraint }) => constraint);
  return { placed: { ...barOf(task, start, finish, network), resumes: eveningOf(finish) }, drivers };
}

/** What is left of work under way. Where its length is not known, the working days it stands on, else one. */
export function restOf({ actual, calendar }: Task, placed: Placed | undefined): Work {
  if (actual?.kind === "under-way" && actual.rest) return { ...actual.rest, calendar };
  if (!placed) return { amount: 1, unit: "wd", calendar };
  const days = countWorkdays(calendar, dayOf(placed.resumes ?? placed.start), dayOf(placed.finish));
  return { amount: Math.max(1, days), unit: "wd", calendar };
}
