import type { Report } from "../diagnostic/diagnostic.ts";
import { cycle } from "../plan/link-problems.ts";
import { pointsOf } from "../plan/order-tasks.ts";
import type { Anchor, Point, Task } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import { linksOf } from "./link-table.ts";
import type { Schedule } from "./schedule.ts";

/** Says where the kickoff counts from work that itself begins with the kickoff, so that neither has a day. */
export function checkKickoff(schedule: Schedule, report: Report): void {
  const { start } = schedule.plan;
  if (!start || schedule.book.dayOf(start)) return;
  const path = pathToKickoff(start, schedule);
  if (path) report(cycle(start.place, { path: ["start", ...path, "start"] }));
}

/** The work on the way from what the kickoff counts from to work that begins with it, each waiting for the next. */
function pathToKickoff(start: Point, schedule: Schedule): readonly string[] | undefined {
  const seen = new Set<Task>();
  const open = tasksAt(anchorOf(start)).map((task) => ({ task, path: [task.id] }));
  for (const { task, path } of open) {
    if (seen.has(task)) continue;
    seen.add(task);
    const direction = schedule.tasks[task.index]!.direction;
    if (direction === "early" || direction === "free") return path;
    for (const next of waitsOf(task, schedule)) open.push({ task: next, path: [...path, next.id] });
  }
  return undefined;
}

/** The work that a task has no day without. */
function waitsOf(task: Task, { network }: Schedule): readonly Task[] {
  const isPinned = task.pin !== undefined || task.during !== undefined;
  const links = isPinned ? [] : linksOf(task.index, network.into);
  const things = [...(task.during?.things ?? []), ...links.map(({ predecessor }) => predecessor)];
  return tasksAt([...things, ...pointsOf(task).flatMap(anchorOf)]);
}

function anchorOf({ base }: Point): readonly Anchor[] {
  return base.kind === "anchor" ? [base.anchor] : [];
}

function tasksAt(ends: readonly (Task | Anchor)[]): readonly Task[] {
  return ends.flatMap((end) => (end.kind === "task" ? end : (thingOf(end)?.tasks ?? [])));
}
