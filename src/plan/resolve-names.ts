import type { Report } from "../diagnostic/diagnostic.ts";
import type { Origin } from "../source/origin.ts";
import type { AnchorSpec, PhaseSpec, Spec, TaskSpec } from "../spec/spec.ts";
import { dupId } from "./problems.ts";

export type Named =
  | { readonly kind: "task"; readonly spec: TaskSpec }
  | { readonly kind: "phase"; readonly spec: PhaseSpec }
  | { readonly kind: "anchor"; readonly spec: AnchorSpec };

/** Everything that a point or link may name, in the one namespace of tasks, phases and anchors. */
export type Names = ReadonlyMap<string, Named>;

/** Gathers the names; one that is used twice is reported at its second place. */
export function resolveNames(spec: Spec, report: Report): Names {
  const names = new Map<string, Named>();
  const add = (named: Named): void => {
    const { id, origin } = named.spec;
    const first = names.get(id);
    if (!first) names.set(id, named);
    else report(dupId(origin.keyOf(), { id }, [firstUse(first.spec.origin)]));
  };
  for (const anchor of spec.anchors) add({ kind: "anchor", spec: anchor });
  for (const phase of spec.phases) add({ kind: "phase", spec: phase });
  for (const task of spec.tasks) add({ kind: "task", spec: task });
  return names;
}

function firstUse(origin: Origin) {
  return { place: origin.keyOf(), message: { en: "used here first", zh: "先在这里使用" } };
}
