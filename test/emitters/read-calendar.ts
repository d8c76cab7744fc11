import ICAL from "ical.js";
import type { CalendarWish } from "../../src/emitters/shared/calendar-wish.ts";

/** One calendar with every entry: plain work too. */
export const everything: CalendarWish = { selection: "all", by: null, reminders: [] };

/** What a calendar program would show. */
export interface ShownEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** `2026-10-20` for whole days, `2026-10-20T02:00:00Z` for moments. */
  readonly start: string;
  /** Exclusive. */
  readonly end: string;
}

export function parseCalendar(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text));
}

/** Every event as shown, with recurrences expanded, exclusions left out and replacements in their place. */
export function shownEvents(text: string): readonly ShownEvent[] {
  const events = parseCalendar(text)
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
  const replacements = events.filter((event) => event.isRecurrenceException());
  return events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      for (const replacement of replacements) {
        if (replacement.uid === event.uid) event.relateException(replacement);
      }
      return event.isRecurring() ? expand(event) : [shown(event, event.startDate, event.endDate)];
    });
}

function expand(event: ICAL.Event): readonly ShownEvent[] {
  const iterator = event.iterator();
  const found: ShownEvent[] = [];
  for (let next = iterator.next(); next && found.length < 2_000; next = iterator.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    found.push(shown(item, startDate, endDate));
  }
  return found;
}

function shown(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): ShownEvent {
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    start: start.toString(),
    end: end.toString(),
  };
}
