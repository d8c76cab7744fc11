import type { CalendarEntry } from "../../schedule/document.ts";
import { restDaysOf } from "./rest-days.ts";
import { civilDayOf, type SerialDay, serialDayOf } from "./serial-day.ts";
import type { BookContext } from "./sheet-context.ts";
import { bucketIndexOf, type ScaleUnit, type TimeScale } from "./time-scale.ts";
import { wordsIn } from "./words.ts";

/** What kind of day a column is, as the rules of the chart read it. */
export const dayKinds = { worked: 0, rest: 1, holiday: 2, makeUp: 3 } as const;

/** What stands on the days of a column. */
export const lineKinds = { none: 0, anchor: 1, groupStart: 2, launch: 3 } as const;

/** Only a single day can be a rest day. */
export function dayKindsOf(calendar: CalendarEntry, unit: ScaleUnit): (day: SerialDay) => number {
  const isRest = restDaysOf(calendar);
  const named = new Set(calendar.holidays.flatMap(({ date, name }) => (name === null ? [] : [serialDayOf(date)])));
  return (day) => {
    if (unit !== "day") return dayKinds.worked;
    const isWorkedWeekday = calendar.week.includes(civilDayOf(day).weekday);
    if (!isRest(day)) return isWorkedWeekday ? dayKinds.worked : dayKinds.makeUp;
    return isWorkedWeekday || named.has(day) ? dayKinds.holiday : dayKinds.rest;
  };
}

/** The name of the holiday; an empty text on any other day. */
export function dayNamesOf({ document, language }: BookContext, unit: ScaleUnit): (day: SerialDay) => string {
  const words = wordsIn(language);
  const { calendar } = document;
  const isRest = restDaysOf(calendar);
  const names = new Map(calendar.holidays.map(({ date, name }) => [serialDayOf(date), name ?? words("holiday")]));
  return (day) => (unit === "day" && isRest(day) ? (names.get(day) ?? "") : "");
}

export function lineKindsOf({ document }: BookContext, scale: TimeScale): (index: number) => number {
  const indexOf = (date: string | null) => (date === null ? undefined : bucketIndexOf(scale, serialDayOf(date)));
  const launch = indexOf(document.plan.launch);
  const anchors = new Set(document.anchors.map(({ date }) => indexOf(date)));
  return (index) => {
    if (index === launch) return lineKinds.launch;
    if (anchors.has(index)) return lineKinds.anchor;
    return isGroupStart(scale, index) ? lineKinds.groupStart : lineKinds.none;
  };
}

function isGroupStart({ unit, buckets }: TimeScale, index: number): boolean {
  const { day, month } = civilDayOf(buckets[index]?.from ?? 0);
  if (unit === "day") return index % 7 === 0;
  return unit === "week" ? day <= 7 : month === 1;
}
