import type { Worksheet } from "exceljs";
import { dayOfSerial, serialOf } from "../../../equations/day-arithmetic.ts";
import type { Equations } from "../../../equations/equations.ts";
import type { Occurrences } from "../../../equations/expression.ts";
import { nominalSerials } from "../../../equations/recurring.ts";
import { nextWorkday, previousWorkday } from "../../../time/calendar.ts";
import { columnLetters } from "../gantt-layout.ts";
import type { CalendarPlaces } from "./calendar-places.ts";
import type { OccurrenceRanges } from "./formula.ts";

/** The recurrences that dates ask for, each with two columns of a hidden sheet. */
export interface OccurrenceTables {
  readonly tables: readonly OccurrenceTable[];
  ranges(days: Occurrences): OccurrenceRanges;
}

interface OccurrenceTable {
  readonly days: Occurrences;
  readonly column: number;
  readonly nominal: ReturnType<typeof nominalSerials>;
  readonly ranges: OccurrenceRanges;
}

const firstRow = 2;

/** @param column The first that is free on the sheet. */
export function occurrenceTablesOf(
  equations: Equations,
  { first, last }: CalendarPlaces,
  { sheetName, column }: { readonly sheetName: string; readonly column: number },
): OccurrenceTables {
  const tables = recurrencesIn(equations).map((days, index): OccurrenceTable => {
    const nominal = nominalSerials(days, first, last);
    const at = column + 2 * index;
    const range = (letters: string): string =>
      `${sheetName}!$${letters}$${firstRow}:$${letters}$${firstRow + nominal.length}`;
    const rule = days.onHoliday ?? (days.recurrence.clock === undefined ? "skip" : "next");
    const ranges = { named: range(columnLetters(at)), worked: range(columnLetters(at + 1)), lastDay: last, rule };
    return { days, column: at, nominal, ranges };
  });
  const byKey = new Map(tables.map(({ days, ranges }) => [days.key, ranges]));
  return { tables, ranges: ({ key }) => byKey.get(key)! };
}

function recurrencesIn({ tasks }: Equations): readonly Occurrences[] {
  const all = tasks.flatMap(({ recurs }) => (recurs && !recurs.isDaily ? [recurs] : []));
  return [...new Map(all.map((days) => [days.key, days])).values()];
}

/** Writes the days of all recurrences: as they are named, and by formula as they are worked. */
export function writeOccurrences(sheet: Worksheet, { tables }: OccurrenceTables, calendar: CalendarPlaces): void {
  for (const { days, column, nominal, ranges } of tables) {
    const [named, worked] = [columnLetters(column), columnLetters(column + 1)];
    sheet.getCell(`${named}1`).value = days.recurrence.text;
    for (const letters of [named, worked]) sheet.getCell(`${letters}${firstRow}`).value = 0;
    let result = 0;
    nominal.forEach(({ serial, stays }, index) => {
      const row = firstRow + 1 + index;
      const cell = `${named}${row}`;
      sheet.getCell(cell).value = serial;
      const before = result;
      result = stays ? serial : workedDay(days, ranges.rule, serial, before);
      sheet.getCell(`${worked}${row}`).value = stays
        ? serial
        : { formula: workedFormula(calendar.ranges(days.calendar), ranges.rule, cell, `${worked}${row - 1}`), result };
    });
  }
}

/** A day that is skipped stands where the one before it does, so that the column stays in order. */
function workedDay({ calendar }: Occurrences, rule: OccurrenceRanges["rule"], serial: number, before: number): number {
  const day = dayOfSerial(serial);
  if (rule === "skip") return calendar.isWorkday(day) ? serial : before;
  return serialOf(rule === "next" ? nextWorkday(calendar, day) : previousWorkday(calendar, day));
}

function workedFormula(
  { before, at, firstDay }: ReturnType<CalendarPlaces["ranges"]>,
  rule: OccurrenceRanges["rule"],
  cell: string,
  previous: string,
): string {
  const count = (days: number): string => `INDEX(${before},MAX(1,${cell}-${firstDay - 2 - days}))`;
  if (rule === "skip") return `IF(${count(1)}>${count(0)},${cell},${previous})`;
  // Where a day before the sheet is asked for, the day itself stands in.
  const index = rule === "next" ? `${count(0)}+2` : `${count(1)}+1`;
  return `IFERROR(INDEX(${at},MAX(1,${index})),${cell})`;
}
