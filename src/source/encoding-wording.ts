import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Wording } from "./syntax-wording.ts";

/** In what way bytes are no UTF-8 text; a lone surrogate is half a character, which only an escape can write. */
export type EncodingFault = "utf-16" | "gbk" | "not-utf-8" | "nul" | "half-character" | "archive";

const saveAsUtf8: Bilingual = {
  en: "Save the file again as UTF-8. Notepad: File > Save as > Encoding: UTF-8. Excel and WPS: choose a file type with UTF-8 in its name.",
  zh: "请把文件另存为 UTF-8。记事本：文件 → 另存为 → 编码选“UTF-8”；Excel、WPS：另存时选名称里带“UTF-8”的类型。",
};
const writeAsText: Bilingual = {
  en: "A plan is a text file such as reply.launch.yaml; tminus init begins one.",
  zh: "计划是文本文件，例如 reply.launch.yaml；可以用 tminus init 新建一份。",
};
const messages: Readonly<Record<EncodingFault, Bilingual>> = {
  "utf-16": { en: "This file is saved as UTF-16, not UTF-8.", zh: "这个文件是 UTF-16 编码，不是 UTF-8。" },
  gbk: {
    en: "This file is not UTF-8; it looks like GBK, as Chinese Windows programs save it.",
    zh: "这个文件不是 UTF-8，看起来是 GBK（中文 Windows 软件常用的编码）。",
  },
  "not-utf-8": { en: "From here on this file is not UTF-8.", zh: "从这里开始，内容不是 UTF-8 编码。" },
  nul: {
    en: "There is a zero byte here; this file is damaged or is not a text file.",
    zh: "这里有一个空字节，文件可能损坏，或者不是文本文件。",
  },
  archive: {
    en: "This is an Excel, Word or zip file, not a text file.",
    zh: "这是 Excel、Word 或压缩文件，不是文本文件。",
  },
  "half-character": { en: "This text contains half a character.", zh: "这段文字里有半个字符，显示不出来。" },
};

export function encodingWording(fault: EncodingFault): Wording {
  const typeAgain: Bilingual = { en: "Delete it and type it again.", zh: "请删掉后重新输入。" };
  const help = fault === "half-character" ? typeAgain : fault === "archive" ? writeAsText : saveAsUtf8;
  return { message: messages[fault], help };
}
