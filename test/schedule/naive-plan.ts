/** A launch plan as the naive scheduler takes it: plain values, days as ISO dates, every list written out. */

/** `T-5wd`: a base (`T`, an anchor's id, an ISO date) and a distance from it. */
export interface NaivePoint {
  readonly base: string;
  readonly amount: number;
  readonly unit: "d" | "wd" | "w" | "mo";
}

export interface NaiveCalendar {
  /** Working weekdays, Monday 1 to Sunday 7. */
  readonly week: readonly number[];
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

export type NaiveDuration =
  | { readonly unit: "wd" | "cd" | "w" | "mo"; readonly min: number; readonly max: number }
  | { readonly unit: "TBD" };

export interface NaiveLink {
  /** The id of a task, a phase or an anchor; `launch`. */
  readonly to: string;
  readonly end: "start" | "finish";
  readonly lag: number;
  readonly unit: "wd" | "cd" | "%";
}

export interface NaiveLinks {
  readonly after?: readonly NaiveLink[];
  readonly finishAfter?: readonly NaiveLink[];
  readonly before?: readonly NaiveLink[];
}

export interface NaiveTask extends NaiveLinks {
  readonly id: string;
  readonly phase?: string;
  readonly calendar?: string;
  readonly owner?: string;
  /** Left out: one working day. */
  readonly duration?: NaiveDuration;
  readonly buffer?: { readonly unit: "d" | "%"; readonly min: number; readonly max: number };
  readonly at?: NaivePoint;
  readonly window?: readonly [NaivePoint, NaivePoint];
  readonly start?: NaivePoint;
  readonly finish?: NaivePoint;
  readonly from?: NaivePoint;
  readonly by?: NaivePoint;
  readonly startBy?: NaivePoint;
  readonly finishFrom?: NaivePoint;
  readonly place?: "early" | "late";
  readonly roll?: "previous" | "next" | "none";
  /** Its `tiers` leave it out of the plan. */
  readonly dropped?: true;
  readonly started?: string;
  readonly finished?: string;
  readonly remaining?: NaiveDuration;
  /** What has become of it, where the plan goes on from its progress: never written. */
  readonly state?: "done" | "begun" | "rest";
  /** Of a rest: the work that it is the rest of, pinned to its real start. */
  readonly whole?: NaiveTask;
}

export interface NaivePhase extends NaiveLinks {
  readonly id: string;
  readonly window?: readonly [NaivePoint, NaivePoint];
  readonly start?: NaivePoint;
  readonly place?: "early" | "late";
  readonly calendar?: string;
  readonly owner?: string;
  readonly sequence?: true;
}

export interface NaivePlan {
  readonly launch: string;
  /** The day that progress was recorded on. */
  readonly asOf?: string;
  readonly kickoff?: NaivePoint;
  readonly finish?: NaivePoint;
  readonly calendar: string;
  readonly calendars: Readonly<Record<string, NaiveCalendar>>;
  readonly owners: Readonly<
    Record<string, { readonly calendar?: string; readonly away: readonly (readonly [string, string])[] }>
  >;
  /** Days to count from, beside the launch. */
  readonly anchors: Readonly<Record<string, string>>;
  readonly phases: readonly NaivePhase[];
  readonly tasks: readonly NaiveTask[];
}

/** What the scheduler says of one task; every field null where the task has no day. */
export interface NaiveDates {
  readonly start: string | null;
  readonly finish: string | null;
  readonly earlyStart: string | null;
  readonly earlyFinish: string | null;
  readonly lateStart: string | null;
  readonly lateFinish: string | null;
  readonly totalFloat: number | null;
  readonly freeFloat: number | null;
}
