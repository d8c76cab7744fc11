import type { Anchor, Phase, Plan, Point } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import { type DayBook, lastDayOfPoint, type PointDay } from "../schedule/day-book.ts";
import type { Day, Weekday } from "../time/day.ts";
import { weekdayOf } from "../time/day.ts";
import { festivalDay } from "../time/festivals.ts";
import { byYear, monthsOn, serialOf, workdayAt, workdaysBefore } from "./day-arithmetic.ts";
import { type Expression, literal, minus, plus, remainder } from "./expression.ts";
import type { Ledger } from "./ledger.ts";

const daysPerWeek = 7;

/** A phase's window; without a finish it is open. */
export interface WindowDays {
  readonly start: Expression | undefined;
  readonly finish: Expression | undefined;
}

/** What points are counted with. */
interface GivenPoints {
  readonly book: DayBook;
  readonly ledger: Ledger;
  /** Where an anchor stands that stands at a task. */
  readonly standing: (anchor: Anchor) => Expression | undefined;
}

/** The days of points, as expressions over the launch and the days of tasks: the counterpart of the scheduler's `DayBook`. */
export class PointDays {
  readonly plan: Plan;
  readonly #given: GivenPoints;
  readonly #days = new Map<Point, Expression | undefined>();
  /** Anchors by the point that they stand at. */
  readonly #anchors = new Map<Point, Anchor>();

  constructor(plan: Plan, given: GivenPoints) {
    this.plan = plan;
    this.#given = given;
    for (const anchor of plan.anchors) if (anchor.at?.kind === "point") this.#anchors.set(anchor.at.point, anchor);
  }

  /** What the scheduler knows of a point besides its day: its clock time, and the way it was counted. */
  known(point: Point): PointDay | undefined {
    return this.#given.book.dayOf(point);
  }

  dayOf(point: Point): Expression | undefined {
    if (!this.#days.has(point)) this.#days.set(point, this.#count(point));
    return this.#days.get(point);
  }

  /** The last day of a point: a slot without a weekday is seven days long. */
  lastDayOf(point: Point): Expression | undefined {
    const day = this.dayOf(point);
    const known = this.known(point);
    return day && known && plus(day, lastDayOfPoint(point, known) - known.day);
  }

  anchorDay(anchor: Anchor): Expression | undefined {
    if (anchor.at?.kind === "point") return this.dayOf(anchor.at.point);
    return thingOf(anchor) && this.#given.standing(anchor);
  }

  windowOf(phase: Phase): WindowDays | undefined {
    if (!phase.window) return undefined;
    const { start, finish } = phase.window;
    return { start: this.dayOf(start), finish: finish && this.dayOf(finish) };
  }

  #count(point: Point): Expression | undefined {
    const known = this.known(point);
    const base = this.#baseOf(point);
    if (!known || !base) return undefined;
    const anchor = this.#anchors.get(point);
    if (!anchor) return this.#countFrom(base, point, known);
    const { ledger } = this.#given;
    const isTyped = point.base.kind === "date" && (anchor === this.plan.launch || !point.offset);
    const counted = isTyped ? undefined : this.#countFrom(base, point, known);
    const value = serialOf(known.day);
    return anchor === this.plan.launch ? ledger.launch(counted, value) : ledger.anchor(anchor.id, counted, value);
  }

  #countFrom(base: Expression, { offset }: Point, { day }: PointDay): Expression {
    if (!offset || offset.amount === 0) return base;
    const { amount } = offset;
    switch (offset.unit) {
      case "cd":
        return plus(base, amount);
      case "mo":
        return monthsOn(base, literal(amount));
      case "wd": {
        const { calendar } = this.plan;
        const before = workdaysBefore(calendar, amount > 0 ? plus(base, 1) : base);
        return workdayAt(calendar, plus(before, amount > 0 ? amount - 1 : amount));
      }
      case "h":
        // How many days hours take depends on the clock time that they are counted from, which does not move.
        return plus(base, serialOf(day) - base.value);
    }
  }

  #baseOf({ base }: Point): Expression | undefined {
    switch (base.kind) {
      case "date":
        return literal(serialOf(base.day));
      case "anchor":
        return this.anchorDay(base.anchor);
      case "festival": {
        const { launch, start } = this.plan;
        const from = launch ? this.anchorDay(launch) : start && this.dayOf(start);
        return from && byYear(from, (year) => festivalDay(base.festival, year));
      }
      case "slot":
        return this.#slotDay(base);
    }
  }

  #slotDay({ week, weekday, phase }: Extract<Point["base"], { kind: "slot" }>): Expression | undefined {
    const first = week === "last" ? this.#lastWeek(phase) : this.#weekOf(phase, week);
    return first && weekday !== undefined ? weekdayFrom(first, weekday) : first;
  }

  #weekOf(phase: Phase, week: number): Expression | undefined {
    const start = this.windowOf(phase)?.start;
    return start && plus(start, (week - 1) * daysPerWeek);
  }

  #lastWeek(phase: Phase): Expression | undefined {
    const { finish: planFinish } = this.plan;
    const finish = phase.window?.finish ? this.windowOf(phase)?.finish : planFinish && this.dayOf(planFinish);
    return finish && plus(finish, 1 - daysPerWeek);
  }
}

/** The first such weekday on or after a day. */
function weekdayFrom(day: Expression, weekday: Weekday): Expression {
  // Day 0 of a spreadsheet's count is a Saturday.
  const ofZero = weekdayOf((0 - serialOf(0 as Day)) as Day);
  return plus(day, remainder(minus(literal(weekday - ofZero), day), daysPerWeek));
}
