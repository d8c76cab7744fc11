import type { TimeScale } from "./time-scale.ts";

/** Where things stand on the Gantt sheet. Rows and columns count from 1. */
export const ganttRowNumbers = {
  title: 1,
  summary: 2,
  /** What can be changed here; in its place a warning where dates leave the calendar. */
  hint: 3,
  groups: 4,
  weeks: 5,
  holidays: 6,
  countdown: 7,
  days: 8,
  weekdays: 9,
  /** Signs above the chart, and the headings of the list: the last row that is seen of the header. */
  headings: 10,
  /** Hidden: first and last day of each column, what kind of day it is, its name, and what stands on it. */
  from: 11,
  to: 12,
  rest: 13,
  names: 14,
  line: 15,
  body: 16,
} as const;

export const ganttColumnNumbers = {
  task: 1,
  owner: 2,
  start: 3,
  finish: 4,
  days: 5,
  float: 6,
  status: 7,
  progress: 8,
  /** From here on hidden: the id, the word for what the row draws, and what the rules of the chart read. */
  id: 9,
  kind: 10,
  state: 11,
  buffer: 12,
  done: 13,
  occurrences: 14,
  chart: 15,
} as const;

/** The hidden columns between the list and the chart. */
export const hiddenColumns = ["id", "kind", "state", "buffer", "done", "occurrences"] as const;

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
