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
  const passing = new Map<Task, OpenCause[]>();
  for (const conflict of sorted) {
    const cause = causeOf(conflict, schedule, passing);
    if (cause) {
      cause.consequences.push(conflict);
      continue;
    }
    const found: OpenCause = { conflict, chain: drivingChain(conflict, schedule), consequences: [] };
    causes.push(found);
    for (const { task } of found.chain) passing.set(task, [...(passing.get(task) ?? []), found]);
  }
  return causes;
}

type OpenCause = Cause & { readonly consequences: Conflict[] };

/** @param passing The causes found so far, by each task that their chains pass. */
function causeOf(
  conflict: Conflict,
  schedule: Schedule,
  passing: ReadonlyMap<Task, readonly OpenCause[]>,
): OpenCause | undefined {
  const sharing = passing.get(conflict.task)?.find((cause) => cause.conflict.limitKey === conflict.limitKey);
  if (sharing) return sharing;
  for (const { task } of walkChain(conflict, schedule)) {
    const cause = passing
      .get(task)
      ?.find((found) => found.conflict.task === task && found.conflict.missing >= conflict.missing);
    if (cause) return cause;
  }
  return undefined;
}
