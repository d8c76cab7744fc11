import type { ClockMinute, Weekday } from "../notation/notation.ts";
import type { Anchor, Phase, Plan, Point } from "../plan/plan.ts";
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

/** Days tried for points, instead of those that they name; what counts from them moves along. */
export type GivenDays = ReadonlyMap<Point, PointDay>;

/** A phase's window in days, both ends inside; without a finish it is open, or its end is not known. */
export interface WindowDays {
  readonly start: Day | undefined;
  readonly finish: Day | undefined;
}

const minutesPerDay = 24 * 60;
const daysPerWeek = 7;

/** Turns points into days, each once. A point that hangs on a day not known yet has none. */
export class DayBook {
  readonly #plan: Plan;
  readonly #standing: ReadonlyMap<Anchor, Day>;
  readonly #days: Map<Point, PointDay | undefined>;
  readonly #windows = new Map<Phase, WindowDays>();
  #isSeekingYear = false;

  /**
   * @param standing Where the anchors that stand at a task stand, as placed so far.
   * @param given Points whose day is tried rather than counted.
   */
  constructor(plan: Plan, standing: ReadonlyMap<Anchor, Day>, given?: GivenDays) {
    this.#plan = plan;
    this.#days = new Map(given);
    this.#standing = standing;
    for (const anchor of plan.anchors) this.#countChain(anchor);
  }

  dayOf(point: Point): PointDay | undefined {
    if (!this.#days.has(point)) this.#days.set(point, this.#count(point));
    return this.#days.get(point);
  }

  anchorDay(anchor: Anchor): Day | undefined {
    return this.#pointDayOf(anchor)?.day;
  }

  windowOf(phase: Phase): WindowDays | undefined {
    if (!phase.window) return undefined;
    const known = this.#windows.get(phase);
    if (known) return known;
    const { start, finish } = phase.window;
    const days = { start: this.dayOf(start)?.day, finish: finish && this.dayOf(finish)?.day };
    this.#windows.set(phase, days);
    return days;
  }

  /** Counts an anchor's bases before itself, so that however long a chain of anchors is, no day is found by recursion. */
  #countChain(anchor: Anchor): void {
    const chain: Point[] = [];
    let at = anchor.at;
    while (at?.kind === "point" && !this.#days.has(at.point)) {
      chain.push(at.point);
      const { base } = at.point;
      at = base.kind === "anchor" ? base.anchor.at : undefined;
    }
    for (const point of chain.reverse()) this.dayOf(point);
  }

  #pointDayOf(anchor: Anchor): PointDay | undefined {
    if (anchor.at?.kind === "point") return this.dayOf(anchor.at.point);
    return uncounted(this.#standing.get(anchor));
  }

  #count(point: Point): PointDay | undefined {
    const base = this.#baseOf(point);
    if (!base) return undefined;
    const { offset } = point;
    if (!offset || offset.amount === 0) {
      return { day: base.day, clock: point.clock, direction: point.base.kind === "slot" ? 1 : 0 };
    }
    const direction = offset.amount < 0 ? -1 : 1;
    if (offset.unit === "h") return { ...countHours(base, offset.amount, point.clock), direction };
    return { day: this.#countDays(base.day, offset.amount, offset.unit), clock: point.clock, direction };
  }

  /** The day that a point would name if its base stood on that day; of hours, those that make whole days. */
  countedFrom(day: Day, { offset }: Point): Day {
    if (!offset) return day;
    const { amount, unit } = offset;
    return unit === "h" ? addDays(day, Math.trunc(amount / 24)) : this.#countDays(day, amount, unit);
  }

  #countDays(day: Day, amount: number, unit: "wd" | "cd" | "mo"): Day {
    if (unit === "wd") return addWorkdays(this.#plan.calendar, day, amount);
    return unit === "mo" ? addMonths(day, amount) : addDays(day, amount);
  }

  #baseOf({ base }: Point): PointDay | undefined {
    switch (base.kind) {
      case "date":
        return uncounted(base.day);
      case "anchor":
        return this.#pointDayOf(base.anchor);
      case "festival": {
        const year = this.#festivalYear();
        return year === undefined ? undefined : uncounted(festivalDay(base.festival, year));
      }
      case "slot":
        return uncounted(this.#slotDay(base.week, base.weekday, base.phase));
    }
  }

  /** The festival of T's year; in a plan without T, of the year of its kickoff. */
  #festivalYear(): number | undefined {
    const { launch, start } = this.#plan;
    // A kickoff that itself counts from a festival says no year.
    if (this.#isSeekingYear) return undefined;
    this.#isSeekingYear = true;
    const anchor = launch ? this.#pointDayOf(launch) : start && this.dayOf(start);
    this.#isSeekingYear = false;
    return anchor && partsOf(anchor.day).year;
  }

  #slotDay(week: number | "last", weekday: Weekday | undefined, phase: Phase): Day | undefined {
    const first = week === "last" ? this.#lastWeek(phase) : this.#weekOf(phase, week);
    if (first === undefined || weekday === undefined) return first;
    return addDays(first, (weekday - weekdayOf(first) + daysPerWeek) % daysPerWeek);
  }

  #weekOf(phase: Phase, week: number): Day | undefined {
    const start = this.windowOf(phase)?.start;
    return start === undefined ? undefined : addDays(start, (week - 1) * daysPerWeek);
  }

  #lastWeek(phase: Phase): Day | undefined {
    const { finish: planFinish } = this.#plan;
    const finish = phase.window?.finish ? this.windowOf(phase)?.finish : planFinish && this.dayOf(planFinish)?.day;
    return finish === undefined ? undefined : addDays(finish, 1 - daysPerWeek);
  }
}

/** A day that was not counted from any other. */
function uncounted(day: Day | undefined): PointDay | undefined {
  return day === undefined ? undefined : { day, clock: undefined, direction: 0 };
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
