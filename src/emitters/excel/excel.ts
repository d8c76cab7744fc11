import { defineEmitter } from "../define-emitter.ts";

/** A workbook for those who do not read YAML: the chart, the list, the facts, and how to read them. */
export const excel = defineEmitter({
  format: "xlsx",
  extension: "xlsx",
  use: "by-default",
  summary: {
    en: "A workbook with a Gantt chart, a task list and the facts of the plan.",
    zh: "Excel 工作簿：甘特图、任务清单和计划要点。",
  },

  async emit(document, { language, openEquations }) {
    const { writeWorkbook } = await import("./write-workbook.ts");
    return [await writeWorkbook(document, language, await openEquations?.())];
  },
});
