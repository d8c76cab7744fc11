/**
 * What the author wrote, known to have the right shape: keys are known, lists are lists, enumerated words are read, and
 * values that differ by tier are chosen. Points, durations and links are still text; names are not looked up yet.
 */
import type { Language } from "../diagnostic/diagnostic.ts";
import type { Offset } from "../notation/notation.ts";
import type { Origin } from "../source/origin.ts";
import type { Day } from "../time/day.ts";
import type { DayKind, Decision, HolidayRule, Placement, RangeEnd, Roll } from "./enums.ts";
import type { FactSpecs } from "./facts.ts";
import type { ItemSpec } from "./items-at.ts";
import type { ScoreSheet } from "./policy/score-sheet.ts";

export interface Spec extends FactSpecs {
  readonly origin: Origin;
  readonly id: string;
  readonly name: string;
  readonly language: Language | undefined;
  /** As written; `TBD` where the author said so or left the value empty; undefined without the key. */
  readonly launch: string | undefined;
  /** How far a trial moves the launch from there. */
  readonly launchMove: Offset | undefined;
  readonly start: string | undefined;
  readonly finish: string | undefined;
  /** The day on which progress was recorded, as the plan writes it. */
  readonly asOf: string | undefined;
  /** The day that was given for today, as ISO date: in place of `as-of` where the plan records progress without one. */
  readonly today: string | undefined;
  readonly timezone: string | undefined;
  readonly calendar: string | undefined;
  /** As declared or tried, else as the score has it. */
  readonly tier: string | undefined;
  /** The tier as its author spells it, or as it is tried. */
  readonly tierText: string | undefined;
  /** Undefined where the plan gives no marks. */
  readonly score: ScoreSheet | undefined;
  readonly ignores: readonly IgnoreSpec[];
  readonly days: DayKind;
  readonly ranges: RangeEnd;
  readonly place: Placement | undefined;
  readonly note: string | undefined;
  readonly owners: readonly OwnerSpec[];
  readonly calendars: readonly CalendarSpec[];
  readonly anchors: readonly AnchorSpec[];
  readonly phases: readonly PhaseSpec[];
  /** All tasks in the order of the file, those without a phase included. */
  readonly tasks: readonly TaskSpec[];
  /** Each fact section as read, with typed values. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What differs in other tiers: held against the same rules, never scheduled. */
  readonly otherTiers: OtherTiers;
}

/** Entities as another tier than the plan's would have them: one for each tier in which they may say something else. */
export interface OtherTiers {
  readonly anchors: readonly AnchorSpec[];
  readonly phases: readonly PhaseSpec[];
  readonly tasks: readonly TaskSpec[];
}

export interface OwnerSpec {
  readonly id: string;
  readonly origin: Origin;
  readonly name: string;
  readonly email: string | undefined;
  readonly capacity: number | undefined;
  readonly calendar: string | undefined;
  readonly away: readonly ItemSpec[];
}

export interface CalendarSpec {
  readonly id: string;
  readonly origin: Origin;
  readonly base: string | undefined;
  readonly week: readonly ItemSpec[] | undefined;
  readonly holidays: readonly DayEntrySpec[];
  readonly workdays: readonly DayEntrySpec[];
  readonly covers: readonly ItemSpec[];
}

/** One entry of `holidays` or `workdays`: a date or a range of dates, with a name where one was given. */
export interface DayEntrySpec extends ItemSpec {
  readonly name: string | undefined;
}

export interface AnchorSpec {
  readonly id: string;
  readonly origin: Origin;
  /** Undefined where the plan's tier leaves the anchor out. */
  readonly text: string | undefined;
}

export interface PhaseSpec {
  readonly id: string;
  readonly origin: Origin;
  /** Left out by its tier, or removed by `null`: so are all its tasks. */
  readonly isDropped: boolean;
  readonly name: string;
  readonly window: string | undefined;
  readonly start: string | undefined;
  readonly after: readonly ItemSpec[];
  readonly before: readonly ItemSpec[];
  readonly place: Placement | undefined;
  readonly owner: string | undefined;
  readonly calendar: string | undefined;
  readonly isSequence: boolean;
}

export interface TaskSpec {
  readonly id: string;
  readonly origin: Origin;
  readonly phase: string | undefined;
  /** Left out by its tier, cancelled, or removed by `null`: it takes no time, and what it waited for passes through. */
  readonly isDropped: boolean;
  readonly name: string;
  /** One of the language's kinds, or one that the policy adds. */
  readonly kind: string | undefined;
  readonly owner: string | undefined;
  readonly helpers: readonly string[];
  readonly informed: readonly string[];
  readonly approvers: readonly string[];
  readonly criteria: readonly string[];
  readonly isGate: boolean;
  readonly calendar: string | undefined;
  readonly place: Placement | undefined;
  readonly roll: Roll | undefined;
  readonly onHoliday: HolidayRule | undefined;
  /** The timing texts, under their keys. */
  readonly timing: TimingSpec;
  readonly after: readonly ItemSpec[];
  readonly before: readonly ItemSpec[];
  readonly finishAfter: readonly ItemSpec[];
  readonly audience: readonly string[];
  readonly channel: readonly string[];
  readonly gives: readonly string[];
  readonly needs: readonly string[];
  readonly preRead: string | undefined;
  readonly embargo: boolean;
  readonly links: readonly string[];
  readonly note: string | undefined;
  /** Undefined where nothing is recorded. */
  readonly progress: ProgressSpec | undefined;
}

/** What is recorded of a task: days and amounts are still text. */
export interface ProgressSpec {
  readonly started: string | undefined;
  readonly finished: string | undefined;
  /** 0 to 100. */
  readonly percent: number | undefined;
  readonly remaining: string | undefined;
  readonly isBlocked: boolean;
  /** Of a gate. */
  readonly decision: Decision | undefined;
}

export const timingKeys = [
  "at",
  "window",
  "start",
  "finish",
  "duration",
  "buffer",
  "from",
  "by",
  "start-by",
  "finish-from",
  "during",
  "every",
] as const;

export type TimingKey = (typeof timingKeys)[number];
export type TimingSpec = Readonly<Partial<Record<TimingKey, string>>>;

/** A finding that the plan silences. */
export interface IgnoreSpec {
  readonly origin: Origin;
  /** The code. */
  readonly check: string;
  /** The id of the task that the finding concerns; undefined for one about the plan. */
  readonly task: string | undefined;
  readonly why: string;
  /** The last day on which it holds. */
  readonly until: Day;
}
