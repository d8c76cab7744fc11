import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ClockTime, IsoDate, ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { dayOf } from "../shared/civil-day.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { type Names, namesOf } from "../shared/names.ts";
import { type SharedWords, sharedWords } from "../shared/words.ts";
import type { CalendarItem, Span } from "./calendar-item.ts";
import { type TagBook, tagBook } from "./item-tags.ts";
import { msPerDay, msPerMinute, type ToUtc, utcClock } from "./utc-time.ts";
import { type CalendarWords, calendarWords } from "./words.ts";

/** What every calendar item is made with. */
export interface CalendarContext {
  readonly document: ScheduleDocument;
  readonly names: Names;
  readonly language: Language;
  readonly shared: SharedWords;
  readonly words: CalendarWords;
  /** Null without a time zone: a moment of no zone cannot be given to a calendar, so its day is shown. */
  readonly toUtc: ToUtc | null;
  readonly tags: TagBook;
}

/** How long a moment is shown where the plan gives no length, in minutes: long enough to read, not to look busy. */
export const defaultMinutes = 30;

export function contextOf(document: ScheduleDocument, language: Language): CalendarContext {
  const { timezone } = document.plan;
  return {
    document,
    language,
    names: namesOf(document, language),
    shared: sharedWords(language),
    words: calendarWords(language),
    toUtc: timezone === null ? null : utcClock(timezone),
    tags: tagBook(document),
  };
}

/** Whole days, both ends inside. */
export function daySpan(start: IsoDate, finish: IsoDate): Span {
  const first = dayOf(start);
  const last = Math.max(first, dayOf(finish));
  return { unit: "day", start: first * msPerDay, end: (last + 1) * msPerDay };
}

/** From a clock time on; the whole day where there is no clock time, or no zone to read it in. */
export function momentSpan(moment: Moment, toUtc: ToUtc | null): Span {
  if (moment.time === null || !toUtc) return daySpan(moment.date, moment.date);
  const start = toUtc(moment.date, moment.time);
  return { unit: "minute", start, end: start + moment.minutes * msPerMinute };
}

/** Where an entry without a length stands: on its days, or at its clock time for as long as it takes to read it. */
export function dayOrMoment(
  { date, finish, time }: { date: IsoDate; finish?: IsoDate | null; time: ClockTime | null },
  { toUtc }: CalendarContext,
): Pick<CalendarItem, "span" | "days"> {
  if (time !== null) {
    return {
      span: momentSpan({ date, time, minutes: defaultMinutes }, toUtc),
      days: { start: date, finish: date },
    };
  }
  return { span: daySpan(date, finish ?? date), days: { start: date, finish: finish ?? date } };
}

/**
 * The names as categories, each once. Programs tear a list apart at commas even where these are escaped, so a name goes
 * without what would have to be.
 */
export function categoryList(names: readonly (string | null)[]): readonly string[] {
  const plain = names.map((name) => cleanLine((name ?? "").replace(/[\\,;]+/g, " ")));
  return [...new Set(plain)].filter((name) => name !== "");
}

/** An entry that neither recurs nor stands for progress. */
export function simpleItem(
  item: Omit<CalendarItem, "url" | "status" | "recurrence" | "recurrenceId" | "relations">,
): CalendarItem {
  return { ...item, url: null, status: null, recurrence: null, recurrenceId: null, relations: [] };
}

/** The line that says a moment in the plan's own time; none without a clock time. */
export function localTime(
  { document, words, shared }: CalendarContext,
  date: IsoDate,
  time: ClockTime | null,
): readonly string[] {
  if (time === null) return [];
  const { timezone } = document.plan;
  const zone = timezone === null ? "" : `${shared.open}${timezone}${shared.close}`;
  return [`${words.localTime}${shared.colon}${date} ${time}${zone}`];
}

export interface Moment {
  readonly date: IsoDate;
  readonly time: ClockTime | null;
  readonly minutes: number;
}

/** The length of a task with a clock time; null where the plan gives none. */
export function minutesOf({ duration }: TaskEntry): number | null {
  return duration.unit === "min" && duration.max !== null && duration.max > 0 ? duration.max : null;
}
