import type { Place } from "../diagnostic/diagnostic.ts";
import type { ClockMinute } from "../notation/notation.ts";
import type { Anchor, Phase, Plan, Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import type { TaskFloat } from "./compute-float.ts";
import type { Constraint } from "./constraint.ts";
import type { CriticalChain } from "./critical-chain.ts";
import type { DayBook, WindowDays } from "./day-book.ts";
import type { Direction } from "./direction.ts";
import type { OccurrenceDay } from "./expand-recurrence.ts";
import type { Network } from "./network.ts";
import type { Position, Positions } from "./positions.ts";
import type { TaskDates } from "./task-dates.ts";

/** Where everything of a plan stands, and why. */
export interface Schedule {
  /** As it goes on from what was recorded; as written where nothing is. */
  readonly plan: Plan;
  readonly network: Network;
  readonly book: DayBook;
  /** The kickoff, else the first placed day. */
  readonly start: Day | undefined;
  /** The plan's `finish`, else the end of the last task that ends by itself. */
  readonly finish: Day | undefined;
  readonly positions: Positions;
  /** By index of the plan's tasks. */
  readonly tasks: readonly ScheduledTask[];
  readonly phases: readonly ScheduledPhase[];
  readonly datedFacts: readonly DatedFact[];
  readonly criticalPaths: readonly CriticalChain[];
  readonly nearCriticalPaths: readonly NearCriticalChain[];
  /** The plan as written, nothing recorded, and where each task stands in it; undefined where nothing is recorded. */
  readonly planned: { readonly network: Network; readonly positions: Positions } | undefined;
  /** By index, the gates that hold a task up; only those tasks that have some. */
  readonly holdUps: ReadonlyMap<number, HoldUp>;
}

/** The gates before a task, near or far, that did not let it pass, or not without a condition; in the plan's order. */
export interface HoldUp {
  readonly blockedBy: readonly Task[];
  readonly conditionalOn: readonly Task[];
}

export interface ScheduledTask {
  readonly task: Task;
  readonly dates: TaskDates;
  readonly direction: Direction;
  readonly position: Position;
  readonly drivers: readonly Constraint[];
  readonly occurrences: readonly OccurrenceDay[];
  readonly float: TaskFloat | undefined;
}

export interface ScheduledPhase {
  readonly phase: Phase;
  readonly window: WindowDays | undefined;
  /** From its tasks; undefined where none is placed. */
  readonly start: Day | undefined;
  readonly finish: Day | undefined;
}

/** A fact that happens on a day, or over some. A metric that is measured on several days has one for each. */
export interface DatedFact {
  /** The section of the plan that it stands in. */
  readonly fact: "rollout" | "metrics" | "risks" | "notify" | "blackouts" | "embargo";
  /** Its id there; `lifts` for the embargo. */
  readonly id: string;
  /** As the author calls it; undefined for the embargo, which has no name. */
  readonly name: string | undefined;
  readonly owner: string | undefined;
  /** Both ends inside; undefined while they hang on a day that is not known. */
  readonly start: Day | undefined;
  readonly finish: Day | undefined;
  readonly clock: ClockMinute | undefined;
  /** The day before rolling, where that moved it. */
  readonly nominal: Day | undefined;
  /** The point or window as written. */
  readonly text: string;
  /** The anchor that it counts from. */
  readonly on: string | undefined;
  readonly place: Place;
}

/** A chain with little room, off every chain listed before it; from the first task to the last. */
export interface NearCriticalChain {
  /** What it feeds: a task of another chain, or the hard date its float is measured against; none for the plan's end. */
  readonly to: Anchor | Task | undefined;
  /** The least total float on it. */
  readonly float: number;
  readonly tasks: readonly Task[];
}
