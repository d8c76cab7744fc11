import type { Anchor, Dependency, Task } from "../plan/plan.ts";
import { isFixed } from "./fixed-task.ts";

/** Instead of the index of a task: the link is not plain. */
export const notPlain = -1;

/**
 * The links of a plan, sorted by the task at one of their ends and then as in the file: those of task i stand from
 * `first[i]` up to, but not at, `first[i + 1]`.
 */
export class LinkTable {
  readonly first: Int32Array;
  readonly links: readonly Dependency[];
  /**
   * By place in `links`: the task at the other end of a plain link, the kind that nearly all are: from the finish of one
   * task to the start of another that has no days of its own, written or recorded, with a lag in working days if any.
   */
  readonly plain: Int32Array;
  /** By place in `links`: the lag of a plain link. */
  readonly lags: Int32Array;

  /** @param side By which end the links are sorted; those with an anchor there are left out. */
  constructor(dependencies: readonly Dependency[], count: number, side: "predecessor" | "successor") {
    const first = new Int32Array(count + 1);
    let total = 0;
    for (const dependency of dependencies) {
      const index = indexOf(dependency[side]);
      if (index === undefined) continue;
      first[index]! += 1;
      total += 1;
    }
    for (let index = 1; index <= count; index += 1) first[index]! += first[index - 1]!;
    // Filled from behind, so that what was the end of a task's links becomes their beginning.
    const links = new Array<Dependency>(total);
    const plain = new Int32Array(total).fill(notPlain);
    const lags = new Int32Array(total);
    const other = side === "predecessor" ? "successor" : "predecessor";
    for (let at = dependencies.length - 1; at >= 0; at -= 1) {
      const dependency = dependencies[at]!;
      const index = indexOf(dependency[side]);
      if (index === undefined) continue;
      const place = first[index]! - 1;
      first[index] = place;
      links[place] = dependency;
      if (!isPlain(dependency)) continue;
      plain[place] = indexOf(dependency[other])!;
      lags[place] = dependency.lag.amount;
    }
    this.first = first;
    this.links = links;
    this.plain = plain;
    this.lags = lags;
  }

  /** The links of one task. */
  of(index: number): readonly Dependency[] {
    return this.links.slice(this.first[index]!, this.first[index + 1]!);
  }
}

function indexOf(end: Task | Anchor): number | undefined {
  return end.kind === "task" ? end.index : undefined;
}

function isPlain({ predecessor, predecessorSide, successor, successorSide, lag }: Dependency): boolean {
  if (predecessor.kind !== "task" || successor.kind !== "task") return false;
  if (predecessorSide !== "finish" || successorSide !== "start") return false;
  return (lag.unit === "wd" || lag.amount === 0) && !isFixed(successor) && !successor.actual;
}
