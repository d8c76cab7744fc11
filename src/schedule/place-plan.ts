import type { Anchor, Plan, Point } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import type { Day } from "../time/day.ts";
import { DayBook, type GivenDays } from "./day-book.ts";
import { type Network, openNetwork } from "./network.ts";
import { type Placements, placeTasks } from "./place-tasks.ts";
import type { Positions } from "./positions.ts";
import { type Standing, settleThings, standingDay } from "./settle-things.ts";
import type { IsPending } from "./task-dates.ts";

/** A plan as it was placed. */
export interface PlacedPlan {
  readonly network: Network;
  readonly placements: Placements;
}

/**
 * Places all tasks of a plan. Anchors that stand at tasks need those tasks placed first, and date further tasks. Their
 * waits form no circle, so each round settles at least one more of them, and most plans need no more than two.
 *
 * @param given Points whose day is tried rather than counted.
 */
export function placePlan(plan: Plan, given?: GivenDays): PlacedPlan {
  const things = plan.anchors.filter((anchor) => anchor.at?.kind === "thing");
  const isPending: IsPending = ({ base }: Point) => base.kind === "anchor" && thingOf(base.anchor) !== undefined;
  const openBook = (standing: Standing): DayBook => new DayBook(plan, standing, given);
  let standing: Standing = new Map();
  for (let round = 0; round <= things.length; round += 1) {
    const network = openNetwork(plan, openBook(standing), isPending);
    const placements = placeTasks(network);
    const next = standingDays(things, placements.positions);
    const isSettled = next.size === standing.size && [...next].every(([anchor, day]) => standing.get(anchor) === day);
    const hasPending = network.dates.some((dates) => dates.isPending);
    if (isSettled && !hasPending) return { network, placements };
    if (isSettled) break;
    standing = hasPending ? settleThings(network, placements, next, { isPending, openBook }) : next;
  }
  const network = openNetwork(plan, openBook(standing), () => false);
  return { network, placements: placeTasks(network) };
}

function standingDays(things: readonly Anchor[], positions: Positions): Standing {
  const days = new Map<Anchor, Day>();
  for (const anchor of things) {
    const day = standingDay(anchor, positions);
    if (day !== undefined) days.set(anchor, day);
  }
  return days;
}
