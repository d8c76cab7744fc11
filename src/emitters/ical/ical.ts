import { defineEmitter } from "../define-emitter.ts";

export const ical = defineEmitter({
  format: "ics",
  extension: "ics",
  use: "by-default",
  lock: "keeps",
  summary: {
    en: "A calendar to subscribe to: the launch, phases, gates, events, meetings and deadlines.",
    zh: "可订阅的日历：上市日、各阶段、评审门、活动、会议和截止日。",
  },

  async emit(document, request) {
    const { writeCalendars } = await import("./write-calendar.ts");
    return writeCalendars(document, request);
  },
});
