import { addDays, datesFrom, weekdayOf } from "./days.ts";
import { type Facts, type PublishedCase, readPublished } from "./published-case.ts";
import { type PlanKeys, writePlan } from "./write-plan.ts";

interface HolidayFile {
  readonly years: Readonly<Record<string, { readonly days: readonly HolidayDay[] }>>;
}

interface HolidayDay {
  readonly date: string;
  readonly name: string;
  readonly off: boolean;
}

const { years } = readPublished<HolidayFile>("china-holidays/holidays.json");

/** A notice may name days of the year before it. */
const noticed = new Map(Object.values(years).flatMap(({ days }) => days.map((day) => [day.date, day] as const)));

/**
 * One plan a year, from the first day that its notice names: with a task that wants to start on each of its days, and so
 * starts on the next working day.
 */
export const chinaHolidayCases: readonly PublishedCase[] = Object.entries(years).map(([year, { days }]) => {
  const first = [`${year}-01-01`, ...days.map(({ date }) => date)].toSorted()[0]!;
  const dates = datesFrom(first, `${year}-12-31`);
  const tasks = Object.fromEntries(
    dates.map((date): [string, PlanKeys] => [`on-${date}`, { start: date, duration: "1d" }]),
  );
  return {
    name: year,
    plan: writePlan({ name: year, lang: "zh", calendar: "CN" }, { tasks }),
    published: {
      ...Object.fromEntries(dates.map((date) => [date, nextWorkday(date)])),
      ...namedDays(dates, [...noticed.values()]),
      provisional: false,
    },
    factsOf: ({ document, diagnostics }) => {
      const { holidays = [], workdays = [] } = document?.calendar ?? {};
      const rests = holidays.map(({ date, name }) => ({ date, name: name ?? "", off: true }));
      const makeUps = workdays.map(({ date, name }) => ({ date, name: name ?? "", off: false }));
      return {
        ...Object.fromEntries((document?.tasks ?? []).map(({ id, start }) => [id.slice("on-".length), start])),
        ...namedDays(dates, [...rests, ...makeUps]),
        provisional: diagnostics.some(({ code }) => code === "calendar-provisional"),
      };
    },
    errors: [],
  };
});

function nextWorkday(date: string): string {
  const isWorked = noticed.has(date) ? !noticed.get(date)!.off : weekdayOf(date) <= 5;
  return isWorked ? date : nextWorkday(addDays(date, 1));
}

function namedDays(dates: readonly string[], days: readonly HolidayDay[]): Facts {
  const listed = (off: HolidayDay["off"]): string =>
    days
      .filter((day) => day.off === off && dates.includes(day.date))
      .map(({ date, name }) => `${date} ${name}`)
      .toSorted()
      .join(", ");
  return { rest_days: listed(true), make_up_days: listed(false) };
}
