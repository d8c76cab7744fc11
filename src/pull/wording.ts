import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Change } from "./fields.ts";

/** What to type into a cell that could not be read. */
export function unreadHelp(field: Change["field"], state: "empty" | "unreadable"): Bilingual {
  if (state === "empty") {
    return {
      en: "Leave it as it was, or say in the plan what is to become of it.",
      zh: "请恢复原来的内容；如果确实要去掉，请直接改计划。",
    };
  }
  switch (field) {
    case "days":
    case "lag":
      return { en: "Type a whole number of days, such as 5.", zh: "请写整数天数，例如 5。" };
    case "progress":
      return { en: "Type a share of the work, such as 60%.", zh: "请写完成的比例，例如 60%。" };
    case "status":
      return { en: "Choose a word from the list of the cell.", zh: "请从单元格的下拉列表里选一个状态。" };
    default:
      return { en: "Type the date as 2026-10-20.", zh: "日期请写成 2026-10-20。" };
  }
}

/** What to do instead of typing over a date that is counted out. */
export function computedHelp(field: Change["field"], instead: string | undefined): Bilingual {
  if (instead !== undefined) {
    return {
      en: `Write "${instead}" at the task in the plan to have it so.`,
      zh: `如果要这样安排，请在计划里给这个任务写上 ${instead}。`,
    };
  }
  if (field === "finish") {
    return {
      en: "Change its days or its start, or what it waits for; or give it a date of its own in the plan.",
      zh: "请改它的天数、开始日期，或者它等的任务；也可以在计划里给它写一个固定日期。",
    };
  }
  if (field === "lag") {
    return {
      en: "It is not written at the task itself: change it in the plan, at the phase or the sequence that it comes from.",
      zh: "这个间隔不是写在任务上的，请在计划里改它来自的阶段或顺序。",
    };
  }
  if (field === "days") {
    return {
      en: "Both of its ends are fixed: change one of them in the plan.",
      zh: "它的开始和结束都是固定的，请在计划里改其中一个。",
    };
  }
  return {
    en: "Change the lag in the list of links or the days of what it waits for; or give it a date of its own in the plan.",
    zh: "请改依赖表里的间隔，或者它所等任务的天数；也可以在计划里给它写一个固定日期。",
  };
}

/** Where the compiler has nothing against a change, but the plan would still show something else. */
export const notShown: Bilingual = {
  en: "it would still show something else.",
  zh: "写进去以后，计划显示的还是另一个结果。",
};
