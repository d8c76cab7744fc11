import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Artifact, EmitRequest } from "../define-emitter.ts";
import { usualWish } from "../shared/calendar-wish.ts";
import { firstPublication } from "../shared/published.ts";
import { calendarItems } from "./calendar-items.ts";
import { calendarParts, isSelected, withoutTwins } from "./calendar-parts.ts";
import { cancelledItems, identitiesOf, isTakenBack } from "./cancelled-items.ts";
import { contextOf } from "./context.ts";
import { renderCalendar } from "./render-calendar.ts";

/** The calendar of a plan, or those that it is split into: what stands in the plan, and what was taken out of it. */
export async function writeCalendars(document: ScheduleDocument, request: EmitRequest): Promise<readonly Artifact[]> {
  const { language, calendar: wish = usualWish, published = firstPublication(document) } = request;
  const context = contextOf(document, language);
  const live = calendarItems(document, language);
  const gone = cancelledItems(published, live, context);
  const isChosen = (tags: readonly string[]) => isSelected(tags, wish.selection);
  const tagLists = [...live.map(({ tags }) => tags), ...gone.flatMap(({ lives }) => lives)].filter(isChosen);
  const parts = calendarParts(tagLists, wish.by, context);
  const identityOf = identitiesOf(published);
  return Promise.all(
    parts.map(async ({ part, title, color, holds }) => {
      const isHeld = (tags: readonly string[]) => isChosen(tags) && holds(tags);
      const shown = withoutTwins(live.filter(({ tags }) => isHeld(tags)));
      const keys = new Set(shown.map(({ key }) => key));
      const own = [...shown, ...gone.filter((item) => isTakenBack(item, isHeld, keys))];
      const content = await renderCalendar(own, { title, color, reminders: wish.reminders, identityOf }, context);
      const entries = new Set(own.map(({ key }) => key)).size;
      return { content, entries, ...(part !== undefined && { part }) };
    }),
  );
}
