/** What a workbook says that cannot be taken over into the plan, or not as it is. */

import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";
import type { Change } from "./fields.ts";
import { unreadHelp } from "./wording.ts";
import { cellWords, fieldWords, quoted, valueWords } from "./words.ts";

/** A change, and the name of its task. */
export interface ChangeFacts {
  readonly name: string;
  readonly change: Change;
}

export const pullConflict = defineProblem<
  ChangeFacts & { readonly other: string; readonly otherCell: string | undefined }
>({
  code: "pull-conflict",
  severity: "error",
  summary: {
    en: "The workbook and the plan were both changed, at the same place and in different ways.",
    zh: "同一个地方，表格和计划都改过，而且改得不一样。",
  },
  why: {
    en: "Whoever were taken at their word, somebody else's change would be lost in silence.",
    zh: "不管听谁的，另一个人的改动都会不声不响地丢掉。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 6d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 6天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 8d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 8天 }"),
  },
  message: ({ name, change, other, otherCell }) => {
    const { field, base, theirs, cell } = change;
    const [was, now, here] = [base, theirs, other].map((value) => valueWords(field, value));
    const label = fieldWords[field];
    const place = otherCell ?? undefined;
    return {
      en: `${label.en} of "${name}": ${cellWords(cell)} says ${now?.en}, ${place ?? "the plan"} says ${here?.en}; it was ${was?.en} when the workbook was made.`,
      zh: `“${name}”的${label.zh}：${cellWords(cell)} 写的是${quoted(now)}，${place ? `${place} ` : "计划里"}写的是${quoted(here)}；生成表格时是${quoted(was)}。`,
    };
  },
  help: ({ otherCell }) =>
    otherCell === undefined
      ? {
          en: "Agree on one of the two, write it into the plan or into the cell, and pull again.",
          zh: "请先商定用哪一个，把计划或单元格改成一致，再重新 pull。",
        }
      : {
          en: "Agree on one of the two, write it into both cells, and pull again.",
          zh: "请先商定用哪一个，把两个单元格改成一致，再重新 pull。",
        },
});

export const pullUnread = defineProblem<ChangeFacts>({
  code: "pull-unread",
  severity: "warning",
  summary: {
    en: "What was typed into a cell cannot be read.",
    zh: "单元格里填的内容读不懂。",
  },
  why: {
    en: "A guess would put a day or a number into the plan that nobody meant.",
    zh: "要是去猜，就会把谁也没想写的日期或数字写进计划。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d, started: 2026-03-02 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天, started: 2026-03-02 }"),
  },
  message: ({ name, change: { field, theirs, cell } }) =>
    theirs === ""
      ? {
          en: `${cellWords(cell)}: the ${fieldWords[field].en} of "${name}" was emptied.`,
          zh: `${cellWords(cell)}：“${name}”的${fieldWords[field].zh}被清空了。`,
        }
      : {
          en: `${cellWords(cell)}: "${theirs}" is nothing that can be read as the ${fieldWords[field].en} of "${name}".`,
          zh: `${cellWords(cell)}：“${name}”的${fieldWords[field].zh}写成了“${theirs}”，读不懂。`,
        },
  help: ({ change: { field, theirs } }) => unreadHelp(field, theirs === "" ? "empty" : "unreadable"),
});

export const pullOwnerUnknown = defineProblem<ChangeFacts & { readonly nearest: string | undefined }>({
  code: "pull-owner-unknown",
  severity: "warning",
  summary: {
    en: "A task was given to somebody whom the plan does not know.",
    zh: "负责人一栏填了计划里没有的人。",
  },
  why: {
    en: "Under a name that is not in owners, nobody gets the task in the calendar or the list by owner.",
    zh: "名字不在 owners 里，按负责人分的清单和日历就找不到这个人。",
  },
  bad: {
    en: planText("owners: { mia: {} }", "tasks:", "  page: { start: 2026-03-02, owner: mia }"),
    zh: planText("owners: { 李梅: {} }", "tasks:", "  落地页: { start: 2026-03-02, owner: 李梅 }"),
  },
  good: {
    en: planText("owners: { mia: {}, tom: {} }", "tasks:", "  page: { start: 2026-03-02, owner: mia }"),
    zh: planText("owners: { 李梅: {}, 王芳: {} }", "tasks:", "  落地页: { start: 2026-03-02, owner: 李梅 }"),
  },
  message: ({ name, change: { theirs, cell } }) => ({
    en: `${cellWords(cell)}: "${name}" was given to "${theirs}", whom the plan does not name among its owners.`,
    zh: `${cellWords(cell)}：“${name}”的负责人填了“${theirs}”，计划的 owners 里没有这个人。`,
  }),
  help: ({ change: { theirs }, nearest }) =>
    nearest === undefined
      ? {
          en: `Add "${theirs}" to owners in the plan, or choose somebody from the list of the cell.`,
          zh: `请在计划的 owners 里加上“${theirs}”，或者在单元格的下拉列表里选一个人。`,
        }
      : {
          en: `Write "${nearest}" if that is who is meant; else add "${theirs}" to owners in the plan.`,
          zh: `如果指的是“${nearest}”，请改成这个名字；否则请在计划的 owners 里加上“${theirs}”。`,
        },
});

export const pullNoDate = defineProblem<ChangeFacts>({
  code: "pull-no-date",
  severity: "warning",
  summary: {
    en: "A status was chosen that follows from a day, and the day is missing.",
    zh: "改了状态，却没有填对应的日期。",
  },
  why: {
    en: "A plan tells by the days whether work has begun or is over; only they move what follows.",
    zh: "计划靠实际日期判断开始没有、完成没有，后面的日程也只跟着日期走。",
  },
  bad: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天 }"),
  },
  good: {
    en: planText("tasks:", "  page: { start: 2026-03-02, duration: 5d, finished: 2026-03-06 }"),
    zh: planText("tasks:", "  落地页: { start: 2026-03-02, duration: 5天, finished: 2026-03-06 }"),
  },
  message: ({ name, change: { theirs, cell } }) => {
    const word = valueWords("status", theirs);
    return {
      en: `${cellWords(cell)}: "${name}" is said to be ${word.en}, but its days do not say so.`,
      zh: `${cellWords(cell)}：“${name}”的状态改成了“${word.zh}”，但实际日期对不上。`,
    };
  },
  help: ({ change: { theirs } }) => statusHelp[theirs] ?? statusHelp["not-started"],
});

const statusHelp: Readonly<Record<string, Bilingual>> = {
  finished: {
    en: "Type the day on which it was finished into the column for it in the list of tasks, and pull again.",
    zh: "请在任务清单的“实际完成”一列填上完成的日期，再重新 pull。",
  },
  "in-progress": {
    en: "Type the day on which it began into the column for it in the list of tasks, empty the actual finish, and pull again.",
    zh: "请在任务清单的“实际开始”一列填上开始的日期（“实际完成”要留空），再重新 pull。",
  },
  "not-started": {
    en: "Empty its actual start and finish in the list of tasks, and pull again.",
    zh: "请把任务清单里的实际开始和实际完成清空，再重新 pull。",
  },
};
