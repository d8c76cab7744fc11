import { pinPoints } from "../plan/order-tasks.ts";
import type { Dependency, Point, Task } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";

/** Pinned work, recurring work and work that runs during other work has its days from what it says. */
export function isFixed({ pin, recurrence, during }: Task): boolean {
  return pin !== undefined || recurrence !== undefined || during !== undefined;
}

/** Whether nothing that a task waits for can move it: its days are written or, at least the first of them, recorded. */
export function hasDaysOfItsOwn(task: Task): boolean {
  return isFixed(task) || task.actual !== undefined;
}

/** Whether what a link counts from may still lead up to what waits: not the start of work that has begun. */
export function isAhead({ predecessor, predecessorSide }: Dependency): boolean {
  return predecessorSide === "finish" || predecessor.kind === "anchor" || !predecessor.actual;
}

/** Whether a point counts from an anchor that stands at a task: it moves with the plan, so it adds nothing to float. */
export function standsAtThing({ base }: Point): boolean {
  return base.kind === "anchor" && thingOf(base.anchor) !== undefined;
}

/** Whether a fixed task's own day counts from an anchor that stands at a task. */
export function countsFromThing(task: Task): boolean {
  return pinPoints(task).some(standsAtThing);
}
