import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Artifact, EmitRequest } from "../define-emitter.ts";
import { usualWish } from "../shared/calendar-wish.ts";
import { type CancelledEntry, firstPublication, type Published } from "../shared/published.ts";
import type { CalendarItem, Tag } from "./calendar-item.ts";
import { calendarItems } from "./calendar-items.ts";
import { calendarParts, isSelected } from "./calendar-parts.ts";
import { type CalendarContext, contextOf, dayOrMoment, simpleItem } from "./context.ts";
import { renderCalendar } from "./render-calendar.ts";

/** The calendar of a plan, or those that it is split into: what stands in the plan, and what was taken out of it. */
export async function writeCalendars(document: ScheduleDocument, request: EmitRequest): Promise<readonly Artifact[]> {
  const { language, calendar: wish = usualWish, published = firstPublication(document) } = request;
  const context = contextOf(document, language);
  const all = [
    ...calendarItems(document, language),
    ...published.cancelled.map((entry) => cancelledItem(entry, context)),
  ];
  const items = all.filter(({ tags }) => isSelected(tags, wish.selection));
  const parts = calendarParts(
    items.map(({ tags }) => tags),
    wish.by,
    context,
  );
  const identityOf = identities(published);
  return Promise.all(
    parts.map(async ({ part, title, color, holds }) => {
      const own = items.filter(({ tags }) => holds(tags));
      const content = await renderCalendar(own, { title, color, reminders: wish.reminders, identityOf }, context);
      const entries = new Set(own.map(({ key }) => key)).size;
      return { content, entries, ...(part !== undefined && { part }) };
    }),
  );
}

/** What was published once and is no more: programs that know it take it away, others show that it is off. */
function cancelledItem(entry: CancelledEntry, context: CalendarContext): CalendarItem {
  const { name, start: date, finish, tags } = entry;
  return {
    ...simpleItem({
      key: keyOfCancelled(entry),
      tags: tags as readonly Tag[],
      sort: "task",
      summary: context.words.cancelledOf(name),
      description: "",
      categories: [],
      ...dayOrMoment({ date, finish, time: null }, context),
    }),
    status: "CANCELLED",
  };
}

function identities({ identityOf, cancelled }: Published): Published["identityOf"] {
  const gone = new Map(cancelled.map((entry) => [keyOfCancelled(entry), entry.identity]));
  return (key) => gone.get(key) ?? identityOf(key);
}

/** The key it had may belong to another entry by now; no id of a plan has a space. */
function keyOfCancelled({ key, identity }: CancelledEntry): string {
  return `${key} ${identity.uid}`;
}
