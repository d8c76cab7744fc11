import type { MapNode, Node, ScalarNode } from "../source/node.ts";

/** What a small text is read as. */
export type Form = "point" | "window" | "duration" | "buffer" | "link" | "recurrence";

/** A text of a plan, with how it is read; of several forms the first that fits counts. */
export interface PlanScalar {
  readonly node: ScalarNode;
  /** The keys that lead to it, and the positions in lists. */
  readonly path: readonly (string | number)[];
  readonly forms: readonly Form[];
}

/** By key, how its value is read, or what stands below it: `*` is any id. */
interface Shape {
  readonly [key: string]: readonly Form[] | Shape;
}

const point = ["point"] as const;
const days = ["point", "window"] as const;
const link = ["link"] as const;

const tasks: Shape = {
  "*": {
    at: point,
    window: ["window"],
    start: point,
    finish: point,
    from: point,
    by: point,
    "start-by": point,
    "finish-from": point,
    duration: ["duration"],
    buffer: ["buffer"],
    after: link,
    before: link,
    "finish-after": link,
    during: link,
    every: ["recurrence"],
    started: point,
    finished: point,
    remaining: ["duration"],
  },
};
const dayEntries: Shape = { date: days };
const plan: Shape = {
  launch: point,
  start: point,
  finish: point,
  "as-of": point,
  anchors: { "*": ["point", "link"] },
  owners: { "*": { away: days } },
  calendars: { "*": { holidays: dayEntries, workdays: dayEntries } },
  phases: { "*": { window: ["window"], start: point, after: link, before: link, tasks } },
  tasks,
  metrics: { "*": { measure: point } },
  risks: { "*": { "decide-by": point } },
  rollout: { stages: { "*": { at: point } }, rollback: { within: ["duration"] } },
  notify: { "*": { lead: ["duration"], before: ["point", "link"] } },
  rules: { "*": { within: ["duration"] } },
  blackouts: { "*": { window: ["window"] } },
  embargo: { lifts: point },
};

/** All texts of a plan or of a policy, in the order of the file. */
export function scalarsOf(root: MapNode): readonly PlanScalar[] {
  const found: PlanScalar[] = [];
  visit(root, root.entries.has("tminus-policy") ? {} : plan, [], found);
  return found;
}

function visit(
  node: Node,
  shape: Shape | readonly Form[],
  path: readonly (string | number)[],
  found: PlanScalar[],
): void {
  if (node.kind === "scalar") {
    // A calendar's day may stand alone or in a map with its name.
    const forms = isForms(shape) ? shape : isForms(shape.date) ? shape.date : [];
    found.push({ node, path, forms });
  } else if (node.kind === "list") {
    for (const [index, item] of node.items.entries()) visit(item, shape, [...path, index], found);
  } else {
    for (const [key, { value }] of node.entries) {
      // Below a form stands a value by tier: each of its values is read in that form.
      const below = isForms(shape) ? shape : (shape[key] ?? shape["*"] ?? {});
      visit(value, below, [...path, key], found);
    }
  }
}

function isForms(shape: Shape | readonly Form[] | undefined): shape is readonly Form[] {
  return Array.isArray(shape);
}
