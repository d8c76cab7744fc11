import type { Wording } from "./syntax-wording.ts";

/** The words for a mark that should have been a plain one. */
export function fullwidthWording(mark: string, plain: string): Wording {
  if (plain === " ") return spaceWording(mark);
  if (plain === '"' || plain === "'") return quoteWording(mark, plain);
  return {
    message: {
      en: `The full-width "${mark}" stands where YAML needs "${plain}".`,
      zh: `这里用了全角的“${mark}”，应该用半角的“${plain}”。`,
    },
    help:
      plain === ":"
        ? { en: 'Type ":" and a space behind it.', zh: "请改成半角冒号“:”，后面空一格。" }
        : { en: `Type "${plain}" instead of "${mark}".`, zh: `请改成半角的“${plain}”。` },
  };
}

function spaceWording(mark: string): Wording {
  const [en, zh] = mark === "\u3000" ? ["full-width space", "全角空格"] : ["non-breaking space", "不间断空格"];
  return {
    message: { en: `There is a ${en} here; YAML needs a plain one.`, zh: `这里是${zh}，应该用普通的半角空格。` },
    help: { en: "Replace it with plain spaces.", zh: "请换成半角空格。" },
  };
}

function quoteWording(mark: string, plain: string): Wording {
  return {
    message: {
      en: `The typographic quote ${mark} stands where YAML needs the plain ${plain}.`,
      zh: `这里用了中文引号 ${mark} ，应该用英文引号 ${plain} 。`,
    },
    help: { en: `Type ${plain} at both ends of the text.`, zh: `请把文字两头都改成英文引号 ${plain} 。` },
  };
}
