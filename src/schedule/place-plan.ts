import type { Anchor, Plan, Point } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import type { Day } from "../time/day.ts";
import { DayBook, type GivenDays } from "./day-book.ts";
import { dayOf } from "./moment.ts";
import { type Network, openNetwork } from "./network.ts";
import { type Placements, placeTasks } from "./place-tasks.ts";
import { isPlaced, type Positions } from "./positions.ts";
import type { IsPending } from "./task-dates.ts";

/** A plan as it was placed. */
export interface PlacedPlan {
  readonly network: Network;
  readonly placements: Placements;
}

/**
 * Places all tasks of a plan. Anchors that stand at tasks need those tasks placed first, and date further tasks. Their
 * waits form no circle, so each round settles at least one more of them.
 *
 * @param given Points whose day is tried rather than counted.
 */
export function placePlan(plan: Plan, given?: GivenDays): PlacedPlan {
  const things = plan.anchors.filter((anchor) => anchor.at?.kind === "thing");
  const isOpen: IsPending = ({ base }: Point) => base.kind === "anchor" && thingOf(base.anchor) !== undefined;
  let standing: ReadonlyMap<Anchor, Day> = new Map();
  for (let round = 0; round <= things.length; round += 1) {
    const network = openNetwork(plan, new DayBook(plan, standing, given), isOpen);
    const placements = placeTasks(network);
    const next = standingDays(things, placements.positions);
    const isSettled = next.size === standing.size && [...next].every(([anchor, day]) => standing.get(anchor) === day);
    if (isSettled && !network.dates.some(({ isPending }) => isPending)) return { network, placements };
    if (isSettled) break;
    standing = next;
  }
  const network = openNetwork(plan, new DayBook(plan, standing, given), () => false);
  return { network, placements: placeTasks(network) };
}

function standingDays(things: readonly Anchor[], positions: Positions): ReadonlyMap<Anchor, Day> {
  const days = new Map<Anchor, Day>();
  for (const anchor of things) {
    if (anchor.at?.kind !== "thing") continue;
    const { tasks, side } = anchor.at;
    const placed = tasks.map(({ index }) => positions.at(index));
    if (!placed.every(isPlaced)) continue;
    const ends = placed.map((position) => dayOf(side === "start" ? position.start : position.finish));
    const pick = side === "start" ? Math.min : Math.max;
    if (ends.length > 0)
      days.set(
        anchor,
        ends.reduce((a, b) => pick(a, b) as Day),
      );
  }
  return days;
}
