import type { ClockMinute, RecurrenceDay } from "./notation.ts";
import type { PeriodUnit } from "./scan-period.ts";
import { ordinalWords } from "./scan-period-day.ts";
import { weekdayNames } from "./scan-weekday.ts";
import { formatClock } from "./split-clock.ts";

export interface RecurrenceParts {
  readonly interval: number;
  readonly unit: PeriodUnit;
  readonly on: readonly RecurrenceDay[];
  readonly clock: ClockMinute | undefined;
}

/** The normal form: `weekday 18:00`, `2 weeks mon, thu`, `month last friday`. */
export function formatRecurrence({ interval, unit, on, clock }: RecurrenceParts): string {
  const period = interval === 1 ? unit : `${interval} ${unit}s`;
  const days = on.length === 0 ? [] : [on.map(formatRecurrenceDay).join(", ")];
  return [period, ...days, ...(clock === undefined ? [] : [formatClock(clock)])].join(" ");
}

function formatRecurrenceDay(day: RecurrenceDay): string {
  switch (day.kind) {
    case "weekday":
      return weekdayNames[day.weekday - 1]?.[0] ?? "";
    case "day-of-period":
      return `day ${day.day}`;
    case "nth-workday":
      return `${formatOrdinal(day.nth)} workday`;
    case "nth-weekday":
      return `${formatOrdinal(day.nth)} ${weekdayNames[day.weekday - 1]?.[1]}`;
    case "last-day":
      return "last day";
  }
}

function formatOrdinal(nth: number): string {
  if (nth < 0) return "last";
  const ending = nth % 100 >= 11 && nth % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][nth % 10] ?? "th");
  return ordinalWords[nth - 1] ?? `${nth}${ending}`;
}
