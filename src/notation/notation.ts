/**
 * What the small texts of a plan say: points, windows, durations, links, recurrences. These types hold what was
 * written, with names still as text; nothing here knows a calendar or which tasks exist.
 */
import type { Day } from "../time/day.ts";

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Minutes since midnight, 0 to 1439. */
export type ClockMinute = number;

/** `wd` working days, `cd` calendar days, `mo` calendar months (clipped to the month's end), `h` hours. Weeks are 7 cd. */
export interface Offset {
  /** Signed: `T-30` is -30. */
  readonly amount: number;
  readonly unit: "wd" | "cd" | "mo" | "h";
}

export type PointBase =
  /** `launch`, `release`, a festival's English id, or a declared name, always in its one spelling. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "date"; readonly day: Day }
  /** A seven-day block of the phase's window; the window itself as a start or a finish, or one weekday of it. */
  | { readonly kind: "slot"; readonly week: number | "last"; readonly weekday?: Weekday };

export interface PointText {
  readonly base: PointBase;
  readonly offset?: Offset;
  readonly clock?: ClockMinute;
  /** In the normal form: `T-5wd`, `2026-10-20 10:00`, `week 3 wed`. */
  readonly text: string;
}

/** Both ends inside; without `finish` the window is open. A slot alone is a window from itself to itself. */
export interface WindowText {
  readonly start: PointText;
  readonly finish?: PointText;
  readonly text: string;
}

export type DurationText =
  | { readonly kind: "tbd"; readonly text: string }
  | {
      readonly kind: "span";
      /** Whole numbers in `unit`; all three equal where one number was written. */
      readonly min: number;
      readonly likely: number;
      readonly max: number;
      /** `d` is a bare day, which the plan's `days` decides; `week` working weeks; `mo` calendar months; `min` minutes. */
      readonly unit: "d" | "wd" | "cd" | "week" | "mo" | "min";
      /** Written with `约` or `~`: kept and shown. */
      readonly approximate: boolean;
      readonly text: string;
    };

/** `5-7d` or `20%` of the duration. */
export type BufferText = DurationText | { readonly kind: "percent"; readonly percent: number; readonly text: string };

export interface Lag {
  /** Signed: a lead is below zero. */
  readonly amount: number;
  readonly unit: "d" | "wd" | "cd" | "week" | "percent";
}

export interface LinkText {
  readonly name: string;
  /** Which end of the named thing is meant; undefined when not written. */
  readonly side?: "start" | "finish";
  readonly lag?: Lag;
  readonly text: string;
}

export type RecurrenceDay =
  | { readonly kind: "weekday"; readonly weekday: Weekday }
  | { readonly kind: "day-of-period"; readonly day: number }
  /** 1 is the first, -1 the last of the month, quarter or year. */
  | { readonly kind: "nth-workday"; readonly nth: number }
  | { readonly kind: "nth-weekday"; readonly nth: number; readonly weekday: Weekday }
  | { readonly kind: "last-day" };

export type RecurrenceText =
  | {
      readonly kind: "dated";
      readonly interval: number;
      readonly unit: "day" | "weekday" | "week" | "month" | "quarter" | "year";
      /** Empty: the day of the first day. Several only for weeks. */
      readonly on: readonly RecurrenceDay[];
      readonly clock?: ClockMinute;
      readonly text: string;
    }
  /** A frequency or `on-demand` or TBD: listed without dates. */
  | { readonly kind: "undated"; readonly text: string };

/** Why a text could not be read. The words for it belong to the stage that reports. */
export interface Fault {
  readonly reason:
    | "unreadable"
    | "too-long"
    /** A bare number where a time is wanted. */
    | "needs-unit"
    /** `尽快`, `月底`, `asap`: no day follows from it. */
    | "vague"
    /** `0.5d`, `36h` as a duration in days: parts of days. */
    | "part-of-day"
    /** 30 February, 25:00. */
    | "impossible-date"
    /** The first end of a range or window is above the second. */
    | "reversed"
    /** A name that nothing in the plan has. */
    | "unknown-name";
  /** What to type instead, where it is plain. */
  readonly suggestion?: string;
  /** Whether it is only another way to write what was meant, so that nothing else can have been. */
  readonly isSure?: boolean;
  /** The name that is unknown. */
  readonly name?: string;
}

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** Whether the plan declares a task, phase or anchor of that name. */
export type IsDeclared = (name: string) => boolean;
