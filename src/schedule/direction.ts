import { countsFromThing, isAhead, isFixed, standsAtThing } from "./fixed-task.ts";
import { noTask, notPlain } from "./link-table.ts";
import type { Network } from "./network.ts";

/**
 * Which way a task is laid. `fixed` work says its days itself; `early` work follows something dated; `late` work leads
 * up to something dated; `free` work does neither and starts with its phase, else with the kickoff.
 */
export type Direction = "fixed" | "early" | "late" | "free";

/** The direction of each task, by index. It follows from what is written, not from any day. */
export function directionsOf(network: Network): readonly Direction[] {
  const { plan, isOrdinary, hasOwnDays } = network;
  const follows = followsDated(network);
  const leads = leadsToDated(network);
  return plan.tasks.map(({ index, place, duration }) => {
    if (hasOwnDays[index] === 1) return "fixed";
    // Work of unknown length ends at its deadline or with its phase, and holds back nothing that it follows.
    if (isOrdinary[index] === 0 && duration.kind === "tbd") return follows[index] === 1 ? "early" : "late";
    if (place === "late") return "late";
    if (follows[index] === 1) return "early";
    if (leads[index] === 1 && place !== "early") return "late";
    return "free";
  });
}

/** Dated, to follow: a pin, an anchor, `from` or an actual date, also through links. A `by` dates no follower. */
function followsDated({ plan: { tasks, order }, isOrdinary, hasOwnDays, into }: Network): Uint8Array {
  const { first, others } = into;
  const isDated = hasOwnDays.slice();
  for (let place = 0; place < order.length; place += 1) {
    const index = order[place]!;
    for (let at = first[index]!; at < first[index + 1]! && isDated[index] === 0; at += 1) {
      const before = others[at]!;
      if (before === noTask || isDated[before] === 1) isDated[index] = 1;
    }
    if (isOrdinary[index] === 1 || isDated[index] === 1) continue;
    if (tasks[index]!.bounds.some(({ kind }) => kind === "from")) isDated[index] = 1;
  }
  return isDated;
}

/**
 * Dated, to lead up to: a pin, an anchor, `by` or `start-by`, also through links. What counts from an anchor that stands
 * at a task dates the task that says it and nothing before it: the anchor would else move what it stands on.
 */
function leadsToDated({ plan: { tasks, order }, isOrdinary, outOf }: Network): Uint8Array {
  const { first, plain, links } = outOf;
  const leads = new Uint8Array(tasks.length);
  const passesOn = new Uint8Array(tasks.length);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const index = order[place]!;
    if (isOrdinary[index] === 0) {
      for (const { kind, point } of tasks[index]!.bounds) {
        if (kind !== "by" && kind !== "start-by") continue;
        leads[index] = 1;
        if (!standsAtThing(point)) passesOn[index] = 1;
      }
    }
    for (let at = first[index]!; at < first[index + 1]! && passesOn[index] === 0; at += 1) {
      const behind = plain[at]!;
      if (behind !== notPlain) {
        passesOn[index] = passesOn[behind]!;
        continue;
      }
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
