import { nameLinksOf, onlyIfKept } from "./read-links.ts";
import { checkAnchor } from "./resolve-anchors.ts";
import { nameDuring } from "./resolve-during.ts";
import type { TasksOf } from "./resolve-links.ts";
import { type OpenPhase, resolvePhase, resolveTask, type Staff } from "./resolve-tasks.ts";
import { type Scope, withoutCodes } from "./scope.ts";
import { minutesNeedClock, slotNeedsPhase } from "./time-problems.ts";

/**
 * Reads what the plan's tier leaves out as strictly as what it keeps, and throws the result away: dropped tasks, and
 * values that differ by tier as every other tier would have them. What another tier's anchors and windows would be is
 * not asked.
 */
export function checkOtherTiers(
  scope: Scope,
  phases: ReadonlyMap<string, OpenPhase>,
  staff: Staff,
  tasksOf: TasksOf,
): void {
  const { otherTiers, tasks } = scope.spec;
  // The clock that a meeting's length needs may itself be written for the tiers that hold it.
  const tolerant = withoutCodes(scope, new Set([...onlyIfKept, slotNeedsPhase.code, minutesNeedClock.code]));
  for (const anchor of otherTiers.anchors) checkAnchor(anchor, tolerant);
  for (const phase of otherTiers.phases) {
    resolvePhase(phase, tolerant, staff);
    nameLinksOf(phase, { scope: tolerant, tasksOf });
  }
  for (const task of [...tasks.filter(({ isDropped }) => isDropped), ...otherTiers.tasks]) {
    resolveTask(task, { index: -1, phase: phases.get(task.phase ?? "") }, tolerant, staff);
    nameLinksOf(task, { scope: tolerant, tasksOf });
    nameDuring(task, tolerant, tasksOf);
  }
}
