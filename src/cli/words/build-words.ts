import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Emitter } from "../../emitters/define-emitter.ts";
import { counted } from "./plan-words.ts";

export const buildWords = {
  summary: { en: "Write the schedule of plans as files.", zh: "生成计划的日程文件。" },
  out: {
    en: "folder for the files (default: beside the plan); a file or - with one format and one plan",
    zh: "输出文件夹，默认与计划放在一起；只有一种格式、一份计划时，也可以是文件名或 -",
  },
  keepGoing: {
    en: "write the files although the plan has errors; still fails",
    zh: "计划有错误也照样生成文件，但仍按失败退出",
  },
  all: {
    en: "write a workbook, a calendar, a page and JSON beside the plan",
    zh: "在计划旁边生成工作簿、日历、页面和 JSON",
  },
  some: { en: "a workbook and a calendar, in the folder out", zh: "在 out 文件夹里生成工作簿和日历" },
  calendars: { en: "a calendar for each owner", zh: "给每位负责人生成一份日历" },
  table: { en: "a table to import into Jira", zh: "生成可以导入 Jira 的表格" },
  machine: { en: "print the schedule for another program", zh: "把日程输出给其他程序" },
  trial: { en: "try another launch day, in its own folder", zh: "试算另一个上市日，结果放到单独的文件夹" },
} satisfies Record<string, Bilingual>;

export const formatWords = (formats: readonly Emitter[]): Bilingual => {
  const names = formats.map(({ format }) => format);
  const usual = formats.filter(({ use }) => use === "by-default").map(({ format }) => format);
  const isAll = usual.length === names.length;
  return {
    en: `what to write: ${names.join(", ")} (default: ${isAll ? "all" : usual.join(", ")}); may be repeated or joined by commas`,
    zh: `要生成的格式：${names.join("、")}，默认${isAll ? "全部" : ` ${usual.join("、")}`}；可重复使用，也可用逗号连接`,
  };
};

export const written = (facts: {
  path: string;
  bytes: number;
  tasks: number;
  isTrial: "trial" | undefined;
  /** Of a calendar. */
  entries: number | undefined;
  liveDates: { readonly tasks: number; readonly fixed: number } | undefined;
}): Bilingual => {
  const size = sizeText(facts.bytes);
  const { entries, tasks } = facts;
  const what =
    entries === undefined
      ? { en: counted(tasks, "task"), zh: `${tasks} 项任务` }
      : { en: entries === 1 ? "1 entry" : `${entries} entries`, zh: `${entries} 个条目` };
  if (facts.entries === 0) {
    return {
      en: `Wrote ${facts.path} (empty: nothing to show yet)`,
      zh: `已写入 ${facts.path}（空的：暂时没有内容）`,
    };
  }
  return {
    en: `Wrote ${facts.path} (${size}, ${what.en}${fixedShare(facts).en}${facts.isTrial ? ", trial" : ""})`,
    zh: `已写入 ${facts.path}（${size}，${what.zh}${fixedShare(facts).zh}${facts.isTrial ? "，试算" : ""}）`,
  };
};

/** How many rows of a workbook do not move with the launch. */
function fixedShare({ liveDates }: { liveDates: { readonly tasks: number; readonly fixed: number } | undefined }) {
  if (!liveDates) return { en: "", zh: "" };
  const { tasks, fixed } = liveDates;
  if (fixed === 0) return { en: ", all dates live", zh: "，日期全部联动" };
  return { en: `, ${fixed} of ${tasks} rows with fixed dates`, zh: `，${tasks} 行中有 ${fixed} 行日期固定` };
}

export const notWritten: Bilingual = {
  en: "Nothing was written. Mend the errors above, or use --keep-going to write the files all the same.",
  zh: "没有写入任何文件。请先修正上面的错误，或者用 --keep-going 照样生成。",
};

export const nothingToWrite: Bilingual = {
  en: "Nothing was written: without a schedule there is nothing to write.",
  zh: "没有写入任何文件：计划排不出日程，没有内容可写。",
};

export const oneFormatOnly = (out: string): Bilingual => ({
  en: `-o ${out} is one file, so it needs exactly one format and one plan: choose with -f.`,
  zh: `-o ${out} 只是一个文件，只能配一种格式、一份计划，请用 -f 选定格式。`,
});

export const oneFileOnly = (count: number): Bilingual => ({
  en: `-o names one file, and ${count} would be written: give a folder, such as -o out.`,
  zh: `-o 指定的是一个文件，而这里要生成 ${count} 个：请给出文件夹，例如 -o out。`,
});

export const otherFormat = (facts: { out: string; format: string }): Bilingual => ({
  en: `-o ${facts.out} has the ending of another format; choose it with -f ${facts.format}.`,
  zh: `-o ${facts.out} 的扩展名是另一种格式，请用 -f ${facts.format} 选定它。`,
});

export const outIsPlan = (out: string): Bilingual => ({
  en: `-o ${out} looks like a plan, and would be overwritten; give a folder or another name.`,
  zh: `-o ${out} 看起来是计划文件，会被覆盖；请换成文件夹或别的文件名。`,
});

export const trialNeedsOut: Bilingual = {
  en: "A trial (--launch, --tier, --ranges, --set) needs -o, so that it does not replace the files of the plan itself.",
  zh: "试算（--launch、--tier、--ranges、--set）要用 -o 指定位置，以免覆盖正式文件。",
};

export const trialOverOwn = (path: string): Bilingual => ({
  en: `${path} is a file of the plan itself; a trial would replace it.`,
  zh: `${path} 是计划的正式文件，试算结果会把它覆盖。`,
});

export const otherPlace: Bilingual = {
  en: "Give -o another folder, such as -o trial.",
  zh: "请用 -o 换一个文件夹，例如 -o trial。",
};

export const inputNeedsOut: Bilingual = {
  en: "A plan from standard input needs -o: there is no folder beside it.",
  zh: "从标准输入读取的计划要用 -o 指定输出位置。",
};

export const inputNeedsId: Bilingual = {
  en: "A plan from standard input needs `id:` at its top: its files are named after it.",
  zh: "从标准输入读取的计划要在顶层写明 `id:`，文件名由它决定。",
};

export const sameTarget = (path: string): Bilingual => ({
  en: `${path} would be written twice.`,
  zh: `${path} 会被写入两次。`,
});

export const targetIsPlan = (path: string): Bilingual => ({
  en: `${path} is a plan; it would be overwritten.`,
  zh: `${path} 是计划文件，会被覆盖。`,
});

export const notForTerminals = (format: string): Bilingual => ({
  en: `${format} cannot be shown on a terminal; give -o a file.`,
  zh: `${format} 不能显示在终端上，请用 -o 指定文件名。`,
});

/** In kB of a thousand bytes, as file managers show it. */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
