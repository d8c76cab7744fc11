import type { ICalCalendar, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { Reminder } from "../shared/calendar-wish.ts";
import { nameOf } from "../shared/names.ts";
import type { Identity, Published } from "../shared/published.ts";
import { trialText } from "../shared/trial-text.ts";
import type { CalendarColor } from "./calendar-colors.ts";
import type { CalendarItem } from "./calendar-item.ts";
import { furtherLines } from "./component-lines.ts";
import { dateValue, escapeText, utcValue } from "./content-line.ts";
import type { CalendarContext } from "./context.ts";
import { finishCalendar } from "./finish-calendar.ts";

/** How often a subscriber may ask again. */
const refreshHours = 12;
export const refreshDuration = `PT${refreshHours}H`;

/** What a calendar file is made of besides its entries. */
export interface CalendarFrame {
  /** Whose calendar it is; null for the plan's own. */
  readonly title: string | null;
  readonly color: CalendarColor;
  readonly reminders: readonly Reminder[];
  readonly identityOf: Published["identityOf"];
}

/** The calendar file with these items. */
export async function renderCalendar(
  items: readonly CalendarItem[],
  frame: CalendarFrame,
  context: CalendarContext,
): Promise<string> {
  const { default: createCalendar } = await import("ical-generator");
  // The library writes the calendar's name and description as they are, so they are escaped before it sees them.
  const calendar = createCalendar({
    prodId: "//tminus//tminus//EN",
    name: escapeText(calendarName(frame.title, context)),
    description: escapeText(calendarDescription(context)) || null,
    ttl: refreshHours * 60 * 60,
  });
  const identities = new Map(items.map(({ key }) => [key, frame.identityOf(key)]));
  const uidOf = (key: string) => identities.get(key)?.uid;
  for (const item of items) addEvent(calendar, item, identities.get(item.key) ?? frame.identityOf(item.key));
  return finishCalendar(calendar.toString(), {
    calendarLines: calendarLines(frame, context),
    eventLines: items.map((item) => furtherLines(item, uidOf, frame.reminders)),
  });
}

/** What stands of a calendar besides its name: its zone, for programs that ask, and its colour. */
export function calendarLines({ color }: CalendarFrame, { document, toUtc }: CalendarContext): readonly string[] {
  const { timezone } = document.plan;
  return [
    ...(toUtc === null || timezone === null ? [] : [`X-WR-TIMEZONE:${timezone}`]),
    `COLOR:${color.name}`,
    `X-APPLE-CALENDAR-COLOR:${color.number}`,
  ];
}

/** The plan, whose part of it this is, and whether it is a trial: `智能回复助手 · 李梅（试算：上市日 2026-10-27）`. */
export function calendarName(title: string | null, { document, language, shared }: CalendarContext): string {
  const trial = trialText(document.plan, language);
  const name = title === null ? nameOf(document.plan) : `${nameOf(document.plan)} · ${title}`;
  return trial === null ? name : `${name}${shared.open}${trial}${shared.close}`;
}

export function calendarDescription({ document, words }: CalendarContext): string {
  const conflicts = document.diagnostics.filter(({ severity }) => severity === "error").length;
  return conflicts === 0 ? "" : words.conflicts(conflicts);
}

function addEvent(calendar: ICalCalendar, item: CalendarItem, { uid, sequence, stamp }: Identity): void {
  const { span } = item;
  const event = calendar.createEvent({
    id: uid,
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
