import { buildCalendar } from "./build-calendar.ts";
import type { Calendar } from "./calendar.ts";
import { chinaCalendar } from "./china.ts";
import type { Weekday } from "./day.ts";

/** The calendars that any plan may name without declaring them. */
export const standardCalendarIds = ["mon-fri", "daily", "CN"] as const;

export type StandardCalendarId = (typeof standardCalendarIds)[number];

const built = new Map<StandardCalendarId, Calendar>();

/** The standard calendar with that id, always the same one, so that its days are counted once. */
export function standardCalendar(id: StandardCalendarId): Calendar;
export function standardCalendar(id: string): Calendar | undefined;
export function standardCalendar(id: string): Calendar | undefined {
  const known = standardCalendarIds.find((standard) => standard === id);
  if (!known) return undefined;
  const calendar = built.get(known) ?? build(known);
  built.set(known, calendar);
  return calendar;
}

function build(id: StandardCalendarId): Calendar {
  switch (id) {
    case "mon-fri":
      return weekCalendar(id, [1, 2, 3, 4, 5]);
    case "daily":
      return weekCalendar(id, [1, 2, 3, 4, 5, 6, 7]);
    case "CN":
      return chinaCalendar();
  }
}

function weekCalendar(id: string, weekdays: readonly Weekday[]): Calendar {
  return buildCalendar({
    id,
    week: new Set(weekdays),
    holidays: new Map(),
    workdays: new Map(),
    provisional: () => false,
  });
}
