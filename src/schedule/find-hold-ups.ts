import type { Anchor, Plan, Task } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import type { HoldUp } from "./schedule.ts";

/**
 * What waits for a gate that decided against it, or for it under a condition: directly or through other tasks. What is
 * finished waits for nothing, so nothing waits through it.
 */
export function findHoldUps(plan: Plan): ReadonlyMap<number, HoldUp> {
  const gates = plan.tasks.filter(({ progress }) => progress?.decision && progress.decision !== "go");
  const holdUps = new Map<number, { blockedBy: Task[]; conditionalOn: Task[] }>();
  if (gates.length === 0) return holdUps;
  const behind = followersOf(plan);
  for (const gate of gates) {
    const kind = gate.progress?.decision === "no-go" ? "blockedBy" : "conditionalOn";
    for (const index of reachedFrom(gate, behind)) {
      const holdUp = holdUps.get(index) ?? { blockedBy: [], conditionalOn: [] };
      holdUp[kind].push(gate);
      holdUps.set(index, holdUp);
    }
  }
  return holdUps;
}

/** By index, the unfinished tasks that wait for a task: by a link, or by one from an anchor that stands at it. */
function followersOf({ tasks, dependencies }: Plan): readonly (readonly number[])[] {
  const behind: number[][] = tasks.map(() => []);
  for (const { predecessor, successor } of dependencies) {
    if (successor.kind !== "task" || successor.progress?.finished !== undefined) continue;
    for (const { index } of standingAt(predecessor)) behind[index]?.push(successor.index);
  }
  return behind;
}

function standingAt(end: Task | Anchor): readonly Task[] {
  return end.kind === "task" ? [end] : (thingOf(end)?.tasks ?? []);
}

function reachedFrom({ index }: Task, behind: readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [index];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of behind[at] ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
