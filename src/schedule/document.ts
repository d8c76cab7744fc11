/**
 * The schedule as one plain document, `tminus-schedule/1`: what `build -f json` prints and what every other output is
 * made from. Days are ISO dates and both ends are inside; `null` stands where the launch is not known. Fields may be
 * added; none may change its meaning. `docs/schedule.schema.json` says the same to machines.
 */
import type { Language } from "../diagnostic/diagnostic.ts";
import type { DiagnosticEntry, IgnoredEntry } from "./diagnostic-document.ts";
import type { FactRow } from "./fact-document.ts";
import type { CriticalPath, FloatTo, NearCriticalPath } from "./float-document.ts";
import type { ClockTime, IsoDate } from "./iso.ts";
import type { ProgressEntry, TaskStatus } from "./progress-document.ts";

export type { DiagnosticEntry, IgnoredEntry } from "./diagnostic-document.ts";
export type { FactRow, ZoneTime } from "./fact-document.ts";
export type { CriticalPath, FloatTo, NearCriticalPath } from "./float-document.ts";
export type { ClockTime, IsoDate } from "./iso.ts";
export type { ProgressEntry, TaskStatus } from "./progress-document.ts";

export interface ScheduleDocument {
  readonly format: "tminus-schedule/1";
  readonly plan: PlanEntry;
  readonly owners: readonly OwnerEntry[];
  readonly anchors: readonly AnchorEntry[];
  readonly calendar: CalendarEntry;
  readonly phases: readonly PhaseEntry[];
  /** In the order of the file. */
  readonly tasks: readonly TaskEntry[];
  readonly criticalPaths: readonly CriticalPath[];
  /** Of the work that is on none of them, what has little room: from the chain with the least of it on. */
  readonly nearCriticalPaths: readonly NearCriticalPath[];
  /** Each fact section as it was read: typed values, nothing dropped. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The dated facts. */
  readonly rows: readonly FactRow[];
  readonly diagnostics: readonly DiagnosticEntry[];
  /** What the plan silences with `ignore`. */
  readonly ignored: readonly IgnoredEntry[];
}

export interface PlanEntry {
  readonly id: string;
  readonly name: string;
  readonly lang: Language;
  readonly tier: string | null;
  /** `2026-10-20`, or `2026-10-20T10:00` where a clock time was written; null when TBD or absent. */
  readonly launch: string | null;
  /** `TBD` where the launch was written so; null where the plan has no T at all, or a day. */
  readonly launchText: string | null;
  readonly timezone: string | null;
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  /** The day that progress was recorded on; null where none is recorded, or not on which day. */
  readonly asOf: IsoDate | null;
  readonly place: string | null;
  readonly note: string | null;
  /** What was changed for this run without editing the plan; null for the plan as written. */
  readonly trial: {
    readonly launch?: string;
    readonly tier?: string;
    readonly ranges?: string;
    /** `page.duration=12d`. */
    readonly set?: readonly string[];
  } | null;
}

export interface OwnerEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly capacity: number | null;
}

export interface AnchorEntry {
  /** `launch` and `release` stand here too. */
  readonly id: string;
  readonly name: string;
  readonly date: IsoDate | null;
  readonly time: ClockTime | null;
  readonly text: string;
}

/** The plan's calendar, over the span of the plan and a margin: enough to draw rest days and to count. */
export interface CalendarEntry {
  readonly id: string;
  /** Null, as `to`, for a plan without a placed day. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Working weekdays, Monday 1 to Sunday 7. */
  readonly week: readonly number[];
  /** Days that are rest days though their weekday is worked, or that carry a holiday's name. */
  readonly holidays: readonly { readonly date: IsoDate; readonly name: string | null }[];
  /** Days that are worked though their weekday is not: make-up working days. */
  readonly workdays: readonly { readonly date: IsoDate; readonly name: string | null }[];
}

export interface PhaseEntry {
  readonly id: string;
  readonly name: string;
  /** From its tasks. */
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly window: { readonly start: IsoDate | null; readonly finish: IsoDate | null; readonly text: string } | null;
}

export type TaskType = "task" | "event" | "milestone" | "gate" | "recurring";

export type DependencyType = "finish-to-start" | "start-to-start" | "finish-to-finish" | "start-to-finish";

export interface TaskEntry {
  readonly id: string;
  readonly name: string;
  readonly phase: string | null;
  readonly kind: string | null;
  readonly type: TaskType;
  readonly owner: string | null;
  readonly helpers: readonly string[];
  readonly informed: readonly string[];
  readonly approvers: readonly string[];
  readonly criteria: readonly string[];
  /** A recurring task has its first and last occurrence. */
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  /** The written point where the day is not known: `T-30`. */
  readonly startText: string | null;
  readonly finishText: string | null;
  readonly time: ClockTime | null;
  /** Days worked between start and finish in the task's calendar; null when undated. */
  readonly workdays: number | null;
  /** Numbers in `unit`; all null with unit null for TBD. */
  readonly duration: {
    readonly min: number | null;
    readonly likely: number | null;
    readonly max: number | null;
    readonly unit: "wd" | "cd" | "min" | null;
    readonly text: string;
    readonly approximate: boolean;
    /** Nothing was written: one working day was taken. */
    readonly assumed: boolean;
  };
  readonly earlyStart: IsoDate | null;
  readonly earlyFinish: IsoDate | null;
  readonly lateStart: IsoDate | null;
  readonly lateFinish: IsoDate | null;
  /** Working days of the plan's calendar; below zero it is late already. */
  readonly totalFloat: number | null;
  readonly freeFloat: number | null;
  /** The hard date ahead that the total float is measured against; null where there is no float. */
  readonly floatTo: FloatTo | null;
  readonly critical: boolean;
  /** The day before rolling, where it differs: of the start, or for `finish` and `by` of the finish. */
  readonly nominal: IsoDate | null;
  /** Its `by`; null without one. */
  readonly deadline: Deadline | null;
  /** Its points that fall on rest days. */
  readonly restPoints: readonly RestPoint[];
  readonly bufferFinish: IsoDate | null;
  /** Of a recurring task: its days, and the day each was moved from. Empty for every other task. */
  readonly occurrences: readonly Occurrence[];
  /** How a recurring task recurs, as written; null for others. */
  readonly every: string | null;
  readonly predecessors: readonly Predecessor[];
  readonly driver: Driver | null;
  /** What is out of the ordinary between its start and its finish, in the calendar its work counts in. */
  readonly meets: readonly NamedStretch[];
  readonly audience: readonly string[];
  readonly channel: readonly string[];
  readonly gives: readonly string[];
  readonly needs: readonly string[];
  readonly preRead: string | null;
  readonly embargo: boolean;
  readonly links: readonly string[];
  readonly note: string | null;
  /** How the task stands; null in a plan that records no progress. */
  readonly status: TaskStatus | null;
  /** What is recorded of it, beside what was planned; null in a plan that records no progress. */
  readonly progress: ProgressEntry | null;
}

/** The day by which a task must be done, whether it will be or not. */
export interface Deadline {
  /** The last day on which it may end; with a clock time the day of that moment. Null while that is not known. */
  readonly date: IsoDate | null;
  readonly time: ClockTime | null;
  /** As written, in the words of the document's language: `T-5wd`, `T-5个工作日`. */
  readonly text: string;
  /** The day before rolling, where it differs. */
  readonly nominal: IsoDate | null;
  /** The anchor that it is counted from; null for a date of its own. */
  readonly on: string | null;
}

export interface RestPoint {
  /** As written: `T-8`. */
  readonly point: string;
  /** The rest day that it falls on, and its holiday. */
  readonly nominal: IsoDate;
  readonly holiday: string | null;
  /** The day that counts instead; the same where the task stays. */
  readonly day: IsoDate;
}

export interface Occurrence {
  readonly date: IsoDate;
  readonly time: ClockTime | null;
  /** The day the rule gave, where a holiday moved it. */
  readonly nominal: IsoDate | null;
}

export interface Predecessor {
  /** A task or an anchor. */
  readonly id: string;
  readonly type: DependencyType;
  readonly lag: number;
  readonly lagUnit: "wd" | "cd";
}

/** Consecutive days with one name: a holiday that rests, or make-up days that are worked. Both ends inside. */
export interface NamedStretch {
  readonly kind: "holiday" | "workday";
  readonly name: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What set a task's date. `on` names the task, anchor or phase it comes from, where there is one. */
export interface Driver {
  readonly kind:
    | "pin"
    | "link"
    | "bound"
    | "phase"
    | "kickoff"
    | "successor"
    | "plan-finish"
    | "window"
    /** The day that progress was recorded on: it had not begun by then. */
    | "as-of"
    /** What was recorded of the task itself. */
    | "actual";
  readonly on: string | null;
  /** The task that the date comes from: `on` itself, or what an anchor stands at; the last to end of several. */
  readonly task: string | null;
  readonly text: string;
  /** What is out of the ordinary between what set the date and the date, in the calendar its work counts in. */
  readonly meets: readonly NamedStretch[];
}
