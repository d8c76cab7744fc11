/** One VEVENT, before anything is escaped or folded. All times are milliseconds since 1970-01-01 UTC. */
export interface CalendarItem {
  readonly uid: string;
  readonly summary: string;
  /** Several lines, `\n` between them. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly url: string | null;
  /** What is certain and what is held up; null in a plan that does not say. */
  readonly status: "CONFIRMED" | "TENTATIVE" | null;
  readonly span: Span;
  readonly recurrence: Recurrence | null;
  /** The start that the rule gives the occurrence which this item replaces; null unless it replaces one. */
  readonly recurrenceId: number | null;
}

export interface Span {
  /** Whole days stand at midnight UTC and name civil days, not moments. */
  readonly unit: "day" | "minute";
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface Recurrence {
  /** `FREQ=WEEKLY;BYDAY=MO`, without its end. */
  readonly rule: string;
  /** The last start that the rule gives. */
  readonly until: number;
  /** Starts that the rule gives and the plan does not. */
  readonly excluded: readonly number[];
}

/** What a lock file may say about an item published before. */
export interface Revision {
  /** Grows with every published change. */
  readonly sequence: number;
  /** When that revision was made, in milliseconds since 1970-01-01 UTC. */
  readonly stamp: number;
}
