import type { TaskSpec } from "../spec/spec.ts";
import type { Anchor } from "./plan.ts";
import type { RawLink } from "./resolve-links.ts";

/**
 * The links of a plan once its dropped tasks are gone. A dropped task counts as taking no time: whatever waited for it
 * waits for what it waited for. Its own waits keep their type and lag; lags counted from it fall away.
 */
export function bridgeDropped(links: readonly RawLink[]): readonly RawLink[] {
  const into = new Map<TaskSpec, Set<RawLink>>();
  const outOf = new Map<TaskSpec, Set<RawLink>>();
  const all = new Set<RawLink>();
  const add = (link: RawLink): void => {
    all.add(link);
    if (isDropped(link.successor)) setOf(into, link.successor).add(link);
    if (isDropped(link.predecessor)) setOf(outOf, link.predecessor).add(link);
  };
  const remove = (link: RawLink): void => {
    all.delete(link);
    if (isDropped(link.successor)) into.get(link.successor)?.delete(link);
    if (isDropped(link.predecessor)) outOf.get(link.predecessor)?.delete(link);
  };
  links.forEach(add);
  const dropped = new Set([...into.keys(), ...outOf.keys()]);
  for (const task of dropped) {
    const before = [...(into.get(task) ?? [])].filter(({ predecessor }) => predecessor !== task);
    const behind = [...(outOf.get(task) ?? [])].filter(({ successor }) => successor !== task);
    for (const link of new Set([...(into.get(task) ?? []), ...(outOf.get(task) ?? [])])) remove(link);
    for (const bridge of unique(before.flatMap((inward) => behind.map((outward) => join(inward, outward, task))))) {
      add(bridge);
    }
  }
  return unique([...all]);
}

function join(inward: RawLink, outward: RawLink, dropped: TaskSpec): RawLink {
  return {
    predecessor: inward.predecessor,
    predecessorSide: inward.predecessorSide,
    successor: outward.successor,
    successorSide: outward.successorSide,
    lag: inward.isOwnWait ? inward.lag : { amount: 0, unit: "wd" },
    place: outward.place,
    // The lag that is left counts from the predecessor, as that of an own wait does.
    isOwnWait: true,
    through: [...inward.through, dropped.id, ...outward.through],
  };
}

/** One link of a kind between two tasks is enough: each may be written at both its ends, or lead through what is gone. */
function unique(links: readonly RawLink[]): readonly RawLink[] {
  const seen = new Map<string, RawLink>();
  for (const link of links) {
    const { predecessor, predecessorSide, successor, successorSide, lag } = link;
    const key = [predecessor.id, predecessorSide, successor.id, successorSide, lag.amount, lag.unit].join(" ");
    if (!seen.has(key)) seen.set(key, link);
  }
  return [...seen.values()];
}

/** Whether a link's end is a task that is left out. */
export function isDropped(end: TaskSpec | Anchor): end is TaskSpec {
  return "isDropped" in end && end.isDropped;
}

function setOf<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const known = map.get(key) ?? new Set<V>();
  map.set(key, known);
  return known;
}
