import type { Task } from "../plan/plan.ts";
import type { Constraint } from "../schedule/constraint.ts";
import { holdingWork } from "../schedule/holding-work.ts";
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
export function drivingChain(conflict: Conflict, schedule: Pick<Schedule, "plan" | "tasks">): readonly ChainStep[] {
  const steps = [...walkChain(conflict, schedule)];
  return isLaidBack(conflict) ? steps : steps.reverse();
}

/** The same one by one, from the task of the conflict on: a long chain need not be walked to its end. */
export function* walkChain(conflict: Conflict, schedule: Pick<Schedule, "plan" | "tasks">): Generator<ChainStep> {
  const seen = new Set<Task>();
  const [along, against, side] = isLaidBack(conflict)
    ? (["successor", "link", "start"] as const)
    : (["link", "successor", "finish"] as const);
  let at: ScheduledTask | undefined = schedule.tasks[conflict.task.index];
  while (at && !seen.has(at.task)) {
    const { drivers, task }: ScheduledTask = at;
    const driver: Constraint | undefined = drivers.find(({ kind }) => kind === along) ?? drivers[0];
    yield { task, driver };
    seen.add(task);
    at = driver && driver.kind !== against ? holdingWork(driver, task, schedule, side) : undefined;
  }
}

/** Whether a task lies where it is for the sake of what lies ahead of it, so that its chain leads forward. */
export function isLaidBack(conflict: Conflict): boolean {
  return conflict.kind === "kickoff" || (conflict.kind === "phase" && conflict.side === "start");
}
