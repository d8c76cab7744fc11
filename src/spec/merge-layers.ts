import type { MapEntry, MapNode, Node, ScalarNode } from "../source/node.ts";
import { isRemoved } from "./select-tier.ts";

/** The keys that together say where a task stands: who writes one of them writes them all anew. */
const pinKeys: ReadonlySet<string> = new Set(["at", "window", "start", "finish"]);

/**
 * A plan laid over another. Maps merge by key, tasks by id wherever they stand, lists and scalars replace. A written
 * `null` takes a key away; a task or phase so that what waited for it still waits for what it waited for. An empty value
 * says nothing. Nodes keep the places of the files they come from, and the lower plan's order comes first.
 */
export function mergePlans(lower: MapNode, upper: MapNode): MapNode {
  const below = partsOf(lower);
  const above = partsOf(upper);
  const tasks = new Map(below.tasks);
  for (const [id, { phase, entry }] of above.tasks) {
    const known = tasks.get(id);
    // At the top of the upper plan a task names no phase: it stays in the one that it has.
    tasks.set(id, known ? { phase: phase ?? known.phase, entry: mergeTask(known.entry, entry) } : { phase, entry });
  }
  return withTasks(mergeMaps(below.frame, above.frame, "plan"), tasks);
}

interface PlacedEntry {
  /** Undefined at the top. */
  readonly phase: string | undefined;
  readonly entry: MapEntry;
}

interface Parts {
  /** The plan with its maps of tasks emptied, which keep their places. */
  readonly frame: MapNode;
  readonly tasks: ReadonlyMap<string, PlacedEntry>;
}

function partsOf(plan: MapNode): Parts {
  const tasks = new Map<string, PlacedEntry>();
  const emptied = (holder: MapNode, phase: string | undefined): MapNode => {
    const own = mapAt(holder, "tasks");
    for (const [id, entry] of own?.entries ?? []) if (!tasks.has(id)) tasks.set(id, { phase, entry });
    return own ? withValue(holder, "tasks", { ...own, entries: new Map() }) : holder;
  };
  const top = emptied(plan, undefined);
  const phases = mapAt(top, "phases");
  if (!phases) return { frame: top, tasks };
  const entries = [...phases.entries].map(([id, entry]): [string, MapEntry] => {
    return [id, entry.value.kind === "map" ? { ...entry, value: emptied(entry.value, id) } : entry];
  });
  return { frame: withValue(top, "phases", { ...phases, entries: new Map(entries) }), tasks };
}

/** Puts each task into the map of its phase, or into that at the top. */
function withTasks(frame: MapNode, tasks: ReadonlyMap<string, PlacedEntry>): MapNode {
  const byPhase = new Map<string | undefined, Map<string, MapEntry>>();
  for (const [id, { phase, entry }] of tasks) {
    const those = byPhase.get(phase) ?? new Map<string, MapEntry>();
    byPhase.set(phase, those.set(id, entry));
  }
  let plan = filled(frame, byPhase.get(undefined));
  const phases = mapAt(plan, "phases");
  if (phases) {
    const entries = [...phases.entries].map(([id, entry]): [string, MapEntry] => {
      const own = byPhase.get(id);
      const { value } = entry;
      const holder: MapNode = value.kind === "map" ? value : { kind: "map", entries: new Map(), place: value.place };
      return [id, own ? { ...entry, value: filled(holder, own) } : entry];
    });
    plan = withValue(plan, "phases", { ...phases, entries: new Map(entries) });
  }
  return plan;
}

function filled(holder: MapNode, tasks: ReadonlyMap<string, MapEntry> | undefined): MapNode {
  if (!tasks) return holder;
  const own = holder.entries.get("tasks");
  const [first] = tasks.values();
  const place = own?.value.place ?? first?.key.place ?? holder.place;
  const key: ScalarNode = own?.key ?? { kind: "scalar", text: "tasks", value: "tasks", style: "plain", place };
  const value: MapNode = { kind: "map", entries: tasks, place };
  return { ...holder, entries: new Map(holder.entries).set("tasks", { key, value }) };
}

function mergeTask(lower: MapEntry, upper: MapEntry): MapEntry {
  return mergeEntries(lower, upper, "task");
}

/** What a map is, as far as that decides how its keys merge. */
type Kind = "plan" | "phases" | "phase" | "task" | "other";

function mergeMaps(lower: MapNode, upper: MapNode, kind: Kind): MapNode {
  const entries = new Map(lower.entries);
  const isPinned = kind === "task" && [...upper.entries.keys()].some((key) => pinKeys.has(key));
  if (isPinned) for (const key of pinKeys) entries.delete(key);
  for (const [key, entry] of upper.entries) {
    const below = entries.get(key);
    entries.set(key, below ? mergeEntries(below, entry, kindInside(kind, key)) : entry);
  }
  return { kind: "map", entries, place: upper.place };
}

function kindInside(kind: Kind, key: string): Kind {
  if (kind === "phases") return "phase";
  return kind === "plan" && key === "phases" ? "phases" : "other";
}

function mergeEntries(lower: MapEntry, upper: MapEntry, kind: Kind): MapEntry {
  const { value } = upper;
  if (value.kind === "scalar" && value.style === "empty") return lower;
  if (isRemoved(value) && lower.value.kind === "map" && (kind === "task" || kind === "phase")) {
    return { key: upper.key, value: { ...lower.value, place: value.place, isRemoved: true } };
  }
  if (value.kind !== "map" || lower.value.kind !== "map") return upper;
  return { key: upper.key, value: mergeMaps(lower.value, value, kind) };
}

function withValue(map: MapNode, key: string, value: Node): MapNode {
  const entry = map.entries.get(key);
  return entry ? { ...map, entries: new Map(map.entries).set(key, { ...entry, value }) } : map;
}

function mapAt(map: MapNode, key: string): MapNode | undefined {
  const value = map.entries.get(key)?.value;
  return value?.kind === "map" ? value : undefined;
}
