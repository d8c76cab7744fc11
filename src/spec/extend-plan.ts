import type { Report } from "../diagnostic/diagnostic.ts";
import type { MapEntry, MapNode, ScalarNode } from "../source/node.ts";
import { Origin } from "../source/origin.ts";
import { itemsAt } from "./items-at.ts";
import { extendsCircle } from "./layer-problems.ts";
import { mergePlans } from "./merge-layers.ts";
import { isRemoved } from "./select-tier.ts";

/** Opens a file that a plan extends; what is wrong with it has been reported where it gives nothing. */
export type OpenLayer = (path: string, asked: Origin) => Origin | undefined;

/** The key under which a plan names those that it is laid over. */
const key = "extends";

/**
 * The plan laid over all that it extends, near and far; of a list, later ones over earlier ones. Paths count from the
 * file that writes them.
 */
export function extendPlan(root: MapNode, open: OpenLayer, report: Report): MapNode {
  const whole = extended(root, [root.place.file], { open, report });
  // The key stays, so that a value of the wrong kind is found with the others.
  const own = root.entries.get(key);
  return own ? { ...whole, entries: new Map(whole.entries).set(key, own) } : whole;
}

interface Context {
  readonly open: OpenLayer;
  readonly report: Report;
}

/** @param chain The files on the way here, from the plan on: none of them may be extended again. */
function extended(root: MapNode, chain: readonly string[], context: Context): MapNode {
  const origin = new Origin(root);
  const own = new Map(root.entries);
  own.delete(key);
  const upper: MapNode = { ...root, entries: own };
  if (!root.entries.has(key) || isRemoved(origin.to(key).node)) return upper;
  let lower: MapNode | undefined;
  for (const item of itemsAt(origin, key)) {
    if (item.text === "") continue;
    const layer = context.open(item.text, item.origin);
    if (layer?.node.kind !== "map") continue;
    const { file } = layer.node.place;
    if (chain.includes(file)) {
      context.report(extendsCircle(item.origin.at(), { path: [...chain.slice(chain.indexOf(file)), file] }));
      continue;
    }
    const whole = extended(layer.node, [...chain, file], context);
    lower = lower ? mergePlans(lower, whole) : whole;
  }
  return lower ? mergePlans(lower, upper) : upper;
}

/** A plan laid over all that it extends as a plan of its own: tasks that were taken away are cancelled in it. */
export function asOwnPlan(root: MapNode): MapNode {
  const entries = new Map(root.entries);
  entries.delete(key);
  return withTaskEntries({ ...root, entries }, (task, phase) =>
    task.isRemoved || phase?.isRemoved ? cancelled(task) : task,
  );
}

function cancelled(task: MapNode): MapNode {
  const word = (text: string): ScalarNode => ({ kind: "scalar", text, value: text, style: "plain", place: task.place });
  const { isRemoved: _, ...kept } = task;
  const entry = { key: word("status"), value: word("cancelled") };
  return { ...kept, entries: new Map(task.entries).set("status", entry) };
}

type ChangeTask = (task: MapNode, phase: MapNode | undefined) => MapNode;

/** The plan with each of its tasks changed, in phases and at the top. */
function withTaskEntries(plan: MapNode, change: ChangeTask): MapNode {
  const inTasks = (holder: MapNode, phase: MapNode | undefined): MapNode =>
    withMaps(holder, "tasks", (task) => change(task, phase));
  return withMaps(inTasks(plan, undefined), "phases", (phase) => {
    const { isRemoved: _, ...kept } = inTasks(phase, phase);
    return kept;
  });
}

/** The map with each map inside the map under that key changed. */
function withMaps(map: MapNode, name: string, change: (inner: MapNode) => MapNode): MapNode {
  const section = map.entries.get(name);
  if (section?.value.kind !== "map") return map;
  const inner = [...section.value.entries].map(([id, entry]): [string, MapEntry] => {
    return [id, entry.value.kind === "map" ? { ...entry, value: change(entry.value) } : entry];
  });
  const value: MapNode = { ...section.value, entries: new Map(inner) };
  return { ...map, entries: new Map(map.entries).set(name, { ...section, value }) };
}
