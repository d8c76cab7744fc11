import type { Anchor, Pin, Point, Side, Task } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import type { Constraint } from "../schedule/constraint.ts";
import { isPlaced } from "../schedule/positions.ts";
import type { Schedule, ScheduledTask } from "../schedule/schedule.ts";
import type { Conflict } from "./conflict.ts";

/** One task of a chain, and what set its date. */
export interface ChainStep {
  readonly task: Task;
  readonly driver: Constraint | undefined;
}

/**
 * The tasks whose drivers put a conflict where it is, from the first to the last in time. Work that is too late is
 * walked back to what it begins with; work laid back too far is walked on to what it leads up to. A date that counts
 * from an anchor at other work, or from what it runs during, leads on to that work.
 */
export function drivingChain(conflict: Conflict, schedule: Pick<Schedule, "tasks">): readonly ChainStep[] {
  const steps = [...walkChain(conflict, schedule)];
  return isLaidBack(conflict) ? steps : steps.reverse();
}

/** The same one by one, from the task of the conflict on: a long chain need not be walked to its end. */
export function* walkChain(conflict: Conflict, { tasks }: Pick<Schedule, "tasks">): Generator<ChainStep> {
  const seen = new Set<Task>();
  const along = isLaidBack(conflict) ? "successor" : "link";
  let at: ScheduledTask | undefined = tasks[conflict.task.index];
  while (at && !seen.has(at.task)) {
    const { drivers, task }: ScheduledTask = at;
    const driver: Constraint | undefined = drivers.find(({ kind }) => kind === along) ?? drivers[0];
    yield { task, driver };
    seen.add(task);
    at = driver && heldBy(task, driver, along, tasks);
  }
}

/** Whether a task lies where it is for the sake of what lies ahead of it, so that its chain leads forward. */
export function isLaidBack(conflict: Conflict): boolean {
  return conflict.kind === "kickoff" || (conflict.kind === "phase" && conflict.side === "start");
}

/** The work that holds a task where it is. */
function heldBy(
  task: Task,
  driver: Constraint,
  along: "link" | "successor",
  tasks: Schedule["tasks"],
): ScheduledTask | undefined {
  switch (driver.kind) {
    case "link":
      return along === "link" ? workAt([driver.dependency.predecessor], "finish", tasks) : undefined;
    case "successor":
      return along === "successor" ? workAt([driver.dependency.successor], "start", tasks) : undefined;
    case "window":
      return workAt(task.during?.things ?? [], along === "link" ? "finish" : "start", tasks);
    case "bound":
      return workAt(anchorsOf([driver.bound.bound.point]), "finish", tasks);
    case "pin":
      return task.pin && workAt(anchorsOf(pointsOf(task.pin)), "finish", tasks);
    default:
      return undefined;
  }
}

function anchorsOf(points: readonly Point[]): readonly Anchor[] {
  return points.flatMap(({ base }) => (base.kind === "anchor" ? [base.anchor] : []));
}

function pointsOf(pin: Pin): readonly Point[] {
  if (pin.kind === "span") return [pin.start, pin.finish];
  if (pin.kind !== "window") return [pin.point];
  return pin.window.finish ? [pin.window.start, pin.window.finish] : [pin.window.start];
}

/** Of several tasks, and tasks that anchors stand at, the one that ends last, or begins first. */
function workAt(ends: readonly (Task | Anchor)[], side: Side, tasks: Schedule["tasks"]): ScheduledTask | undefined {
  const placed = ends.flatMap((end) => {
    const thing = end.kind === "anchor" ? thingOf(end) : undefined;
    const scheduled = end.kind === "task" ? tasks[end.index] : thing && workAt(thing.tasks, thing.side, tasks);
    return scheduled && isPlaced(scheduled.position) ? [{ scheduled, moment: scheduled.position[side] }] : [];
  });
  placed.sort((a, b) => (side === "finish" ? b.moment - a.moment : a.moment - b.moment));
  return placed[0]?.scheduled;
}
