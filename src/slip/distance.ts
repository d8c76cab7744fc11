import type { IsoDate } from "../schedule/document.ts";
import { type Day, daysBetween, parseDay } from "../time/day.ts";
import type { Span } from "./slip-report.ts";

/** The day of a date of the document, which is one that the compiler wrote. */
export function dayAt(date: IsoDate): Day {
  return parseDay(date) as Day;
}

/** Calendar days from one date to another; below zero where the other is earlier. */
export function distance(from: IsoDate, to: IsoDate): number {
  return daysBetween(dayAt(from), dayAt(to));
}

/** Whether two spans have a day in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start <= b.finish && b.start <= a.finish;
}
