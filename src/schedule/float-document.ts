import type { IsoDate } from "./iso.ts";

export interface CriticalPath {
  /** `launch`, an anchor, or the id of a task with a deadline. */
  readonly to: string;
  /** From the first to the last. */
  readonly tasks: readonly string[];
}

/** The hard date ahead that holds a task, directly or through what follows it. */
export interface FloatTo {
  /** `task`: a follower whose day is fixed. */
  readonly kind: "anchor" | "deadline" | "task" | "plan-finish";
  /** `launch`, an anchor, the task with the deadline or the fixed day; null for the plan's end. */
  readonly on: string | null;
  /** As written: `T-8`; empty where nothing is written. */
  readonly text: string;
  readonly day: IsoDate | null;
}

/** A chain of drivers with little room, off every chain listed before it. */
export interface NearCriticalPath {
  /** What it feeds: a task of another chain, or what its float is measured against; `finish` for the plan's end. */
  readonly to: string;
  /** The least total float on it: working days of the plan's calendar, zero or less where it is critical too. */
  readonly float: number;
  /** From the first to the last. */
  readonly tasks: readonly string[];
}
