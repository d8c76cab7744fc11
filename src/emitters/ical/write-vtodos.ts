import type { ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import type { Artifact, EmitRequest } from "../define-emitter.ts";
import { usualWish } from "../shared/calendar-wish.ts";
import { dayOf } from "../shared/civil-day.ts";
import { firstPublication, type Published } from "../shared/published.ts";
import type { CalendarItem } from "./calendar-item.ts";
import { calendarItems } from "./calendar-items.ts";
import { calendarParts } from "./calendar-parts.ts";
import { type CancelledItem, cancelledItems, identitiesOf, isTakenBack } from "./cancelled-items.ts";
import { alarmLines, relationLines } from "./component-lines.ts";
import { dateValue, escapeText, joinLines, utcValue } from "./content-line.ts";
import { type CalendarContext, contextOf } from "./context.ts";
import {
  type CalendarFrame,
  calendarDescription,
  calendarLines,
  calendarName,
  refreshDuration,
} from "./render-calendar.ts";
import { undatedItem } from "./task-items.ts";
import { msPerDay } from "./utc-time.ts";

/** Something to do: the entry of a task in a calendar, and what only the task says. What was taken back has no task. */
interface Duty {
  readonly item: Omit<CalendarItem, "span" | "days"> & Partial<Pick<CalendarItem, "span" | "days">>;
  readonly task: TaskEntry | null;
}

/**
 * What there is to do as VTODOs, which ical-generator does not write: every task, event, milestone and gate, whatever
 * the selection for calendars is, also those without a day. A recurring meeting is nothing that is ever done.
 */
export async function writeVtodos(document: ScheduleDocument, request: EmitRequest): Promise<readonly Artifact[]> {
  const { language, calendar: wish = usualWish, published = firstPublication(document) } = request;
  const context = contextOf(document, language);
  const duties = dutiesOf(document, context);
  const identityOf = identitiesOf(published);
  const gone = goneDuties(published, duties, context);
  const tagLists = [...duties.map(({ item }) => item.tags), ...gone.flatMap(({ lives }) => lives)];
  return calendarParts(tagLists, wish.by, context).map(({ part, title, color, holds }) => {
    const shown = duties.filter(({ item }) => holds(item.tags));
    const keys = new Set(shown.map(({ item }) => item.key));
    const takenBack = gone.filter((item) => isTakenBack(item, holds, keys));
    const own = [...shown, ...takenBack.map((item) => ({ task: null, item }))];
    const content = joinLines(fileLines(own, { title, color, reminders: wish.reminders, identityOf }, context));
    return { content, entries: own.length, ...(part !== undefined && { part }) };
  });
}

function dutiesOf(document: ScheduleDocument, context: CalendarContext): readonly Duty[] {
  const items = new Map(calendarItems(document, context.language).map((item) => [item.key, item]));
  return document.tasks
    .filter(({ type }) => type !== "recurring")
    .map((task) => ({ task, item: items.get(task.id) ?? undatedItem(task, context) }));
}

/** What was to be done and is no more. What only lost its day is taken back from calendars, and is still to be done. */
function goneDuties(published: Published, duties: readonly Duty[], context: CalendarContext): readonly CancelledItem[] {
  const identityOf = identitiesOf(published);
  const items = duties.map(({ item }) => item);
  const uids = new Set(items.map(({ key }) => identityOf(key).uid));
  return cancelledItems(published, items, context).filter(
    ({ key, lives, of }) =>
      lives.some((tags) => tags.includes("work")) && (of !== null || !uids.has(identityOf(key).uid)),
  );
}

function fileLines(duties: readonly Duty[], frame: CalendarFrame, context: CalendarContext): readonly string[] {
  const name = escapeText(calendarName(frame.title, context));
  const description = escapeText(calendarDescription(context));
  const uids = new Map(duties.map(({ item }) => [item.key, `todo.${frame.identityOf(item.key).uid}`]));
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//tminus//tminus//EN",
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...calendarLines(frame, context),
    ...(description === "" ? [] : [`X-WR-CALDESC:${description}`]),
    `REFRESH-INTERVAL;VALUE=DURATION:${refreshDuration}`,
    `X-PUBLISHED-TTL:${refreshDuration}`,
    ...duties.flatMap((duty) => dutyLines(duty, (key) => uids.get(key), frame)),
    "END:VCALENDAR",
  ];
}

function dutyLines(
  { item, task }: Duty,
  uidOf: (key: string) => string | undefined,
  { identityOf, reminders }: CalendarFrame,
): readonly string[] {
  const { key, summary, description, categories, url, span, relations, status } = item;
  const { sequence, stamp } = identityOf(key);
  const uid = uidOf(key) ?? "";
  return [
    "BEGIN:VTODO",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utcValue(stamp)}`,
    `LAST-MODIFIED:${utcValue(stamp)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escapeText).join(",")}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    ...(span ? dayLines(span) : []),
    ...(task ? progressLines(task) : ["STATUS:CANCELLED"]),
    ...relationLines(relations, uidOf),
    ...(span ? alarmLines({ summary, span, status }, { uid, from: "end" }, reminders) : []),
    "END:VTODO",
  ];
}

/**
 * A day is due as a whole: programs show DUE as the last day on which something may be done. It has to be later than
 * DTSTART (RFC 5545, 3.8.2.3), so work of one day says only when it is due.
 */
function dayLines({ unit, start, end }: CalendarItem["span"]): readonly string[] {
  if (unit === "minute") return [`DTSTART:${utcValue(start)}`, `DUE:${utcValue(end)}`];
  const last = end - msPerDay;
  const due = `DUE;VALUE=DATE:${dateValue(last)}`;
  return last === start ? [due] : [`DTSTART;VALUE=DATE:${dateValue(start)}`, due];
}

const statuses = {
  "not-started": "NEEDS-ACTION",
  "in-progress": "IN-PROCESS",
  blocked: "NEEDS-ACTION",
  finished: "COMPLETED",
} as const;

/** How it stands; a plan that records no progress says only how pressing it is. */
function progressLines({ status, progress, critical, totalFloat }: TaskEntry): readonly string[] {
  const percent = status === "finished" ? 100 : (progress?.percent ?? null);
  const isLate = totalFloat !== null && totalFloat < 0;
  return [
    ...(status === null ? [] : [`STATUS:${statuses[status]}`]),
    ...(percent === null ? [] : [`PERCENT-COMPLETE:${Math.round(percent)}`]),
    ...(status === "finished" && progress?.finished ? [`COMPLETED:${middayOf(progress.finished)}`] : []),
    ...(status !== "finished" && critical ? [`PRIORITY:${isLate ? 1 : 3}`] : []),
  ];
}

/** COMPLETED is a moment in UTC, and the plan knows a day: at midday it is that day nearly everywhere. */
function middayOf(date: string): string {
  return utcValue(dayOf(date) * msPerDay + msPerDay / 2);
}
