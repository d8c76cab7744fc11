import type { Bilingual } from "../../../diagnostic/diagnostic.ts";

/** What stands in a task's cell of days: the number that its dates count from, a number counted from its dates, or a fixed one. */
export type LiveDays =
  | { readonly kind: "input"; readonly amount: number; readonly unit: "wd" | "cd" | "mo" }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "fixed" };

/** The first and last day of a column of the chart, and of a row. */
export interface OccurrenceCells {
  readonly from: string;
  readonly to: string;
  readonly start: string;
  readonly finish: string;
}

/**
 * The dates of a workbook as formulas, without the leading "=". Tasks are named by their place in the document. Where
 * there is no formula the date is fixed: the compiler's value is written, and the row is marked.
 */
export interface LiveDates {
  start(task: number): string | undefined;
  finish(task: number): string | undefined;
  bufferFinish(task: number): string | undefined;
  days(task: number): LiveDays;
  /** Working days of the plan's calendar. */
  float(task: number): string | undefined;
  /** The day of an anchor by its id; the launch is one. */
  anchor(id: string): string | undefined;
  /** The days of a dated fact, by its place in the document's rows. */
  factStart(row: number): string | undefined;
  factFinish(row: number): string | undefined;
  /** Of recurring work that moves: TRUE where it takes place on one of those days, both inside; all are cells. */
  occursBetween(task: number, days: OccurrenceCells): string | undefined;
  /** Why the dates of a task are fixed; undefined for live ones. */
  whyFixed(task: number): Bilingual | undefined;
  /** 1 where the date in that cell is a rest day of the plan's calendar, else 0. */
  isRestDay(cell: string): string | undefined;
  /** The name of the holiday or make-up day on the date in that cell, else an empty text. */
  dayName(cell: string): string | undefined;
  /** TRUE where a date leaves the days of the Calendar sheet. */
  leavesCalendar(): string | undefined;
}

/** A workbook whose dates are all fixed, because it is not known what they are counted from. */
export const fixedDates: LiveDates = {
  start: () => undefined,
  finish: () => undefined,
  bufferFinish: () => undefined,
  days: () => ({ kind: "fixed" }),
  float: () => undefined,
  anchor: () => undefined,
  factStart: () => undefined,
  factFinish: () => undefined,
  occursBetween: () => undefined,
  whyFixed: () => notCounted,
  isRestDay: () => undefined,
  dayName: () => undefined,
  leavesCalendar: () => undefined,
};

const notCounted: Bilingual = { en: "some day of the plan is not known yet", zh: "计划中有日期尚未确定" };
