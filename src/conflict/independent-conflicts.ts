import type { Severity } from "../diagnostic/diagnostic.ts";
import type { Task } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { Conflict } from "./conflict.ts";
import { type ChainStep, drivingChain, walkChain } from "./driving-chain.ts";

/** A conflict with a cause of its own. */
export interface Cause {
  readonly conflict: Conflict;
  readonly chain: readonly ChainStep[];
  /** Further conflicts that go when this one does. */
  readonly consequences: readonly Conflict[];
}

const gravity: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** How grave it is: what was promised to others is an error, work outside a frame of the plan's own a warning. */
function severityOf({ kind }: Conflict): Severity {
  return kind === "kickoff" || kind === "plan-finish" || kind === "phase" ? "warning" : "error";
}

/**
 * Conflicts by cause. One that stands behind another in its chain and misses no more than it goes with it; so does one
 * that breaks the same limit on the way to a task that breaks it by more. A warning never takes an error with it.
 */
export function independentConflicts(conflicts: readonly Conflict[], schedule: Schedule): readonly Cause[] {
  const sorted = [...conflicts].sort(
    (a, b) => gravity[severityOf(b)] - gravity[severityOf(a)] || b.missing - a.missing || a.task.index - b.task.index,
  );
  const causes: OpenCause[] = [];
  const broken = new BrokenLimits(conflicts, schedule);
  const byTask = new Map<Task, OpenCause[]>();
  for (const conflict of sorted) {
    const known = broken.causeOf(conflict) ?? causeBehind(conflict, schedule, byTask);
    const cause = known ?? { conflict, chain: drivingChain(conflict, schedule), consequences: [] };
    broken.add(conflict, cause);
    if (known) {
      known.consequences.push(conflict);
      continue;
    }
    causes.push(cause);
    const those = byTask.get(conflict.task);
    if (those) those.push(cause);
    else byTask.set(conflict.task, [cause]);
  }
  return causes;
}

type OpenCause = Cause & { readonly consequences: Conflict[] };

/** @param byTask The causes found so far, by the task that breaks a promise. */
function causeBehind(
  conflict: Conflict,
  schedule: Schedule,
  byTask: ReadonlyMap<Task, readonly OpenCause[]>,
): OpenCause | undefined {
  for (const { task } of walkChain(conflict, schedule)) {
    const cause = byTask.get(task)?.find((found) => found.conflict.missing >= conflict.missing);
    if (cause) return cause;
  }
  return undefined;
}

/** Limits that several tasks break: who breaks one on the way to a task that breaks it by more has no cause of its own. */
class BrokenLimits {
  readonly #schedule: Schedule;
  /** By limit, the cause of each task on the way to one that breaks it. */
  readonly #passing = new Map<string, Map<Task, OpenCause>>();

  constructor(conflicts: readonly Conflict[], schedule: Schedule) {
    this.#schedule = schedule;
    const seen = new Set<string>();
    for (const { limitKey } of conflicts) {
      if (seen.has(limitKey)) this.#passing.set(limitKey, new Map());
      seen.add(limitKey);
    }
  }

  causeOf({ limitKey, task }: Conflict): OpenCause | undefined {
    return this.#passing.get(limitKey)?.get(task);
  }

  add(conflict: Conflict, cause: OpenCause): void {
    const passing = this.#passing.get(conflict.limitKey);
    if (!passing) return;
    for (const { task } of walkChain(conflict, this.#schedule)) {
      // From here on the chain is one that was walked before.
      if (passing.has(task)) break;
      passing.set(task, cause);
    }
  }
}
