/** That a node can be reached only through another: `to` waits for `from`. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** Very tangled plans show this many circles at once; mending those leaves fewer. */
const mostRounds = 10;

/**
 * Circles in a graph, each the shortest through its smallest node, no two of which share a node. Every knot of nodes
 * that wait for one another shows at least one. The time is linear in the edges.
 */
export function findCircles<E extends Edge>(behind: readonly (readonly E[])[]): readonly (readonly E[])[] {
  const circles: (readonly E[])[] = [];
  const gone = new Set<number>();
  for (let round = 0; round < mostRounds; round++) {
    const knots = findKnots(behind, gone);
    const found = knots.map(([first, knot]) => shortestCircle(first, behind, knot));
    if (found.length === 0) break;
    circles.push(...found);
    for (const circle of found) for (const { from } of circle) gone.add(from);
  }
  return circles.toSorted(([left], [right]) => (left?.from ?? 0) - (right?.from ?? 0));
}

/** The knots: sets of nodes each of which can be reached from each other one, with their smallest node. */
function findKnots<E extends Edge>(
  behind: readonly (readonly E[])[],
  gone: ReadonlySet<number>,
): readonly (readonly [number, ReadonlySet<number>])[] {
  const knots: (readonly [number, ReadonlySet<number>])[] = [];
  const met = new Int32Array(behind.length).fill(-1);
  const low = new Int32Array(behind.length);
  const isOpen = new Uint8Array(behind.length);
  const open: number[] = [];
  let count = 0;
  for (let start = 0; start < behind.length; start++) {
    if (met[start] !== -1 || gone.has(start)) continue;
    const stack = [{ node: start, next: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { node } = top;
      if (top.next === 0) {
        met[node] = low[node] = count++;
        open.push(node);
        isOpen[node] = 1;
      }
      const to = behind[node]?.[top.next++]?.to;
      if (to !== undefined) {
        if (gone.has(to)) continue;
        if (met[to] === -1) stack.push({ node: to, next: 0 });
        else if (isOpen[to]) low[node] = Math.min(low[node]!, met[to]!);
        continue;
      }
      stack.pop();
      const above = stack.at(-1)?.node;
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== met[node]) continue;
      const knot = open.splice(open.lastIndexOf(node));
      for (const each of knot) isOpen[each] = 0;
      const isKnot = knot.length > 1 || behind[node]?.some((edge) => edge.to === node);
      if (isKnot) knots.push([knot.reduce((least, each) => Math.min(least, each)), new Set(knot)]);
    }
  }
  return knots;
}

/** The shortest way from a node back to itself, breadth first, through the nodes of its knot. */
function shortestCircle<E extends Edge>(
  start: number,
  behind: readonly (readonly E[])[],
  knot: ReadonlySet<number>,
): readonly E[] {
  const cameBy = new Map<number, E>();
  const queue = [start];
  for (let at = 0; at < queue.length && !cameBy.has(start); at++) {
    for (const edge of behind[queue[at]!] ?? []) {
      if (!knot.has(edge.to) || cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  const circle: E[] = [];
  for (let edge = cameBy.get(start); edge; edge = edge.from === start ? undefined : cameBy.get(edge.from))
    circle.push(edge);
  return circle.reverse();
}
