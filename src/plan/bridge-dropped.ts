import type { TaskSpec } from "../spec/spec.ts";
import type { Anchor } from "./plan.ts";
import { noLag, type RawLink } from "./resolve-links.ts";

/** What a link counts from. */
type LinkStart = Pick<RawLink, "predecessor" | "predecessorSide" | "lag">;

/** What a dropped task waited for and passes on: something kept, with the lag of the wait that was counted from it. */
interface Wait extends LinkStart {
  /** The dropped task that passes it on. */
  readonly dropped: TaskSpec;
  /** The same wait as the dropped task before it passed it on; undefined where this one waited itself. */
  readonly cameAs: Wait | undefined;
}

/**
 * The links of a plan once its dropped tasks are gone. A dropped task counts as taking no time: whatever waited for it
 * waits for what it waited for. Its own waits keep their type and lag; lags counted from it fall away. One link of a kind
 * between two is enough, whether both of them say it or several ways lead through what is gone.
 */
export function bridgeDropped(links: readonly RawLink[]): readonly RawLink[] {
  const into = new Map<TaskSpec, RawLink[]>();
  for (const link of links) if (isDropped(link.successor)) listOf(into, link.successor).push(link);
  const waits = passOn(into);
  const isNew = onceEach();
  const kept = links.filter((link) => !isDropped(link.predecessor) && !isDropped(link.successor) && isNew(link, link));
  for (const link of links) {
    const { predecessor, successor } = link;
    if (isDropped(successor) || !isDropped(predecessor)) continue;
    for (const wait of waits.get(predecessor) ?? []) {
      // Two anchors do not wait for each other.
      if (isAnchor(wait.predecessor) && isAnchor(successor)) continue;
      if (isNew(wait, link)) kept.push(bridge(wait, link));
    }
  }
  return kept;
}

/** Asks of each link, given by its start and by a link with its end, whether there was none of its kind before. */
function onceEach(): (start: LinkStart, end: RawLink) => boolean {
  const known = new Map<TaskSpec | Anchor, Set<string>>();
  return (start, { successor, successorSide }) => {
    const keys = known.get(successor) ?? new Set();
    known.set(successor, keys);
    const count = keys.size;
    return keys.add(`${keyOf(start)} ${successorSide}`).size > count;
  };
}

/** What each dropped task passes on, found in an order in which those it waits for come first. */
function passOn(into: ReadonlyMap<TaskSpec, readonly RawLink[]>): ReadonlyMap<TaskSpec, readonly Wait[]> {
  const waits = new Map<TaskSpec, readonly Wait[]>();
  for (const dropped of droppedInOrder(into)) {
    const own = new Map<string, Wait>();
    const add = (wait: Wait): void => {
      const key = keyOf(wait);
      if (!own.has(key)) own.set(key, wait);
    };
    for (const { predecessor, predecessorSide, lag, isOwnWait } of into.get(dropped) ?? []) {
      if (!isDropped(predecessor)) {
        add({ predecessor, predecessorSide, lag: isOwnWait ? lag : noLag, dropped, cameAs: undefined });
        continue;
      }
      for (const wait of waits.get(predecessor) ?? []) add({ ...wait, dropped, cameAs: wait });
    }
    waits.set(dropped, [...own.values()]);
  }
  return waits;
}

/** Depth first without recursion, because a chain of dropped tasks may be long. A circle of them, which has been reported, is cut. */
function droppedInOrder(into: ReadonlyMap<TaskSpec, readonly RawLink[]>): readonly TaskSpec[] {
  const order: TaskSpec[] = [];
  const met = new Set<TaskSpec>();
  for (const start of into.keys()) {
    const stack: { readonly task: TaskSpec; next: number }[] = met.has(start) ? [] : [{ task: start, next: 0 }];
    met.add(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = into.get(top.task)?.[top.next++];
      if (!link) {
        order.push(top.task);
        stack.pop();
      } else if (isDropped(link.predecessor) && !met.has(link.predecessor)) {
        met.add(link.predecessor);
        stack.push({ task: link.predecessor, next: 0 });
      }
    }
  }
  return order;
}

function bridge(wait: Wait, { successor, successorSide, place }: RawLink): RawLink {
  const { predecessor, predecessorSide, lag } = wait;
  const through: string[] = [];
  for (let passed: Wait | undefined = wait; passed; passed = passed.cameAs) through.unshift(passed.dropped.id);
  // The lag that is left counts from the predecessor, as that of an own wait does.
  return { predecessor, predecessorSide, successor, successorSide, lag, place, isOwnWait: true, through };
}

function keyOf({ predecessor, predecessorSide, lag }: LinkStart): string {
  // Ids of tasks and anchors share one namespace.
  return [predecessor.id, predecessorSide, lag.amount, lag.unit].join(" ");
}

/** Whether a link's end is a task that is left out. */
export function isDropped(end: TaskSpec | Anchor): end is TaskSpec {
  return "isDropped" in end && end.isDropped;
}

export function isAnchor(end: TaskSpec | Anchor): end is Anchor {
  return end.kind === "anchor";
}

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key) ?? [];
  map.set(key, known);
  return known;
}
