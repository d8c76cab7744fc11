import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { WorldError } from "../world.ts";

/** What went wrong outside, as one sentence. */
export function worldErrorWords({ fault, operation, path }: WorldError): Bilingual {
  const shown = path === "-" ? { en: "standard input", zh: "标准输入" } : { en: path, zh: ` ${path} ` };
  const read = operation === "read";
  switch (fault) {
    case "missing":
      return read
        ? { en: `There is no file ${shown.en}.`, zh: `找不到文件${shown.zh.trimEnd()}。` }
        : { en: `There is no folder for ${shown.en}.`, zh: `要写入${shown.zh}，但上级文件夹不存在。` };
    case "folder":
      return { en: `${shown.en} is a folder, not a file.`, zh: `${path} 是文件夹，不是文件。` };
    case "not-a-file":
      return { en: `${shown.en} is not a regular file.`, zh: `${path} 不是普通文件。` };
    case "outside":
      return { en: `${shown.en} lies outside the repository.`, zh: `${path} 在仓库之外。` };
    case "forbidden":
      return read
        ? { en: `${shown.en} may not be read: permission is missing.`, zh: `没有权限读取${shown.zh.trimEnd()}。` }
        : { en: `${shown.en} may not be written: permission is missing.`, zh: `没有权限写入${shown.zh.trimEnd()}。` };
    case "busy":
      return {
        en: `${shown.en} is open in another program; close it there and try again.`,
        zh: `${path} 正被其他程序打开，请先关闭再试。`,
      };
    case "disk-full":
      return {
        en: `${shown.en} could not be written: the disk is full.`,
        zh: `磁盘已满，无法写入${shown.zh.trimEnd()}。`,
      };
    case "failed":
      return read
        ? { en: `${shown.en} could not be read.`, zh: `无法读取${shown.zh.trimEnd()}。` }
        : { en: `${shown.en} could not be written.`, zh: `无法写入${shown.zh.trimEnd()}。` };
  }
}

/** Why a file that a plan names cannot be had: the end of a sentence that has named it. */
export function whyNot({ fault }: WorldError): Bilingual {
  switch (fault) {
    case "missing":
      return { en: "there is no such file.", zh: "找不到这个文件。" };
    case "folder":
      return { en: "it is a folder.", zh: "它是文件夹。" };
    case "outside":
      return notBelowRoot;
    case "forbidden":
      return { en: "permission to read it is missing.", zh: "没有读取权限。" };
    default:
      return { en: "it is no regular file that can be read.", zh: "它不是可以读取的普通文件。" };
  }
}

export const notBelowRoot: Bilingual = {
  en: "it must lie in the plan's own repository, named from the plan's folder.",
  zh: "文件必须在计划所在的仓库里，并从计划所在的文件夹写起。",
};

export const outputLost: Bilingual = {
  en: "error: Standard output could not be written; what it should hold is not complete.",
  zh: "错误：无法写入标准输出，输出内容不完整。",
};

export const nothingWritten: Bilingual = {
  en: "No file was written or changed.",
  zh: "没有写入或改动任何文件。",
};

export const internalFault = (facts: { version: string; message: string }): Bilingual => ({
  en: `tminus ${facts.version} itself failed, the plan is not to blame [internal]: ${facts.message}`,
  zh: `tminus ${facts.version} 自身出错，与计划内容无关 [internal]：${facts.message}`,
});

export const internalHelp: Bilingual = {
  en: "Please report it with the plan that caused it; TMINUS_DEBUG=1 shows where it happened.",
  zh: "请附上出错的计划反馈给我们；设置 TMINUS_DEBUG=1 可以看到出错位置。",
};

export const typeThePlan: Bilingual = {
  en: "Reading the plan from the keyboard; end it with Ctrl-D.",
  zh: "正在从键盘读取计划，按 Ctrl-D 结束。",
};
