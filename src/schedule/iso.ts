import { type Day, formatDay } from "../time/day.ts";

/** `2026-10-20`. */
export type IsoDate = string;

/** `10:00`, in the plan's time zone where nothing else is said. */
export type ClockTime = string;

/** Minutes since midnight as `HH:MM`. */
export function clockOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A day as an ISO date; null where there is none. */
export function isoOf(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day);
}
