import type { Language } from "../diagnostic/diagnostic.ts";
import type { Duration, Plan, PlanWindow, Point, Task } from "../plan/plan.ts";
import { sayPoint } from "../plan/say-point.ts";
import { countWorkdays } from "../time/calendar.ts";
import { type Day, daysBetween, formatDay } from "../time/day.ts";
import { deadlineEntry } from "./deadline-entry.ts";
import type { FloatTo, Predecessor, TaskEntry } from "./document.ts";
import { driverEntry } from "./driver-entry.ts";
import type { FloatEnd } from "./float-end.ts";
import { clockOf, isoOf } from "./iso.ts";
import { shareOf } from "./link-moment.ts";
import { linksOf } from "./link-table.ts";
import { dayOf, type Moment } from "./moment.ts";
import { namedStretches } from "./named-stretches.ts";
import { workAt } from "./network.ts";
import { isPlaced } from "./positions.ts";
import { progressFields } from "./progress-entry.ts";
import { restPointsOf } from "./rest-points.ts";
import type { Schedule, ScheduledTask } from "./schedule.ts";

/** A task as the document shows it. */
export function taskEntry(scheduled: ScheduledTask, schedule: Schedule, language: Language): TaskEntry {
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
    ...(placed ? { startText: null, finishText: null } : writtenPoints(scheduled, language)),
    time: timeOf(scheduled),
    workdays: start === undefined || finish === undefined ? null : workdaysOf(scheduled, start, finish),
    duration: durationEntry(writtenTask(scheduled, schedule)),
    earlyStart: momentIso(float?.early.start),
    earlyFinish: momentIso(float?.early.finish),
    // What has begun can begin on no other day.
    lateStart: momentIso(float && (task.actual ? float.early : float.late).start),
    lateFinish: momentIso(float?.late.finish),
    totalFloat: float?.total ?? null,
    freeFloat: float?.free ?? null,
    floatTo: float?.ahead ? floatTo(float.ahead.end, schedule.plan) : null,
    critical: float !== undefined && float.total <= 0,
    nominal: isoOf(dates.pin?.nominal ?? nominalBound(scheduled)),
    deadline: deadlineEntry(scheduled, schedule, language),
    restPoints: restPoints(scheduled, language),
    bufferFinish: placed && task.buffer ? isoOf(dayOf(placed.bufferFinish)) : null,
    occurrences: occurrencesOf(scheduled),
    every: spec.timing.every ?? null,
    predecessors: predecessorsOf(scheduled, schedule),
    driver: placed ? driverEntry(scheduled, schedule, language) : null,
    meets: start === undefined || finish === undefined ? [] : meets(scheduled, start, finish, language),
    audience: spec.audience,
    channel: spec.channel,
    gives: spec.gives,
    needs: spec.needs,
    preRead: spec.preRead ?? null,
    embargo: spec.embargo,
    links: spec.links,
    note: spec.note ?? null,
    ...progressFields(scheduled, schedule),
  };
}

/** A task as written, where the plan as written puts it: how long it is does not change with what was recorded. */
function writtenTask({ task, position }: ScheduledTask, { planned }: Schedule): WrittenTask {
  const { index } = task;
  return planned
    ? { task: planned.network.plan.tasks[index] ?? task, position: planned.positions.at(index) }
    : { task, position };
}

type WrittenTask = Pick<ScheduledTask, "task" | "position">;

function floatTo(end: FloatEnd, { finish }: Plan): FloatTo {
  switch (end.kind) {
    case "anchor":
      return { kind: end.kind, on: end.anchor.id, text: end.anchor.text, day: isoOf(end.day) };
    case "deadline":
      return { kind: end.kind, on: end.task.id, text: end.bound.bound.point.text, day: isoOf(end.bound.day) };
    case "task":
      return { kind: end.kind, on: end.task.id, text: pinText(end.task), day: isoOf(end.day) };
    case "plan-finish":
      return { kind: end.kind, on: null, text: finish?.text ?? "", day: isoOf(end.day) };
  }
}

function restPoints(scheduled: ScheduledTask, language: Language): TaskEntry["restPoints"] {
  return restPointsOf(scheduled).map(({ point, nominal, day }) => {
    const holiday = scheduled.task.rollCalendar.nameOf(nominal)?.[language] ?? null;
    return { point: point.text, nominal: formatDay(nominal), holiday, day: formatDay(day) };
  });
}

function pinText({ pin }: Task): string {
  if (!pin) return "";
  if (pin.kind === "window") return pin.window.text;
  return pin.kind === "span" ? pin.start.text : pin.point.text;
}

/** A recurring task is held against the calendar day by day; for others it is what their bar runs over. */
function meets({ task }: ScheduledTask, first: Day, last: Day, language: Language): TaskEntry["meets"] {
  return task.recurrence ? [] : namedStretches(task.calendar, { first, last }, language);
}

/** What stands in place of days that are not known. */
function writtenPoints(
  { task }: ScheduledTask,
  language: Language,
): { startText: string | null; finishText: string | null } {
  const { pin, bounds } = task;
  const say = (point: Point): string => sayPoint(point)[language];
  const bound = (kind: string): string | null => {
    const found = bounds.find((each) => each.kind === kind);
    return found ? say(found.point) : null;
  };
  const window = (windowed: PlanWindow) => ({
    startText: say(windowed.start),
    finishText: windowed.finish ? say(windowed.finish) : null,
  });
  if (pin?.kind === "window") return window(pin.window);
  if (pin?.kind === "span") return { startText: say(pin.start), finishText: say(pin.finish) };
  if (pin?.kind === "finish") return { startText: null, finishText: say(pin.point) };
  if (pin) return { startText: say(pin.point), finishText: pin.kind === "at" ? say(pin.point) : null };
  return { startText: bound("from"), finishText: bound("by") };
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

function durationEntry({ task, position }: WrittenTask): TaskEntry["duration"] {
  const { duration, pin } = task;
  if (duration.kind === "tbd") {
    return { min: null, likely: null, max: null, unit: null, text: duration.text, approximate: false, assumed: false };
  }
  const { min, likely, max, approximate, unit, text, assumed } = duration;
  if (assumed && task.recurrence) return { min, likely, max, approximate, unit: "wd", text: "", assumed: false };
  if (assumed && pin && pin.kind !== "start" && pin.kind !== "finish") {
    const days = isPlaced(position) ? daysBetween(dayOf(position.start), dayOf(position.finish)) + 1 : null;
    const length = pin.kind === "at" ? 1 : days;
    const shown = length === null ? "" : `${length}cd`;
    return { min: length, likely: length, max: length, unit: "cd", text: shown, approximate: false, assumed: false };
  }
  if (unit === "mo") return monthsEntry(duration, position);
  return { min, likely, max, approximate, unit, text, assumed };
}

/** Months are counted out in calendar days, from where the work stands; at a month's length where it stands nowhere. */
function monthsEntry(
  { min, likely, max, text, approximate }: Extract<Duration, { kind: "span" }>,
  position: ScheduledTask["position"],
): TaskEntry["duration"] {
  const days = (months: number): number => Math.round((months * 365.25) / 12);
  const real =
    isPlaced(position) && min === max ? daysBetween(dayOf(position.start), dayOf(position.finish)) + 1 : undefined;
  const rest = { unit: "cd", text, approximate, assumed: false } as const;
  return { min: real ?? days(min), likely: real ?? days(likely), max: real ?? days(max), ...rest };
}

/** The written day of a bound that set the date, where it was rolled. */
function nominalBound({ task, drivers, dates, position }: ScheduledTask): Day | undefined {
  if (task.duration.kind === "tbd" && isPlaced(position)) {
    const by = dates.bounds.find(({ bound }) => bound.kind === "by");
    if (by?.day === dayOf(position.finish)) return by.nominal;
  }
  for (const driver of drivers)
    if (driver.kind === "bound" && driver.bound.nominal !== undefined) return driver.bound.nominal;
  return undefined;
}

function occurrencesOf({ task, occurrences }: ScheduledTask): TaskEntry["occurrences"] {
  const time =
    task.recurrence?.kind === "dated" && task.recurrence.clock !== undefined ? clockOf(task.recurrence.clock) : null;
  return occurrences.map(({ day, nominal }) => ({ date: formatDay(day), time, nominal: isoOf(nominal) }));
}

/** All that is written, whether it is still waited for or not. */
function predecessorsOf({ task }: ScheduledTask, { network, planned, tasks }: Schedule): readonly Predecessor[] {
  const written = linksOf(task.index, (planned?.network ?? network).into);
  return written.map(({ predecessor, predecessorSide, successorSide, lag }): Predecessor => {
    const type = `${predecessorSide}-to-${successorSide}` as const;
    if (lag.unit !== "percent") return { id: predecessor.id, type, lag: lag.amount, lagUnit: lag.unit };
    const position = predecessor.kind === "task" ? tasks[predecessor.index]?.position : undefined;
    const work = predecessor.kind === "task" ? workAt(predecessor, position, network) : undefined;
    const amount = work && isPlaced(position) ? shareOf(lag.amount, work, dayOf(position.start)) : 0;
    return { id: predecessor.id, type, lag: amount, lagUnit: work?.unit === "wd" ? "wd" : "cd" };
  });
}

function momentIso(moment: Moment | undefined): string | null {
  return moment === undefined ? null : formatDay(dayOf(moment));
}
