import type { Anchor, Dependency, Task } from "../plan/plan.ts";

/** Instead of the index of a task: an anchor stands there. */
export const noTask = -1;

/** Instead of the index of a task: the link is not plain. */
export const notPlain = -1;

/**
 * The links of a plan, sorted by the task at one of their ends and then as in the file: those of task i stand from
 * `first[i]` up to, but not at, `first[i + 1]`. All else is by place in `links`.
 */
export interface LinkTable {
  readonly first: Int32Array;
  readonly links: readonly Dependency[];
  /** The task at the other end; `noTask` for an anchor. */
  readonly others: Int32Array;
  /**
   * The same for a plain link, the kind that nearly all are: from the finish of one task to the start of another that has
   * no days of its own, written or recorded, with a lag in working days if any. `notPlain` for any other.
   */
  readonly plain: Int32Array;
  /** The lag of a plain link. */
  readonly lags: Int32Array;
}

/** The same links twice: by the task that waits, and by the task that is waited for. Anchors are sorted under none. */
export interface LinkTables {
  readonly into: LinkTable;
  readonly outOf: LinkTable;
}

/** What tables are sorted from, by place in the plan: each link is read once. */
interface ReadLinks {
  readonly dependencies: readonly Dependency[];
  readonly predecessors: Int32Array;
  readonly successors: Int32Array;
  readonly isPlain: Uint8Array;
  readonly lags: Int32Array;
}

/** @param hasOwnDays By index of task, 1 where it has days of its own. */
export function openLinks(dependencies: readonly Dependency[], hasOwnDays: Uint8Array): LinkTables {
  const read = readLinks(dependencies, hasOwnDays);
  const { predecessors, successors } = read;
  return {
    into: sortLinks(read, successors, predecessors, hasOwnDays.length),
    outOf: sortLinks(read, predecessors, successors, hasOwnDays.length),
  };
}

function readLinks(dependencies: readonly Dependency[], hasOwnDays: Uint8Array): ReadLinks {
  const count = dependencies.length;
  const predecessors = new Int32Array(count);
  const successors = new Int32Array(count);
  const isPlain = new Uint8Array(count);
  const lags = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const { predecessor, predecessorSide, successor, successorSide, lag } = dependencies[at]!;
    predecessors[at] = indexOf(predecessor);
    successors[at] = indexOf(successor);
    if (predecessors[at] === noTask || successors[at] === noTask || hasOwnDays[successors[at]!] === 1) continue;
    if (predecessorSide !== "finish" || successorSide !== "start") continue;
    if (lag.unit !== "wd" && lag.amount !== 0) continue;
    isPlain[at] = 1;
    lags[at] = lag.amount;
  }
  return { dependencies, predecessors, successors, isPlain, lags };
}

function indexOf(end: Task | Anchor): number {
  return end.kind === "task" ? end.index : noTask;
}

function sortLinks(read: ReadLinks, ends: Int32Array, far: Int32Array, count: number): LinkTable {
  const first = new Int32Array(count + 1);
  let total = 0;
  for (let at = 0; at < ends.length; at += 1) {
    if (ends[at] === noTask) continue;
    first[ends[at]!]! += 1;
    total += 1;
  }
  for (let index = 1; index <= count; index += 1) first[index]! += first[index - 1]!;
  // Filled from behind, so that what was the end of a task's links becomes their beginning.
  const links = new Array<Dependency>(total);
  const others = new Int32Array(total);
  const plain = new Int32Array(total);
  const lags = new Int32Array(total);
  for (let at = ends.length - 1; at >= 0; at -= 1) {
    const end = ends[at]!;
    if (end === noTask) continue;
    const place = first[end]! - 1;
    first[end] = place;
    links[place] = read.dependencies[at]!;
    others[place] = far[at]!;
    plain[place] = read.isPlain[at] === 1 ? far[at]! : notPlain;
    lags[place] = read.lags[at]!;
  }
  return { first, links, others, plain, lags };
}

/** The links of one task. */
export function linksOf(index: number, { first, links }: LinkTable): readonly Dependency[] {
  return links.slice(first[index]!, first[index + 1]!);
}

/** Whether a task waits for one of those that are marked by 1. */
export function waitsForOneOf(marked: Uint8Array, index: number, { first, others }: LinkTable): boolean {
  for (let at = first[index]!; at < first[index + 1]!; at += 1) {
    if (others[at] !== noTask && marked[others[at]!] === 1) return true;
  }
  return false;
}
