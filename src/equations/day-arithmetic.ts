import type { Calendar } from "../time/calendar.ts";
import { addMonths, type Day, partsOf } from "../time/day.ts";
import { type Expression, fixedAt, literal, unlessFixed } from "./expression.ts";

const serialOf1970 = 25_569;

export function serialOf(day: Day): number {
  return day + serialOf1970;
}

export function dayOfSerial(serial: number): Day {
  return (serial - serialOf1970) as Day;
}

export function workdaysBefore(calendar: Calendar, day: Expression): Expression {
  if (day.kind === "workday-at" && day.calendar === calendar) return day.of;
  const value = calendar.workdaysBefore(dayOfSerial(day.value));
  return unlessFixed([day], value, () => ({
    kind: "workdays-before",
    calendar,
    of: day,
    value,
    key: `before(${numberOf(calendar)},${day.key})`,
  }));
}

export function workdayAt(calendar: Calendar, index: Expression): Expression {
  const value = serialOf(calendar.workdayAt(index.value));
  return unlessFixed([index], value, () => ({
    kind: "workday-at",
    calendar,
    of: index,
    value,
    key: `at(${numberOf(calendar)},${index.key})`,
  }));
}

export function monthsOn(day: Expression, months: Expression): Expression {
  const value = serialOf(addMonths(dayOfSerial(day.value), months.value));
  if (day.kind === "number" && months.kind === "number") return unlessFixed([day, months], value, () => literal(value));
  return unlessFixed([day, months], value, () => ({
    kind: "months-on",
    of: day,
    months,
    value,
    key: `months(${day.key},${months.key})`,
  }));
}

/** The day that each year gives: of the year of `of`. */
export function byYear(of: Expression, dayIn: (year: number) => Day | undefined): Expression | undefined {
  const { year } = partsOf(dayOfSerial(of.value));
  const known = [];
  for (let each = year - yearsAround; each <= year + yearsAround; each += 1) {
    const day = dayIn(each);
    if (day !== undefined) known.push({ year: each, day: serialOf(day) });
  }
  const value = known.find((each) => each.year === year)?.day;
  if (value === undefined) return undefined;
  const firstYear = known[0]!.year;
  const days = known.map(({ day }) => day);
  if (of.kind === "number") return of.fixed ? fixedAt(value, of.fixed) : literal(value);
  return { kind: "by-year", of, firstYear, days, value, key: `year(${of.key},${days.join(" ")})` };
}

/** As many as a calendar sheet reaches. */
const yearsAround = 2;

const numbers = new WeakMap<Calendar, number>();
let calendarsSeen = 0;

/** Calendars have no name of their own in keys, which live no longer than the plan. */
function numberOf(calendar: Calendar): number {
  const known = numbers.get(calendar);
  if (known !== undefined) return known;
  calendarsSeen += 1;
  numbers.set(calendar, calendarsSeen);
  return calendarsSeen;
}
