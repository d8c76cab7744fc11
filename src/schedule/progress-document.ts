import type { IsoDate } from "./iso.ts";

/** `blocked`: recorded so, or waiting for a gate that decided `no-go`; it may have begun. */
export type TaskStatus = "not-started" | "in-progress" | "finished" | "blocked";

export interface ProgressEntry {
  readonly started: IsoDate | null;
  readonly finished: IsoDate | null;
  /** Only the finish is recorded: `start` is as many days before it as the work takes. */
  readonly startAssumed: boolean;
  /** 0 to 100; it moves no date. */
  readonly percent: number | null;
  /** The work that was left on `asOf`; numbers in `unit`, all null with unit null for TBD. */
  readonly remaining: {
    readonly min: number | null;
    readonly likely: number | null;
    readonly max: number | null;
    readonly unit: "wd" | "cd" | null;
    readonly text: string;
  } | null;
  /** Where the task stands in the plan as written, nothing recorded. */
  readonly plannedStart: IsoDate | null;
  readonly plannedFinish: IsoDate | null;
  /** From planned to actual or expected, in working days of the plan's calendar; above zero it is later. */
  readonly startVariance: number | null;
  readonly finishVariance: number | null;
  /** Of a gate. */
  readonly decision: "go" | "no-go" | "conditional" | null;
  /** Gates that it waits for, near or far, and that decided `no-go`. */
  readonly blockedBy: readonly string[];
  /** The same, of gates that decided `conditional`. */
  readonly conditionalOn: readonly string[];
}
