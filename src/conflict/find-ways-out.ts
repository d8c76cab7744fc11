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

/** What settles a cause. */
export interface Answer {
  readonly ways: readonly WayOut[];
  /** Of what seemed to go with the cause, what none of the ways takes along: no single change settles all of it. */
  readonly left: readonly Conflict[];
}

/** A change that helps, by the fewest days. */
interface Found {
  readonly way: WayOut;
  readonly rank: number;
  readonly variation: Variation;
}

/**
 * The single changes that settle a conflict, with the fewest days each; the cheapest first. Each was tried on the whole
 * plan: the conflict and what hangs on it are gone then, and no other has come or grown.
 */
export class WaysOut {
  readonly #schedule: Schedule;
  readonly #before: ReadonlyMap<string, Conflict>;
  #left = mostPlaced;
  /** What must be left when the trials for one conflict end. */
  #reserve = 0;

  /** @param conflicts All that the schedule breaks. */
  constructor(schedule: Schedule, conflicts: readonly Conflict[]) {
    this.#schedule = schedule;
    this.#before = new Map(conflicts.map((conflict) => [conflict.key, conflict]));
  }

  /** Whether some that might help the conflict asked for last were not tried: a very large plan allows few trials. */
  get isExhausted(): boolean {
    return this.#left <= this.#reserve;
  }

  /** One conflict uses half of the trials left at the most, so that something can be said of the next. */
  of(cause: Cause): Answer {
    this.#reserve = Math.floor(this.#left / 2);
    const found = this.#search(cause);
    if (found.length > 0 || cause.consequences.length === 0) return answer(found, []);
    return this.#apart(cause);
  }

  /** Where nothing settles a cause with all its consequences: those that its cheapest way out leaves are not its own. */
  #apart(cause: Cause): Answer {
    const alone = this.#search({ ...cause, consequences: [] });
    const [cheapest] = alone;
    const after = cheapest && this.#conflictsOf(cheapest.variation);
    if (!after) return answer([], []);
    const keys = new Set(after.map(({ key }) => key));
    const kept = { ...cause, consequences: cause.consequences.filter(({ key }) => !keys.has(key)) };
    const left = cause.consequences.filter(({ key }) => keys.has(key));
    return answer(
      alone.filter(({ variation }) => this.#settles(variation, kept)),
      left,
    );
  }

  #search(cause: Cause): readonly Found[] {
    if (this.isExhausted) return [];
    const found: Found[] = [];
    for (const { change, rank } of promisingFirst(changesFor(cause, this.#schedule), cause.conflict.missing)) {
      const days = this.#fewest(change, cause);
      if (days !== undefined) found.push({ way: change.describe(days), rank, variation: change.vary(days) });
    }
    return found.sort((a, b) => a.way.cost - b.way.cost || a.rank - b.rank);
  }

  /** Undefined also where the trials ran out before the fewest were known. */
  #fewest(change: Change, cause: Cause): number | undefined {
    const settles = (days: number): boolean => this.#settles(change.vary(days), cause);
    const { least, most } = change;
    if (!change.isMonotonous) {
      for (let days = least; days <= most && !this.isExhausted; days += 1) if (settles(days)) return days;
      return undefined;
    }
    if (!settles(most)) return undefined;
    let few = least - 1;
    let enough = most;
    // Mostly as many days help as are missing.
    let next = cause.conflict.missing;
    while (enough - few > 1) {
      const days = next > few && next < enough ? next : (few + enough) >> 1;
      if (settles(days)) enough = days;
      else few = days;
      next = next === days ? days - 1 : 0;
    }
    return this.isExhausted ? undefined : enough;
  }

  #settles(variation: Variation, { conflict, consequences }: Cause): boolean {
    const gone = new Set([conflict, ...consequences].map(({ key }) => key));
    const after = this.#conflictsOf(variation);
    if (!after) return false;
    return after.every(({ key, kind, missing }) => {
      if (gone.has(key)) return false;
      const before = this.#before.get(key);
      return before ? missing <= before.missing : kind === "phase" && conflict.kind !== "phase";
    });
  }

  /** What a plan breaks that has something changed; undefined where the trials ran out. */
  #conflictsOf({ plan, given }: Variation): readonly Conflict[] | undefined {
    if (this.isExhausted) return undefined;
    this.#left -= plan.tasks.length;
    const { network, placements } = placePlan(plan, given);
    return findConflicts({ plan, network, positions: placements.positions });
  }
}

function answer(found: readonly Found[], left: readonly Conflict[]): Answer {
  return { ways: found.slice(0, mostTold).map(({ way }) => way), left };
}

interface RankedChange {
  readonly change: Change;
  /** Where it stands among those that cost as much. */
  readonly rank: number;
}

/**
 * What needs few trials and promises much comes first, as they may run out: work that has the missing days to give, the
 * longest before, then limits, then other dates, then shorter work.
 */
function promisingFirst(changes: readonly Change[], missing: number): readonly RankedChange[] {
  const promise = ({ isMonotonous, least, most }: Change): number => {
    if (isMonotonous) return most < missing ? 3 : 0;
    return least > 1 ? 1 : 2;
  };
  const ranked = changes.map((change, rank) => ({ change, rank, promise: promise(change) }));
  return ranked.sort((a, b) => {
    const isLength = a.change.isMonotonous;
    return a.promise - b.promise || (isLength ? b.change.most - a.change.most : 0) || a.rank - b.rank;
  });
}

function changesFor({ conflict, chain }: Cause, schedule: Schedule): readonly Change[] {
  const last = chain.at(-1);
  const situation = { conflict, schedule };
  const links = chain.flatMap(({ driver }) => (driver && "dependency" in driver ? [driver.dependency] : []));
  if ("dependency" in conflict) links.push(conflict.dependency);
  return [
    ...chain.flatMap(({ task }) => [...shortenTask(task, schedule), ...shortenBuffer(task, schedule)]),
    ...[...new Set(links)].flatMap((dependency) => shortenLag(dependency, schedule)),
    ...(isLaidBack(conflict) ? [] : chain.flatMap((step) => beginEarlier(step, situation))),
    ...(last ? moveLimit(last, situation) : []),
    ...dropLink(conflict, schedule),
  ];
}
