import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Dependency, Plan, Point, Task } from "../plan/plan.ts";
import type { GivenDays, PointDay } from "../schedule/day-book.ts";

/** A plan with one thing changed: another plan, or the same with other days for some of its points. */
export interface Variation {
  readonly plan: Plan;
  readonly given: GivenDays;
}

/** One thing that can be changed by a number of days. */
export interface Change {
  /** The most days that it can be changed by, at least one. */
  readonly most: number;
  /** Fewer days than these cannot help, at least one. */
  readonly least: number;
  /** Whether more days never help less, so that the fewest can be found by halving. */
  readonly isMonotonous: boolean;
  readonly vary: (days: number) => Variation;
  readonly describe: (days: number) => WayOut;
}

/** What would settle a conflict. */
export interface WayOut {
  readonly text: Bilingual;
  /** What to type after `tminus check PLAN` to see it tried; null where an option cannot say it. */
  readonly option: string | null;
  /** How many working days are asked of somebody; 0 for what a task's own range allows. */
  readonly cost: number;
}

export const nothingGiven: GivenDays = new Map();

/** Links look their tasks up by index, so a task need not be replaced anywhere else. */
export function withTask(plan: Plan, task: Task, changed: Partial<Task>): Variation {
  return { plan: { ...plan, tasks: plan.tasks.with(task.index, { ...task, ...changed }) }, given: nothingGiven };
}

export function withDependency(plan: Plan, dependency: Dependency, changed: Partial<Dependency>): Variation {
  const dependencies = plan.dependencies.map((it) => (it === dependency ? { ...it, ...changed } : it));
  return { plan: { ...plan, dependencies }, given: nothingGiven };
}

/** The plan with one of its points on another day. */
export function withPointAt(plan: Plan, point: Point, at: PointDay): Variation {
  return { plan, given: new Map([[point, at]]) };
}
