import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { didYouMean } from "../diagnostic/did-you-mean.ts";

export interface BadValueFacts {
  /** The key that the value belongs to; undefined where the value stands for a whole task, owner or the like. */
  readonly key?: string;
  /** What would fit: a key of the table below. */
  readonly expected: string;
  /** The author's text; empty where a list or keys were written. */
  readonly text: string;
  readonly choices?: Choices;
  readonly closest?: string;
}

/** The words that fit, in each language. */
interface Choices {
  readonly values: readonly string[];
  readonly chinese: readonly string[];
}

interface Wording {
  readonly message: Bilingual;
  readonly help: Bilingual;
}

const noChoices: Choices = { values: [], chinese: [] };

export function valueWording(facts: BadValueFacts): Wording {
  return (wordings[facts.expected] ?? otherValue)(facts);
}

const wordings: Readonly<Record<string, (facts: BadValueFacts) => Wording>> = {
  text: ({ key = "" }) => ({
    message: {
      en: `"${key}" takes a single text, not a list or keys of its own.`,
      zh: `“${key}”只能写一段文字，不能写列表，也不能再分“键: 值”。`,
    },
    help: { en: `Write it in one line: "${key}: …".`, zh: `请写在一行里：“${key}: ……”。` },
  }),
  texts: ({ key = "" }) => ({
    message: {
      en: `"${key}" takes one text or a list of texts.`,
      zh: `“${key}”只能写一段文字，或者一个列表。`,
    },
    help: {
      en: `Write "${key}: first", or "${key}: [first, second]" for several.`,
      zh: `请写成“${key}: 甲”；有几个时写成“${key}: [甲, 乙]”。`,
    },
  }),
  map: ({ key, text }) => (key === undefined ? wholeThing(text) : section(key, text)),
  count: ({ text }) => ({
    message: {
      en: `"${text}" is not a whole number of one or more.`,
      zh: `“${text}”不行，这里要写 1 或更大的整数。`,
    },
    help: { en: "Write a number such as 2, or leave the key out.", zh: "请写 2 这样的数字，或者不写这一项。" },
  }),
  percent: ({ text }) => ({
    message: {
      en: `"${text}" is not a share from 0% to 100%.`,
      zh: `“${text}”不行，这里要写 0% 到 100% 的比例。`,
    },
    help: percentHelp(text),
  }),
  money: ({ text }) => ({
    message: { en: `"${text}" cannot be read as an amount of money.`, zh: `“${text}”不是能识别的金额。` },
    help: {
      en: "Write the number alone, such as 300000 or 40k; the currency stands under budget.",
      zh: "请只写数字，例如 300000 或 30万；币种写在 budget 的 currency 里。",
    },
  }),
  keys: ({ key = "", text, choices = noChoices }) => ({
    message: section(key, text).message,
    help: {
      en: `Write them below it: ${choices.values.map((known) => `"${known}: …"`).join(", ")}.`,
      zh: `请在下面逐行写：${choices.values.map((known) => `“${known}: ……”`).join("、")}。`,
    },
  }),
  word: ({ text, choices = noChoices, closest }) => ({
    message: { en: `"${text}" is not one of the words that fit here.`, zh: `“${text}”不在这里可选的词里。` },
    help: didYouMean(closest) ?? {
      en: `Choose from: ${choices.values.join(", ")}.`,
      zh: `可以写：${choices.chinese.join("、")}。`,
    },
  }),
  day: ({ text }) => ({
    message: { en: `"${text}" is not a date.`, zh: `“${text}”不是日期。` },
    help: { en: "Write it as 2026-10-20.", zh: "请写成 2026-10-20 的样子。" },
  }),
  date: ({ key = "" }) => (key === "date" ? entryWithoutDate : anchorWithoutDay(key)),
};

/** A bare `12` or `0.05` lacks its sign; which share is meant is then plain. */
function percentHelp(text: string): Bilingual {
  const number = /^\d{1,3}(?:\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
  const percent = number > 0 && number < 1 ? Math.round(number * 10_000) / 100 : number;
  if (percent > 0 && percent <= 100) return { en: `Write ${percent}% instead.`, zh: `请改写成 ${percent}%。` };
  return { en: "Write it with its sign, such as 60%.", zh: "请连百分号一起写，例如 60%。" };
}

function section(key: string, text: string): Wording {
  const instead =
    text === "" ? { en: ", not a list", zh: "，不能写成列表" } : { en: `, not "${text}"`, zh: `，不能直接写“${text}”` };
  return {
    message: {
      en: `"${key}" takes entries below it, each with a key${instead.en}.`,
      zh: `“${key}”下面要逐项写“键: 值”${instead.zh}。`,
    },
    help: {
      en: `Give each entry a line of its own below "${key}:", such as "first: {}".`,
      zh: `请在“${key}:”下面每行写一项，例如“第一项: {}”。`,
    },
  };
}

function wholeThing(text: string): Wording {
  const instead = text === "" ? { en: "a list", zh: "列表" } : { en: `"${text}"`, zh: `“${text}”` };
  return {
    message: {
      en: `Keys and values are wanted here, not ${instead.en}.`,
      zh: `这里要写“键: 值”，不能直接写${instead.zh}。`,
    },
    help: wholeThingHelp(text),
  };
}

/** A word in the place of a whole task or owner is most likely its name; a yes says only that it is there. */
function wholeThingHelp(text: string): Bilingual {
  if (isYes(text)) return { en: "Write {} instead.", zh: "请改写成 {}。" };
  const isName = text !== "" && text.length <= 40 && !/["\n{}[\],:#]/.test(text);
  return isName
    ? { en: `If it is a name, write "{ name: ${text} }".`, zh: `如果这是名称，请写成“{ name: ${text} }”。` }
    : {
        en: 'Put it in braces with its key, such as "{ name: … }".',
        zh: "请连同键一起写进花括号，例如“{ name: …… }”。",
      };
}

export function isYes(text: string): boolean {
  return /^(?:true|yes|y|是|有)$/i.test(text);
}

function otherValue({ text }: BadValueFacts): Wording {
  return {
    message: { en: `"${text}" does not fit here.`, zh: `“${text}”不能写在这里。` },
    help: { en: "Write something else, or leave it out.", zh: "请换一个写法，或者不写。" },
  };
}

const entryWithoutDate: Wording = {
  message: { en: "This entry does not say its date.", zh: "这一项没有写日期。" },
  help: { en: 'Write it as "{ date: 2026-10-01, name: … }".', zh: "请写成“{ date: 2026-10-01, name: …… }”。" },
};

function anchorWithoutDay(id: string): Wording {
  return {
    message: { en: `"${id}" does not say its day.`, zh: `“${id}”没有写是哪一天。` },
    help: { en: `Write "${id}: 2026-10-01" or "${id}: T-7".`, zh: `请写成“${id}: 2026-10-01”或“${id}: T-7”。` },
  };
}
