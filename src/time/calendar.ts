import { addDays, type Day, type Weekday, weekdayOf } from "./day.ts";

/** What a holiday is called. A calendar of one's own has one name, which then stands in both languages. */
export interface DayName {
  readonly en: string;
  readonly zh: string;
}

/** A day that a calendar names on its own: it rests or is worked, whatever its weekday. */
export interface CalendarException {
  readonly kind: "holiday" | "workday";
  readonly name: DayName | undefined;
}

/**
 * Which civil days are worked. All counting goes through one cumulative index of working days, so that "n working
 * days later" and "how many working days lie between" cost the same whatever the distance.
 */
export interface Calendar {
  readonly id: string;
  /** The working weekdays of an ordinary week, in ascending order; at least one. */
  readonly week: readonly Weekday[];
  /** Working days of an ordinary week: what `2w` means as a duration. */
  readonly workdaysPerWeek: number;
  isWorkday(day: Day): boolean;
  /** Working days strictly before `day`, from a fixed origin: only differences have a meaning. */
  workdaysBefore(day: Day): number;
  /** The working day with that index: `workdayAt(workdaysBefore(d))` is the first working day on or after d. */
  workdayAt(index: number): Day;
  /** What the calendar says of that very day; undefined where its weekday decides. */
  exceptionOf(day: Day): CalendarException | undefined;
  /** The name of a holiday or make-up working day, as its source gives it; undefined on any other day. */
  nameOf(day: Day): DayName | undefined;
  /** Whether the official notice for that day's year is missing, so that the day may still change. */
  isProvisional(day: Day): boolean;
}

export interface NamedDay {
  readonly day: Day;
  readonly name: DayName | undefined;
}

/** The days on which a calendar differs from its ordinary week, in order. */
export interface CalendarExceptions {
  /** Days that rest though their weekday is worked, or that carry a holiday's name. */
  readonly holidays: readonly NamedDay[];
  /** Days that are worked though their weekday rests: make-up working days. */
  readonly workdays: readonly NamedDay[];
}

/** The first working day on or after `day`. */
export function nextWorkday(calendar: Calendar, day: Day): Day {
  return calendar.workdayAt(calendar.workdaysBefore(day));
}

/** The last working day on or before `day`. */
export function previousWorkday(calendar: Calendar, day: Day): Day {
  return calendar.workdayAt(calendar.workdaysBefore(addDays(day, 1)) - 1);
}

/**
 * The n-th working day after `day`, or before it for a number below zero; `day` itself is not counted, worked or not.
 * With 0 it is `day` itself, even a rest day.
 */
export function addWorkdays(calendar: Calendar, day: Day, workdays: number): Day {
  if (workdays < 0) return calendar.workdayAt(calendar.workdaysBefore(day) + workdays);
  if (workdays === 0) return day;
  return calendar.workdayAt(calendar.workdaysBefore(addDays(day, 1)) + workdays - 1);
}

/** Working days from `first` to `last`, both ends included; 0 when `last` is the earlier. */
export function countWorkdays(calendar: Calendar, first: Day, last: Day): number {
  if (last < first) return 0;
  return calendar.workdaysBefore(addDays(last, 1)) - calendar.workdaysBefore(first);
}

/** What is out of the ordinary from one day to another, both ends included. */
export function exceptionsBetween(calendar: Calendar, from: Day, to: Day): CalendarExceptions {
  const week = new Set<Weekday>(calendar.week);
  const holidays: NamedDay[] = [];
  const workdays: NamedDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const exception = calendar.exceptionOf(day);
    if (!exception) continue;
    const { kind, name } = exception;
    const isWeekdayWorked = week.has(weekdayOf(day));
    if (kind === "holiday" && (isWeekdayWorked || name)) holidays.push({ day, name });
    if (kind === "workday" && !isWeekdayWorked) workdays.push({ day, name });
  }
  return { holidays, workdays };
}
