import type { TimeScale } from "./time-scale.ts";

/** Where things stand on the Gantt sheet. Rows and columns count from 1. */
export const ganttRowNumbers = {
  title: 1,
  summary: 2,
  groups: 3,
  countdown: 4,
  days: 5,
  weekdays: 6,
  holidays: 7,
  /** Anchors for which the next row has no room. */
  anchors: 8,
  /** Anchors above the chart, and the headings of the list: the last row that is seen of the header. */
  headings: 9,
  /** Hidden: first and last day of each column, 1 for a rest day, and 1 for an anchor's column or 2 for a Monday. */
  from: 10,
  to: 11,
  rest: 12,
  line: 13,
  body: 14,
} as const;

export const ganttColumnNumbers = {
  task: 1,
  owner: 2,
  start: 3,
  finish: 4,
  days: 5,
  float: 6,
  /** Hidden: the day up to which a buffer is kept, and the word for what the row draws. */
  buffer: 7,
  kind: 8,
  chart: 9,
} as const;

const mostWideDays = 75;

/** Many days: their columns are so narrow that only weeks have a number, and half a year is legible on one page. */
export function isCompact({ unit, buckets }: TimeScale): boolean {
  return unit === "day" && buckets.length > mostWideDays;
}

export function chartColumnWidth(scale: TimeScale): number {
  if (scale.unit === "week") return 3.2;
  if (scale.unit === "month") return 4.2;
  return isCompact(scale) ? 1.3 : 2.6;
}

/** `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
