import { pointsOf } from "../plan/order-tasks.ts";
import type { Dependency, Plan, Task } from "../plan/plan.ts";
import { standsAtThing } from "./place-late.ts";

/**
 * Which way a task is laid. `fixed` work says its days itself; `early` work follows something dated; `late` work leads
 * up to something dated; `free` work does neither and starts with its phase, else with the kickoff.
 */
export type Direction = "fixed" | "early" | "late" | "free";

/** The direction of each task, by index. It follows from what is written, not from any day. */
export function directionsOf(plan: Plan, network: Links): readonly Direction[] {
  const follows = followsDated(plan, network);
  const leads = leadsToDated(plan, network);
  return plan.tasks.map((task) => {
    const { index, place, duration, actual } = task;
    if (isFixed(task) || actual) return "fixed";
    // Work of unknown length ends at its deadline or with its phase, and holds back nothing that it follows.
    if (duration.kind === "tbd") return follows[index] ? "early" : "late";
    if (place === "late") return "late";
    if (follows[index]) return "early";
    if (leads[index] && place !== "early") return "late";
    return "free";
  });
}

interface Links {
  readonly into: readonly (readonly Dependency[])[];
  readonly outOf: readonly (readonly Dependency[])[];
}

/** Pinned work, recurring work and work that runs during other work has its days from what it says. */
export function isFixed({ pin, recurrence, during }: Task): boolean {
  return pin !== undefined || recurrence !== undefined || during !== undefined;
}

/** Whether what a link counts from may still lead up to what waits: not the start of work that has begun. */
export function isAhead({ predecessor, predecessorSide }: Dependency): boolean {
  return predecessorSide === "finish" || predecessor.kind === "anchor" || !predecessor.actual;
}

/** Dated, to follow: a pin, an anchor, `from` or an actual date, also through links. A `by` dates no follower. */
function followsDated({ tasks, order }: Plan, { into }: Links): readonly boolean[] {
  const follows = tasks.map(({ bounds }) => bounds.some(({ kind }) => kind === "from"));
  for (const index of order) {
    follows[index] ||= (into[index] ?? []).some(
      ({ predecessor }) =>
        predecessor.kind === "anchor" ||
        isFixed(predecessor) ||
        predecessor.actual !== undefined ||
        follows[predecessor.index] === true,
    );
  }
  return follows;
}

/**
 * Dated, to lead up to: a pin, an anchor, `by` or `start-by`, also through links. What counts from an anchor that stands
 * at a task dates the task that says it and nothing before it: the anchor would else move what it stands on.
 */
function leadsToDated({ tasks, order }: Plan, { outOf }: Links): readonly boolean[] {
  const hasUpper = (task: Task, thingsToo: "all" | "without-things"): boolean =>
    task.bounds.some(
      ({ kind, point }) => (kind === "by" || kind === "start-by") && (thingsToo === "all" || !standsAtThing(point)),
    );
  const leads = tasks.map(() => false);
  const passesOn = tasks.map(() => false);
  for (const index of [...order].reverse()) {
    const task = tasks[index]!;
    const throughLinks = (outOf[index] ?? []).some((link) => {
      const { successor } = link;
      if (!isAhead(link)) return false;
      if (successor.kind === "anchor") return successor.at?.kind !== "thing";
      return isFixed(successor) ? !countsFromThing(successor) : passesOn[successor.index] === true;
    });
    const isTiedToAnchor = (outOf[index] ?? []).some(({ successor }) => successor.kind === "anchor");
    leads[index] = throughLinks || isTiedToAnchor || hasUpper(task, "all");
    passesOn[index] = throughLinks || hasUpper(task, "without-things");
  }
  return leads;
}

/** Whether a fixed task's own day counts from an anchor that stands at a task. */
export function countsFromThing(task: Task): boolean {
  if (!task.pin) return false;
  for (const point of pointsOf({ ...task, bounds: [], phase: undefined })) if (standsAtThing(point)) return true;
  return false;
}
