import type { CalendarEntry } from "../../schedule/document.ts";
import { dayOf } from "../shared/civil-day.ts";
import { calendarName } from "../shared/plan-words.ts";
import { nameText, type ProjectContext } from "./context.ts";
import { resourceName } from "./resource-name.ts";
import { workingTimes } from "./working-time.ts";
import { type Element, element, elements } from "./xml.ts";

export const calendarUids = { plan: 1, "every-day": 2 } as const;
/** Each owner has a calendar of its own, which Project asks for. */
export const ownerCalendarUid = (index: number): number => 3 + index;

export function writeCalendars(context: ProjectContext): Element {
  const { document, words, language } = context;
  const { calendar, owners } = document;
  const days = exceptionsOf(calendar, words);
  return element("Calendars", [
    baseCalendar({
      uid: calendarUids.plan,
      name: nameText(calendarName(calendar.id, language)),
      week: calendar.week,
      exceptions: days,
    }),
    baseCalendar({ uid: calendarUids["every-day"], name: words.everyDay, week: [1, 2, 3, 4, 5, 6, 7], exceptions: [] }),
    ...owners.map((owner, index) =>
      element(
        "Calendar",
        elements({
          UID: ownerCalendarUid(index),
          Name: resourceName(owner, owners),
          IsBaseCalendar: 0,
          BaseCalendarUID: calendarUids.plan,
        }),
      ),
    ),
  ]);
}

interface BaseCalendar {
  readonly uid: number;
  readonly name: string;
  readonly week: readonly number[];
  readonly exceptions: readonly Exception[];
}

/** Consecutive days that depart from the week in one way and have one name. Both ends inside. */
interface Exception {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly kind: "rest" | "worked";
}

/** What departs from the week is said twice: in the way of Project 2007 and later, and in that of the versions before. */
function baseCalendar({ uid, name, week, exceptions }: BaseCalendar): Element {
  return element(
    "Calendar",
    elements({
      UID: uid,
      Name: name,
      IsBaseCalendar: 1,
      BaseCalendarUID: -1,
      WeekDays: [...weekDays(week), ...exceptions.map(oldException)],
      Exceptions: exceptions.length === 0 ? null : exceptions.map(newException),
    }),
  );
}

/** Project's weeks begin with Sunday as day 1. */
function weekDays(week: readonly number[]): readonly Element[] {
  return [7, 1, 2, 3, 4, 5, 6].map((weekday, index) =>
    element("WeekDay", elements({ DayType: index + 1, ...hours(week.includes(weekday) ? "worked" : "rest") })),
  );
}

function oldException({ from, to, kind }: Exception): Element {
  const { DayWorking, WorkingTimes } = hours(kind);
  return element("WeekDay", elements({ DayType: 0, DayWorking, TimePeriod: period(from, to), WorkingTimes }));
}

function newException({ from, to, name, kind }: Exception): Element {
  return element(
    "Exception",
    elements({
      EnteredByOccurrences: 0,
      TimePeriod: period(from, to),
      Occurrences: dayOf(to) - dayOf(from) + 1,
      Name: name,
      Type: 1,
      ...hours(kind),
    }),
  );
}

function period(from: string, to: string): readonly Element[] {
  return elements({ FromDate: `${from}T00:00:00`, ToDate: `${to}T23:59:00` });
}

function hours(kind: Exception["kind"]) {
  const times = workingTimes.map(([FromTime, ToTime]) => element("WorkingTime", elements({ FromTime, ToTime })));
  return kind === "worked" ? { DayWorking: 1, WorkingTimes: times } : { DayWorking: 0, WorkingTimes: null };
}

function exceptionsOf(
  { holidays, workdays }: CalendarEntry,
  words: { readonly dayOff: string; readonly makeUpDay: string },
): readonly Exception[] {
  const worked = new Set(workdays.map(({ date }) => date));
  const rest = holidays.filter(({ date }) => !worked.has(date));
  return [...runs(rest, "rest", words.dayOff), ...runs(workdays, "worked", words.makeUpDay)].toSorted((left, right) =>
    left.from < right.from ? -1 : 1,
  );
}

function runs(days: CalendarEntry["holidays"], kind: Exception["kind"], unnamed: string): readonly Exception[] {
  const found: Exception[] = [];
  for (const { date, name } of days.toSorted((left, right) => (left.date < right.date ? -1 : 1))) {
    const label = nameText(name ?? unnamed);
    const last = found.at(-1);
    if (last && last.name === label && dayOf(date) === dayOf(last.to) + 1)
      found[found.length - 1] = { ...last, to: date };
    else found.push({ name: label, from: date, to: date, kind });
  }
  return found;
}
