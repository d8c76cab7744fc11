import type { Bilingual } from "../../diagnostic/diagnostic.ts";

/** How the workbook is worked with, for somebody who has only the workbook. */
export const usage: readonly Bilingual[] = [
  {
    en: "Change the launch date in the yellow cell of the sheet “Gantt”: every date that counts from it moves, and the chart with it.",
    zh: "在“甘特图”表的黄色格里改上市日：所有跟着它算的日期都会变，横条图也一起移动。",
  },
  {
    en: "Pale yellow cells may be changed as well: owner, days, status and progress on “Gantt”; actual dates and notes on “Tasks”.",
    zh: "浅黄色的格也可以直接改：负责人、天数、状态、进度在“甘特图”表，实际开始、实际完成和备注在“任务清单”表。",
  },
  {
    en: "Lags are changed on the sheet “Links”, holidays and make-up working days on the sheet “Calendar”.",
    zh: "任务之间的间隔在“依赖”表里改，节假日和调休上班日在“日历”表里改。",
  },
  {
    en: "A date typed over a formula stays where it was put, and what waits for it follows. Undo brings the formula back.",
    zh: "直接在公式上输入日期，这个日期就固定在那里，后面的任务会跟着它走；撤销可以恢复公式。",
  },
  {
    en: "Dates in italics are fixed: they do not move with the launch. Those of tasks are listed below, each with its reason.",
    zh: "斜体的日期是固定的，不会跟着上市日移动；固定的任务和原因见下面。",
  },
  {
    en: "A new task is a new row below the last task of its phase, with a name and without an ID.",
    zh: "要加任务，就在所属阶段的最后一个任务下面插入一行，写上任务名，编号留空。",
  },
  {
    en: "Save the workbook and give it to whoever keeps the plan: tminus pull PLAN WORKBOOK brings the changes back into the plan.",
    zh: "改完保存，交给维护计划的人：用 tminus pull 计划文件 工作簿 就能把改动写回计划。",
  },
];

/** The same where no date is a formula. */
export const usageOfFixed: readonly Bilingual[] = [
  {
    en: "Dates in this workbook are fixed. To move them, change the plan and build the workbook again.",
    zh: "这份工作簿里的日期不会自动移动；要改日期，请改计划文件后重新生成。",
  },
  ...usage.slice(1, 2),
  ...usage.slice(-2),
];
