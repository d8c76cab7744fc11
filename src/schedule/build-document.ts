import type { Bilingual, Diagnostic, Language } from "../diagnostic/diagnostic.ts";
import type { Anchor, Duration, PlanWindow } from "../plan/plan.ts";
import { countWorkdays, exceptionsBetween } from "../time/calendar.ts";
import { addDays, type Day, daysBetween, formatDay } from "../time/day.ts";
import { describeDriver } from "./describe-driver.ts";
import type {
  AnchorEntry,
  CalendarEntry,
  DiagnosticEntry,
  FactRow,
  PhaseEntry,
  PlanEntry,
  Predecessor,
  ScheduleDocument,
  TaskEntry,
} from "./document.ts";
import { shareOf } from "./link-moment.ts";
import { dayOf, type Moment } from "./moment.ts";
import { isPlaced } from "./network.ts";
import type { Schedule, ScheduledNotice, ScheduledPhase, ScheduledTask } from "./schedule.ts";


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
    facts: plan.spec.facts,
    rows: schedule.notices.map(noticeRow),
    diagnostics: options.diagnostics.map((diagnostic) => diagnosticEntry(diagnostic, options.language)),
  };
}

export function diagnosticEntry(diagnostic: Diagnostic, language: Language): DiagnosticEntry {
  const { code, severity, message, help, place, related } = diagnostic;
  const say = (text: Bilingual): string => text[language];
  return {
    code,
    severity,
    message: say(message),
    help: help ? say(help) : null,
    place,
    related: related.map((each) => ({ place: each.place, message: say(each.message) })),
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
  const named = ({ day, name }: (typeof holidays)[number]) => ({ date: formatDay(day), name: name?.[language] ?? null });
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

function taskEntry(scheduled: ScheduledTask, schedule: Schedule, language: Language): TaskEntry {
  const { task, position, float, dates } = scheduled;
  const { spec } = task;
  const placed = isPlaced(position) ? position : undefined;
  const start = placed && dayOf(placed.start);
  const finish = placed && dayOf(placed.finish);
  return {
    id: task.id,
    name: task.name,
    phase: task.phase?.id ?? null,
    kind: spec.kind ?? null,
    type: task.type,
    owner: task.owner?.id ?? null,
    helpers: spec.helpers,
    informed: spec.informed,
    approvers: spec.approvers,
    criteria: spec.criteria,
    start: isoOf(start),
    finish: isoOf(finish),
    ...(placed ? { startText: null, finishText: null } : writtenPoints(scheduled)),
    time: timeOf(scheduled),
    workdays: start === undefined || finish === undefined ? null : workdaysOf(scheduled, start, finish),
    duration: durationEntry(scheduled),
    earlyStart: momentIso(float?.early.start),
    earlyFinish: momentIso(float?.early.finish),
    lateStart: momentIso(float?.late.start),
    lateFinish: momentIso(float?.late.finish),
    totalFloat: float?.total ?? null,
    freeFloat: float?.free ?? null,
    critical: float !== undefined && float.total <= 0,
    nominal: isoOf(dates.pin?.nominal ?? nominalBound(scheduled)),
    bufferFinish: placed && task.buffer ? isoOf(dayOf(placed.bufferFinish)) : null,
    occurrences: occurrencesOf(scheduled),
    every: task.recurrence?.text ?? null,
    predecessors: predecessorsOf(scheduled, schedule),
    driver: placed ? describeDriver(scheduled, language) : null,
    audience: spec.audience,
    channel: spec.channel,
    gives: spec.gives,
    needs: spec.needs,
    preRead: spec.preRead ?? null,
    embargo: spec.embargo,
    links: spec.links,
    note: spec.note ?? null,
  };
}

/** What stands in place of days that are not known. */
function writtenPoints({ task }: ScheduledTask): { startText: string | null; finishText: string | null } {
  const { pin, bounds } = task;
  const bound = (kind: string): string | undefined => bounds.find((each) => each.kind === kind)?.point.text;
  const window = (windowed: PlanWindow) => ({
    startText: windowed.start.text,
    finishText: windowed.finish?.text ?? null,
  });
  if (pin?.kind === "window") return window(pin.window);
  if (pin?.kind === "span") return { startText: pin.start.text, finishText: pin.finish.text };
  if (pin?.kind === "finish") return { startText: null, finishText: pin.point.text };
  if (pin) return { startText: pin.point.text, finishText: pin.kind === "at" ? pin.point.text : null };
  return { startText: bound("from") ?? null, finishText: bound("by") ?? null };
}

function timeOf({ task, dates }: ScheduledTask): string | null {
  const { recurrence } = task;
  const clock = recurrence?.kind === "dated" ? recurrence.clock : dates.pin?.clock;
  return clock === undefined ? null : clockOf(clock);
}

function workdaysOf({ task, occurrences }: ScheduledTask, start: Day, finish: Day): number {
  if (task.recurrence) return occurrences.length;
  return task.type === "milestone" ? 0 : countWorkdays(task.calendar, start, finish);
}

function durationEntry({ task, position }: ScheduledTask): TaskEntry["duration"] {
  const { duration, pin } = task;
  if (duration.kind === "tbd") {
    return { min: null, likely: null, max: null, unit: null, text: duration.text, approximate: false, assumed: false };
  }
  if (duration.assumed && task.recurrence) return { ...lengthsOf(duration), unit: "wd", text: "", assumed: false };
  if (duration.assumed && pin && pin.kind !== "start" && pin.kind !== "finish") {
    const days = isPlaced(position) ? daysBetween(dayOf(position.start), dayOf(position.finish)) + 1 : null;
    const length = pin.kind === "at" ? 1 : days;
    const text = length === null ? "" : `${length}cd`;
    return { min: length, likely: length, max: length, unit: "cd", text, approximate: false, assumed: false };
  }
  if (duration.unit === "mo") return monthsEntry(duration, position);
  return { ...lengthsOf(duration), unit: duration.unit, text: duration.text, assumed: duration.assumed };
}

function lengthsOf({ min, likely, max, approximate }: Extract<Duration, { kind: "span" }>) {
  return { min, likely, max, approximate };
}

/** Months are counted out in calendar days, from where the work stands; at a month's length where it stands nowhere. */
function monthsEntry(
  { min, likely, max, text, approximate }: Extract<Duration, { kind: "span" }>,
  position: ScheduledTask["position"],
): TaskEntry["duration"] {
  const days = (months: number): number => Math.round((months * 365.25) / 12);
  const real = isPlaced(position) && min === max ? daysBetween(dayOf(position.start), dayOf(position.finish)) + 1 : undefined;
  const rest = { unit: "cd", text, approximate, assumed: false } as const;
  return { min: real ?? days(min), likely: real ?? days(likely), max: real ?? days(max), ...rest };
}

/** The written day of a bound that set the date, where it was rolled. */
function nominalBound({ drivers }: ScheduledTask): Day | undefined {
  for (const driver of drivers) if (driver.kind === "bound" && driver.bound.nominal !== undefined) return driver.bound.nominal;
  return undefined;
}

function occurrencesOf({ task, occurrences }: ScheduledTask): TaskEntry["occurrences"] {
  const time = task.recurrence?.kind === "dated" && task.recurrence.clock !== undefined ? clockOf(task.recurrence.clock) : null;
  return occurrences.map(({ day, nominal }) => ({ date: formatDay(day), time, nominal: isoOf(nominal) }));
}

function predecessorsOf({ task }: ScheduledTask, { network, tasks }: Schedule): readonly Predecessor[] {
  return (network.into[task.index] ?? []).map(({ predecessor, predecessorSide, successorSide, lag }): Predecessor => {
    const type = `${predecessorSide}-to-${successorSide}` as const;
    if (lag.unit !== "percent") return { id: predecessor.id, type, lag: lag.amount, lagUnit: lag.unit };
    const index = predecessor.kind === "task" ? predecessor.index : -1;
    const work = network.works[index];
    const position = tasks[index]?.position;
    const amount = work && isPlaced(position) ? shareOf(lag.amount, work, dayOf(position.start)) : 0;
    return { id: predecessor.id, type, lag: amount, lagUnit: work?.unit === "wd" ? "wd" : "cd" };
  });
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

function clockOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function momentIso(moment: Moment | undefined): string | null {
  return moment === undefined ? null : formatDay(dayOf(moment));
}

function isoOf(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day);
}
