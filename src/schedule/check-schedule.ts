import type { Report } from "../diagnostic/diagnostic.ts";
import { type Day, earliestDay, formatDay, isWithinLimits, latestDay } from "../time/day.ts";
import { checkCalendars } from "./check-calendars.ts";
import { checkKickoff } from "./check-kickoff.ts";
import { checkProgress } from "./check-progress.ts";
import { dayOf } from "./moment.ts";
import { isPlaced } from "./positions.ts";
import { assumed, durationMissing, launchUnset, outOfRange, recurrenceEmpty, undatedTask } from "./problems.ts";
import type { Schedule, ScheduledPhase, ScheduledTask } from "./schedule.ts";
import { phaseOrder, windowReversed } from "./window-problems.ts";

/** Says what was taken for granted to make a schedule, and where its days make no sense; not which promises it breaks. */
export function checkSchedule(schedule: Schedule, report: Report): void {
  const { plan, phases, tasks } = schedule;
  if (plan.launch && !plan.launch.at) report(launchUnset(plan.launch.place));
  checkKickoff(schedule, report);
  for (const phase of phases) checkPhase(phase, report);
  checkProgress(schedule, report);
  for (const task of tasks) {
    if (isPlacedOrdinary(task, schedule)) checkLimits(task, report);
    else checkTask(task, schedule, report);
  }
  checkCalendars(schedule, report);
}

function checkPhase({ phase, window }: ScheduledPhase, report: Report): void {
  const { start, finish } = window ?? {};
  if (start === undefined || finish === undefined || start <= finish) return;
  const facts = { phase: phase.id, start: formatDay(start), finish: formatDay(finish) };
  report(phaseOrder(phase.origin.at("window"), facts));
}

/** Of ordinary work with a place nothing was taken for granted. */
function isPlacedOrdinary({ task, position }: ScheduledTask, { network }: Schedule): boolean {
  return network.isOrdinary[task.index] === 1 && isPlaced(position);
}

function checkTask(scheduled: ScheduledTask, schedule: Schedule, report: Report): void {
  const { task, position, dates } = scheduled;
  const { origin, id, duration, pin, recurrence, during } = task;
  const saysLength = pin
    ? pin.kind !== "start" && pin.kind !== "finish"
    : (recurrence ?? during ?? task.progress?.remaining);
  if (task.actual?.kind === "done") return;
  if (duration.kind === "span" && duration.assumed && !task.spec.isGate && !saysLength) {
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
  if (!checkLimits(scheduled, report)) return;
  const start = dayOf(position.start);
  const finish = dayOf(position.finish);
  if (finish < start || duration.kind === "tbd") {
    const days = { start: formatDay(start), finish: formatDay(finish) };
    if (finish < start) report(windowReversed(origin.at(pin?.kind === "window" ? "window" : "finish"), days));
    if (duration.kind === "tbd") report(durationMissing(origin.at("duration"), { task: id, ...days }));
  }
}

/** Whether a placed task stands within the days that can be counted. */
function checkLimits(scheduled: ScheduledTask, report: Report): boolean {
  const { position } = scheduled;
  const { origin, id } = scheduled.task;
  if (!isPlaced(position)) return true;
  const atLimits = leavesLimits(dayOf(position.start)) || leavesLimits(dayOf(position.finish));
  const isWithin = !atLimits && staysWithinLimits(scheduled);
  if (!isWithin) report(outOfRange(origin.keyOf(), { task: id }));
  return isWithin;
}

/** Whether the task's days can be told: an output holds no day before 1900 or after 2200. One without days has none. */
export function staysWithinLimits({ task, position }: ScheduledTask): boolean {
  if (task.actual?.kind === "done" || !isPlaced(position)) return true;
  const { start, finish, bufferFinish } = position;
  return [start, finish, bufferFinish].every((moment) => isWithinLimits(dayOf(moment)));
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
