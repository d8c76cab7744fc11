import type { Origin } from "../../source/origin.ts";
import type { Spec } from "../../spec/spec.ts";
import { nodeAt, type OwnPlan, type Path, pathOfTask } from "./own-plan.ts";

/** A plan that is to be changed: its own text, and what it says together with all that it extends. */
export interface PlanSources {
  readonly own: OwnPlan;
  readonly spec: Spec;
}

/** Where a key of a task is to be written, and what stands there. */
export interface KeyPlace {
  readonly path: Path;
  /** The value that counts, wherever it stands; undefined where there is none. */
  readonly text: string | undefined;
  /** Whether the value stands in the plan itself; else it comes from one that it extends. */
  readonly isOwn: boolean;
  /** Whether the plan gives other values for other tiers. */
  readonly isByTier: boolean;
}

export function keyPlaceOf({ own, spec }: PlanSources, task: string, key: string): KeyPlace {
  const origin = spec.tasks.find(({ id }) => id === task)?.origin;
  const value = origin?.node.kind === "map" ? origin.node.entries.get(key)?.value : undefined;
  const path: Path = [...(pathOfTask(own, task) ?? ["tasks", task]), key];
  const raw = nodeAt(own.root, path);
  const isOwn = value?.place.file === own.name;
  const text = value?.kind === "scalar" && value.style !== "null" ? value.text : undefined;
  if (raw?.kind !== "map") return { path, text, isOwn, isByTier: false };
  // A value by tier: the one for the plan's tier is meant, and where there is none it is added.
  const tier = [...raw.entries].find(([, entry]) => value && samePlace(entry.value.place, value.place))?.[0];
  return { path: [...path, tier ?? spec.tierText ?? spec.tier ?? ""], text, isOwn, isByTier: true };
}

/** The address of a task in the plan and what it extends. */
export function originOf({ spec }: PlanSources, task: string): Origin {
  return spec.tasks.find(({ id }) => id === task)?.origin ?? spec.origin;
}

function samePlace(one: { line: number; column: number }, other: { line: number; column: number }): boolean {
  return one.line === other.line && one.column === other.column;
}
