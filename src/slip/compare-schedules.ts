import type { IsoDate, ScheduleDocument } from "../schedule/document.ts";
import { compareDiagnostics } from "./compare-diagnostics.ts";
import { distance } from "./distance.ts";
import { findMoved, findPast, findStayed } from "./moved-items.ts";
import { findBlackouts, findHolidays, findOutsidePhase } from "./new-surroundings.ts";
import { pairsOf } from "./pairs.ts";
import { findPressed, findRolled, findShortened } from "./pressed-work.ts";
import { restDaysOf } from "./rest-days.ts";
import type { LaunchDay, SlipReport } from "./slip-report.ts";

/**
 * What a launch moved from one day to another brings: two schedules of one plan, held against each other.
 *
 * @param today The day from which the past is told; without it nothing is said of the past.
 * @returns Undefined where either schedule has no launch day.
 */
export function compareSchedules(
  before: ScheduleDocument,
  after: ScheduleDocument,
  today: IsoDate | undefined,
): SlipReport | undefined {
  const from = launchDay(before);
  const to = launchDay(after);
  if (!from || !to) return undefined;
  const pairs = pairsOf(before, after);
  const launches = { from: from.date, to: to.date };
  const finishes = { from: before.plan.finish, to: after.plan.finish };
  return {
    format: "tminus-slip/1",
    plan: { id: after.plan.id, name: after.plan.name },
    launch: { from, to, days: distance(from.date, to.date), isPast: today === undefined ? null : to.date < today },
    finish: {
      ...finishes,
      days: finishes.from === null || finishes.to === null ? null : distance(finishes.from, finishes.to),
    },
    today: today ?? null,
    moved: findMoved(pairs),
    stayed: findStayed(pairs, launches),
    past: today === undefined ? null : findPast(pairs, today),
    rolled: findRolled(pairs.tasks),
    pressed: findPressed(pairs.tasks),
    shortened: findShortened(pairs.tasks),
    outsidePhase: findOutsidePhase(before, after),
    blackouts: findBlackouts(before, after),
    holidays: findHolidays(pairs.tasks, after.calendar),
    diagnostics: compareDiagnostics(before.diagnostics, after.diagnostics),
  };
}

function launchDay({ plan, calendar }: ScheduleDocument): LaunchDay | undefined {
  if (plan.launch === null) return undefined;
  const [date = "", time] = plan.launch.split("T");
  return { date, time: time ?? null, ...restDaysOf(calendar).look(date) };
}
