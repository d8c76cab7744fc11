/** What is asked of calendars besides the plan. */
export interface CalendarWish {
  /** The key dates only, or every task as well. */
  readonly selection: CalendarSelection;
  /** One calendar for each of these in place of one for the plan; null for the plan's own. */
  readonly by: SplitBy | null;
  readonly reminders: readonly Reminder[];
}

export type CalendarSelection = "key" | "all";

export type SplitBy = "owner" | "audience" | "phase" | "kind" | "anchor";

/**
 * How long before an entry a bell rings. Hours and minutes are for entries with a clock time; for entries of whole days,
 * days and weeks are counted to nine o'clock in the morning of an earlier day.
 */
export interface Reminder {
  readonly amount: number;
  readonly unit: "minute" | "hour" | "day" | "week";
}

export const usualWish: CalendarWish = { selection: "key", by: null, reminders: [] };
