import type { Report } from "../diagnostic/diagnostic.ts";
import type { Dependency } from "../plan/plan.ts";
import { type Day, formatDay } from "../time/day.ts";
import { workdaysBetween } from "./compute-float.ts";
import { boundMoment, predecessorMoment, startBound } from "./link-moment.ts";
import { dayOf, eveningOf } from "./moment.ts";
import { calendarsOf, type Network, positionOfEnd } from "./network.ts";
import { isPlaced, type Position } from "./positions.ts";
import { outOfSequence, overdue, pinOverrun } from "./progress-problems.ts";
import type { Schedule, ScheduledTask } from "./schedule.ts";

/** Says where what was recorded contradicts the plan: its order, its written days, and what time has passed over. */
export function checkProgress(schedule: Schedule, report: Report): void {
  const { planned } = schedule;
  if (!planned) return;
  checkSequence(planned.network.plan.dependencies, schedule, report);
  const { asOf } = schedule.plan.record ?? {};
  if (asOf === undefined) return;
  for (const scheduled of schedule.tasks) {
    checkOverdue(scheduled, asOf, report);
    checkOverrun(scheduled, schedule, report);
  }
}

/** Work that has begun although what it waits for is not done, or where its start is waited for, not begun. */
function checkSequence(written: readonly Dependency[], { network, positions }: Schedule, report: Report): void {
  for (const dependency of written) {
    const { predecessor, predecessorSide: side, successor, successorSide, place } = dependency;
    const started = startOf(successor);
    if (started === undefined || successorSide === "finish" || isReached(predecessor, side)) continue;
    const position = positionOfEnd(predecessor, positions, network.book);
    if (isAllowed(dependency, started, { position, network })) continue;
    const anchorDay = predecessor.kind === "anchor" ? network.book.anchorDay(predecessor) : undefined;
    const day = anchorDay === undefined ? undefined : formatDay(anchorDay);
    const facts = { task: successor.id, started: formatDay(started), predecessor: predecessor.id, side, day };
    const related = successor.kind === "task" ? [{ place: successor.origin.at("started"), message: startedHere }] : [];
    report(outOfSequence(place, facts, related));
  }
}

/** The day on which unfinished work began. */
function startOf(end: Dependency["successor"]): Day | undefined {
  if (end.kind !== "task" || end.recurrence || end.progress?.finished !== undefined) return undefined;
  return end.progress?.started;
}

function isReached(end: Dependency["predecessor"], side: Dependency["predecessorSide"]): boolean {
  if (end.kind === "anchor" || !end.progress) return false;
  return end.progress.finished !== undefined || (side === "start" && end.progress.started !== undefined);
}

/** What an anchor or a lead allows is in order; a task that is not recorded as done is not, wherever it stands. */
function isAllowed(
  dependency: Dependency,
  started: Day,
  { position, network }: { readonly position: Position; readonly network: Network },
): boolean {
  if (!isPlaced(position) || (dependency.predecessor.kind === "task" && dependency.lag.amount >= 0)) return false;
  const from = predecessorMoment(dependency, position);
  return startBound(boundMoment(dependency, from, calendarsOf(dependency, network, position))) <= started;
}

const startedHere = { en: "it started here", zh: "这里写了开始日期" };

/** Pinned work that time has passed over: its last day is gone or, where it has not begun, its first. */
function checkOverdue({ task, position }: ScheduledTask, asOf: Day, report: Report): void {
  const { pin, actual, origin, id, recurrence } = task;
  if (!pin || recurrence || actual?.kind === "done" || !isPlaced(position)) return;
  const side = actual ? "finish" : "start";
  const day = dayOf(position[side]);
  if (day >= asOf) return;
  const key = task.type === "event" || task.type === "milestone" ? "finished" : actual ? "finished" : "started";
  report(overdue(origin.keyOf(), { task: id, day: formatDay(day), asOf: formatDay(asOf), side, key }));
}

/** Where the remaining work ends behind the finish that was pinned. */
function checkOverrun({ task, position }: ScheduledTask, { planned, network }: Schedule, report: Report): void {
  const { actual, index, origin, id } = task;
  const pin = planned?.network.plan.tasks[index]?.pin;
  const written = planned?.network.dates[index]?.pin?.finish;
  if (actual?.kind !== "under-way" || !isPlaced(position) || !pin || pin.kind === "start" || !written) return;
  const [limit, day] = [dayOf(written), dayOf(position.finish)];
  if (day <= limit) return;
  const late = Math.max(1, workdaysBetween(network, eveningOf(limit), eveningOf(day)));
  const key = pin.kind === "window" ? "window" : "finish";
  report(pinOverrun(origin.at(key), { task: id, day: formatDay(day), limit: formatDay(limit), late }));
}
