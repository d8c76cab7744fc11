import type { Report } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import type { MapEntry, MapNode, Node, ScalarNode } from "../source/node.ts";
import { settingUnknown } from "./problems.ts";

/** A value to try in place of what a task says, without editing the plan. */
export interface Setting {
  readonly task: string;
  readonly key: string;
  /** Empty takes the key away. */
  readonly value: string;
}

/** The plan with other values in some tasks. They stand at the places of those they replace, else of their task. */
export function applySettings(root: MapNode, settings: readonly Setting[], report: Report): MapNode {
  return settings.reduce((plan, setting) => applySetting(plan, setting, report), root);
}

function applySetting(root: MapNode, setting: Setting, report: Report): MapNode {
  const known: string[] = [];
  let isFound = false;
  const inTasks = (holder: MapNode): MapNode => {
    const tasks = holder.entries.get("tasks")?.value;
    if (tasks?.kind !== "map") return holder;
    known.push(...tasks.entries.keys());
    const entry = tasks.entries.get(setting.task);
    if (!entry || isFound) return holder;
    isFound = true;
    return withEntry(holder, "tasks", withEntry(tasks, setting.task, withSetting(entry, setting)));
  };
  const phases = root.entries.get("phases")?.value;
  let plan = inTasks(root);
  if (phases?.kind === "map") {
    const entries = [...phases.entries].map(([id, entry]): [string, MapEntry] => {
      return [id, entry.value.kind === "map" ? { ...entry, value: inTasks(entry.value) } : entry];
    });
    plan = withEntry(plan, "phases", { ...phases, entries: new Map(entries) });
  }
  if (!isFound) {
    const closest = closestName(setting.task, known);
    report(settingUnknown({ ...root.place, line: 1, column: 1, endLine: 1, endColumn: 1 }, { ...setting, closest }));
  }
  return plan;
}

function withSetting({ key, value }: MapEntry, setting: Setting): MapNode {
  const task: MapNode = value.kind === "map" ? value : { kind: "map", entries: new Map(), place: value.place };
  const old = task.entries.get(setting.key);
  const entries = new Map(task.entries);
  if (setting.value === "") {
    entries.delete(setting.key);
    return { ...task, entries };
  }
  const place = old?.value.place ?? key.place;
  const scalar: ScalarNode = { kind: "scalar", text: setting.value, value: setting.value, style: "plain", place };
  entries.set(setting.key, { key: old?.key ?? { ...scalar, text: setting.key, value: setting.key }, value: scalar });
  return { ...task, entries };
}

function withEntry(map: MapNode, key: string, value: Node): MapNode {
  const entry = map.entries.get(key);
  return entry ? { ...map, entries: new Map(map.entries).set(key, { ...entry, value }) } : map;
}
