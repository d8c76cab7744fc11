import type { ClockMinute } from "../notation/notation.ts";
import type { Anchor, Phase, Plan, PlanWindow, Point } from "../plan/plan.ts";
import { addWorkdays } from "../time/calendar.ts";
import { addDays, addMonths, type Day, partsOf, weekdayOf } from "../time/day.ts";
import { festivalDay } from "../time/festivals.ts";

/** The day that a point names, before any rolling. */
export interface PointDay {
  readonly day: Day;
  readonly clock: ClockMinute | undefined;
  /** Which way the point was counted from its base: -1 back, 1 forward, 0 not at all. */
  readonly direction: -1 | 0 | 1;
}

/** A phase's window in days, both ends inside; without a finish it is open, or its end is not known. */
export interface WindowDays {
  readonly start: Day | undefined;
  readonly finish: Day | undefined;
}

/** Turns points into days. A point that hangs on a day not known yet has none. */
export interface DayBook {
  dayOf(point: Point): PointDay | undefined;
  anchorDay(anchor: Anchor): Day | undefined;
  windowOf(phase: Phase): WindowDays | undefined;
}

const minutesPerDay = 24 * 60;
const daysPerWeek = 7;

/**
 * @param standing Where the anchors that stand at a task stand, as placed so far.
 */
export function openDayBook(plan: Plan, standing: ReadonlyMap<Anchor, Day>): DayBook {
  const known = new Map<Point, PointDay | undefined>();
  const windows = new Map<Phase, WindowDays>();

  const dayOf = (point: Point): PointDay | undefined => {
    if (!known.has(point)) known.set(point, count(point));
    return known.get(point);
  };
  const pointDayOf = (anchor: Anchor): PointDay | undefined => {
    if (anchor.at?.kind === "point") return dayOf(anchor.at.point);
    const day = standing.get(anchor);
    return day === undefined ? undefined : { day, clock: undefined, direction: 0 };
  };
  const windowOf = (phase: Phase): WindowDays | undefined => {
    if (!phase.window) return undefined;
    let days = windows.get(phase);
    if (!days) windows.set(phase, (days = windowDays(phase.window)));
    return days;
  };
  const windowDays = ({ start, finish }: PlanWindow): WindowDays => ({
    start: dayOf(start)?.day,
    finish: finish ? dayOf(finish)?.day : undefined,
  });

  function baseOf({ base }: Point): PointDay | undefined {
    switch (base.kind) {
      case "date":
        return { day: base.day, clock: undefined, direction: 0 };
      case "anchor":
        return pointDayOf(base.anchor);
      case "festival": {
        const year = festivalYear();
        const day = year === undefined ? undefined : festivalDay(base.festival, year);
        return day === undefined ? undefined : { day, clock: undefined, direction: 0 };
      }
      case "slot": {
        const first = slotStart(base.week, base.phase);
        if (first === undefined) return undefined;
        const toWeekday = base.weekday ? (base.weekday - weekdayOf(first) + daysPerWeek) % daysPerWeek : 0;
        return { day: addDays(first, toWeekday), clock: undefined, direction: 1 };
      }
    }
  }

  /** The festival of T's year; in a plan without T, of the year of its kickoff. */
  function festivalYear(): number | undefined {
    const anchor = plan.launch ? pointDayOf(plan.launch) : plan.start && dayOf(plan.start);
    return anchor && partsOf(anchor.day).year;
  }

  function slotStart(week: number | "last", phase: Phase): Day | undefined {
    const window = windowOf(phase);
    if (week !== "last") return window?.start === undefined ? undefined : addDays(window.start, (week - 1) * daysPerWeek);
    const finish = phase.window?.finish ? window?.finish : plan.finish && dayOf(plan.finish)?.day;
    return finish === undefined ? undefined : addDays(finish, 1 - daysPerWeek);
  }

  function count(point: Point): PointDay | undefined {
    const base = baseOf(point);
    if (!base) return undefined;
    const { offset } = point;
    if (!offset || offset.amount === 0) {
      return { day: base.day, clock: point.clock, direction: point.base.kind === "slot" ? 1 : 0 };
    }
    const direction = offset.amount < 0 ? -1 : 1;
    if (offset.unit === "h") return { ...countHours(base, offset.amount, point.clock), direction };
    return { day: countDays(base.day, offset.amount, offset.unit), clock: point.clock, direction };
  }

  function countDays(day: Day, amount: number, unit: "wd" | "cd" | "mo"): Day {
    if (unit === "wd") return addWorkdays(plan.calendar, day, amount);
    return unit === "mo" ? addMonths(day, amount) : addDays(day, amount);
  }
  return { dayOf, windowOf, anchorDay: (anchor) => pointDayOf(anchor)?.day };
}

/** From a base with a clock time an exact moment; from a bare day, 24 hours are a day. */
function countHours(base: PointDay, hours: number, clock: ClockMinute | undefined): Omit<PointDay, "direction"> {
  if (base.clock === undefined) return { day: addDays(base.day, Math.trunc(hours / 24)), clock };
  const minutes = base.clock + hours * 60;
  const days = Math.floor(minutes / minutesPerDay);
  return { day: addDays(base.day, days), clock: clock ?? minutes - days * minutesPerDay };
}

/** The last day of a point that is a slot: a slot without a weekday is seven days long. */
export function lastDayOfPoint({ base }: Point, { day }: PointDay): Day {
  return base.kind === "slot" && base.weekday === undefined ? addDays(day, daysPerWeek - 1) : day;
}
