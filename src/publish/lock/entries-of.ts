import type { Language } from "../../diagnostic/diagnostic.ts";
import type { CalendarItem } from "../../emitters/ical/calendar-item.ts";
import { calendarItems } from "../../emitters/ical/calendar-items.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Entry } from "./entry.ts";

/**
 * All that a plan publishes, in the order of its calendar. A lock is about what the plan says, not about what was
 * asked of one build, so every entry is there, and its hash is over its text in the plan's own language.
 */
export async function entriesOf(document: ScheduleDocument, language: Language): Promise<readonly Entry[]> {
  const groups = new Map<string, CalendarItem[]>();
  for (const item of calendarItems(document, language)) {
    const group = groups.get(item.key);
    if (group) group.push(item);
    else groups.set(item.key, [item]);
  }
  return Promise.all([...groups].map(([key, items]) => entryOf(key, items)));
}

async function entryOf(key: string, items: readonly CalendarItem[]): Promise<Entry> {
  const [first] = items as readonly [CalendarItem];
  const shown = items.map(({ key: _, tags: __, ...content }) => content);
  return {
    key,
    name: first.summary,
    start: first.days.start,
    // Of a series, whose last day is far from its first, the first one stands for all.
    finish: first.recurrence ? first.days.start : first.days.finish,
    tags: first.tags,
    hash: await hashOf(JSON.stringify(shown)),
  };
}

/** The first half of its SHA-256: long enough that no two revisions share one by chance. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
