import type { Calendar, CalendarException, DayName } from "./calendar.ts";
import { type Day, isWithinLimits, type Weekday, weekdayOf } from "./day.ts";
import { indexWorkdays } from "./workday-index.ts";

/** Days with their names; undefined where a day has none. A plain text is the name in every language. */
export type NamedDays = ReadonlyMap<Day, DayName | string | undefined>;

export interface CalendarDays {
  readonly id: string;
  /** The working weekdays. At least one: a week without work would have no next working day. */
  readonly week: ReadonlySet<Weekday>;
  readonly holidays: NamedDays;
  /** A day that is also among the holidays is worked. */
  readonly workdays: NamedDays;
  readonly provisional: (day: Day) => boolean;
}

/** What a calendar adds to the one it extends. What it leaves out stays as it is there. */
export interface CalendarExtension {
  readonly id: string;
  readonly week?: ReadonlySet<Weekday>;
  readonly holidays?: NamedDays;
  readonly workdays?: NamedDays;
}

/** A calendar as rules: each answer is asked once per day, then counted. */
type CalendarRules = Pick<Calendar, "id" | "exceptionOf" | "isProvisional"> & {
  readonly week: ReadonlySet<Weekday>;
};

const noDays: NamedDays = new Map();

/** A calendar from a week and lists of days. */
export function buildCalendar({ id, week, holidays, workdays, provisional }: CalendarDays): Calendar {
  return calendarFrom({
    id,
    week,
    exceptionOf: (day) => listedException(day, holidays, workdays),
    isProvisional: provisional,
  });
}

/**
 * A calendar with days of its own. They win over what `base` says of the same days, in both directions: a company that
 * rests on a make-up working day lists it as a holiday. A day that they name is no longer provisional.
 */
export function extendCalendar(base: Calendar, extension: CalendarExtension): Calendar {
  const { id, week = new Set(base.week), holidays = noDays, workdays = noDays } = extension;
  return calendarFrom({
    id,
    week,
    exceptionOf(day) {
      const own = listedException(day, holidays, workdays);
      const inherited = base.exceptionOf(day);
      if (!own) return inherited;
      // Without a name of its own, a holiday that was one already keeps the name it had.
      return own.name || own.kind !== inherited?.kind ? own : inherited;
    },
    isProvisional: (day) => !holidays.has(day) && !workdays.has(day) && base.isProvisional(day),
  });
}

/** The same calendar with further rest days, make-up working days among them: an owner's days away. */
export function withRestDays(calendar: Calendar, days: ReadonlySet<Day>, id: string): Calendar {
  return extendCalendar(calendar, { id, holidays: new Map([...days].map((day) => [day, undefined])) });
}

/** The calendar that follows these rules. Outside the limits of days its counts stand still. */
export function calendarFrom({ id, week, exceptionOf, isProvisional }: CalendarRules): Calendar {
  if (week.size === 0) throw new RangeError(`The calendar ${id} has no working weekday.`);
  const isWorked = (day: Day): boolean => {
    const exception = exceptionOf(day);
    return exception ? exception.kind === "workday" : week.has(weekdayOf(day));
  };
  const index = indexWorkdays(isWorked);
  return {
    id,
    week: [...week].sort((a, b) => a - b),
    workdaysPerWeek: week.size,
    isWorkday: (day) => (isWithinLimits(day) ? index.before((day + 1) as Day) !== index.before(day) : isWorked(day)),
    workdaysBefore: index.before,
    workdayAt: index.at,
    exceptionOf,
    nameOf: (day) => exceptionOf(day)?.name,
    isProvisional,
  };
}

function listedException(day: Day, holidays: NamedDays, workdays: NamedDays): CalendarException | undefined {
  if (workdays.has(day)) return { kind: "workday", name: dayName(workdays.get(day)) };
  if (holidays.has(day)) return { kind: "holiday", name: dayName(holidays.get(day)) };
  return undefined;
}

function dayName(name: DayName | string | undefined): DayName | undefined {
  return typeof name === "string" ? { en: name, zh: name } : name;
}
