import type { Equations } from "../../../equations/equations.ts";
import type { Calendar } from "../../../time/calendar.ts";
import { columnLetters } from "../gantt-layout.ts";
import { calendarSpanOf } from "./calendar-span.ts";
import type { CalendarRanges } from "./formula.ts";

/** Where things stand on the Calendar sheet. Rows and columns count from 1. */
export const calendarRows = {
  title: 1,
  hint: 2,
  headings: 4,
  /** Hidden: what lies before the first day. */
  before: 5,
  days: 6,
} as const;

export const calendarColumns = { date: 1, weekday: 2, works: 3, name: 4, others: 5 } as const;

export interface CalendarPlaces {
  readonly sheetName: string;
  /** The plan's calendar first. */
  readonly calendars: readonly Calendar[];
  /** Days of the sheet as spreadsheets count them, both inside. */
  readonly first: number;
  readonly last: number;
  /** The column in which each calendar says 1 or 0, by its place. */
  readonly worksColumns: readonly number[];
  /** The hidden columns of each calendar. */
  readonly countColumns: readonly CountColumns[];
  ranges(calendar: Calendar): CalendarRanges;
}

interface CountColumns {
  /** By day: the working days before it. */
  readonly before: number;
  /** By day: the first working day from there on. */
  readonly next: number;
  /** By number of working days before it: the working day. */
  readonly at: number;
}

export function calendarPlacesOf(equations: Equations, sheetName: string): CalendarPlaces {
  const { calendars, first, last } = calendarSpanOf(equations);
  const worksColumns = calendars.map((_, index) =>
    index === 0 ? calendarColumns.works : calendarColumns.others + index - 1,
  );
  // One column stays empty, so that a filter does not reach the hidden ones.
  const firstHidden = calendarColumns.others + calendars.length;
  const countColumns = calendars.map((_, index) => ({
    before: firstHidden + 3 * index,
    next: firstHidden + 3 * index + 1,
    at: firstHidden + 3 * index + 2,
  }));
  const ranges = calendars.map((_, index): CalendarRanges => {
    const { before, at } = countColumns[index]!;
    const range = (column: number): string => rangeOf({ sheetName, first, last }, column);
    return { firstDay: first, before: range(before), at: range(at) };
  });
  const byCalendar = new Map(calendars.map((calendar, index) => [calendar, ranges[index]!]));
  return {
    sheetName,
    calendars,
    first,
    last,
    worksColumns,
    countColumns,
    ranges: (calendar) => byCalendar.get(calendar)!,
  };
}

/** A column from the hidden row to the row behind the last day. */
export function rangeOf(
  { sheetName, first, last }: Pick<CalendarPlaces, "sheetName" | "first" | "last">,
  column: number,
): string {
  const letters = columnLetters(column);
  const end = calendarRows.days + (last - first) + 1;
  return `'${sheetName}'!$${letters}$${calendarRows.before}:$${letters}$${end}`;
}
