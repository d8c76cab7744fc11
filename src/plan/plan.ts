/**
 * A plan whose names have become the things they stand for: tasks, phases, anchors and calendars as objects, links
 * between them, dropped tasks bridged. It never dangles and never loops. No day is computed here but those of calendars.
 */
import type { Language, Place } from "../diagnostic/diagnostic.ts";
import type { ClockMinute, Offset, RecurrenceText, Weekday } from "../notation/notation.ts";
import type { Origin } from "../source/origin.ts";
import type { HolidayRule, Placement, RangeEnd, Roll } from "../spec/enums.ts";
import type {
  BlackoutSpec,
  EmbargoSpec,
  MetricSpec,
  NoticeSpec,
  RiskSpec,
  RollbackSpec,
  RolloutSpec,
  RuleSpec,
  StageSpec,
} from "../spec/facts.ts";
import type { Spec, TaskSpec } from "../spec/spec.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Day } from "../time/day.ts";
import type { Festival } from "../time/festivals.ts";
import type { Buffer, Duration } from "./duration.ts";
import type { Actual, ProgressRecord, TaskProgress } from "./progress.ts";

export type { Buffer, Duration } from "./duration.ts";
export type { Actual, ProgressRecord, TaskProgress } from "./progress.ts";

export interface Plan extends PlanFacts {
  readonly spec: Spec;
  readonly language: Language | undefined;
  readonly timezone: string | undefined;
  readonly calendar: Calendar;
  readonly ranges: RangeEnd;
  readonly place: Placement | undefined;
  /** The kickoff. */
  readonly start: Point | undefined;
  /** Where open windows and recurrences are cut. */
  readonly finish: Point | undefined;
  /** What was recorded of the work so far; undefined where nothing was. */
  readonly record: ProgressRecord | undefined;
  /** Open work that has no days of its own begins no sooner: set where a plan goes on from what was recorded. */
  readonly notBefore: Day | undefined;
  /** T; undefined for a plan that has none. */
  readonly launch: Anchor | undefined;
  /** All anchors: the launch first, then in the order of the file, then the festivals that links name. */
  readonly anchors: readonly Anchor[];
  readonly owners: readonly Owner[];
  readonly phases: readonly Phase[];
  /** In the order of the file, without those dropped. `index` is the position here. */
  readonly tasks: readonly Task[];
  /** Indexes of tasks such that whatever a task waits for comes before it. */
  readonly order: readonly number[];
  readonly dependencies: readonly Dependency[];
}

export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email: string | undefined;
  readonly capacity: number | undefined;
  readonly calendar: Calendar | undefined;
  /** Rest days of this owner alone. */
  readonly away: ReadonlySet<Day>;
}

export interface Anchor {
  readonly kind: "anchor";
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  /** Where it stands; undefined while the launch is TBD. */
  readonly at: { readonly kind: "point"; readonly point: Point } | Thing | undefined;
}

/** An anchor that stands at a task, gate or phase as placed: at its last day, or with `.start` its first. */
export interface Thing {
  readonly kind: "thing";
  readonly tasks: readonly Task[];
  readonly side: Side;
}

export type Side = "start" | "finish";

export interface Point {
  readonly base: PointBase;
  readonly offset: Offset | undefined;
  readonly clock: ClockMinute | undefined;
  readonly text: string;
  readonly place: Place;
}

export type PointBase =
  | { readonly kind: "date"; readonly day: Day }
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  /** In the year of T, or of the kickoff in a plan without T. */
  | { readonly kind: "festival"; readonly festival: Festival }
  | {
      readonly kind: "slot";
      readonly week: number | "last";
      readonly weekday: Weekday | undefined;
      readonly phase: Phase;
    };

/** Both ends inside; without a finish it is open until the plan's end. */
export interface PlanWindow {
  readonly start: Point;
  readonly finish: Point | undefined;
  readonly text: string;
}

export interface Phase {
  readonly id: string;
  readonly name: string;
  readonly origin: Origin;
  readonly window: PlanWindow | undefined;
  readonly start: Point | undefined;
  /** Filled while tasks are resolved; without those dropped. */
  readonly tasks: readonly Task[];
}

export type TaskType = "task" | "event" | "milestone" | "gate" | "recurring";

export interface Task {
  readonly kind: "task";
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly type: TaskType;
  readonly origin: Origin;
  readonly spec: TaskSpec;
  readonly phase: Phase | undefined;
  readonly owner: Owner | undefined;
  /** In which its work counts, the owner's away days resting. */
  readonly calendar: Calendar;
  /** The same without away days: asked for rolling and for lags. */
  readonly rollCalendar: Calendar;
  readonly duration: Duration;
  readonly buffer: Buffer | undefined;
  readonly pin: Pin | undefined;
  readonly bounds: readonly Bound[];
  readonly during: During | undefined;
  readonly recurrence: RecurrenceText | undefined;
  readonly onHoliday: HolidayRule | undefined;
  /** What overrides the direction, from the task, its phase or the plan. */
  readonly place: Placement | undefined;
  readonly roll: Roll | undefined;
  readonly progress: TaskProgress | undefined;
  /** How it stands: set where a plan goes on from what was recorded. */
  readonly actual: Actual | undefined;
}

export type Pin =
  | { readonly kind: "at"; readonly point: Point }
  | { readonly kind: "window"; readonly window: PlanWindow }
  | { readonly kind: "start"; readonly point: Point }
  | { readonly kind: "finish"; readonly point: Point }
  | { readonly kind: "span"; readonly start: Point; readonly finish: Point };

export interface Bound {
  readonly kind: "from" | "by" | "start-by" | "finish-from";
  readonly point: Point;
}

export interface During {
  readonly things: readonly (Task | Anchor)[];
  readonly text: string;
  readonly place: Place;
}

export interface PlanLag {
  /** Signed: a lead is below zero. Per cent is of the predecessor's duration. */
  readonly amount: number;
  readonly unit: "wd" | "cd" | "percent";
}

export interface Dependency {
  readonly predecessor: Task | Anchor;
  readonly predecessorSide: Side;
  readonly successor: Task | Anchor;
  readonly successorSide: Side;
  readonly lag: PlanLag;
  /** Where the link is written. */
  readonly place: Place;
  /** Dropped tasks that the link passes through, in order. */
  readonly through: readonly string[];
}

/** Owners are ids of owners that exist. A point that hangs on a launch still open is here too; it has no day yet. */
export interface PlanFacts {
  readonly metrics: readonly Metric[];
  readonly risks: readonly Risk[];
  readonly rollout: Rollout | undefined;
  readonly rules: readonly Rule[];
  readonly notices: readonly Notice[];
  /** Those that say when. */
  readonly blackouts: readonly Blackout[];
  readonly embargo: Embargo | undefined;
}

export interface Metric extends Omit<MetricSpec, "measure"> {
  readonly measure: readonly Point[];
}

export interface Risk extends Omit<RiskSpec, "decideBy"> {
  readonly decideBy: Point | undefined;
}

export interface Rollout extends Omit<RolloutSpec, "stages" | "rollback"> {
  readonly stages: readonly Stage[];
  readonly rollback: Rollback | undefined;
}

export interface Stage extends Omit<StageSpec, "at"> {
  readonly at: Point | undefined;
}

export interface Rollback extends Omit<RollbackSpec, "within"> {
  readonly within: Within | undefined;
}

export interface Rule extends Omit<RuleSpec, "within"> {
  readonly within: Within | undefined;
}

/** How soon something is done once it is called for: by the clock, or in days. */
export interface Within {
  readonly amount: number;
  readonly unit: "min" | "wd" | "cd";
}

/** Days on which nothing public may happen. */
export interface Blackout extends Omit<BlackoutSpec, "window"> {
  readonly window: PlanWindow;
}

export interface Notice extends Omit<NoticeSpec, "lead" | "before"> {
  readonly lead: { readonly amount: number; readonly unit: "wd" | "cd" } | undefined;
  /** A point; or the first day of a task. */
  readonly before: Point | Task | undefined;
  readonly beforeText: string;
  readonly place: Place;
}

export interface Embargo extends Omit<EmbargoSpec, "lifts"> {
  readonly lifts: Point | undefined;
}
