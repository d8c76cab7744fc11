import type { DependencyType, IsoDate } from "../../schedule/document.ts";
import type { SplitBy } from "../shared/calendar-wish.ts";

/** One VEVENT, before anything is escaped or folded. All times are milliseconds since 1970-01-01 UTC. */
export interface CalendarItem {
  /**
   * By what the entry is known for as long as it lives, readable and unique: `page`, `page/by`, `metrics/activation`,
   * `sync.2`. What replaces an occurrence of a series has the key of the series.
   */
  readonly key: string;
  /** Which selections and calendars it belongs to. */
  readonly tags: readonly Tag[];
  /** What it is: the colour goes by this. */
  readonly sort: ItemSort;
  readonly summary: string;
  /** Several lines, `\n` between them. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly url: string | null;
  /** What is certain, what is held up and what was taken back; null in a plan that does not say. */
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED" | null;
  readonly span: Span;
  /** The civil days it is on in the plan's own zone, both inside; of a series the first and the last occurrence. */
  readonly days: { readonly start: IsoDate; readonly finish: IsoDate };
  readonly recurrence: Recurrence | null;
  /** The start that the rule gives the occurrence which this item replaces; null unless it replaces one. */
  readonly recurrenceId: number | null;
  /** To the entries that wait for this one, and to those that it waits for. */
  readonly relations: readonly Relation[];
}

/** An entry but for when it is. */
export type Undated = Omit<CalendarItem, "span" | "days">;

export type ItemSort =
  | "launch"
  | "anchor"
  | "phase"
  | "task"
  | "event"
  | "milestone"
  | "gate"
  | "recurring"
  | "deadline"
  | "fact";

/**
 * `key`: wanted where only the key dates are; `everywhere`: in every calendar of a split; `work`: somebody has it to do,
 * once; `twin:page`: says no more than the entry of that key on that day, so that it is wanted only where that is missing.
 * The others name what an entry has.
 */
export type Tag = "key" | "everywhere" | "work" | `twin:${string}` | `${SplitBy}:${string}`;

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

export interface Relation {
  /** Of the other entry. */
  readonly key: string;
  /** How it waits for this one; or that this one depends on it. */
  readonly type: DependencyType | "depends-on";
  /** A lag in calendar days, below zero a lead; null for none, and for one in working days, which no duration says. */
  readonly gapDays: number | null;
}
