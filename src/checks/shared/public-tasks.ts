import type { Task } from "../../plan/plan.ts";
import type { Day } from "../../time/day.ts";
import { daysOf, isPublic, type Review } from "./review.ts";

/** Something that is said to the public, with its days, both included. */
export interface PublicTask {
  readonly task: Task;
  readonly start: Day;
  readonly finish: Day;
}

/**
 * What the launch says to the public, the earliest first. Without what runs all year, what is under embargo, and what
 * reaches nobody but the canary's own audience: none of that tells the public of the launch.
 */
export function publicTasks(review: Review): readonly PublicTask[] {
  const pilots = new Set(review.plan.tasks.filter(isCanary).flatMap(({ spec }) => spec.audience));
  const found = review.schedule.tasks.flatMap((scheduled): PublicTask[] => {
    const { task } = scheduled;
    const days = daysOf(scheduled);
    const { audience, embargo } = task.spec;
    const isForPilots = audience.length > 0 && audience.every((name) => pilots.has(name));
    const counts = days && isPublic(task, review) && !task.recurrence && !embargo && !isForPilots;
    return counts ? [{ task, ...days }] : [];
  });
  return found.sort((left, right) => left.start - right.start);
}

export function isCanary({ spec }: Task): boolean {
  return spec.kind === "canary";
}
