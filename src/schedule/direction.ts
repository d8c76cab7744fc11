import type { Plan } from "../plan/plan.ts";
import { countsFromThing, isAhead, isFixed, standsAtThing } from "./fixed-task.ts";
import type { LinkTable } from "./link-table.ts";

/**
 * Which way a task is laid. `fixed` work says its days itself; `early` work follows something dated; `late` work leads
 * up to something dated; `free` work does neither and starts with its phase, else with the kickoff.
 */
export type Direction = "fixed" | "early" | "late" | "free";

/** The direction of each task, by index. It follows from what is written, not from any day. */
export function directionsOf(plan: Plan, links: Links): readonly Direction[] {
  const follows = followsDated(plan, links);
  const leads = leadsToDated(plan, links);
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
  readonly into: LinkTable;
  readonly outOf: LinkTable;
}

/** Dated, to follow: a pin, an anchor, `from` or an actual date, also through links. A `by` dates no follower. */
function followsDated({ tasks, order }: Plan, { into: { first, links } }: Links): Uint8Array {
  const follows = new Uint8Array(tasks.length);
  const isDated = (index: number): boolean => {
    for (let at = first[index]!; at < first[index + 1]!; at += 1) {
      const { predecessor } = links[at]!;
      if (predecessor.kind === "anchor" || follows[predecessor.index] === 1) return true;
      if (isFixed(predecessor) || predecessor.actual) return true;
    }
    return tasks[index]!.bounds.some(({ kind }) => kind === "from");
  };
  for (const index of order) if (isDated(index)) follows[index] = 1;
  return follows;
}

/**
 * Dated, to lead up to: a pin, an anchor, `by` or `start-by`, also through links. What counts from an anchor that stands
 * at a task dates the task that says it and nothing before it: the anchor would else move what it stands on.
 */
function leadsToDated({ tasks, order }: Plan, { outOf: { first, links } }: Links): Uint8Array {
  const leads = new Uint8Array(tasks.length);
  const passesOn = new Uint8Array(tasks.length);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const index = order[place]!;
    for (const { kind, point } of tasks[index]!.bounds) {
      if (kind !== "by" && kind !== "start-by") continue;
      leads[index] = 1;
      if (!standsAtThing(point)) passesOn[index] = 1;
    }
    for (let at = first[index]!; at < first[index + 1]! && passesOn[index] === 0; at += 1) {
      const { successor } = links[at]!;
      if (successor.kind === "anchor") leads[index] = 1;
      if (!isAhead(links[at]!)) continue;
      if (successor.kind === "anchor") {
        if (successor.at?.kind !== "thing") passesOn[index] = 1;
      } else if (isFixed(successor) ? !countsFromThing(successor) : passesOn[successor.index] === 1) {
        passesOn[index] = 1;
      }
    }
    if (passesOn[index] === 1) leads[index] = 1;
  }
  return leads;
}
