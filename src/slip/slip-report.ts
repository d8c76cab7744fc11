/**
 * What another launch day does to a plan, `tminus-slip/1`: what `slip --format json` prints and what its texts are made
 * from. Days are ISO dates, both ends of a span inside it; distances are calendar days, later above zero. Every list has
 * only what the move brings: what was so before is left out. `docs/slip.schema.json` says the same to machines.
 */
import type { DiagnosticEntry, FloatTo, IsoDate, RestPoint } from "../schedule/document.ts";

export interface SlipReport {
  readonly format: "tminus-slip/1";
  readonly plan: { readonly id: string; readonly name: string };
  readonly launch: {
    readonly from: LaunchDay;
    readonly to: LaunchDay;
    readonly days: number;
    /** Whether the new day lies before today; null where no day was given. */
    readonly isPast: boolean | null;
  };
  /** The plan's last day. */
  readonly finish: { readonly from: IsoDate | null; readonly to: IsoDate | null; readonly days: number | null };
  /** The day that the past was asked from; null where none was given. */
  readonly today: IsoDate | null;
  readonly moved: readonly MovedItem[];
  /** Anchors and dated work that stand where they stood, now at another distance from the launch. */
  readonly stayed: readonly StayedItem[];
  /** What now begins before today; null where no day was given. */
  readonly past: readonly PastItem[] | null;
  /** Written points that fall on a rest day now. */
  readonly rolled: readonly RolledItem[];
  /** Work with less room than before, that with the least of it first. */
  readonly pressed: readonly PressedItem[];
  /** Work of fixed ends or in a fixed window that has fewer working days than before. */
  readonly shortened: readonly ShortenedItem[];
  readonly outsidePhase: readonly OutsideItem[];
  /** Public work, and the launch, on days on which nothing public may happen. */
  readonly blackouts: readonly BlackoutItem[];
  /** Holidays that work runs over now. */
  readonly holidays: readonly HolidayItem[];
  readonly diagnostics: {
    readonly added: readonly DiagnosticEntry[];
    /** Errors that stood there before and now say something else. */
    readonly changed: readonly DiagnosticEntry[];
    readonly gone: readonly DiagnosticEntry[];
  };
}

export interface LaunchDay {
  readonly date: IsoDate;
  readonly time: string | null;
  /** Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** In the plan's calendar. */
  readonly isRestDay: boolean;
  readonly holiday: string | null;
}

export interface Span {
  readonly start: IsoDate;
  readonly finish: IsoDate;
}

export interface Item {
  /** The section of a dated fact, such as `notify`; null for a task. */
  readonly fact: string | null;
  readonly id: string;
  readonly name: string;
}

export interface MovedItem extends Item {
  readonly from: Span;
  readonly to: Span;
  readonly startDays: number;
  readonly finishDays: number;
}

export interface StayedItem extends Item, Span {
  readonly isAnchor: boolean;
  /** Calendar days of its start from the launch, before and now; below zero ahead of it. */
  readonly fromLaunch: { readonly from: number; readonly to: number };
}

export interface PastItem extends Item, Span {
  readonly from: Span;
  /** Whether it would be over by now too. */
  readonly isOver: boolean;
}

export interface RolledItem extends RestPoint {
  readonly id: string;
  readonly name: string;
}

export interface PressedItem {
  readonly id: string;
  readonly name: string;
  /** Working days of the plan's calendar; below zero so many are missing. */
  readonly float: { readonly from: number; readonly to: number };
  readonly floatTo: FloatTo | null;
}

export interface ShortenedItem extends Span {
  readonly id: string;
  readonly name: string;
  readonly workdays: { readonly from: number; readonly to: number };
}

export interface OutsideItem extends Span {
  readonly id: string;
  readonly name: string;
  readonly phase: {
    readonly id: string;
    readonly name: string;
    readonly start: IsoDate;
    readonly finish: IsoDate | null;
  };
}

export interface BlackoutItem extends Span {
  readonly id: string;
  readonly why: string;
  readonly isLaunch: boolean;
  readonly tasks: readonly { readonly id: string; readonly name: string }[];
}

export interface HolidayItem {
  readonly name: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly tasks: readonly { readonly id: string; readonly name: string }[];
}
