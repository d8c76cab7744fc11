import { pinPoints } from "../plan/order-tasks.ts";
import type { Anchor, Plan, Point, Side, Task } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import type { Constraint } from "./constraint.ts";
import { isPlaced } from "./positions.ts";
import type { Schedule, ScheduledTask } from "./schedule.ts";

export type PlacedWork = Pick<Schedule, "plan" | "tasks">;

/**
 * The work that a task's date comes from, through one of the things that set it: what a link names, what the task runs
 * during, and the work that an anchor stands at wherever a date counts from one. Undefined where no work holds it.
 *
 * @param side Of several that hold it together, `finish` asks for the one that ends last, `start` for the one that begins first.
 */
export function holdingWork(
  driver: Constraint,
  task: Task,
  { plan, tasks }: PlacedWork,
  side: Side = "finish",
): ScheduledTask | undefined {
  return workAt(sourcesOf(driver, task, plan), tasks, side);
}

/** The tasks and anchors that a date comes from, through one of the things that set it. */
export function sourcesOf(driver: Constraint, task: Task, plan: Plan): readonly (Task | Anchor)[] {
  switch (driver.kind) {
    case "link":
      return [driver.dependency.predecessor];
    case "successor":
      return [driver.dependency.successor];
    case "window":
      return task.during?.things ?? [];
    case "bound":
      return anchorsOf(driver.bound.bound.point);
    case "pin":
      return pinPoints(task).flatMap(anchorsOf);
    case "phase":
      return [...anchorsOf(task.phase?.window?.start), ...anchorsOf(task.phase?.start)];
    case "kickoff":
      return anchorsOf(plan.start);
    case "plan-finish":
      return anchorsOf(plan.finish);
    case "as-of":
    case "actual":
      return [];
  }
}

/** Whether what set a date lies ahead of it. */
export function isLaidBackBy(driver: Constraint): boolean {
  if (driver.kind === "bound") return driver.bound.bound.kind === "by" || driver.bound.bound.kind === "start-by";
  return driver.kind === "successor" || driver.kind === "plan-finish";
}

/** The anchor that a point counts from; the slot of a week counts from its phase's window. */
function anchorsOf(point: Point | undefined): readonly Anchor[] {
  if (point?.base.kind === "anchor") return [point.base.anchor];
  if (point?.base.kind !== "slot") return [];
  const { week, phase } = point.base;
  return anchorsOf(week === "last" ? phase.window?.finish : phase.window?.start);
}

function workAt(ends: readonly (Task | Anchor)[], tasks: Schedule["tasks"], side: Side): ScheduledTask | undefined {
  let found: { readonly work: ScheduledTask; readonly moment: number } | undefined;
  for (const end of ends) {
    const thing = end.kind === "anchor" ? thingOf(end) : undefined;
    const work = end.kind === "task" ? tasks[end.index] : thing && workAt(thing.tasks, tasks, thing.side);
    if (!work || !isPlaced(work.position)) continue;
    const moment = work.position[side];
    if (!found || (side === "finish" ? moment > found.moment : moment < found.moment)) found = { work, moment };
  }
  return found?.work;
}
