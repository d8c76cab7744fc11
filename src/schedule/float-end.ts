import type { Anchor, Plan, Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import type { Constraint } from "./constraint.ts";
import type { DayBook } from "./day-book.ts";
import { isFixed } from "./fixed-task.ts";
import { dayOf, type Moment } from "./moment.ts";
import type { Positions } from "./positions.ts";
import type { BoundDay } from "./task-dates.ts";

/** The hard date that total float is measured against. */
export type FloatEnd =
  | { readonly kind: "anchor"; readonly anchor: Anchor; readonly day: Day | undefined }
  /** The deadline of the task itself, or of one behind it. */
  | { readonly kind: "deadline"; readonly task: Task; readonly bound: BoundDay }
  /** A follower whose day is fixed. */
  | { readonly kind: "task"; readonly task: Task; readonly day: Day | undefined }
  | { readonly kind: "plan-finish"; readonly day: Day };

/** What sets a task's late finish: the hard date itself, and the task whose late date passes it on, if one does. */
export interface LateEnd {
  readonly end: FloatEnd;
  readonly next: Task | undefined;
}

interface LatePass {
  readonly plan: Plan;
  readonly book: DayBook;
  readonly early: Positions;
  /** What set each late date, by index; of several that ask for the same day, one. */
  readonly setters: readonly (Constraint | undefined)[];
  readonly planFinish: Day;
}

/** Follows what set each late date to the hard date behind it: last task first, so that each is looked at once. */
export function findLateEnds({ plan, book, early, setters, planFinish }: LatePass): readonly (LateEnd | undefined)[] {
  const ends = new Array<LateEnd | undefined>(plan.tasks.length).fill(undefined);
  const sideDay = (task: Task, side: "start" | "finish"): Day | undefined => {
    return early.isPlaced(task.index) ? dayOf(early[side][task.index] as Moment) : undefined;
  };
  const endOf = (setter: Constraint, task: Task): LateEnd | undefined => {
    if (setter.kind === "bound") return { end: { kind: "deadline", task, bound: setter.bound }, next: undefined };
    if (setter.kind !== "successor") return { end: { kind: "plan-finish", day: planFinish }, next: undefined };
    const { successor, successorSide } = setter.dependency;
    if (successor.kind === "anchor") {
      return { end: { kind: "anchor", anchor: successor, day: book.anchorDay(successor) }, next: undefined };
    }
    if (isFixed(successor)) {
      return { end: { kind: "task", task: successor, day: sideDay(successor, successorSide) }, next: successor };
    }
    const behind = ends[successor.index];
    return behind && { end: behind.end, next: successor };
  };
  for (let at = plan.order.length - 1; at >= 0; at -= 1) {
    const index = plan.order[at]!;
    const setter = setters[index];
    if (setter) ends[index] = endOf(setter, plan.tasks[index]!);
  }
  return ends;
}
