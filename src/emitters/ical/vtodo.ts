import { defineEmitter } from "../define-emitter.ts";

export const vtodo = defineEmitter({
  format: "todo",
  extension: "todo.ics",
  use: "on-request",
  lock: "keeps",
  summary: {
    en: "A list of things to do, for programs such as Reminders, Nextcloud Tasks and Tasks.org.",
    zh: "待办清单，供“提醒事项”、Nextcloud Tasks、Tasks.org 等待办软件使用。",
  },

  async emit(document, request) {
    const { writeVtodos } = await import("./write-vtodos.ts");
    return writeVtodos(document, request);
  },
});
