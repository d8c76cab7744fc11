import { weekdayLetter } from "./calendar-words.ts";
import type { CellStyle } from "./cell-styles.ts";
import { type ChartDay, chartDaysOf, isLiveChart } from "./chart-days.ts";
import { dayKinds, lineKinds } from "./chart-values.ts";
import { columnLetters, ganttColumnNumbers as columns, isCompact, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { type LiveValue, writeLive } from "./live-cell.ts";
import { civilDayOf, mondayOf, type SerialDay, serialDayOf } from "./serial-day.ts";
import type { SheetContext } from "./sheet-context.ts";
import type { TimeScale } from "./time-scale.ts";
import { wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

const hiddenRows = ["from", "to", "rest", "names", "line"] as const;

/** What stands above the chart, all of it counted from the first day; and the hidden rows that its rules read. */
export function writeChartHeader(context: SheetContext, scale: TimeScale): void {
  const { sheet, document } = context;
  const days = chartDaysOf(context, scale);
  days.forEach((day, index) => {
    writeHiddenDays(context, day, columns.chart + index);
    writeSigns(context, day, columns.chart + index);
  });
  if (scale.unit === "day") writeWeeks(context, scale, days);
  else writeBuckets(context, scale);
  for (const row of hiddenRows) sheet.getRow(rows[row]).hidden = true;
  const areDaysWide = scale.unit === "day" && !isCompact(scale);
  sheet.getRow(rows.days).hidden = !areDaysWide && scale.unit !== "week";
  sheet.getRow(rows.weekdays).hidden = !areDaysWide;
  sheet.getRow(rows.holidays).hidden = scale.unit !== "day";
  sheet.getRow(rows.countdown).hidden = document.plan.launch === null || scale.unit === "month";
}

function writeHiddenDays({ sheet, styles }: SheetContext, day: ChartDay, column: number): void {
  writeLive(sheet, { row: rows.from, column }, day.from, styles.hiddenDate);
  writeLive(sheet, { row: rows.to, column }, day.to, styles.hiddenDate);
  writeLive(sheet, { row: rows.rest, column }, day.kind, styles.hidden);
  writeLive(sheet, { row: rows.names, column }, day.name, styles.hidden);
  writeLive(sheet, { row: rows.line, column }, day.line, styles.hidden);
}

/** The launch, anchors, holidays and make-up days by sign: what a reader tells apart without colours. */
function writeSigns(context: SheetContext, { kind, line }: ChartDay, column: number): void {
  const { sheet, language, styles } = context;
  const words = wordsIn(language);
  const [off, works] = [words("holidaySign"), words("makeUpSign")];
  const letters = columnLetters(column);
  const ofDay = `IF(${letters}$${rows.rest}=2,"${off}",IF(${letters}$${rows.rest}=3,"${works}",""))`;
  const formula = `IF(${letters}$${rows.line}=3,"T",IF(${letters}$${rows.line}=1,"▼",${ofDay}))`;
  const daySign = kind.value === dayKinds.holiday ? off : kind.value === dayKinds.makeUp ? works : "";
  const sign = line.value === lineKinds.launch ? "T" : line.value === lineKinds.anchor ? "▼" : daySign;
  const value = { formula: isLiveChart(context) ? formula : undefined, value: sign };
  writeLive(sheet, { row: rows.headings, column }, value, styles.sign);
}

/** Weeks of single days: what is said of a week stands in one merged cell, so that it covers nothing that moves. */
function writeWeeks(context: SheetContext, scale: TimeScale, days: readonly ChartDay[]): void {
  const { sheet, language, styles } = context;
  for (let index = 0; index < days.length; index += 7) {
    const week: Columns = { first: columns.chart + index, last: columns.chart + index + 6 };
    const monday = days[index]?.from.value as SerialDay;
    const names = days.slice(index, index + 7).map(({ name }) => name.value);
    const firstName = names.find((name) => name !== "") ?? "";
    const range = `${above(week, "names")}:${columnLetters(week.last)}$${rows.names}`;
    writeHeader(context, week, "groups", { ...groupStart(week, "MONTH", monday), style: styles.monthOfYear });
    writeHeader(context, week, "weeks", { formula: above(week, "from"), value: monday, style: styles.monday });
    const named = `IFERROR(INDEX(${range},MATCH("?*",${range},0)),"")`;
    writeHeader(context, week, "holidays", { formula: named, value: firstName, style: styles.holiday });
    writeHeader(context, week, "countdown", { ...weeksToLaunch(context, week, monday), style: styles.countdown });
  }
  days.forEach(({ from }, index) => {
    const column = columns.chart + index;
    const day: Columns = { first: column, last: column };
    writeHeader(context, day, "days", { formula: above(day, "from"), value: from.value, style: styles.day });
    const letter = isCompact(scale) ? null : weekdayLetter(from.value as SerialDay, language);
    writeCell(sheet, { row: rows.weekdays, column }, letter, styles.weekday);
  });
}

/** Columns of a week or a month: years above months, above the Mondays. */
function writeBuckets(context: SheetContext, { unit, buckets }: TimeScale): void {
  const { sheet, styles } = context;
  buckets.forEach(({ from }, index) => {
    const column = columns.chart + index;
    const place: Columns = { first: column, last: column };
    const day = { formula: above(place, "from"), value: from };
    writeHeader(context, place, "groups", { ...groupStart(place, "YEAR", from), style: styles.year });
    const month = unit === "month" ? day : groupStart(place, "MONTH", from);
    writeHeader(context, place, "weeks", { ...month, style: unit === "month" ? styles.monthNumber : styles.month });
    writeHeader(context, place, "countdown", { ...weeksToLaunch(context, place, from), style: styles.shortCountdown });
    writeHeader(context, place, "days", { ...day, style: styles.day });
    for (const row of [rows.weekdays, rows.holidays]) writeCell(sheet, { row, column }, null, styles.weekday);
  });
}

/** The columns that one cell of the header takes; several are merged. */
interface Columns {
  readonly first: number;
  readonly last: number;
}

type HeaderRow = keyof typeof rows;

function above({ first }: Columns, row: HeaderRow): string {
  return `${columnLetters(first)}$${rows[row]}`;
}

function writeHeader(
  context: SheetContext,
  { first, last }: Columns,
  row: HeaderRow,
  { formula, value, style }: LiveValue & { readonly style: CellStyle },
): void {
  const { sheet } = context;
  for (let column = first + 1; column <= last; column++) writeCell(sheet, { row: rows[row], column }, null, style);
  const shown = { formula: isLiveChart(context) ? formula : undefined, value };
  writeLive(sheet, { row: rows[row], column: first }, shown, style);
  if (last > first) sheet.mergeCells(rows[row], first, rows[row], last);
}

/** The month or year of a column's first day, above the first column of each. A week belongs to the month of its Monday. */
function groupStart(place: Columns, part: "MONTH" | "YEAR", from: SerialDay): LiveValue {
  const day = above(place, "from");
  if (place.first === columns.chart) return { formula: day, value: from };
  const partOf = (serial: SerialDay) => civilDayOf(serial)[part === "MONTH" ? "month" : "year"];
  const starts = partOf(from) !== partOf(from - 7);
  return { formula: `IF(${part}(${day})<>${part}(${day}-7),${day},"")`, value: starts ? from : "" };
}

function weeksToLaunch({ document, places }: SheetContext, place: Columns, from: SerialDay): LiveValue {
  const { launch } = document.plan;
  const monday = `(${places.launch}-WEEKDAY(${places.launch},2)+1)`;
  return {
    formula: `IF(ISNUMBER(${places.launch}),(${above(place, "from")}-${monday})/7,"")`,
    value: launch === null ? "" : (from - mondayOf(serialDayOf(launch))) / 7,
  };
}
