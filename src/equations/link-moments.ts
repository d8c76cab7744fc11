import type { Dependency, Side } from "../plan/plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { workdayAt, workdaysBefore } from "./day-arithmetic.ts";
import { choose, type Expression, literal, minus, plus, shareOf, times } from "./expression.ts";
import type { Laid } from "./laid.ts";
import { dayOf, daysOn, eveningOf, halvesOf, lastDayUntil, type Moment, momentAt, morningOf } from "./moment.ts";
import { nextWorkday, type Work } from "./work.ts";

/** What counts a link: its lag as it may be changed, the calendar that it counts in, and the work that shares are of. */
export interface LinkTerms {
  readonly lag: Expression;
  readonly lagCalendar: Calendar;
  readonly predecessorWork: Work | undefined;
}

export function predecessorMoment({ predecessorSide }: Dependency, laid: Laid): Moment {
  return predecessorSide === "start" ? laid.start : laid.bufferFinish;
}

/** The moment that the waiting end may not lie before. */
export function boundMoment({ lag: { unit, amount } }: Dependency, from: Moment, terms: LinkTerms): Moment {
  if (unit === "percent") return afterShare(amount, from, terms.predecessorWork);
  if (unit === "cd") return daysOn(from, terms.lag);
  return shiftWorkdays(from, terms);
}

/** The latest that the predecessor's end may be for its bound to lie at `limit` or before it. */
export function limitMoment(
  { lag: { unit, amount } }: Dependency,
  side: Side,
  limit: Moment,
  terms: LinkTerms,
): Moment {
  if (unit === "percent") return beforeShare(amount, limit, terms.predecessorWork);
  if (unit === "cd") return daysOn(limit, times(terms.lag, -1));
  const moved = side === "start" ? lastMorning(limit, terms) : lastEvening(limit, terms);
  return unlessNone(terms.lag, moved, limit);
}

function shiftWorkdays(moment: Moment, terms: LinkTerms): Moment {
  const { lag, lagCalendar } = terms;
  if (moment.kind === "counted") {
    const isEvening = { left: halvesOf(moment), is: "=", right: plus(times(dayOf(moment), 2), 1) } as const;
    const evening = halvesOf(shiftWorkdays(eveningOf(dayOf(moment)), terms));
    const morning = halvesOf(shiftWorkdays(morningOf(dayOf(moment)), terms));
    return unlessNone(lag, momentAt(choose(isEvening, evening, morning)), moment);
  }
  const { day, half } = moment;
  const moved =
    half === 0
      ? morningOf(workdayAt(lagCalendar, plus(workdaysBefore(lagCalendar, day), lag)))
      : eveningOf(workdayAt(lagCalendar, minus(plus(workdaysBefore(lagCalendar, plus(day, 1)), lag), 1)));
  return unlessNone(lag, moved, moment);
}

/** A lag of none leaves a moment where it is, on a rest day too. */
function unlessNone(lag: Expression, moved: Moment, moment: Moment): Moment {
  const isNone = { left: lag, is: "=", right: literal(0) } as const;
  if (moved.kind === "known" && moment.kind === "known" && moved.half === moment.half) {
    return { ...moved, day: choose(isNone, moment.day, moved.day) };
  }
  return momentAt(choose(isNone, halvesOf(moment), halvesOf(moved)));
}

function lastMorning(limit: Moment, { lag, lagCalendar }: LinkTerms): Moment {
  const last = minus(workdaysBefore(lagCalendar, plus(dayOf(limit), 1)), 1);
  return morningOf(workdayAt(lagCalendar, minus(last, lag)));
}

function lastEvening(limit: Moment, { lag, lagCalendar }: LinkTerms): Moment {
  const behind = workdaysBefore(lagCalendar, plus(lastDayUntil(limit), 1));
  return eveningOf(minus(workdayAt(lagCalendar, minus(behind, lag)), 1));
}

/** The first day that work may end on; a morning is reached on the working day before it. */
export function finishBound(moment: Moment, { unit, calendar }: Work): Expression {
  if (moment.kind === "counted") {
    const isEvening = { left: halvesOf(moment), is: "=", right: plus(times(dayOf(moment), 2), 1) } as const;
    const work = { unit, calendar } as Work;
    return choose(isEvening, finishBound(eveningOf(dayOf(moment)), work), finishBound(morningOf(dayOf(moment)), work));
  }
  const { day, half } = moment;
  if (unit !== "wd") return half === 1 ? day : minus(day, 1);
  const before = workdaysBefore(calendar, day);
  return workdayAt(calendar, half === 1 ? before : minus(before, 1));
}

/** The latest moment of that side that `finishBound` maps to `finish` or before it. */
export function latestFinishMoment(side: Side, finish: Expression, { unit, calendar }: Work): Moment {
  if (side === "finish") return eveningOf(finish);
  const next = plus(finish, 1);
  return morningOf(unit === "wd" ? nextWorkday(calendar, next) : next);
}

function shareDays(percent: number, work: Work): Expression {
  return shareOf(percent, work.unit === "mo" ? times(work.amount, 30) : work.amount);
}

function afterShare(percent: number, start: Moment, work: Work | undefined): Moment {
  if (!work || work.isMilestone || percent === 0) return start;
  const days = shareDays(percent, work);
  const day = dayOf(start);
  if (work.unit !== "wd") return eveningOf(minus(plus(day, days), 1));
  const { calendar } = work;
  return eveningOf(workdayAt(calendar, minus(plus(workdaysBefore(calendar, day), days), 1)));
}

function beforeShare(percent: number, limit: Moment, work: Work | undefined): Moment {
  if (!work || work.isMilestone || percent === 0) return limit;
  const days = shareDays(percent, work);
  const last = lastDayUntil(limit);
  if (work.unit !== "wd") return morningOf(minus(plus(last, 1), days));
  const { calendar } = work;
  return morningOf(workdayAt(calendar, minus(workdaysBefore(calendar, plus(last, 1)), days)));
}
