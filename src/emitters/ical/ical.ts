import { defineEmitter } from "../define-emitter.ts";

export const ical = defineEmitter({
  format: "ics",
  extension: "ics",
  use: "by-default",
  summary: {
    en: "A calendar to subscribe to: every dated task, gate, meeting and the launch itself.",
    zh: "可订阅的日历：每项有日期的任务、评审门、会议，以及上市当天。",
  },

  async emit(document, request) {
    const { writeCalendar } = await import("./write-calendar.ts");
    return [{ content: await writeCalendar(document, request) }];
  },
});
