import type { ScheduleDocument } from "../../schedule/document.ts";
import type { EmitRequest } from "../define-emitter.ts";
import { calendarItems } from "./calendar-items.ts";
import { contextOf } from "./context.ts";
import { firstRevision, renderCalendar } from "./render-calendar.ts";

/** The whole calendar, each of its events in its first revision. */
export async function writeCalendar(document: ScheduleDocument, { language }: EmitRequest): Promise<string> {
  const context = contextOf(document, language);
  const revision = firstRevision(context);
  return renderCalendar(calendarItems(context), context, () => revision);
}
