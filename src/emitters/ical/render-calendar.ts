import type { ICalCalendar, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { dayOf } from "../shared/civil-day.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { trialText } from "../shared/trial-text.ts";
import type { CalendarItem, Revision } from "./calendar-item.ts";
import type { CalendarContext } from "./context.ts";
import { mendCalendar } from "./mend-calendar.ts";
import { msPerDay } from "./utc-time.ts";

/** How often a subscriber may ask again, in seconds. */
const refreshSeconds = 12 * 60 * 60;

export type RevisionOf = (uid: string) => Revision;

/** The calendar file with these items. Each item's SEQUENCE and DTSTAMP come from `revisionOf`. */
export async function renderCalendar(
  items: readonly CalendarItem[],
  context: CalendarContext,
  revisionOf: RevisionOf,
): Promise<string> {
  const { default: createCalendar, foldLines } = await import("ical-generator");
  const { plan } = context.document;
  // The library writes the calendar's name and description as they are, so they are escaped before it sees them.
  const calendar = createCalendar({
    prodId: "//tminus//tminus//EN",
    name: escapeText(calendarName(context)),
    description: escapeText(calendarDescription(context)) || null,
    ttl: refreshSeconds,
  });
  for (const item of items) addEvent(calendar, item, revisionOf(item.uid));
  return mendCalendar(calendar.toString(), { foldLines, timezone: context.toUtc && plan.timezone });
}

/** The revision of everything in a plan that was never published: midnight UTC of the plan's first day. */
export function firstRevision({ document }: CalendarContext): Revision {
  const { start, launch } = document.plan;
  return { sequence: 0, stamp: dayOf(start ?? launch ?? "2000-01-01") * msPerDay };
}

function addEvent(calendar: ICalCalendar, item: CalendarItem, { sequence, stamp }: Revision): void {
  const { span } = item;
  const event = calendar.createEvent({
    id: item.uid,
    sequence,
    stamp: new Date(stamp),
    lastModified: new Date(stamp),
    allDay: span.unit === "day",
    start: new Date(span.start),
    end: new Date(span.end),
    summary: item.summary,
    categories: item.categories.map((name) => ({ name })),
    transparency: "TRANSPARENT" as ICalEventTransparency,
    busystatus: "FREE" as ICalEventBusyStatus,
  });
  if (item.description !== "") event.description(item.description);
  if (item.url !== null) event.url(item.url);
  if (item.status !== null) event.status(item.status as ICalEventStatus);
  if (item.recurrence) event.repeating(recurrenceLines(item));
  if (item.recurrenceId !== null) event.recurrenceId(new Date(item.recurrenceId));
}

/** RRULE and EXDATE in the value type of the start, which the library would not keep for whole days. */
function recurrenceLines({ recurrence, span }: CalendarItem): string {
  if (!recurrence) return "";
  const value = (moment: number) => (span.unit === "day" ? dateValue(moment) : utcValue(moment));
  const rule = `RRULE:${recurrence.rule};UNTIL=${value(recurrence.until)}`;
  if (recurrence.excluded.length === 0) return rule;
  const name = span.unit === "day" ? "EXDATE;VALUE=DATE" : "EXDATE";
  return `${rule}\r\n${name}:${recurrence.excluded.map(value).join(",")}`;
}

function utcValue(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function dateValue(moment: number): string {
  return utcValue(moment).slice(0, 8);
}

function calendarName({ document, language, shared }: CalendarContext): string {
  const trial = trialText(document.plan, language);
  const name = cleanLine(document.plan.name);
  return trial === null ? name : `${name}${shared.open}${trial}${shared.close}`;
}

function calendarDescription({ document, words }: CalendarContext): string {
  const conflicts = document.diagnostics.filter(({ severity }) => severity === "error").length;
  return conflicts === 0 ? "" : words.conflicts(conflicts);
}

/** TEXT as RFC 5545, 3.3.11 wants it. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}
