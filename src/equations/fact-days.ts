import type { Notice, Point } from "../plan/plan.ts";
import { workdayAt, workdaysBefore } from "./day-arithmetic.ts";
import { type Expression, minus, plus } from "./expression.ts";
import type { Places } from "./laid.ts";
import type { Model } from "./model.ts";
import { dayOf } from "./moment.ts";
import { nextWorkday, previousWorkday } from "./work.ts";

/** The first and last day of a dated fact, both inside; undefined where it has none. */
export interface FactDays {
  readonly start: Expression | undefined;
  readonly finish: Expression | undefined;
}

interface Dating {
  readonly model: Model;
  readonly places: Places;
  /** Where an open blackout ends. */
  readonly planFinish: Expression | undefined;
}

/** The days of all dated facts, in the order of the scheduler's `dateFacts`, whose counterpart this is. */
export function factDaysOf(dating: Dating): readonly FactDays[] {
  const { rollout, metrics, risks, notices, blackouts, embargo } = dating.model.plan;
  const on = (day: Expression | undefined): FactDays => ({ start: day, finish: day });
  return [
    ...(rollout?.stages ?? []).flatMap(({ at }) => (at ? [on(eventDay(at, dating))] : [])),
    ...metrics.flatMap(({ measure }) => measure.map((point) => on(eventDay(point, dating)))),
    ...risks.flatMap(({ decideBy }) => (decideBy ? [on(deadlineDay(decideBy, dating))] : [])),
    ...notices.map((notice) => on(noticeDay(notice, dating))),
    ...blackouts.map(({ window }) => {
      const start = dating.model.points.dayOf(window.start);
      const finish = window.finish ? dating.model.points.lastDayOf(window.finish) : dating.planFinish;
      return start && finish ? { start, finish } : on(undefined);
    }),
    ...(embargo?.lifts ? [on(dating.model.points.dayOf(embargo.lifts))] : []),
  ];
}

/** Rolled as the point was counted, in the plan's calendar. */
function eventDay(point: Point, { model: { points, plan } }: Dating): Expression | undefined {
  const day = points.dayOf(point);
  const direction = points.known(point)?.direction;
  if (!day || !direction) return day;
  return direction === 1 ? nextWorkday(plan.calendar, day) : previousWorkday(plan.calendar, day);
}

function deadlineDay(point: Point, { model: { points, plan } }: Dating): Expression | undefined {
  const day = points.dayOf(point);
  return day && previousWorkday(plan.calendar, day);
}

/** A notice goes out its lead before its day; in calendar days it rolls back to a working day. */
function noticeDay({ before, lead }: Notice, { model, places }: Dating): Expression | undefined {
  const day = noticedDay(before, { model, places });
  if (!day || !lead || lead.amount === 0) return day;
  const { calendar } = model.plan;
  if (lead.unit === "cd") return previousWorkday(calendar, minus(day, lead.amount));
  return workdayAt(calendar, plus(workdaysBefore(calendar, day), -lead.amount));
}

function noticedDay(before: Notice["before"], { model, places }: Pick<Dating, "model" | "places">) {
  if (!before) return undefined;
  if (!("index" in before)) return model.points.dayOf(before);
  const laid = places[before.index];
  return laid && dayOf(laid.start);
}
