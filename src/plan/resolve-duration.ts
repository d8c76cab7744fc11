import type { DurationText } from "../notation/notation.ts";
import { parseBuffer } from "../notation/parse-buffer.ts";
import { parseDuration } from "../notation/parse-duration.ts";
import type { Origin } from "../source/origin.ts";
import type { DayKind } from "../spec/enums.ts";
import type { Calendar } from "../time/calendar.ts";
import type { Buffer, Duration } from "./plan.ts";
import { reportFault } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

/** What a task takes that says nothing: one working day, listed as assumed. */
export const assumedDuration: Duration = {
  kind: "span",
  min: 1,
  likely: 1,
  max: 1,
  unit: "wd",
  text: "1d",
  approximate: false,
  assumed: true,
};

export function resolveDuration(text: string, origin: Origin, calendar: Calendar, scope: Scope): Duration | undefined {
  const reading = parseDuration(text);
  if (reading.ok) return countIn(reading.value, calendar, scope.spec.days);
  reportFault({ text, form: "duration", fault: reading.fault }, origin, scope);
  return undefined;
}

export function resolveBuffer(text: string, origin: Origin, calendar: Calendar, scope: Scope): Buffer | undefined {
  const reading = parseBuffer(text);
  if (!reading.ok) {
    reportFault({ text, form: "buffer", fault: reading.fault }, origin, scope);
    return undefined;
  }
  if (reading.value.kind === "percent") return reading.value;
  const duration = countIn(reading.value, calendar, scope.spec.days);
  if (duration.kind === "span" && duration.unit !== "min") return { kind: "span", duration, text: reading.value.text };
  reportFault({ text, form: "buffer", fault: { reason: "unreadable" } }, origin, scope);
  return undefined;
}

/** Two weeks are as many working days as the calendar's week has, twice; a bare day is what the plan's `days` says. */
function countIn(written: DurationText, calendar: Calendar, days: DayKind): Duration {
  if (written.kind === "tbd") return written;
  const { text, approximate, unit } = written;
  const each = unit === "week" ? calendar.workdaysPerWeek : 1;
  const bareDay = days === "calendar" ? "cd" : "wd";
  // Written out, not spread: engines give each object that begins with a spread a layout of its own, and reading all of
  // them is then slow in each later stage.
  return {
    kind: "span",
    min: written.min * each,
    likely: written.likely * each,
    max: written.max * each,
    unit: unit === "week" ? "wd" : unit === "d" ? bareDay : unit,
    text,
    approximate,
    assumed: false,
  };
}
