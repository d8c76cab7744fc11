/** What a workbook says by rows that are gone, or new, or of tasks that are gone. */
import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";
import { formatDay } from "../time/day.ts";
import type { Change } from "./fields.ts";
import type { ChangeFacts } from "./problems.ts";
import type { CalendarChange } from "./sheets/read-workdays.ts";
import { cellWords, fieldWords, quoted, valueWords } from "./words.ts";

export const pullRowMissing = defineProblem<{ readonly name: string; readonly id: string }>({
  code: "pull-row-missing",
  severity: "warning",
  summary: {
    en: "A task of the plan has no row in the workbook any more.",
    zh: "计划里的任务，在表格里被删掉了。",
  },
  why: {
    en: "Others may wait for it; whether it is dropped, its author has to say.",
    zh: "别的任务可能还在等它；是不是真的不做了，要由计划的作者来定。",
  },
  bad: {
    en: planText("tasks:", "  story: { start: 2026-03-02 }", "  page: { after: story }"),
    zh: planText("tasks:", "  文案: { start: 2026-03-02 }", "  落地页: { after: 文案 }"),
  },
  good: {
    en: planText("tasks:", "  story: { start: 2026-03-02 }", "  page: { after: story, status: cancelled }"),
    zh: planText("tasks:", "  文案: { start: 2026-03-02 }", "  落地页: { after: 文案, status: 取消 }"),
  },
  message: ({ name }) => ({
    en: `The row of "${name}" was deleted in the workbook; the plan keeps the task.`,
    zh: `表格里删掉了“${name}”这一行，计划里的任务没有动。`,
  }),
  help: () => ({
    en: 'If it is not to be done, write "status: cancelled" in the plan: what waits for it then waits for what it waited for.',
    zh: "如果不做了，请在计划里写 status: 取消，后面的任务会改为等它前面的任务。",
  }),
});

export const pullTaskGone = defineProblem<ChangeFacts>({
  code: "pull-task-gone",
  severity: "warning",
  summary: {
    en: "The workbook changes a task that the plan does not have any more.",
    zh: "表格里改了一个计划中已经没有的任务。",
  },
  why: {
    en: "Who changed it believes that it is still to be done.",
    zh: "改的人还以为这件事要做。",
  },
  bad: {
    en: planText("tasks:", "  story: { start: 2026-03-02 }"),
    zh: planText("tasks:", "  文案: { start: 2026-03-02 }"),
  },
  good: {
    en: planText("tasks:", "  story: { start: 2026-03-02 }", "  page: { duration: 8d, after: story }"),
    zh: planText("tasks:", "  文案: { start: 2026-03-02 }", "  落地页: { duration: 8天, after: 文案 }"),
  },
  message: ({ name, change: { field, theirs, cell } }) => {
    const now = valueWords(field, theirs);
    return {
      en: `${cellWords(cell)}: the ${fieldWords[field].en} of "${name}" was changed to ${now.en}, but the plan no longer has this task.`,
      zh: `${cellWords(cell)}：“${name}”的${fieldWords[field].zh}改成了${quoted(now)}，但计划里已经没有这个任务。`,
    };
  },
  help: () => ({
    en: "Tell whoever changed it, and build a new workbook from the plan.",
    zh: "请告诉修改的人，并用现在的计划重新生成表格。",
  }),
});

export const pullCalendar = defineProblem<CalendarChange>({
  code: "pull-calendar",
  severity: "warning",
  summary: {
    en: "Rest days or working days were changed in the workbook.",
    zh: "表格里改了休息日或工作日。",
  },
  why: {
    en: "A calendar holds for all plans that name it; whether it changes, or only this plan, its author has to say.",
    zh: "日历可能有好几份计划共用；是改日历，还是只改这一份计划，要由作者来定。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText(
      "calendar: ours",
      "calendars: { ours: { extends: mon-fri, holidays: [2026-03-04] } }",
      "tasks:",
      "  page: { start: 2026-03-02, duration: 5d }",
    ),
    zh: planText(
      "calendar: 公司",
      "calendars: { 公司: { extends: mon-fri, holidays: [2026-03-04] } }",
      "tasks:",
      "  落地页: { start: 2026-03-02, duration: 5天 }",
    ),
  },
  message: ({ calendar, cell, days }) => {
    const shown = days.slice(0, mostDays).map(({ day, works }) => ({
      en: `${formatDay(day)} was made a ${works ? "working day" : "rest day"}`,
      zh: `${formatDay(day)} 改成了${works ? "工作日" : "休息日"}`,
    }));
    const more = days.length - shown.length;
    return {
      en: `${cellWords(cell)}: in the calendar "${calendar}", ${shown.map(({ en }) => en).join(", ")}${more > 0 ? `, and ${more} more` : ""}.`,
      zh: `${cellWords(cell)}：日历“${calendar}”里，${shown.map(({ zh }) => zh).join("，")}${more > 0 ? `，另有 ${more} 天` : ""}。`,
    };
  },
  help: ({ calendar, days }) => {
    const dates = (worked: "yes" | "no"): string =>
      days
        .filter(({ works }) => works === (worked === "yes"))
        .map(({ day }) => formatDay(day))
        .join(", ");
    const keys = [
      ...(dates("no") === "" ? [] : [`holidays: [${dates("no")}]`]),
      ...(dates("yes") === "" ? [] : [`workdays: [${dates("yes")}]`]),
    ].join(", ");
    return {
      en: `Write it into the plan: "calendars: { ours: { extends: ${calendar}, ${keys} } }" and "calendar: ours".`,
      zh: `请写进计划：“calendars: { 公司: { extends: ${calendar}, ${keys} } }”和“calendar: 公司”。`,
    };
  },
});

const mostDays = 5;

export interface RowFacts {
  readonly name: string;
  readonly cell: Change["cell"];
  /** Why no task came of it. */
  readonly reason: "phase" | "copy" | "values" | "fault";
  /** The phase as typed, the field that cannot be read, or what the compiler says. */
  readonly detail: Bilingual;
}

export const pullRowUnclear = defineProblem<RowFacts>({
  code: "pull-row-unclear",
  severity: "warning",
  summary: {
    en: "A row was added of which no task can be made.",
    zh: "表格里新增的一行，没法变成任务。",
  },
  why: {
    en: "A task stands in a phase; put into the wrong one it would get the wrong dates.",
    zh: "任务要放在阶段里；放错了阶段，日期就跟着错。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02 }", "  poster: { start: 2026-03-02 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02 }", "  海报: { start: 2026-03-02 }"),
  },
  message: ({ name, cell, reason, detail }) => {
    const where = cellWords(cell);
    switch (reason) {
      case "phase":
        return {
          en: `${where}: the new task "${name}" is in phase "${detail.en}", which the plan does not have.`,
          zh: `${where}：新增的任务“${name}”写在阶段“${detail.zh}”里，计划没有这个阶段。`,
        };
      case "copy":
        return {
          en: `${where}: this row is a copy of "${name}" and says the same.`,
          zh: `${where}：这一行是“${name}”的复制，内容一样。`,
        };
      case "values":
        return {
          en: `${where}: of the new task "${name}", the ${detail.en} cannot be read.`,
          zh: `${where}：新增的任务“${name}”，${detail.zh}读不懂。`,
        };
      case "fault":
        return {
          en: `${where}: with the new task "${name}" the plan does not hold: ${detail.en}`,
          zh: `${where}：加上新任务“${name}”，计划就不成立了：${detail.zh}`,
        };
    }
  },
  help: ({ reason }) => rowHelp[reason],
});

const rowHelp: Readonly<Record<RowFacts["reason"], Bilingual>> = {
  phase: {
    en: "Write the name of one of the plan's phases into the row, or add the phase to the plan.",
    zh: "请在这一行填上计划里已有的阶段名，或者先在计划里加上这个阶段。",
  },
  copy: {
    en: "Give the copy a name of its own if it is a new task, or delete the row.",
    zh: "如果是新任务，请给它换个名字；否则请删掉这一行。",
  },
  values: {
    en: "Type a date as 2026-10-20, days as a whole number and an owner from the list, and pull again.",
    zh: "日期请写成 2026-10-20，天数写整数，负责人从列表里选，再重新 pull。",
  },
  fault: {
    en: "Correct the row, or write the task into the plan by hand.",
    zh: "请更正这一行，或者直接在计划里写这个任务。",
  },
};
