import type { Diagnostic, Language } from "../diagnostic/diagnostic.ts";
import type { Anchor, Blackout } from "../plan/plan.ts";
import { exceptionsBetween } from "../time/calendar.ts";
import { addDays, formatDay } from "../time/day.ts";
import { lastDayOfPoint } from "./day-book.ts";
import { diagnosticEntry } from "./diagnostic-entry.ts";
import type { AnchorEntry, CalendarEntry, FactRow, PhaseEntry, PlanEntry, ScheduleDocument } from "./document.ts";
import { clockOf, isoOf } from "./iso.ts";
import type { Schedule, ScheduledNotice, ScheduledPhase } from "./schedule.ts";
import { taskEntry } from "./task-entry.ts";

export interface DocumentOptions {
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
  readonly trial: PlanEntry["trial"];
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
    rows: [...schedule.notices.map(noticeRow), ...plan.blackouts.map((blackout) => blackoutRow(blackout, schedule))],
    diagnostics: options.diagnostics.map((diagnostic) => diagnosticEntry(diagnostic, options.language)),
  };
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

function calendarEntry({ plan, start, finish }: Schedule, language: Language): CalendarEntry {
  const { calendar } = plan;
  const from = start === undefined ? undefined : addDays(start, -calendarMargin);
  const to = finish === undefined ? undefined : addDays(finish, calendarMargin);
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

/** An open window reaches to the plan's end. */
function blackoutRow({ id, why, window }: Blackout, { book, finish }: Schedule): FactRow {
  const start = book.dayOf(window.start);
  const last = window.finish && book.dayOf(window.finish);
  const end = window.finish ? last && lastDayOfPoint(window.finish, last) : finish;
  const isDated = start !== undefined && end !== undefined;
  return {
    fact: "blackouts",
    id,
    name: why,
    start: isDated ? isoOf(start.day) : null,
    finish: isDated ? isoOf(end) : null,
    startText: isDated ? null : window.text,
    owner: null,
  };
}

function noticeRow({ notice, day }: ScheduledNotice): FactRow {
  return {
    fact: "notify",
    id: notice.id,
    name: notice.what,
    start: isoOf(day),
    finish: isoOf(day),
    startText: day === undefined && notice.beforeText !== "" ? notice.beforeText : null,
    owner: notice.owner ?? null,
  };
}
