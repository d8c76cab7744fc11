import type { Place } from "../diagnostic/diagnostic.ts";
import type { Dependency, Phase, Plan, Side, Task } from "../plan/plan.ts";
import type { Network } from "../schedule/network.ts";
import type { Positions } from "../schedule/positions.ts";
import type { BoundDay } from "../schedule/task-dates.ts";
import type { Day } from "../time/day.ts";

/** A promise of a plan that its schedule does not keep. */
export type Conflict = BrokenPromise &
  (
    | DeadlineConflict
    | BoundConflict
    | AnchorConflict
    | PinConflict
    | KickoffConflict
    | PlanFinishConflict
    | PhaseConflict
  );

interface BrokenPromise {
  /** The same in every variation of a plan: what is promised, by whom. */
  readonly key: string;
  /** What several tasks may break together: a deadline of one's own, an anchor, the end of a phase. */
  readonly limitKey: string;
  /** Whose date breaks it. */
  readonly task: Task;
  readonly place: Place;
  /** Working days of the plan's calendar, at least one. */
  readonly missing: number;
}

/** Work is done later than its own `by`, or begins later than its `start-by`. */
interface DeadlineConflict {
  readonly kind: "deadline";
  readonly bound: BoundDay;
  readonly side: Side;
  /** Where that side of the task stands. */
  readonly day: Day;
  /** Whether the bound is a time on the clock, and whole days are to end the evening before. */
  readonly isEvening: boolean;
}

/** A pin lies before the task's own `from` or `finish-from`. */
interface BoundConflict {
  readonly kind: "bound";
  readonly bound: BoundDay;
  readonly side: Side;
  readonly day: Day;
}

/** Work is not done before an anchor that it leads up to. */
interface AnchorConflict {
  readonly kind: "anchor";
  readonly dependency: Dependency;
  /** The last day of the task, its buffer included. */
  readonly day: Day;
  readonly limit: Day;
}

/** A fixed follower comes too early for what it waits for; `task` is what it waits for, or the follower of an anchor. */
interface PinConflict {
  readonly kind: "pin";
  readonly dependency: Dependency;
  readonly follower: Task;
  /** Where the follower's held side stands. */
  readonly day: Day;
  readonly predecessorDay: Day;
  /** Where rolling alone makes the conflict: the written day, and the other way to roll. */
  readonly rolled: { readonly nominal: Day; readonly otherWay: "previous" | "next" } | undefined;
}

/** Work begins before the kickoff: it is fixed there, or laid back from something ahead. */
interface KickoffConflict {
  readonly kind: "kickoff";
  readonly day: Day;
  readonly kickoff: Day;
}

/** Work is done later than the plan's written `finish`. */
interface PlanFinishConflict {
  readonly kind: "plan-finish";
  readonly day: Day;
  readonly finish: Day;
}

/** Work lies outside the window of its phase. */
interface PhaseConflict {
  readonly kind: "phase";
  readonly phase: Phase;
  /** Which end of the window it lies beyond; the farther one of both. */
  readonly side: Side;
  readonly start: Day;
  readonly finish: Day;
}

export type ConflictOf<Kind extends Conflict["kind"]> = Extract<Conflict, { readonly kind: Kind }>;

/** A plan with all its tasks placed, as written or with something changed. */
export interface PlacedTasks {
  readonly plan: Plan;
  readonly network: Network;
  /** By index of the plan's tasks. */
  readonly positions: Positions;
}

/** Places and indexes stay where they are, whatever day or length is tried. */
export function keyOf(kind: string, { index }: Pick<Task, "index">, { line, column }: Place): string {
  return `${kind} ${index} ${line}:${column}`;
}
