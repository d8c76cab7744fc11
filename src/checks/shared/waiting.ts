import type { Anchor, Plan, Task } from "../../plan/plan.ts";
import { thingOf } from "../../plan/resolve-anchors.ts";
import type { Review } from "./review.ts";

/**
 * All that waits for a task, by the links as written alone: directly, through other tasks, or through an anchor that
 * stands between. By index, as a plan with progress has its tasks anew.
 */
export function waitingFor({ index }: Task, review: Review): ReadonlySet<number> {
  return reachedFrom(index, linksOf(writtenPlan(review)).behind);
}

/** All that a task waits for, in the same way. */
export function waitedForBy({ index }: Task, review: Review): ReadonlySet<number> {
  return reachedFrom(index, linksOf(writtenPlan(review)).ahead);
}

/** What a task waits for without any other task between them. */
export function waitedForDirectlyBy({ index }: Task, review: Review): readonly number[] {
  const { ahead } = linksOf(writtenPlan(review));
  return (ahead.get(index) ?? []).filter((end) => typeof end === "number");
}

/** The plan with all of its links, also those into work that has begun or is done. */
export function writtenPlan({ plan, schedule }: Review): Plan {
  return schedule.planned?.network.plan ?? plan;
}

/** The task, or all tasks that the anchor stands at. */
export function tasksAt(end: Task | Anchor): readonly Task[] {
  return end.kind === "task" ? [end] : (thingOf(end)?.tasks ?? []);
}

/** A task by its index, or an anchor. */
type End = number | Anchor;
type Neighbours = ReadonlyMap<End, readonly End[]>;

interface Links {
  readonly behind: Neighbours;
  readonly ahead: Neighbours;
}

/** Several checks ask for the links of one plan, some of them for many tasks. */
const known = new WeakMap<Plan, Links>();

function linksOf(plan: Plan): Links {
  const links = known.get(plan) ?? readLinks(plan);
  known.set(plan, links);
  return links;
}

function readLinks({ dependencies }: Plan): Links {
  const behind = new Map<End, End[]>();
  const ahead = new Map<End, End[]>();
  for (const { predecessor, successor } of dependencies) {
    const follower = successor.kind === "task" ? successor.index : successor;
    const tasks = tasksAt(predecessor).map((task) => task.index);
    for (const end of predecessor.kind === "anchor" ? [predecessor, ...tasks] : tasks) {
      add(behind, end, follower);
      add(ahead, follower, end);
    }
  }
  return { behind, ahead };
}

function add(neighbours: Map<End, End[]>, end: End, other: End): void {
  const others = neighbours.get(end);
  if (others) others.push(other);
  else neighbours.set(end, [other]);
}

function reachedFrom(index: number, neighbours: Neighbours): ReadonlySet<number> {
  const reached = new Set<End>();
  const open: End[] = [index];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of neighbours.get(at) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return new Set([...reached].filter((end) => typeof end === "number"));
}
