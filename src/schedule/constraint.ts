import type { Dependency } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import type { BoundDay } from "./task-dates.ts";

/** What can set a task's date. */
export type Constraint =
  | { readonly kind: "pin" }
  /** A predecessor, through this link. */
  | { readonly kind: "link"; readonly dependency: Dependency }
  | { readonly kind: "bound"; readonly bound: BoundDay }
  /** The start of its phase's window, or of the phase. */
  | { readonly kind: "phase" }
  | { readonly kind: "kickoff" }
  /** The day that progress was recorded on: what is not begun begins no sooner. */
  | { readonly kind: "as-of"; readonly day: Day }
  /** What was recorded of the task itself. */
  | { readonly kind: "actual" }
  /** A successor or anchor ahead, of work placed late. */
  | { readonly kind: "successor"; readonly dependency: Dependency }
  | { readonly kind: "plan-finish" }
  /** What it runs during, or what bounds its recurrence. */
  | { readonly kind: "window" };

/** None, and none yet: the same list for all, by which those who told nothing are known. */
export const noConstraints: readonly Constraint[] = [];

/** One more. Most lists hold a single constraint, for which an array that grows would keep room for sixteen. */
export function also(list: readonly Constraint[], one: Constraint): readonly Constraint[] {
  return list.length === 0 ? [one] : [...list, one];
}
