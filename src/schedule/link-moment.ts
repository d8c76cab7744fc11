import type { Dependency, PlanLag, Side } from "../plan/plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { addDays, type Day, daysBetween } from "../time/day.ts";
import { dayOf, eveningOf, firstDayFrom, isEvening, lastDayUntil, type Moment, morningOf } from "./moment.ts";
import { percentOf, type Work } from "./work.ts";

/** Where a task stands: its first morning, its last evening and the last evening of its buffer. */
export interface Placed {
  readonly start: Moment;
  readonly finish: Moment;
  /** What followers wait for; the finish itself where there is no buffer. */
  readonly bufferFinish: Moment;
  /** Of work under way, where what is left of it begins: what it waits for holds it there, not at its start. */
  readonly resumes?: Moment;
}

/** What a link needs to know of its ends to be counted. */
export interface LinkCalendars {
  /** The waiting end's calendar, in which a lag counts; the plan's for an anchor. */
  readonly lagCalendar: Calendar;
  /** The predecessor's work, of which a percentage is taken. */
  readonly predecessorWork: Work | undefined;
}

/** The end of the predecessor that a link counts from. */
export function predecessorMoment({ predecessorSide }: Dependency, placed: Placed): Moment {
  return predecessorSide === "start" ? placed.start : placed.bufferFinish;
}

/** The moment that the waiting end may not lie before: the predecessor's, moved by the lag. */
export function boundMoment({ lag }: Dependency, predecessor: Moment, calendars: LinkCalendars): Moment {
  if (lag.unit === "percent") return afterShare(lag, predecessor, calendars.predecessorWork);
  return shift(predecessor, lag, calendars.lagCalendar);
}

/** What a link counts from, and how far. */
export interface LinkEnd {
  readonly lag: PlanLag;
  readonly predecessorSide: Side;
}

/** The latest the predecessor's end may be for the bound to lie at `limit` or before it. The inverse of `boundMoment`. */
export function limitMoment({ lag, predecessorSide }: LinkEnd, limit: Moment, calendars: LinkCalendars): Moment {
  if (lag.unit === "percent") return beforeShare(lag, limit, calendars.predecessorWork);
  const { amount } = lag;
  if (lag.unit === "cd" || amount === 0) return (limit - 2 * amount) as Moment;
  const last = predecessorSide === "start" ? lastMorning : lastEvening;
  return last(limit, amount, calendars.lagCalendar);
}

/** The last morning from which that many working days lead to `limit` or before it. */
function lastMorning(limit: Moment, amount: number, calendar: Calendar): Moment {
  // The shifted morning is that of working day number before(start) + amount.
  const last = calendar.workdaysBefore(addDays(dayOf(limit), 1)) - 1;
  return morningOf(calendar.workdayAt(last - amount));
}

/** The last evening from which that many working days lead to `limit` or before it. */
export function lastEvening(limit: Moment, amount: number, calendar: Calendar): Moment {
  if (amount === 0) return limit;
  // The shifted evening is that of working day number before(finish + 1) + amount - 1.
  const last = calendar.workdaysBefore(addDays(lastDayUntil(limit), 1)) - 1;
  return eveningOf(addDays(calendar.workdayAt(last - amount + 1), -1));
}

/** A milestone starts where it ends: it may stand in a morning or in an evening, whichever side a link counts from. */
export function isMilestone(work: Work | undefined): boolean {
  return work?.amount === 0;
}

/** The first day that work bound at that moment may begin on; rolling is the work's own affair. */
export function startBound(moment: Moment): Day {
  return firstDayFrom(moment);
}

/**
 * The first day that work bound at its finish may end on. A morning is reached by ending on the working day before it;
 * an evening on a rest day holds from the first working evening at or after it.
 */
export function finishBound(moment: Moment, { unit, calendar }: Work): Day {
  const day = dayOf(moment);
  if (unit !== "wd") return isEvening(moment) ? day : addDays(day, -1);
  const before = calendar.workdaysBefore(day);
  return calendar.workdayAt(isEvening(moment) ? before : before - 1);
}

/** The latest moment of that side that `finishBound` maps to `finish` or before it: the inverse of `finishBound`. */
export function latestFinishMoment(side: Side, finish: Day, { unit, calendar }: Work): Moment {
  if (side === "finish") return eveningOf(finish);
  const next = addDays(finish, 1);
  return morningOf(unit === "wd" ? calendar.workdayAt(calendar.workdaysBefore(next)) : next);
}

/** Working days of a lag count from the moment's own day on; a lag of none leaves the moment where it is. */
export function shiftWorkdays(moment: Moment, amount: number, calendar: Calendar): Moment {
  if (amount === 0) return moment;
  const day = dayOf(moment);
  if (!isEvening(moment)) return morningOf(calendar.workdayAt(calendar.workdaysBefore(day) + amount));
  return eveningOf(calendar.workdayAt(calendar.workdaysBefore(addDays(day, 1)) + amount - 1));
}

function shift(moment: Moment, { amount, unit }: PlanLag, calendar: Calendar): Moment {
  return unit === "cd" ? ((moment + 2 * amount) as Moment) : shiftWorkdays(moment, amount, calendar);
}

/** The evening on which that share of the work is done; the morning of its start for a share of none. */
function afterShare({ amount }: PlanLag, start: Moment, work: Work | undefined): Moment {
  const days = work ? shareOf(amount, work, dayOf(start)) : 0;
  if (days === 0 || !work) return start;
  const day = dayOf(start);
  if (work.unit !== "wd") return eveningOf(addDays(day, days - 1));
  return eveningOf(work.calendar.workdayAt(work.calendar.workdaysBefore(day) + days - 1));
}

function beforeShare({ amount }: PlanLag, limit: Moment, work: Work | undefined): Moment {
  const days = work ? shareOf(amount, work, dayOf(limit)) : 0;
  if (days === 0 || !work) return limit;
  const last = lastDayUntil(limit);
  if (work.unit !== "wd") return morningOf(addDays(last, 1 - days));
  return morningOf(work.calendar.workdayAt(work.calendar.workdaysBefore(addDays(last, 1)) - days));
}

/** How many whole days a share of the work is, in the work's unit. A month counts as the days from that start. */
export function shareOf(percent: number, { amount, unit }: Work, start: Day): number {
  const days = unit === "mo" ? daysBetween(start, addDays(start, 30 * amount)) : amount;
  return percentOf(percent)(days);
}
