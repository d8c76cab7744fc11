import type { Report } from "../diagnostic/diagnostic.ts";
import type { TaskSpec } from "../spec/spec.ts";
import { bridgeDropped, isAnchor, isDropped } from "./bridge-dropped.ts";
import { linkBridged, linkDropped } from "./dropped-problems.ts";
import { tooManyLinks } from "./link-problems.ts";
import type { Anchor, Dependency, Task } from "./plan.ts";
import { mostLinks, readAllLinks } from "./read-links.ts";
import { reportCircles, type Wait } from "./report-circles.ts";
import type { DuringSpec } from "./resolve-during.ts";
import type { RawLink, TasksOf } from "./resolve-links.ts";
import type { Staff } from "./resolve-tasks.ts";
import type { Scope } from "./scope.ts";

export interface WrittenWork {
  readonly tasksOf: TasksOf;
  readonly tasks: ReadonlyMap<TaskSpec, Task>;
  readonly durings: ReadonlyMap<TaskSpec, DuringSpec>;
}

/** The links between kept tasks and anchors, those through dropped tasks bridged. */
export function resolveDependencies(
  { tasksOf, tasks, durings }: WrittenWork,
  scope: Scope,
  { planCalendar }: Staff,
): readonly Dependency[] {
  const weekOf = (end: TaskSpec | Anchor): number =>
    ((isAnchor(end) ? undefined : tasks.get(end)?.rollCalendar) ?? planCalendar).workdaysPerWeek;
  const written = readAllLinks({ scope, tasksOf, weekOf, durings });
  reportDroppedCircles(written, scope);
  const links = bridgeDropped(written);
  const oneTooMany = links[mostLinks];
  if (oneTooMany) {
    scope.report(tooManyLinks(oneTooMany.place, { limit: mostLinks }));
    return [];
  }
  reportBridges(written, links, scope.report);
  return links.flatMap((link) => {
    const predecessor = isAnchor(link.predecessor) ? link.predecessor : tasks.get(link.predecessor);
    const successor = isAnchor(link.successor) ? link.successor : tasks.get(link.successor);
    return predecessor && successor ? [{ ...link, predecessor, successor }] : [];
  });
}

/** A circle of dropped tasks hands nothing on, and in the tier that has them they could never begin. */
function reportDroppedCircles(written: readonly RawLink[], { spec, report }: Scope): void {
  const dropped = spec.tasks.filter((task) => task.isDropped);
  const positions = new Map<TaskSpec | Anchor, number>(dropped.map((task, position) => [task, position]));
  const behind: Wait[][] = dropped.map(() => []);
  for (const { predecessor, successor, place } of written) {
    const from = positions.get(predecessor);
    const to = positions.get(successor);
    if (from !== undefined && to !== undefined) behind[from]?.push({ from, to, place });
  }
  reportCircles(dropped, behind, report);
}

/** Lists what became of the links to dropped tasks: the new ones, and the tasks that now wait for nothing. */
function reportBridges(written: readonly RawLink[], links: readonly RawLink[], report: Report): void {
  const waiting = new Set(links.map(({ successor }) => successor));
  const lost = new Map<TaskSpec, Set<string>>();
  for (const { predecessor, successor } of written) {
    if (isAnchor(successor) || isDropped(successor) || waiting.has(successor) || !isDropped(predecessor)) continue;
    const ids = lost.get(successor) ?? new Set();
    lost.set(successor, ids.add(predecessor.id));
  }
  for (const [task, dropped] of lost)
    report(linkDropped(task.origin.keyOf(), { task: task.id, dropped: [...dropped] }));
  for (const { predecessor, successor, place, through } of links) {
    if (through.length === 0) continue;
    report(linkBridged(place, { task: successor.id, predecessor: predecessor.id, through }));
  }
}
