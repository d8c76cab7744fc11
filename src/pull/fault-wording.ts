import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { WorkbookFacts, WorkbookReason } from "./workbook/workbook-fault.ts";

interface FaultWords {
  readonly message: Bilingual;
  readonly help: Bilingual;
}

const buildAnew: Bilingual = {
  en: "Build a workbook with tminus build PLAN -f xlsx, let people work in that one, and pull from it.",
  zh: "请用 tminus build PLAN -f xlsx 生成表格，让大家在那一份里改，再从它 pull。",
};

const saveAnew: Bilingual = {
  en: "Open it in Excel, WPS or LibreOffice, save it as .xlsx, and pull again.",
  zh: "请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx，再重新 pull。",
};

type Known = Required<WorkbookFacts> & { readonly path: string };

const words: Readonly<Record<WorkbookReason, (facts: Known) => FaultWords>> = {
  "not-a-workbook": ({ path }) => ({
    message: { en: `${path} is not an .xlsx workbook.`, zh: `${path} 不是 .xlsx 表格。` },
    help: saveAnew,
  }),
  "protected-or-old": ({ path }) => ({
    message: {
      en: `${path} is protected by a password, or in the format of Excel 2003.`,
      zh: `${path} 设了密码，或者是 Excel 2003 的旧格式。`,
    },
    help: {
      en: "Open it in Excel or WPS, take the password off, save it as .xlsx, and pull again.",
      zh: "请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx，再重新 pull。",
    },
  }),
  broken: ({ path, part }) => ({
    message: { en: `${path} is damaged: ${part} cannot be read.`, zh: `${path} 已损坏，读不出 ${part}。` },
    help: saveAnew,
  }),
  "too-large": ({ path, part }) => ({
    message: {
      en: `${path} holds more than a workbook of a plan can: ${part || "too many parts"}.`,
      zh: `${path} 的内容超出了计划表格的正常大小：${part || "部件太多"}。`,
    },
    help: {
      en: "Take out what does not belong to the plan, such as pictures and pasted data, save it, and pull again.",
      zh: "请删掉和计划无关的内容（图片、粘贴进来的数据等），保存后再重新 pull。",
    },
  }),
  "too-many-rows": ({ path, part, found, limit }) => ({
    message: {
      en: `${path}: sheet "${part}" has something in row ${found}; more than ${limit} rows are not read.`,
      zh: `${path}：“${part}”的第 ${found} 行还有内容，最多只读 ${limit} 行。`,
    },
    help: {
      en: "Delete what stands far below the tasks, save it, and pull again.",
      zh: "请删掉任务下方很远处的内容，保存后再重新 pull。",
    },
  }),
  "too-many-columns": ({ path, part, limit }) => ({
    message: {
      en: `${path}: sheet "${part}" has something beyond its first ${limit} columns.`,
      zh: `${path}：“${part}”在第 ${limit} 列之后还有内容。`,
    },
    help: {
      en: "Delete what stands far to the right of the tasks, save it, and pull again.",
      zh: "请删掉任务右侧很远处的内容，保存后再重新 pull。",
    },
  }),
  "no-baseline": ({ path }) => ({
    message: {
      en: `${path} does not say what it held when it was made: it is no workbook of tminus, or was copied into a new one.`,
      zh: `${path} 里没有生成时的记录：它不是 tminus 生成的，或者内容是复制到新表格里的。`,
    },
    help: buildAnew,
  }),
  "newer-schema": ({ path, found }) => ({
    message: {
      en: `${path} was made by a newer tminus (its form is ${found}).`,
      zh: `${path} 是更新版本的 tminus 生成的（格式 ${found}）。`,
    },
    help: { en: "Install the newest tminus, and pull again.", zh: "请安装最新的 tminus，再重新 pull。" },
  }),
  "other-plan": ({ path, found }) => ({
    message: {
      en: `${path} was made from another plan, "${found}".`,
      zh: `${path} 是由另一份计划“${found}”生成的。`,
    },
    help: {
      en: "Name the plan that it was made from, or pull from the workbook of this plan.",
      zh: "请换成生成它的那份计划，或者换成这份计划的表格。",
    },
  }),
  "no-tasks": ({ path, found }) => ({
    message: {
      en: `${path}: the sheets with the tasks (${found}) or their columns with the ids are gone.`,
      zh: `${path}：找不到任务所在的工作表（${found}），或者其中的编号列被删掉了。`,
    },
    help: buildAnew,
  }),
};

/** Why a workbook cannot be read, and what to do now. */
export function faultWords(reason: WorkbookReason, facts: WorkbookFacts, path: string): FaultWords {
  return words[reason]({ part: "", found: "", limit: 0, ...facts, path });
}
