import type { Report } from "../diagnostic/diagnostic.ts";
import type { Phase, Plan } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import { checkSchedule } from "./check-schedule.ts";
import { computeFloat } from "./compute-float.ts";
import { continuePlan } from "./continue-plan.ts";
import { dateFacts } from "./date-facts.ts";
import type { DayBook } from "./day-book.ts";
import { findCriticalPaths, openSteps } from "./find-critical-paths.ts";
import { findHoldUps } from "./find-hold-ups.ts";
import { findNearCritical, usualNear } from "./find-near-critical.ts";
import { dayOf } from "./moment.ts";
import { placePlan } from "./place-plan.ts";
import { isPlaced } from "./positions.ts";
import type { Schedule, ScheduledPhase, ScheduledTask } from "./schedule.ts";

/**
 * Dates the whole plan. The honest schedule is computed also where it breaks a promise; what it breaks is reported.
 *
 * @param near The most total float, in working days of the plan's calendar, with which work is near-critical.
 */
export function computeSchedule(plan: Plan, report: Report, near = usualNear): Schedule {
  const planned = plan.record && placePlan(plan);
  const { network, placements } = placePlan(planned ? continuePlan(plan, planned.network) : plan);
  const { book } = network;
  const floats = computeFloat(network, placements);
  const tasks = network.plan.tasks.map((task): ScheduledTask => {
    const { index } = task;
    return {
      task,
      dates: network.dates[index]!,
      direction: placements.directions[index]!,
      position: placements.positions.at(index),
      drivers: placements.drivers[index]!,
      occurrences: placements.occurrences[index]!,
      float: floats[index],
    };
  });
  const kickoff = plan.start && book.dayOf(plan.start)?.day;
  const stepFrom = openSteps(tasks, network);
  const criticalPaths = findCriticalPaths(network, tasks, stepFrom);
  const schedule: Schedule = {
    plan: network.plan,
    network,
    book,
    start: kickoff ?? placements.positions.firstDay(),
    finish: placements.planFinish,
    positions: placements.positions,
    tasks,
    phases: plan.phases.map((phase) => schedulePhase(phase, tasks, book)),
    datedFacts: dateFacts({ plan, book, tasks, planFinish: placements.planFinish }),
    criticalPaths,
    nearCriticalPaths: findNearCritical(network, tasks, { criticalPaths, stepFrom, near }),
    planned: planned && { network: planned.network, positions: planned.placements.positions },
    holdUps: findHoldUps(plan),
  };
  checkSchedule(schedule, report);
  return schedule;
}

function schedulePhase(phase: Phase, tasks: readonly ScheduledTask[], book: DayBook): ScheduledPhase {
  const placed = phase.tasks.flatMap(({ index }) => {
    const position = tasks[index]?.position;
    return isPlaced(position) ? [position] : [];
  });
  return {
    phase,
    window: book.windowOf(phase),
    start: smallest(placed.map(({ start }) => dayOf(start))),
    finish: largest(placed.map(({ finish }) => dayOf(finish))),
  };
}

function smallest(days: readonly Day[]): Day | undefined {
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.min(a, b) as Day);
}

function largest(days: readonly Day[]): Day | undefined {
  return days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b) as Day);
}
