import type { Anchor, Task } from "../plan/plan.ts";
import type { Constraint } from "../schedule/constraint.ts";
import type { Schedule, ScheduledTask } from "../schedule/schedule.ts";
import type { Conflict } from "./conflict.ts";

/** One task of a chain, and what set its date. */
export interface ChainStep {
  readonly task: Task;
  readonly driver: Constraint | undefined;
}

/**
 * The tasks whose drivers put a conflict where it is, from the first to the last in time. Work that is too late is
 * walked back to what it begins with; work laid back too far is walked on to what it leads up to.
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
    const end = neighbourAlong(driver, along);
    at = end?.kind === "task" ? tasks[end.index] : undefined;
  }
}

/** Whether a task lies where it is for the sake of what lies ahead of it, so that its chain leads forward. */
export function isLaidBack(conflict: Conflict): boolean {
  return conflict.kind === "kickoff" || (conflict.kind === "phase" && conflict.side === "start");
}

function neighbourAlong(driver: Constraint | undefined, along: "link" | "successor"): Task | Anchor | undefined {
  if (driver?.kind === "link" && along === "link") return driver.dependency.predecessor;
  if (driver?.kind === "successor" && along === "successor") return driver.dependency.successor;
  return undefined;
}
