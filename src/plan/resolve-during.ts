import type { Place } from "../diagnostic/diagnostic.ts";
import { parseLink } from "../notation/parse-link.ts";
import type { TaskSpec } from "../spec/spec.ts";
import { cycle, duringPart, ownPhase } from "./link-problems.ts";
import type { Anchor, During, Task } from "./plan.ts";
import { anchorNamed } from "./resolve-anchors.ts";
import { type TasksOf, targetsOf } from "./resolve-links.ts";
import { isThere, reportFault } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

/** What a task runs during, looked up: written tasks, dropped ones included, or an anchor. */
export interface DuringSpec {
  readonly targets: readonly (TaskSpec | Anchor)[];
  readonly text: string;
  readonly place: Place;
}

export function nameDuring(spec: TaskSpec, scope: Scope, tasksOf: TasksOf): DuringSpec | undefined {
  const text = spec.timing.during;
  if (text === undefined) return undefined;
  const origin = spec.origin.to("during");
  const place = origin.at();
  const reading = parseLink(text, scope.isDeclared);
  if (!reading.ok) {
    reportFault({ text, form: "link", fault: reading.fault }, origin, scope);
    return undefined;
  }
  const { name, side, lag } = reading.value;
  const anchor = anchorNamed(name, origin, scope);
  const targets = anchor ? [anchor] : targetsOf(name, scope, tasksOf);
  if (!targets) reportFault({ text, form: "link", fault: { reason: "unknown-name", name } }, origin, scope);
  else if (anchor && !isThere(anchor, origin, scope)) return undefined;
  else if (side || lag) scope.report(duringPart(place, { text, name }));
  else if (spec.phase === name) scope.report(ownPhase(place, { task: spec.id, phase: name }));
  else if (spec.id === name) scope.report(cycle(place, { path: [name, name] }));
  else return { targets, text: name, place };
  return undefined;
}

/** What is kept of it; nothing where all of it is left out, and what then holds is a link. */
export function resolveDuring(
  { targets, text, place }: DuringSpec,
  tasks: ReadonlyMap<TaskSpec, Task>,
): During | undefined {
  const things = targets.flatMap((target) => ("at" in target ? target : (tasks.get(target) ?? [])));
  return things.length === 0 ? undefined : { things, text, place };
}
