import type { RecurrenceDay, RecurrenceText } from "../notation/notation.ts";
import type { HolidayRule } from "../spec/enums.ts";
import { type Calendar, nextWorkday, previousWorkday } from "../time/calendar.ts";
import { addDays, addMonths, type Day, dayFrom, latestDay, partsOf, weekdayOf } from "../time/day.ts";

export interface OccurrenceDay {
  readonly day: Day;
  /** The day that the rule gave, where a rest day moved it. */
  readonly nominal: Day | undefined;
}

export interface RecurrenceFrame {
  /** Both inside. */
  readonly first: Day;
  readonly last: Day;
  readonly calendar: Calendar;
  readonly onHoliday: HolidayRule | undefined;
}

type DatedRecurrence = Extract<RecurrenceText, { kind: "dated" }>;

/** The days of a recurrence between two days. One that rests is moved or skipped; two on one day are one. */
export function expandRecurrence(recurrence: DatedRecurrence, frame: RecurrenceFrame): readonly OccurrenceDay[] {
  const { first, last, calendar } = frame;
  const rule = frame.onHoliday ?? (recurrence.clock === undefined ? "skip" : "next");
  const byDay = new Map<Day, OccurrenceDay>();
  for (const nominal of nominalDays(recurrence, frame)) {
    const rests = !calendar.isWorkday(nominal) && !namesItsRestDay(recurrence, nominal, calendar);
    if (!rests) {
      byDay.set(nominal, { day: nominal, nominal: undefined });
      continue;
    }
    if (rule === "skip") continue;
    const day = rule === "next" ? nextWorkday(calendar, nominal) : previousWorkday(calendar, nominal);
    if (day < first || day > last || byDay.has(day)) continue;
    byDay.set(day, { day, nominal });
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

/** The first day of a recurrence without an end, alone; none where it never comes. */
export function firstOccurrence(
  recurrence: DatedRecurrence,
  rule: Omit<RecurrenceFrame, "last">,
): readonly OccurrenceDay[] {
  for (let reach = 60; ; reach *= 4) {
    const last = Math.min(addDays(rule.first, reach), latestDay) as Day;
    const [first] = expandRecurrence(recurrence, { ...rule, last });
    if (first) return [first];
    if (last === latestDay) return [];
  }
}

/** Whether a rest day is meant: who writes `week sat` wants Saturdays, and only a holiday moves them. */
export function namesItsRestDay({ on }: DatedRecurrence, day: Day, calendar: Calendar): boolean {
  const namesWeekdays = on.some(({ kind }) => kind === "weekday" || kind === "nth-weekday");
  return namesWeekdays && calendar.exceptionOf(day) === undefined;
}

/** The days that a rule names, before any of them is moved or skipped. */
export function* nominalDays(recurrence: DatedRecurrence, frame: RecurrenceFrame): Generator<Day> {
  switch (recurrence.unit) {
    case "day":
      for (let day = frame.first; day <= frame.last; day = addDays(day, recurrence.interval)) yield day;
      return;
    case "weekday":
      yield* everyWorkday(recurrence.interval, frame);
      return;
    case "week":
      yield* everyWeek(recurrence, frame);
      return;
    default:
      yield* everyPeriod(recurrence, frame);
  }
}

function* everyWorkday(interval: number, { first, last, calendar }: RecurrenceFrame): Generator<Day> {
  const end = calendar.workdaysBefore(addDays(last, 1));
  for (let index = calendar.workdaysBefore(first); index < end; index += interval) yield calendar.workdayAt(index);
}

/** Several weeks count from the week of the first matching day; a week begins on Monday. */
function* everyWeek({ interval, on }: DatedRecurrence, { first, last }: RecurrenceFrame): Generator<Day> {
  const named = on.flatMap((each) => (each.kind === "weekday" ? [each.weekday] : []));
  const weekdays = new Set(named.length > 0 ? named : [weekdayOf(first)]);
  let start = first;
  while (!weekdays.has(weekdayOf(start))) start = addDays(start, 1);
  const monday = addDays(start, 1 - weekdayOf(start));
  for (let week = monday; week <= last; week = addDays(week, 7 * interval)) {
    for (let day = week; day < addDays(week, 7); day = addDays(day, 1)) {
      if (day >= start && day <= last && weekdays.has(weekdayOf(day))) yield day;
    }
  }
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** Months, quarters or years, counted from the period of the first matching day. */
function* everyPeriod({ unit, interval, on }: DatedRecurrence, frame: RecurrenceFrame): Generator<Day> {
  const months = monthsIn[unit as keyof typeof monthsIn];
  const [rule] = on;
  let base: number | undefined;
  const firstPeriod = periodStart(frame.first, months);
  for (let count = 0; ; count += 1) {
    const start = addMonths(firstPeriod, count * months);
    if (start > frame.last) return;
    const day = rule
      ? dayInPeriod(rule, { start, end: addDays(addMonths(start, months), -1) }, frame.calendar)
      : addMonths(frame.first, count * months);
    if (day === undefined || day < frame.first || day > frame.last) continue;
    base ??= count;
    if ((count - base) % interval === 0) yield day;
  }
}

function periodStart(day: Day, months: number): Day {
  const { year, month } = partsOf(day);
  return dayFrom({ year, month: Math.floor((month - 1) / months) * months + 1, day: 1 });
}

interface Period {
  readonly start: Day;
  readonly end: Day;
}

function dayInPeriod(rule: RecurrenceDay, { start, end }: Period, calendar: Calendar): Day | undefined {
  switch (rule.kind) {
    case "last-day":
      return end;
    case "day-of-period":
      return Math.min(addDays(start, rule.day - 1), end) as Day;
    case "nth-workday": {
      const index =
        rule.nth > 0
          ? calendar.workdaysBefore(start) + rule.nth - 1
          : calendar.workdaysBefore(addDays(end, 1)) + rule.nth;
      return within(calendar.workdayAt(index), { start, end });
    }
    case "nth-weekday": {
      const toFirst = (rule.weekday - weekdayOf(start) + 7) % 7;
      const toLast = (weekdayOf(end) - rule.weekday + 7) % 7;
      const day = rule.nth > 0 ? addDays(start, toFirst + 7 * (rule.nth - 1)) : addDays(end, -toLast);
      return within(day, { start, end });
    }
    case "weekday":
      return addDays(start, (rule.weekday - weekdayOf(start) + 7) % 7);
  }
}

function within(day: Day, { start, end }: Period): Day | undefined {
  return day >= start && day <= end ? day : undefined;
}
