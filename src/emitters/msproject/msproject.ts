import { defineEmitter } from "../define-emitter.ts";

export const msproject = defineEmitter({
  format: "msproject",
  extension: "xml",
  use: "on-request",
  summary: {
    en: "A file for Microsoft Project: tasks, links, people and the calendar, on the plan's days.",
    zh: "用 Microsoft Project 打开的文件：任务、先后关系、人员和日历，日期与计划一致。",
  },

  async emit(document, { language }) {
    const { writeProject } = await import("./write-project.ts");
    return [{ content: writeProject(document, language) }];
  },
});
