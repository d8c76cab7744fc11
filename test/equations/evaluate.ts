import { dayOfSerial, serialOf } from "../../src/equations/day-arithmetic.ts";
import type { Equations } from "../../src/equations/equations.ts";
import type { Cell } from "../../src/equations/expression.ts";
import { type Expression, isTrue, type Test } from "../../src/equations/expression.ts";
import { occurrenceDay } from "../../src/equations/recurring.ts";
import type { Calendar } from "../../src/time/calendar.ts";
import { addMonths, partsOf } from "../../src/time/day.ts";

/** What somebody types into a workbook. */
export interface Typed {
  readonly launch?: number;
  /** By place of the task. */
  readonly days?: ReadonlyMap<number, number>;
  /** By place of the link. */
  readonly lags?: ReadonlyMap<number, number>;
  /** Another calendar in place of one. */
  readonly calendars?: ReadonlyMap<Calendar, Calendar>;
}

/** Counts the equations anew, as a spreadsheet does: cell by cell. */
export function evaluate(equations: Equations, typed: Typed): (expression: Expression | Cell) => number {
  const values = new Map<number, number>();
  const calendarOf = (calendar: Calendar): Calendar => typed.calendars?.get(calendar) ?? calendar;
  // What is counted from nothing is nothing: calendars would take it for their first or last day.
  const count = (of: Expression): number => {
    if ("of" in of && !Array.isArray(of.of) && Number.isNaN(count(of.of as Expression))) return Number.NaN;
    switch (of.kind) {
      case "number":
        return of.value;
      case "cell":
        return valueIn(of.cell);
      case "sum":
        return of.terms.reduce((sum, term) => sum + term.factor * count(term.of), of.constant);
      case "greatest":
        return Math.max(...of.of.map(count));
      case "least":
        return Math.min(...of.of.map(count));
      case "choice":
        return holds(of.test) ? count(of.then) : count(of.otherwise);
      case "workdays-before":
        return calendarOf(of.calendar).workdaysBefore(dayOfSerial(count(of.of)));
      case "workday-at":
        return serialOf(calendarOf(of.calendar).workdayAt(count(of.of)));
      case "months-on":
        return serialOf(addMonths(dayOfSerial(count(of.of)), count(of.months)));
      case "half":
        return Math.floor(count(of.of) / 2);
      case "remainder":
        return ((count(of.of) % of.divisor) + of.divisor) % of.divisor;
      case "share":
        return Math.ceil((count(of.of) * of.percent) / 100 - 1e-9);
      case "none":
        return Number.NaN;
      case "occurrence":
        return occurrenceDay(of.days, of.end, count(of.of), calendarOf(of.days.calendar));
      case "by-year":
        return of.days[partsOf(dayOfSerial(count(of.of))).year - of.firstYear] ?? Number.NaN;
    }
  };
  const holds = ({ left, is, right }: Test): boolean => {
    const literal = (value: number): Expression => ({ kind: "number", value, key: "" });
    return isTrue({ left: literal(count(left)), is, right: literal(count(right)) });
  };
  const typedIn = ({ place }: Cell): number | undefined => {
    if (place.kind === "launch") return typed.launch;
    if (place.kind === "days") return typed.days?.get(place.task);
    return place.kind === "lag" ? typed.lags?.get(place.link) : undefined;
  };
  const valueIn = (cell: Cell): number => {
    const known = values.get(cell.id);
    if (known !== undefined) return known;
    const value = typedIn(cell) ?? (cell.expression ? count(cell.expression) : cell.value);
    values.set(cell.id, value);
    return value;
  };
  for (const cell of equations.cells) valueIn(cell);
  return (asked) => ("place" in asked ? valueIn(asked) : count(asked));
}
