import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Dependency } from "../plan/plan.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { Cell, Expression, Occurrences } from "./expression.ts";

/**
 * The dates of a plan as arithmetic over its launch day, its durations, its lags and its calendars: what counts here
 * counts as the scheduler does, for other launch days and calendars too.
 */
export interface Equations {
  /** All cells that something reads; those that are counted after all that they read. */
  readonly cells: readonly Cell[];
  readonly calendar: Calendar;
  /** Calendars that are others less somebody's days away. */
  readonly lessAway: ReadonlyMap<Calendar, LessAway>;
  /** Undefined for a plan without a launch day. */
  readonly launch: Cell | undefined;
  /** The days of anchors by id, the launch among them. */
  readonly anchors: ReadonlyMap<string, Expression>;
  /** By index of task. */
  readonly tasks: readonly TaskEquations[];
  /** The days of dated facts, by their place in the document's rows; undefined where they are fixed or have none. */
  readonly facts: readonly FactEquations[];
  /** In the order of the plan. */
  readonly links: readonly LinkEquation[];
}

export interface FactEquations {
  readonly start: Expression | undefined;
  readonly finish: Expression | undefined;
}

/** What a calendar is that is another one less somebody's days away. */
export interface LessAway {
  readonly base: Calendar;
  /** Whose days away, by id. */
  readonly owner: string;
  readonly away: ReadonlySet<Day>;
}

export interface TaskEquations {
  /** The shown days; undefined where they are fixed, or where the task has none. */
  readonly start: Cell | undefined;
  readonly finish: Cell | undefined;
  /** The last day of the buffer, where there is one. */
  readonly bufferFinish: Expression | undefined;
  /** How long it takes, where that is typed. */
  readonly days: Cell | undefined;
  /** Days worked from start to finish, in the task's calendar, where that is counted. */
  readonly workdays: Expression | undefined;
  /** The unit in which it is typed how long it takes. */
  readonly unit: "wd" | "cd" | "mo";
  /** Total float in working days of the plan's calendar. */
  readonly float: Expression | undefined;
  /** Of recurring work whose days are followed: those of which some lie from start to finish. */
  readonly recurs: Occurrences | undefined;
  /** Why the task's days are fixed. */
  readonly fixed: Bilingual | undefined;
}

export interface LinkEquation {
  readonly dependency: Dependency;
  /** Undefined for a share in per cent. */
  readonly lag: Cell | undefined;
}
