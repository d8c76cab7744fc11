import type { Diagnostic, Language } from "../diagnostic/diagnostic.ts";
import type { Anchor } from "../plan/plan.ts";
import type { IgnoreSpec } from "../spec/spec.ts";
import { exceptionsBetween } from "../time/calendar.ts";
import { addDays, type Day, formatDay } from "../time/day.ts";
import { diagnosticEntry } from "./diagnostic-entry.ts";
import type { AnchorEntry, CalendarEntry, IgnoredEntry, PhaseEntry, PlanEntry, ScheduleDocument } from "./document.ts";
import { factEntry } from "./fact-entry.ts";
import { clockOf, isoOf } from "./iso.ts";
import type { Schedule, ScheduledPhase } from "./schedule.ts";
import { taskEntry } from "./task-entry.ts";

export interface DocumentOptions {
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
  /** What the plan silences; not among the diagnostics. */
  readonly ignored: readonly IgnoredDiagnostic[];
  readonly trial: PlanEntry["trial"];
}

/** A finding, and the entry of the plan's `ignore` that silences it. */
export interface IgnoredDiagnostic {
  readonly finding: Diagnostic;
  readonly by: IgnoreSpec;
}

/** Days before the first and behind the last that the calendar entry reaches: room to draw and to count. */
const calendarMargin = 31;

/** The schedule as the one plain document that every output is made from. */
export function buildDocument(schedule: Schedule, options: DocumentOptions): ScheduleDocument {
  const { plan } = schedule;
  return {
    format: "tminus-schedule/1",
    plan: planEntry(schedule, options),
    owners: plan.owners.map(({ id, name, email, capacity }) => ({
      id,
      name,
      email: email ?? null,
      capacity: capacity ?? null,
    })),
    anchors: plan.anchors.map((anchor) => anchorEntry(anchor, schedule)),
    calendar: calendarEntry(schedule, options.language),
    phases: schedule.phases.map(phaseEntry),
    tasks: schedule.tasks.map((task) => taskEntry(task, schedule, options.language)),
    criticalPaths: schedule.criticalPaths.map(({ to, tasks }) => ({
      to: to?.id ?? "finish",
      tasks: tasks.map(({ id }) => id),
    })),
    nearCriticalPaths: schedule.nearCriticalPaths.map(({ to, float, tasks }) => ({
      to: to?.id ?? "finish",
      float,
      tasks: tasks.map(({ id }) => id),
    })),
    facts: plan.spec.facts,
    rows: schedule.datedFacts.map((fact) => factEntry(fact, plan, options.language)),
    diagnostics: options.diagnostics.map((diagnostic) => diagnosticEntry(diagnostic, options.language)),
    ignored: options.ignored.map((each) => ignoredEntry(each, options.language)),
  };
}

function ignoredEntry({ finding, by }: IgnoredDiagnostic, language: Language): IgnoredEntry {
  const { code, message, place } = finding;
  return { code, task: by.task ?? null, why: by.why, until: formatDay(by.until), message: message[language], place };
}

function planEntry({ plan, book, start, finish }: Schedule, { language, trial }: DocumentOptions): PlanEntry {
  const { spec, launch } = plan;
  const day = launch && book.anchorDay(launch);
  const clock = launch?.at?.kind === "point" ? launch.at.point.clock : undefined;
  return {
    id: spec.id,
    name: spec.name,
    lang: language,
    tier: spec.tier ?? null,
    launch: day === undefined ? null : formatDay(day) + (clock === undefined ? "" : `T${clockOf(clock)}`),
    launchText: launch && day === undefined ? launch.text : null,
    timezone: plan.timezone ?? null,
    start: isoOf(start),
    finish: isoOf(finish),
    asOf: isoOf(plan.record?.asOf),
    place: plan.place ?? null,
    note: spec.note ?? null,
    trial,
  };
}

function anchorEntry(anchor: Anchor, { book }: Schedule): AnchorEntry {
  const clock = anchor.at?.kind === "point" ? anchor.at.point.clock : undefined;
  return {
    id: anchor.id,
    name: anchor.id,
    date: isoOf(book.anchorDay(anchor)),
    time: clock === undefined ? null : clockOf(clock),
    text: anchor.text,
  };
}

function calendarEntry({ plan, start, finish, datedFacts }: Schedule, language: Language): CalendarEntry {
  const { calendar } = plan;
  const days = [start, finish, ...datedFacts.flatMap((fact) => [fact.start, fact.finish])];
  const known = days.filter((day) => day !== undefined);
  const from = start === undefined ? undefined : addDays(Math.min(...known) as Day, -calendarMargin);
  const to = finish === undefined ? undefined : addDays(Math.max(...known) as Day, calendarMargin);
  if (from === undefined || to === undefined) {
    return { id: calendar.id, from: null, to: null, week: calendar.week, holidays: [], workdays: [] };
  }
  const { holidays, workdays } = exceptionsBetween(calendar, from, to);
  const named = ({ day, name }: (typeof holidays)[number]) => ({
    date: formatDay(day),
    name: name?.[language] ?? null,
  });
  return {
    id: calendar.id,
    from: formatDay(from),
    to: formatDay(to),
    week: calendar.week,
    holidays: holidays.map(named),
    workdays: workdays.map(named),
  };
}

function phaseEntry({ phase, window, start, finish }: ScheduledPhase): PhaseEntry {
  return {
    id: phase.id,
    name: phase.name,
    start: isoOf(start),
    finish: isoOf(finish),
    window: phase.window
      ? { start: isoOf(window?.start), finish: isoOf(window?.finish), text: phase.window.text }
      : null,
  };
}
