import type { Origin } from "../../source/origin.ts";
import type { Criterion } from "./policy.ts";

/** The marks that a plan gives its feature, and what follows from them. */
export interface ScoreSheet {
  readonly origin: Origin;
  /** In the order of the policy's criteria. */
  readonly marks: readonly ScoreMark[];
  /** 0 to 100, not rounded; undefined while a mark is missing. */
  readonly total: number | undefined;
  /** The tier of the band that the total falls in; undefined while a mark is missing. */
  readonly tier: string | undefined;
}

export interface ScoreMark {
  readonly criterion: Criterion;
  /** Undefined where the plan gives none. */
  readonly mark: number | undefined;
}
