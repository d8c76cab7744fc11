import type { Worksheet } from "exceljs";
import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { monthNames, weekdayLetter, yearNames } from "./calendar-words.ts";
import type { CellStyles } from "./cell-styles.ts";
import { textWidth } from "./column-width.ts";
import { chartColumnWidth, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { anchorName } from "./names.ts";
import { namedDays } from "./rest-days.ts";
import { civilDayOf, serialDayOf } from "./serial-day.ts";
import { type Bucket, bucketIndexOf, type TimeScale } from "./time-scale.ts";
import { wordsIn } from "./words.ts";
import { writeCell } from "./write-cell.ts";

export interface SheetContext {
  readonly sheet: Worksheet;
  readonly document: ScheduleDocument;
  readonly language: Language;
  readonly styles: CellStyles;
}

/** Months, countdown, days, weekdays, holidays and anchors above the chart, and the hidden rows that its rules read. */
export function writeChartHeader(context: SheetContext, scale: TimeScale): void {
  writeDays(context, scale);
  writeGroups(context, scale);
  writeCountdown(context, scale);
  writeHolidays(context, scale);
  writeAnchors(context, scale);
  const { sheet } = context;
  sheet.getRow(rows.weekdays).hidden = scale.unit !== "day";
  for (const row of [rows.from, rows.to, rows.rest, rows.line]) sheet.getRow(row).hidden = true;
}

function writeDays({ sheet, language, styles }: SheetContext, { unit, buckets }: TimeScale): void {
  buckets.forEach(({ from, to, rest }, index) => {
    const column = columns.chart + index;
    const write = (row: number, value: number | string | null, style: CellStyles["day"]) =>
      writeCell(sheet, { row, column }, value, style);
    write(rows.days, from, unit === "month" ? styles.monthNumber : styles.day);
    write(rows.weekdays, unit === "day" ? weekdayLetter(from, language) : null, styles.weekday);
    write(rows.countdown, null, styles.countdown);
    write(rows.holidays, null, styles.holiday);
    write(rows.headings, null, styles.anchor);
    write(rows.from, from, styles.hidden);
    write(rows.to, to, styles.hidden);
    write(rows.rest, rest ? 1 : 0, styles.hidden);
    write(rows.line, isFirstOfGroup(unit, from) ? 2 : 0, styles.hidden);
  });
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
  const launch = serialDayOf(document.plan.launch);
  const launchIndex = bucketIndexOf(scale, launch) ?? Number.NEGATIVE_INFINITY;
  const step = scale.unit === "day" ? 7 : 2;
  scale.buckets.forEach(({ from }, index) => {
    const place = { row: rows.countdown, column: columns.chart + index };
    if (index === launchIndex) writeCell(sheet, place, "T", styles.countdown);
    else if (index % step === 0 && Math.abs(index - launchIndex) > 1) {
      writeCell(sheet, place, countdownText(from - launch), styles.countdown);
    }
  });
}

function countdownText(days: number): string {
  return days < 0 ? `T-${-days}` : `T+${days}`;
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
function writeAnchors({ sheet, document, language, styles }: SheetContext, scale: TimeScale): void {
  const launchFirst = [...document.anchors].sort((a, b) => Number(b.id === "launch") - Number(a.id === "launch"));
  const labels = new Map<number, { readonly names: string[]; readonly style: CellStyles["anchor"] }>();
  for (const anchor of launchFirst) {
    const index = anchor.date === null ? undefined : bucketIndexOf(scale, serialDayOf(anchor.date));
    if (index === undefined) continue;
    const name = anchorName(anchor, language);
    const label = labels.get(index);
    if (label) label.names.push(name);
    else labels.set(index, { names: [name], style: anchor.id === "launch" ? styles.launchAnchor : styles.anchor });
  }
  for (const [index, { names, style }] of labels) {
    const column = columns.chart + index;
    writeCell(sheet, { row: rows.headings, column }, `▼${names.join(" · ")}`, style);
    writeCell(sheet, { row: rows.line, column }, 1, styles.hidden);
  }
}
