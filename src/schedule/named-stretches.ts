import type { Language } from "../diagnostic/diagnostic.ts";
import { type Calendar, type CalendarException, exceptionsBetween } from "../time/calendar.ts";
import { addDays, type Day, formatDay } from "../time/day.ts";
import type { NamedStretch } from "./document.ts";

/** The holidays and make-up days of a calendar from one day to another, both inside, each run of one name as one. */
export function namedStretches(
  calendar: Calendar,
  span: { readonly first: Day; readonly last: Day },
  language: Language,
) {
  const { holidays, workdays } = exceptionsBetween(calendar, span.first, span.last);
  const days = [
    ...holidays.map((each) => ({ ...each, kind: "holiday" as const })),
    ...workdays.map((each) => ({ ...each, kind: "workday" as const })),
  ].sort((a, b) => a.day - b.day);
  const stretches: { kind: CalendarException["kind"]; name: string | null; first: Day; last: Day }[] = [];
  for (const { day, kind, name } of days) {
    const named = name?.[language] ?? null;
    const open = stretches.at(-1);
    if (open && open.kind === kind && open.name === named && onlyPlainRest(calendar, open.last, day)) open.last = day;
    else stretches.push({ kind, name: named, first: day, last: day });
  }
  return stretches.map(
    ({ kind, name, first, last }): NamedStretch => ({ kind, name, from: formatDay(first), to: formatDay(last) }),
  );
}

/** A holiday goes on over the weekend in its middle, which a calendar need not list. */
function onlyPlainRest(calendar: Calendar, from: Day, to: Day): boolean {
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (calendar.isWorkday(day)) return false;
  return true;
}
