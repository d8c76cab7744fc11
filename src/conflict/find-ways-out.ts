import { placePlan } from "../schedule/place-plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { Change, Variation, WayOut } from "./change.ts";
import type { Conflict } from "./conflict.ts";
import { isLaidBack } from "./driving-chain.ts";
import { findConflicts } from "./find-conflicts.ts";
import type { Cause } from "./independent-conflicts.ts";
import { beginEarlier, moveLimit } from "./move.ts";
import { dropLink, shortenBuffer, shortenLag, shortenTask } from "./shorten.ts";

/** How many tasks may be placed in all while ways out are looked for: some hundred trials of a plan of usual size. */
const mostPlaced = 300_000;

/** How many ways out of one conflict are told. */
const mostTold = 5;

/**
 * The single changes that settle a conflict, with the fewest days each; the cheapest first. Each was tried on the whole
 * plan: the conflict and what hangs on it are gone then, and no other has come or grown.
 */
export class WaysOut {
  readonly #schedule: Schedule;
  readonly #before: ReadonlyMap<string, Conflict>;
  #left = mostPlaced;

  /** @param conflicts All that the schedule breaks. */
  constructor(schedule: Schedule, conflicts: readonly Conflict[]) {
    this.#schedule = schedule;
    this.#before = new Map(conflicts.map((conflict) => [conflict.key, conflict]));
  }

  /** Whether all was tried that could be: in a very large plan the trials may run out before. */
  get isExhausted(): boolean {
    return this.#left <= 0;
  }

  of(cause: Cause): readonly WayOut[] {
    const found: WayOut[] = [];
    for (const change of changesFor(cause, this.#schedule)) {
      const days = this.#fewest(change, cause);
      if (days !== undefined) found.push(change.describe(days));
    }
    return found.sort((a, b) => a.cost - b.cost).slice(0, mostTold);
  }

  #fewest(change: Change, cause: Cause): number | undefined {
    const settles = (days: number): boolean => this.#settles(change.vary(days), cause);
    if (!change.isMonotonous) {
      for (let days = 1; days <= change.most; days += 1) if (settles(days)) return days;
      return undefined;
    }
    if (!settles(change.most)) return undefined;
    let few = 0;
    let enough = change.most;
    while (enough - few > 1) {
      const middle = (few + enough) >> 1;
      if (settles(middle)) enough = middle;
      else few = middle;
    }
    return enough;
  }

  #settles({ plan, given }: Variation, { conflict, consequences }: Cause): boolean {
    this.#left -= plan.tasks.length;
    if (this.isExhausted) return false;
    const { network, placements } = placePlan(plan, given);
    const after = findConflicts({ plan, network, positions: placements.positions });
    const gone = new Set([conflict, ...consequences].map(({ key }) => key));
    return after.every(({ key, kind, missing }) => {
      if (gone.has(key)) return false;
      const before = this.#before.get(key);
      return before ? missing <= before.missing : kind === "phase" && conflict.kind !== "phase";
    });
  }
}

function changesFor({ conflict, chain }: Cause, schedule: Schedule): readonly Change[] {
  const [first] = chain;
  const last = chain.at(-1);
  const situation = { conflict, schedule };
  const links = chain.flatMap(({ driver }) => (driver && "dependency" in driver ? [driver.dependency] : []));
  if ("dependency" in conflict) links.push(conflict.dependency);
  return [
    ...chain.flatMap(({ task }) => [...shortenTask(task, schedule), ...shortenBuffer(task, schedule)]),
    ...[...new Set(links)].flatMap((dependency) => shortenLag(dependency, schedule)),
    ...(first && !isLaidBack(conflict) ? beginEarlier(first, situation) : []),
    ...(last ? moveLimit(last, situation) : []),
    ...dropLink(conflict, schedule),
  ];
}
