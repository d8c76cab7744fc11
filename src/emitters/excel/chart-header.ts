import type { Worksheet } from "exceljs";
import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { countdownOf } from "../shared/countdown.ts";
import type { Names } from "../shared/names.ts";
import { placeLabels } from "./anchor-labels.ts";
import { monthNames, weekdayLetter, yearNames } from "./calendar-words.ts";
import type { CellStyles } from "./cell-styles.ts";
import { textWidth } from "./column-width.ts";
import { chartColumnWidth, ganttColumnNumbers as columns, isCompact, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { namedDays } from "./rest-days.ts";
import { civilDayOf, isoText, serialDayOf } from "./serial-day.ts";
import { type Bucket, bucketIndexOf, type TimeScale } from "./time-scale.ts";
import { wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

export interface SheetContext {
  readonly sheet: Worksheet;
  readonly document: ScheduleDocument;
  readonly language: Language;
  readonly styles: CellStyles;
  readonly names: Names;
}

/** Months, countdown, days, weekdays, holidays and anchors above the chart, and the hidden rows that its rules read. */
export function writeChartHeader(context: SheetContext, scale: TimeScale): void {
  writeDays(context, scale);
  if (isCompact(scale)) writeWeeks(context, scale);
  writeGroups(context, scale);
  writeCountdown(context, scale);
  writeHolidays(context, scale);
  writeAnchors(context, scale);
  const { sheet } = context;
  sheet.getRow(rows.weekdays).hidden = scale.unit !== "day";
  for (const row of [rows.from, rows.to, rows.rest, rows.line]) sheet.getRow(row).hidden = true;
}

function writeDays({ sheet, language, styles }: SheetContext, scale: TimeScale): void {
  const { unit, buckets } = scale;
  const letterOf = (day: number) => (unit === "day" && !isCompact(scale) ? weekdayLetter(day, language) : null);
  buckets.forEach(({ from, to, rest }, index) => {
    const column = columns.chart + index;
    const write = (row: number, value: number | string | null, style: CellStyles["day"]) =>
      writeCell(sheet, { row, column }, value, style);
    write(rows.days, from, unit === "month" ? styles.monthNumber : styles.day);
    write(rows.weekdays, letterOf(from), styles.weekday);
    write(rows.countdown, null, styles.countdown);
    write(rows.holidays, null, styles.holiday);
    write(rows.anchors, null, styles.upperAnchor);
    write(rows.headings, null, styles.anchor);
    write(rows.from, from, styles.hidden);
    write(rows.to, to, styles.hidden);
    write(rows.rest, rest ? 1 : 0, styles.hidden);
    write(rows.line, isFirstOfGroup(unit, from) ? 2 : 0, styles.hidden);
  });
}

/** Where days are too narrow for a number each, a week has that of its Monday, above a strip that shows its days. */
function writeWeeks({ sheet, styles }: SheetContext, { buckets }: TimeScale): void {
  buckets.forEach(({ from }, index) => {
    if (civilDayOf(from).weekday !== 1) return;
    const column = columns.chart + index;
    sheet.mergeCells(rows.days, column, rows.days, Math.min(column + 6, columns.chart + buckets.length - 1));
    writeCell(sheet, { row: rows.days, column }, from, styles.weekOf);
  });
  sheet.getRow(rows.weekdays).height = 7;
}

/** A thin line stands before Mondays, before the first week of a month, or before January. */
function isFirstOfGroup(unit: TimeScale["unit"], from: number): boolean {
  const { weekday, day, month } = civilDayOf(from);
  if (unit === "day") return weekday === 1;
  return unit === "week" ? day <= 7 : month === 1;
}

function writeGroups({ sheet, language, styles }: SheetContext, scale: TimeScale): void {
  const width = chartColumnWidth(scale);
  const namesOf = scale.unit === "month" ? yearNames : monthNames;
  for (const { first, count, bucket } of groupsOf(scale)) {
    const column = columns.chart + first;
    const label = namesOf(bucket.from, language).find((name) => textWidth(name) - 1 <= count * width) ?? null;
    for (let index = 0; index < count; index++)
      writeCell(sheet, { row: rows.groups, column: column + index }, null, styles.month);
    if (count > 1) sheet.mergeCells(rows.groups, column, rows.groups, column + count - 1);
    writeCell(sheet, { row: rows.groups, column }, label, styles.month);
  }
}

interface Group {
  readonly first: number;
  readonly count: number;
  readonly bucket: Bucket;
}

/** Columns of one month; of one year where a column is a month. A week belongs to the month of its Monday. */
function groupsOf({ unit, buckets }: TimeScale): readonly Group[] {
  const groups: { first: number; count: number; bucket: Bucket; key: number }[] = [];
  buckets.forEach((bucket, index) => {
    const { year, month } = civilDayOf(bucket.from);
    const key = unit === "month" ? year : year * 12 + month;
    const last = groups.at(-1);
    if (last?.key === key) last.count += 1;
    else groups.push({ first: index, count: 1, bucket, key });
  });
  return groups;
}

/** `T-30` above Mondays, or above every other week: a label takes the width of two columns. */
function writeCountdown({ sheet, document, styles }: SheetContext, scale: TimeScale): void {
  const row = sheet.getRow(rows.countdown);
  if (document.plan.launch === null || scale.unit === "month") {
    row.hidden = true;
    return;
  }
  const { launch: moment } = document.plan;
  const launch = serialDayOf(moment);
  const launchIndex = bucketIndexOf(scale, launch) ?? Number.NEGATIVE_INFINITY;
  const step = scale.unit === "day" ? 7 : 2;
  scale.buckets.forEach(({ from }, index) => {
    const place = { row: rows.countdown, column: columns.chart + index };
    if (index === launchIndex) writeCell(sheet, place, "T", styles.countdown);
    else if (index % step === 0 && Math.abs(index - launchIndex) > 1) {
      writeCell(sheet, place, countdownOf(isoText(from), moment), styles.countdown);
    }
  });
}

function writeHolidays({ sheet, document, language, styles }: SheetContext, scale: TimeScale): void {
  const words = wordsIn(language);
  const { holidays, workdays } = document.calendar;
  let written = 0;
  const write = (day: number, text: string, style: CellStyles["holiday"]) => {
    const index = bucketIndexOf(scale, day);
    if (index === undefined) return;
    written += 1;
    writeCell(sheet, { row: rows.holidays, column: columns.chart + index }, text, style);
  };
  if (scale.unit === "day") {
    for (const { from, name } of namedDays(holidays)) write(from, name ?? words("holiday"), styles.holiday);
    for (const { date } of workdays) write(serialDayOf(date), words("makeUpDay"), styles.makeUpDay);
  }
  sheet.getRow(rows.holidays).hidden = written === 0;
}

/** Anchors that share a column share its label, the launch first. */
function writeAnchors({ sheet, document, styles, names }: SheetContext, scale: TimeScale): void {
  const launchFirst = [...document.anchors].sort((a, b) => Number(b.id === "launch") - Number(a.id === "launch"));
  const byColumn = new Map<number, string[]>();
  for (const { id, date } of launchFirst) {
    const index = date === null ? undefined : bucketIndexOf(scale, serialDayOf(date));
    if (index !== undefined) byColumn.set(index, [...(byColumn.get(index) ?? []), names.thing(id)]);
  }
  const labels = [...byColumn].map(([column, texts]) => ({ column, name: [...new Set(texts)].join(" · ") }));
  const launch = document.plan.launch;
  const launchIndex = launch === null ? undefined : bucketIndexOf(scale, serialDayOf(launch));
  const placed = placeLabels(labels, chartColumnWidth(scale));
  for (const { column: index, row, side, text } of placed) {
    const column = columns.chart + index;
    const look = row === "upper" ? "upperAnchor" : index === launchIndex ? "launchAnchor" : "anchor";
    const style = side === "left" ? styles[`${look}Left`] : styles[look];
    writeCell(sheet, { row: row === "upper" ? rows.anchors : rows.headings, column }, text, style);
    writeCell(sheet, { row: rows.line, column }, 1, styles.hidden);
  }
  sheet.getRow(rows.anchors).hidden = placed.every(({ row }) => row === "lower");
}
