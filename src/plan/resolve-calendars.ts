import type { Report } from "../diagnostic/diagnostic.ts";
import { closestName } from "../diagnostic/suggest.ts";
import { parseWeekday } from "../notation/names.ts";
import type { CalendarSpec, DayEntrySpec, Spec } from "../spec/spec.ts";
import { buildCalendar, extendCalendar } from "../time/build-calendar.ts";
import type { Calendar } from "../time/calendar.ts";
import { chinaCalendar } from "../time/china.ts";
import { addDays, type Day, parseDay, type Weekday } from "../time/day.ts";
import { standardCalendar, standardCalendarIds } from "../time/standard-calendars.ts";
import type { Origin } from "../source/origin.ts";
import { badTime, cycle, unknownRef, weekEmpty } from "./problems.ts";

/** The calendar with that id, standard or the plan's own; an unknown one is reported at `origin`. */
export type FindCalendar = (id: string, origin: Origin) => Calendar | undefined;

/** The longest range of days that one entry of a calendar may name: a slip of the pen in a year is found by it. */
const longestRange = 400;

export function resolveCalendars(spec: Spec, report: Report): FindCalendar {
  const specs = new Map(spec.calendars.map((calendar) => [calendar.id, calendar]));
  const built = new Map<string, Calendar | undefined>();
  const underway: string[] = [];

  const find: FindCalendar = (id, origin) => {
    const standard = standardCalendar(id);
    if (standard) return standard;
    if (built.has(id)) return built.get(id);
    const own = specs.get(id);
    if (!own) {
      const closest = closestName(id, [...standardCalendarIds, ...specs.keys()]);
      report(unknownRef(origin.at(), { name: id, what: { en: "calendar", zh: "日历" }, closest }));
      return undefined;
    }
    if (underway.includes(id)) {
      report(cycle(origin.at(), { path: [...underway.slice(underway.indexOf(id)), id] }));
      return undefined;
    }
    underway.push(id);
    const calendar = build(own, find, report);
    underway.pop();
    built.set(id, calendar);
    return calendar;
  };
  for (const calendar of spec.calendars) find(calendar.id, calendar.origin);
  return find;
}

function build(spec: CalendarSpec, find: FindCalendar, report: Report): Calendar | undefined {
  const holidays = readDays(spec.holidays, report);
  const workdays = readDays(spec.workdays, report);
  const week = spec.week && readWeek(spec.week, spec.origin.to("week"), report);
  const covers = readYears(spec.covers, spec.origin.to("covers"), report);
  const days = { id: spec.id, holidays, workdays, ...(week && { week }) };
  if (spec.base === "CN") return chinaCalendar({ ...days, covers });
  const base = find(spec.base ?? "mon-fri", spec.origin.to("extends"));
  if (!base) return undefined;
  if (spec.base !== undefined) return extendCalendar(base, days);
  return buildCalendar({ week: new Set(base.week), ...days, provisional: () => false });
}

function readWeek(texts: readonly string[], origin: Origin, report: Report): ReadonlySet<Weekday> | undefined {
  const week = new Set<Weekday>();
  for (const text of texts) {
    for (const part of text.split(/[,，、]/)) {
      const [first, last] = readWeekdays(part);
      if (first === undefined || last === undefined) {
        report(badTime(origin.at(), { text, form: "week", fault: { reason: "unreadable" } }));
        return undefined;
      }
      for (let day = first; ; day = ((day % 7) + 1) as Weekday) {
        week.add(day);
        if (day === last) break;
      }
    }
  }
  if (week.size > 0) return week;
  report(weekEmpty(origin.at()));
  return undefined;
}

/** `mon-fri`, `周一至周五` or a single weekday: its first and last day. */
function readWeekdays(text: string): readonly [Weekday | undefined, Weekday | undefined] {
  const [first = "", last = first] = text.split(/\.\.|[-–—~～至到－]/);
  return [parseWeekday(first.trim()), parseWeekday(last.trim())];
}

function readDays(entries: readonly DayEntrySpec[], report: Report): ReadonlyMap<Day, string | undefined> {
  const days = new Map<Day, string | undefined>();
  for (const { text, name, origin } of entries) {
    const range = readDateRange(text);
    if (!range) {
      report(badTime(origin.at(), { text, form: "date", fault: { reason: "impossible-date" } }));
      continue;
    }
    for (let day = range[0]; day <= range[1]; day = addDays(day, 1)) days.set(day, name);
  }
  return days;
}

/** `2026-10-01` or `2026-10-01..2026-10-07`, both ends inside; undefined for anything else. */
export function readDateRange(text: string): readonly [Day, Day] | undefined {
  const [from = "", to = from] = text.split(/\.\.|至|~|～/);
  const first = parseDay(from.trim());
  const last = parseDay(to.trim());
  if (first === undefined || last === undefined || last < first || last - first > longestRange) return undefined;
  return [first, last];
}

function readYears(texts: readonly string[], origin: Origin, report: Report): readonly number[] {
  return texts.flatMap((text) => {
    if (/^(19|20|21)\d\d$/.test(text.trim())) return [Number(text)];
    report(badTime(origin.at(), { text, form: "date", fault: { reason: "unreadable" } }));
    return [];
  });
}
