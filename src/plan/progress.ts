/** What is recorded of the work so far. */
import type { Decision } from "../spec/enums.ts";
import type { Day } from "../time/day.ts";
import type { Duration } from "./duration.ts";

export interface ProgressRecord {
  /** The day it was recorded; undefined where neither the plan nor the caller says one. */
  readonly asOf: Day | undefined;
}

/** What is recorded of a task. Days are facts: they count from nothing and never roll. */
export interface TaskProgress {
  readonly started: Day | undefined;
  readonly finished: Day | undefined;
  /** 0 to 100; it moves no date. */
  readonly percent: number | undefined;
  /** The work that is left, from the day the progress was recorded. */
  readonly remaining: Duration | undefined;
  readonly isBlocked: boolean;
  /** Of a gate. */
  readonly decision: Decision | undefined;
}

/** A task that is begun or done, as the schedule goes on from it. */
export type Actual =
  /** Pinned to the days it took. */
  | { readonly kind: "done" }
  /** Pinned, from the day it began on. */
  | { readonly kind: "begun"; readonly start: Day }
  /** Begun, and what is left of it is laid anew; without `rest` its length is not known. */
  | {
      readonly kind: "under-way";
      readonly start: Day;
      readonly rest: { readonly amount: number; readonly unit: "wd" | "cd" | "mo" } | undefined;
    };
