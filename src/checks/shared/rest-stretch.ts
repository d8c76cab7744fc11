import type { Calendar, DayName } from "../../time/calendar.ts";
import { addDays, type Day, daysBetween } from "../../time/day.ts";

/** Days off in a row, both ends included. */
interface RestStretch {
  readonly first: Day;
  readonly last: Day;
  /** Of the first of them that has one. */
  readonly name: DayName | undefined;
}

/** Looked through at most, so that a calendar without rest days comes to an end. */
const mostWorkdays = 31;
const mostRestDays = 60;

/** The next days off behind a day; undefined where none come soon. */
function nextRest(calendar: Calendar, day: Day): RestStretch | undefined {
  let first = addDays(day, 1);
  for (let looked = 0; calendar.isWorkday(first); looked += 1) {
    if (looked === mostWorkdays) return undefined;
    first = addDays(first, 1);
  }
  let last = first;
  let name = holidayName(calendar, first);
  while (!calendar.isWorkday(addDays(last, 1)) && daysBetween(first, last) < mostRestDays) {
    last = addDays(last, 1);
    name ??= holidayName(calendar, last);
  }
  return { first, last, name };
}

/** What a rest day is called that is no plain weekend; undefined of any other day. */
export function holidayName(calendar: Calendar, day: Day): DayName | undefined {
  if (calendar.isWorkday(day) || calendar.exceptionOf(day)?.kind !== "holiday") return undefined;
  return calendar.nameOf(day) ?? { en: "a holiday", zh: "假期" };
}

/** A holiday so soon behind the launch that it takes up the days after it. */
export interface HolidayAhead extends RestStretch {
  readonly name: DayName;
  /** Working days between the launch and the holiday. */
  readonly workdaysLeft: number;
}

/** So near is near: the launch is the last or the last but one working day before the holiday. */
const nearWorkdays = 2;
/** A long weekend, or longer. */
const longRest = 3;

/** The holiday of three days or more that the launch is right ahead of; undefined of a launch on a rest day. */
export function holidayAhead(calendar: Calendar, launch: Day): HolidayAhead | undefined {
  if (!calendar.isWorkday(launch)) return undefined;
  let rest = nextRest(calendar, launch);
  while (rest) {
    const workdaysLeft = calendar.workdaysBefore(rest.first) - calendar.workdaysBefore(addDays(launch, 1));
    if (workdaysLeft >= nearWorkdays) return undefined;
    const { first, last, name } = rest;
    if (name && daysBetween(first, last) + 1 >= longRest) return { first, last, name, workdaysLeft };
    // An ordinary weekend may lie in between.
    rest = nextRest(calendar, last);
  }
  return undefined;
}
