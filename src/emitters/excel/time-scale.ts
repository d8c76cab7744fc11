import type { ScheduleDocument } from "../../schedule/document.ts";
import { restDaysOf } from "./rest-days.ts";
import { civilDayOf, firstOfMonth, mondayOf, type SerialDay, serialDayOf } from "./serial-day.ts";

export type ScaleUnit = "day" | "week" | "month";

/** What one column of the chart stands for. Both ends inside. */
export interface Bucket {
  readonly from: SerialDay;
  readonly to: SerialDay;
  /** Nobody works in it; only a single day can be a rest day. */
  readonly rest: boolean;
}

export interface TimeScale {
  readonly unit: ScaleUnit;
  readonly buckets: readonly Bucket[];
}

const mostDayColumns = 203;
const mostWeekColumns = 160;
/** Beyond this the chart ends and the list goes on: a sheet has no more room. */
const mostMonthColumns = 600;
/** Columns behind the last day, into which work may move when dates change: two weeks, or a month. */
const spare = { days: 14, months: 1 };
/** An anchor, or a measure half a year after the last task, farther than this from all work only stretches the chart. */
const reach = 31;

/** The columns that show the dates of all work and what lies near them: days, or weeks or months for longer plans. None without a date. */
export function timeScaleOf(document: ScheduleDocument): TimeScale | undefined {
  const span = spanOf(document);
  if (!span) return undefined;
  const first = mondayOf(span.from);
  const last = mondayOf(span.to) + 6;
  const days = last - first + 1;
  const end = last + spare.days;
  if (days <= mostDayColumns) return { unit: "day", buckets: dayBuckets(document, { from: first, to: end }) };
  if (days <= mostWeekColumns * 7) return { unit: "week", buckets: weekBuckets(first, end) };
  return { unit: "month", buckets: monthBuckets(span.from, span.to) };
}

/** Which column holds a day; undefined outside the chart. */
export function bucketIndexOf({ unit, buckets }: TimeScale, day: SerialDay): number | undefined {
  const first = buckets[0];
  const last = buckets.at(-1);
  if (!first || !last || day < first.from || day > last.to) return undefined;
  if (unit === "day") return day - first.from;
  if (unit === "week") return Math.floor((day - first.from) / 7);
  const start = civilDayOf(first.from);
  const civil = civilDayOf(day);
  return (civil.year - start.year) * 12 + civil.month - start.month;
}

function spanOf(document: ScheduleDocument): { from: SerialDay; to: SerialDay } | undefined {
  const span = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  const add = (date: string | null) => {
    if (date === null) return;
    const day = serialDayOf(date);
    span.from = Math.min(span.from, day);
    span.to = Math.max(span.to, day);
  };
  for (const task of document.tasks) {
    for (const date of [task.start, task.finish, task.bufferFinish]) add(date);
    for (const { date } of task.occurrences) add(date);
  }
  add(document.plan.launch);
  const facts = document.rows.flatMap(({ start, finish }) => [start, finish]);
  if (span.from > span.to) facts.forEach(add);
  if (span.from > span.to) return undefined;
  const near = { from: span.from - reach, to: span.to + reach };
  for (const date of [...facts, ...document.anchors.map((anchor) => anchor.date)]) {
    if (date !== null && serialDayOf(date) >= near.from && serialDayOf(date) <= near.to) add(date);
  }
  return span;
}

function dayBuckets({ calendar }: ScheduleDocument, span: { from: SerialDay; to: SerialDay }): readonly Bucket[] {
  const isRest = restDaysOf(calendar);
  return Array.from({ length: span.to - span.from + 1 }, (_, index) => {
    const day = span.from + index;
    return { from: day, to: day, rest: isRest(day) };
  });
}

function weekBuckets(first: SerialDay, last: SerialDay): readonly Bucket[] {
  return Array.from({ length: (last - first + 1) / 7 }, (_, index) => {
    const from = first + index * 7;
    return { from, to: from + 6, rest: false };
  });
}

function monthBuckets(first: SerialDay, last: SerialDay): readonly Bucket[] {
  const start = civilDayOf(first);
  const end = civilDayOf(last);
  const months = (end.year - start.year) * 12 + end.month - start.month + 1 + spare.months;
  return Array.from({ length: Math.min(months, mostMonthColumns) }, (_, index) => ({
    from: firstOfMonth(start.year, start.month + index),
    to: firstOfMonth(start.year, start.month + index + 1) - 1,
    rest: false,
  }));
}
