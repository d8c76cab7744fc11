import type { Report } from "../diagnostic/diagnostic.ts";
import { type Day, earliestDay, formatDay, latestDay } from "../time/day.ts";
import { checkCalendars } from "./check-calendars.ts";
import { checkLinks } from "./check-links.ts";
import { workdaysBetween } from "./compute-float.ts";
import { boundMissed, deadlineMissed, phaseOrder, windowReversed } from "./conflict-problems.ts";
import { dayOf, eveningOf, morningOf } from "./moment.ts";
import { isPlaced } from "./network.ts";
import {
  assumed,
  beforeKickoff,
  durationMissing,
  launchUnset,
  outOfRange,
  recurrenceEmpty,
  taskOutsidePhase,
  undatedTask,
} from "./problems.ts";
import type { Schedule, ScheduledPhase, ScheduledTask } from "./schedule.ts";
import { minutesOf } from "./work.ts";

/** Says what a schedule breaks, and what was taken for granted to make it. */
export function checkSchedule(schedule: Schedule, report: Report): void {
  const { plan, phases, tasks } = schedule;
  if (plan.launch && !plan.launch.at) report(launchUnset(plan.launch.place));
  for (const phase of phases) checkPhase(phase, report);
  checkLinks(schedule, report);
  for (const task of tasks) checkTask(task, schedule, report);
  checkCalendars(schedule, report);
}

function checkPhase({ phase, window }: ScheduledPhase, report: Report): void {
  const { start, finish } = window ?? {};
  if (start === undefined || finish === undefined || start <= finish) return;
  const facts = { phase: phase.id, start: formatDay(start), finish: formatDay(finish) };
  report(phaseOrder(phase.origin.at("window"), facts));
}

function checkTask(scheduled: ScheduledTask, schedule: Schedule, report: Report): void {
  const { task, position, dates } = scheduled;
  const { origin, id, duration, pin, recurrence, during } = task;
  const says = pin ?? recurrence ?? during;
  if (duration.kind === "span" && duration.assumed && !task.spec.isGate && (!says || pin?.kind === "start")) {
    report(assumed(origin.keyOf(), { task: id }));
  }
  if (!isPlaced(position)) {
    const isUnknown = position === "unknown" || dates.isUnknown || dates.isCeilingUnknown;
    // Without a launch nothing waits for one: only a festival without a year has no day then.
    if (isUnknown && schedule.plan.launch) return;
    if (recurrence?.kind === "dated") report(recurrenceEmpty(origin.keyOf("every"), { task: id }));
    if (!recurrence) reportUndated(scheduled, schedule, report);
    return;
  }
  const start = dayOf(position.start);
  const finish = dayOf(position.finish);
  if (leavesLimits(start) || leavesLimits(finish)) {
    report(outOfRange(origin.keyOf(), { task: id }));
    return;
  }
  if (finish < start || duration.kind === "tbd") {
    const days = { start: formatDay(start), finish: formatDay(finish) };
    if (finish < start) report(windowReversed(origin.at(pin?.kind === "window" ? "window" : "finish"), days));
    if (duration.kind === "tbd") report(durationMissing(origin.at("duration"), { task: id, ...days }));
  }
  checkBounds(scheduled, schedule, report);
  checkSurroundings(scheduled, schedule, report);
}

/** Counting of working days stands still at the limits, so that a day on one of them may have been meant beyond it. */
function leavesLimits(day: Day): boolean {
  return day <= earliestDay || day >= latestDay;
}

function reportUndated({ task }: ScheduledTask, { plan }: Schedule, report: Report): void {
  const hasLaunch = plan.launch !== undefined;
  const diagnostic = undatedTask(task.origin.keyOf(), { task: task.id, hasLaunch });
  report(hasLaunch ? { ...diagnostic, severity: "error" } : diagnostic);
}

/** The task's own bounds, which its pin or what it waits for may break. */
function checkBounds({ task, dates, position }: ScheduledTask, { network }: Schedule, report: Report): void {
  if (!isPlaced(position) || task.recurrence) return;
  const start = dayOf(position.start);
  const finish = dayOf(position.finish);
  for (const { bound, day, clock } of dates.bounds) {
    const { kind, point } = bound;
    const side = kind === "from" || kind === "start-by" ? "start" : "finish";
    const actual = side === "start" ? start : finish;
    const facts = {
      task: task.id,
      day: formatDay(actual),
      limit: formatDay(day),
      limitText: point.text,
      side,
    } as const;
    if (kind === "by" || kind === "start-by") {
      const begins = dates.pin?.clock ?? -1;
      const reaches = side === "finish" ? begins + minutesOf(task) : begins;
      const isPastClock = actual === day && clock !== undefined && reaches > clock;
      if (actual <= day && !isPastClock) continue;
      const moment = side === "start" ? morningOf : eveningOf;
      const missing = Math.max(1, workdaysBetween(network, moment(day), moment(actual)));
      report(deadlineMissed(point.place, { ...facts, missing }));
    } else if (actual < day) {
      report(boundMissed(point.place, facts));
    }
  }
}

/** The kickoff and the phase around a task: work may lie outside, and that is said. */
function checkSurroundings({ task, dates, position }: ScheduledTask, schedule: Schedule, report: Report): void {
  if (!isPlaced(position)) return;
  const start = dayOf(position.start);
  const finish = dayOf(position.finish);
  const kickoff = schedule.plan.start && schedule.book.dayOf(schedule.plan.start)?.day;
  const nominal = dates.pin?.nominal;
  if (kickoff !== undefined && start < kickoff) {
    report(beforeKickoff(task.origin.keyOf(), { task: task.id, day: formatDay(start), kickoff: formatDay(kickoff) }));
  }
  const window = task.phase && schedule.book.windowOf(task.phase);
  if (!task.phase?.window || window?.start === undefined) return;
  // A day that only rolling took out of the phase is where its author put it.
  const first = nominal !== undefined && nominal > start ? nominal : start;
  const last = nominal !== undefined && nominal < finish ? nominal : finish;
  if (first >= window.start && (window.finish === undefined || last <= window.finish)) return;
  const days = { start: formatDay(start), finish: formatDay(finish) };
  const facts = { task: task.id, phase: task.phase.id, ...days, window: task.phase.window.text };
  report(taskOutsidePhase(task.origin.keyOf(), facts));
}
