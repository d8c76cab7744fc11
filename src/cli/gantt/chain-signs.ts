import type { CriticalPath, NearCriticalPath, ScheduleDocument } from "../../schedule/document.ts";
import { type TaskSigns, usualSigns } from "./rows.ts";

/** A chain with the sign by which chart and list name it, and the least room on it. */
export interface SignedChain {
  readonly sign: string;
  readonly kind: "critical" | "near";
  readonly to: string;
  /** Working days; undefined where none of its tasks has a float. */
  readonly float: number | undefined;
  readonly tasks: readonly string[];
}

/** The chains with their signs: critical paths are numbered, that of the launch first; the others have letters. */
export function signedChains({ tasks, criticalPaths, nearCriticalPaths }: ScheduleDocument): readonly SignedChain[] {
  const floats = new Map(tasks.map(({ id, totalFloat }) => [id, totalFloat]));
  const leastOf = (path: CriticalPath): number | undefined => {
    const all = path.tasks.flatMap((id) => floats.get(id) ?? []);
    return all.length === 0 ? undefined : Math.min(...all);
  };
  const critical = criticalPaths.map((path) => ({ ...path, float: leastOf(path) }));
  const rank = ({ to, float }: (typeof critical)[number]): number =>
    to === "launch" ? Number.NEGATIVE_INFINITY : (float ?? Number.POSITIVE_INFINITY);
  const sorted = critical.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  return [
    ...sorted.map((path, index) => ({ ...path, kind: "critical" as const, sign: String(index + 1) })),
    ...nearCriticalPaths.map((path: NearCriticalPath, index) => ({
      ...path,
      kind: "near" as const,
      sign: letters(index),
    })),
  ];
}

/** `a` to `z`, then `aa`. */
function letters(index: number): string {
  const rest = index < 26 ? "" : letters(Math.floor(index / 26) - 1);
  return rest + String.fromCharCode(97 + (index % 26));
}

/** Marks each task by the first chain it is on, with a star where it is critical. */
export function chainSigns(chains: readonly SignedChain[], near: number): TaskSigns {
  const first = new Map<string, string>();
  for (const { sign, tasks } of chains) for (const id of tasks) if (!first.has(id)) first.set(id, sign);
  return {
    weightOf(task) {
      const isNear = !task.critical && task.totalFloat !== null && task.totalFloat <= near;
      return isNear ? "near" : usualSigns.weightOf(task);
    },
    signOf: (task) => (first.get(task.id) ?? "") + usualSigns.signOf(task),
  };
}
