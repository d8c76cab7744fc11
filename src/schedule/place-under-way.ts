import type { Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import { finishBound, type Placed, startBound } from "./link-moment.ts";
import { dayOf, eveningOf, morningOf } from "./moment.ts";
import type { Network } from "./network.ts";
import { barOf, type LowerBound, lowerBounds, openFinish } from "./place-early.ts";
import type { Positions } from "./positions.ts";
import { restOf } from "./rest-of-work.ts";
import { finishOf, firstStart, startToReach, type Work } from "./work.ts";

/** Where work under way stands, and what set its last day. */
interface UnderWay {
  readonly placed: Placed;
  readonly drivers: readonly Constraint[];
}

/**
 * Work that has begun keeps its first day. What is left of it goes on from the day that the progress was recorded on, and
 * waits for what is unfinished before it.
 */
export function placeUnderWay(task: Task, positions: Positions, network: Network): UnderWay | "unknown" {
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
function placeWithoutRest(task: Task, start: Day, bounds: readonly LowerBound[], network: Network): UnderWay {
  const ends = bounds.map(({ moment }) => dayOf(moment));
  const finish = ends.reduce((a, b) => Math.max(a, b) as Day);
  const drivers = bounds.filter((_, index) => ends[index] === finish).map(({ constraint }) => constraint);
  return { placed: { ...barOf(task, start, finish, network), resumes: eveningOf(finish) }, drivers };
}

/** The first day on which all bounds let work begin, and those that ask for it. There is at least one bound. */
function earliestStart(
  bounds: readonly LowerBound[],
  work: Work,
): { readonly start: Day; readonly drivers: readonly Constraint[] } {
  let start = Number.NEGATIVE_INFINITY as Day;
  let drivers: Constraint[] = [];
  for (const { moment, side, constraint } of bounds) {
    const day = side === "start" ? firstStart(work, startBound(moment)) : startToReach(work, finishBound(moment, work));
    if (day > start) {
      start = day;
      drivers = [constraint];
    } else if (day === start) {
      drivers.push(constraint);
    }
  }
  return { start, drivers };
}
