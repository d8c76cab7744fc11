import type { Workbook, Worksheet } from "exceljs";
import { dayOfSerial, serialOf } from "../../../equations/day-arithmetic.ts";
import type { Equations, LessAway } from "../../../equations/equations.ts";
import type { Calendar } from "../../../time/calendar.ts";
import { weekdayName } from "../calendar-words.ts";
import { solid } from "../cell-styles.ts";
import { columnLetters } from "../gantt-layout.ts";
import { palette } from "../palette.ts";
import { printSetup } from "../print-setup.ts";
import { serialDayOf } from "../serial-day.ts";
import type { BookContext } from "../sheet-context.ts";
import { addValidation } from "../validations.ts";
import { writeCell } from "../write-cell.ts";
import { type CalendarPlaces, calendarColumns as columns, calendarRows as rows } from "./calendar-places.ts";
import { liveWordsIn } from "./words.ts";

/**
 * The days that dates are counted on: for each calendar whether a day is worked, which is typed, and hidden behind that
 * how many working days lie before it, and the days in the order in which they are worked.
 */
export function addCalendarSheet(
  workbook: Workbook,
  context: BookContext,
  equations: Equations,
  places: CalendarPlaces,
): void {
  const { language, styles } = context;
  const words = liveWordsIn(language);
  const sheet = workbook.addWorksheet(places.sheetName, {
    pageSetup: { ...printSetup, orientation: "portrait", printTitlesRow: `${rows.headings}:${rows.headings}` },
    views: [{ state: "frozen", ySplit: rows.headings, xSplit: columns.weekday, showGridLines: false }],
  });
  writeCell(sheet, { row: rows.title, column: columns.date }, words("calendarTitle"), styles.title);
  writeCell(sheet, { row: rows.hint, column: columns.date }, words("calendarHint"), styles.lead);
  writeHeadings(sheet, context, equations, places);
  writeDays(sheet, context, places);
  sheet.pageSetup.printArea = printAreaOf(context, places);
  places.calendars.forEach((calendar, index) => {
    writeWorks(sheet, context, places, { calendar, index, less: equations.lessAway.get(calendar) });
    writeCounts(sheet, context, places, { calendar, index });
  });
  addCalendarRules(sheet, places);
  addWorksValidation(sheet, context, places);
}

/** On paper the days of the plan are enough, and a month around them. */
function printAreaOf({ document: { plan } }: BookContext, { first, last, calendars }: CalendarPlaces): string {
  const rowOf = (serial: number): number => rows.days + Math.max(first, Math.min(last, serial)) - first;
  const from = plan.start === null ? first : serialDayOf(plan.start) - printMargin;
  const to = plan.finish === null ? last : serialDayOf(plan.finish) + printMargin;
  const column = columnLetters(columns.name + calendars.length - 1);
  return `A$${rowOf(from)}:${column}$${rowOf(to)}`;
}

const printMargin = 31;

/** Whose days away a calendar leaves out, else the calendar's own name. */
function calendarName(calendar: Calendar, { lessAway }: Equations, { names }: BookContext): string {
  const less = lessAway.get(calendar);
  return less ? names.owner(less.owner) : names.thing(calendar.id);
}

function writeHeadings(sheet: Worksheet, context: BookContext, equations: Equations, places: CalendarPlaces): void {
  const { language, styles } = context;
  const words = liveWordsIn(language);
  const write = (column: number, text: string): void =>
    writeCell(sheet, { row: rows.headings, column }, text, styles.centeredHeading);
  write(columns.date, words("date"));
  write(columns.weekday, words("weekday"));
  write(columns.works, words("works"));
  write(columns.name, words("name"));
  sheet.getRow(rows.headings).height = 24;
  const widths = { [columns.date]: 12, [columns.weekday]: 8, [columns.works]: 9, [columns.name]: 30 };
  for (const [column, width] of Object.entries(widths)) sheet.getColumn(Number(column)).width = width;
  places.calendars.forEach((calendar, index) => {
    const column = places.worksColumns[index]!;
    if (index === 0) return;
    write(column, calendarName(calendar, equations, context));
    sheet.getColumn(column).width = 14;
  });
}

function writeDays(
  sheet: Worksheet,
  { language, styles }: BookContext,
  { calendars, first, last }: CalendarPlaces,
): void {
  const words = liveWordsIn(language);
  const [calendar] = calendars;
  for (let serial = first; serial <= last; serial += 1) {
    const row = rows.days + serial - first;
    const day = dayOfSerial(serial);
    writeCell(sheet, { row, column: columns.date }, serial, styles.date);
    writeCell(sheet, { row, column: columns.weekday }, weekdayName(serial, language), styles.centered);
    const isMakeUp = calendar?.exceptionOf(day)?.kind === "workday";
    const name = calendar?.nameOf(day)?.[language] ?? (isMakeUp ? words("makeUp") : null);
    writeCell(sheet, { row, column: columns.name }, name, styles.text);
  }
}

interface SheetCalendar {
  readonly calendar: Calendar;
  readonly index: number;
  /** The calendar that it is less somebody's days away, and these days. */
  readonly less: LessAway | undefined;
}

/** Whether each day is worked: typed; for somebody's days away 0, and else what the calendar behind them says. */
function writeWorks(
  sheet: Worksheet,
  { styles }: BookContext,
  places: CalendarPlaces,
  { calendar, index, less }: SheetCalendar,
): void {
  const { first, last, calendars, worksColumns } = places;
  const baseIndex = less ? calendars.indexOf(less.base) : -1;
  const column = worksColumns[index]!;
  for (let serial = first; serial <= last; serial += 1) {
    const row = rows.days + serial - first;
    const day = dayOfSerial(serial);
    const works = calendar.isWorkday(day) ? 1 : 0;
    // Also where the calendar behind it rests: somebody may type that it is worked.
    if (baseIndex < 0 || less?.away.has(day)) {
      writeCell(sheet, { row, column }, works, styles.inputNumber);
      continue;
    }
    const cell = sheet.getCell(row, column);
    cell.value = { formula: `${columnLetters(worksColumns[baseIndex]!)}${row}`, result: works };
    cell.style = styles.number;
  }
}

/**
 * What dates are counted with. The row before the first day holds an error: nothing is known there. Each count goes on
 * from its neighbour: a search among days that count the same finds another one in LibreOffice than in Excel.
 */
function writeCounts(
  sheet: Worksheet,
  { styles }: BookContext,
  { first, last, worksColumns, countColumns }: CalendarPlaces,
  { calendar, index }: Pick<SheetCalendar, "calendar" | "index">,
): void {
  const { before, next, at } = countColumns[index]!;
  const [worksAt, beforeAt, nextAt, atAt] = [worksColumns[index]!, before, next, at].map(columnLetters);
  const dateAt = columnLetters(columns.date);
  const origin = calendar.workdaysBefore(dayOfSerial(first));
  const end = rows.days + last - first + 1;
  const total = calendar.workdaysBefore(dayOfSerial(last + 1)) - origin;
  const serialAt = (count: number) => (count < total ? serialOf(calendar.workdayAt(origin + count)) : notKnown);
  for (const column of [before, next, at]) sheet.getColumn(column).hidden = true;
  for (const column of [before, next, at, worksColumns[index]!]) {
    const cell = sheet.getCell(rows.before, column);
    cell.value = notKnown;
    cell.style = styles.hidden;
  }
  sheet.getRow(rows.before).hidden = true;
  const nextDays = `$${nextAt}$${rows.days}:$${nextAt}$${end}`;
  for (let row = rows.days; row <= end; row += 1) {
    const count = calendar.workdaysBefore(dayOfSerial(first + row - rows.days)) - origin;
    const isFirst = row === rows.days;
    sheet.getCell(row, before).value = isFirst
      ? 0
      : { formula: `${beforeAt}${row - 1}+${worksAt}${row - 1}`, result: count };
    sheet.getCell(row, next).value =
      row === end
        ? notKnown
        : { formula: `IF(${worksAt}${row}=1,${dateAt}${row},${nextAt}${row + 1})`, result: serialAt(count) };
    sheet.getCell(row, at).value = {
      formula: isFirst ? `${nextAt}${row}` : `INDEX(${nextDays},${atAt}${row - 1}-${first - 2})`,
      result: serialAt(row - rows.days),
    };
  }
}

const notKnown = { error: "#N/A" } as const;

/** Rest days are grey; a worked Saturday or Sunday, and a rested other day, say what they are by their name. */
function addCalendarRules(sheet: Worksheet, { first, last, worksColumns }: CalendarPlaces): void {
  const end = rows.days + last - first;
  worksColumns.slice(1).forEach((column, index) => {
    const letters = columnLetters(column);
    sheet.addConditionalFormatting({
      ref: `${letters}${rows.days}:${letters}${end}`,
      rules: [
        {
          type: "expression",
          priority: 3 + index,
          formulae: [`${letters}${rows.days}=0`],
          style: { fill: solid(palette.rest) },
        },
      ],
    });
  });
  const works = columnLetters(columns.works);
  const date = columnLetters(columns.date);
  sheet.addConditionalFormatting({
    ref: `${date}${rows.days}:${columnLetters(columns.name)}${end}`,
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: [`$${works}${rows.days}=0`],
        style: { fill: solid(palette.rest) },
      },
      {
        type: "expression",
        priority: 2,
        formulae: [`AND($${works}${rows.days}=1,WEEKDAY($${date}${rows.days},2)>5)`],
        style: { fill: solid(palette.anchor), font: { bold: true } },
      },
    ],
  });
}

/** A day is worked or rests: there is nothing between. */
function addWorksValidation(
  sheet: Worksheet,
  { language }: BookContext,
  { first, last, worksColumns }: CalendarPlaces,
): void {
  const words = liveWordsIn(language);
  const end = rows.days + last - first;
  for (const column of worksColumns) {
    const letters = columnLetters(column);
    addValidation(sheet, `${letters}${rows.days}:${letters}${end}`, {
      type: "whole",
      operator: "between",
      allowBlank: false,
      formulae: [0, 1],
      showErrorMessage: true,
      errorTitle: words("works"),
      error: words("worksError"),
    });
  }
}
