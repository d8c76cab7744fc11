import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { calendarItems } from "./calendar-items.ts";
import { contextOf } from "./context.ts";
import { firstRevision, renderCalendar } from "./render-calendar.ts";

/** The whole calendar, each of its events in its first revision. */
export async function writeCalendar(document: ScheduleDocument, language: Language): Promise<string> {
  const context = contextOf(document, language);
  const revision = firstRevision(context);
  return renderCalendar(calendarItems(context), context, () => revision);
}
