import { defineProblem } from "../diagnostic/define-problem.ts";
import { type EncodingFault, encodingWording } from "./encoding-wording.ts";
import { examplePlan, soundPlan } from "./example-plans.ts";
import { fullwidthWording } from "./fullwidth-wording.ts";
import { type SyntaxFacts, syntaxWording } from "./syntax-wording.ts";
import { type UnsupportedFacts, unsupportedWording } from "./unsupported-wording.ts";

export const encoding = defineProblem<{ readonly fault: EncodingFault }>({
  code: "encoding",
  severity: "error",
  summary: { en: "The file is not UTF-8 text.", zh: "文件不是 UTF-8 编码的文本。" },
  why: {
    en: "Names and dates would be read wrong, or not at all.",
    zh: "名称和日期会变成乱码，或者根本读不出来。",
  },
  bad: { en: 'tminus: 1\nname: "Export \\ud83d"\n', zh: 'tminus: 1\nname: "导出 \\ud83d"\n' },
  good: soundPlan,
  message: ({ fault }) => encodingWording(fault).message,
  help: ({ fault }) => encodingWording(fault).help,
});

export const controlCharacter = defineProblem<{ readonly code: string }>({
  code: "control-character",
  severity: "error",
  summary: { en: "The text contains an invisible control character.", zh: "文字里有看不见的控制字符。" },
  why: {
    en: "It usually comes along when text is pasted, and breaks tables, calendars and searches.",
    zh: "多半是粘贴时带进来的，会弄坏表格和日历，也会让人搜不到。",
  },
  bad: { en: 'tminus: 1\nname: "Export\\x07 button"\n', zh: 'tminus: 1\nname: "导出\\x07按钮"\n' },
  good: soundPlan,
  message: ({ code }) => ({
    en: `There is an invisible control character here (${code}).`,
    zh: `这里有一个看不见的控制字符（${code}）。`,
  }),
  help: () => ({ en: "Delete it, or type the text again by hand.", zh: "请删掉它，或者手动重新输入这段文字。" }),
});

export const tooLarge = defineProblem<{ readonly limit: number }>({
  code: "too-large",
  severity: "error",
  summary: { en: "The file is larger than a plan may be.", zh: "文件超过了计划的大小上限。" },
  why: {
    en: "A launch plan is read by people; a file this large was most likely not meant to be one.",
    zh: "上市计划是给人看的，这么大的文件多半不是计划，而是选错了文件。",
  },
  bad: { en: "tminus: 1\nname: one megabyte of text …\n", zh: "tminus: 1\nname: 超过 1 MiB 的文字……\n" },
  good: soundPlan,
  message: ({ limit }) => ({
    en: `This file is larger than ${sizeText(limit)}.`,
    zh: `这个文件超过了 ${sizeText(limit)}。`,
  }),
  help: () => ({
    en: "Check that it is the right file, split the plan, or raise the limit with --limit size=8MiB.",
    zh: "请确认没有选错文件；计划确实很大时，可以拆开，或用 --limit size=8MiB 放宽上限。",
  }),
});

const nested = `${"[".repeat(40)}x${"]".repeat(40)}`;

export const tooDeep = defineProblem<{ readonly limit: number }>({
  code: "too-deep",
  severity: "error",
  summary: { en: "Values are nested too deeply.", zh: "内容嵌套得太深。" },
  why: {
    en: "A plan has a handful of levels; this many are most often a slip in brackets or indentation.",
    zh: "一份计划只有几层；嵌套这么深，多半是写错了括号或缩进。",
  },
  bad: { en: `tminus: 1\nnote: ${nested}\n`, zh: `tminus: 1\nnote: ${nested}\n` },
  good: soundPlan,
  message: ({ limit }) => ({
    en: `From here on, values are nested more than ${limit} levels deep.`,
    zh: `从这里开始，嵌套超过了 ${limit} 层。`,
  }),
  help: () => ({ en: "Check the brackets and the indentation here.", zh: "请检查这里的括号和缩进。" }),
});

export const emptyPlan = defineProblem({
  code: "empty-plan",
  severity: "error",
  summary: { en: "There is nothing in the file.", zh: "文件里没有内容。" },
  why: { en: "Without tasks there is nothing to schedule.", zh: "没有任务，就没有可以排的日程。" },
  bad: { en: "# to be written\n", zh: "# 还没写\n" },
  good: soundPlan,
  message: () => ({
    en: "This plan is empty: there is nothing to schedule.",
    zh: "这份计划是空的，没有可以排期的内容。",
  }),
  help: () => ({
    en: "Begin with three lines: tminus: 1, name: …, launch: … – or with a template: tminus init.",
    zh: "先写三行：tminus: 1、name: …、launch: …；也可以用 tminus init 从模板开始。",
  }),
});

export const notAPlan = defineProblem<{ readonly found: "list" | "text" }>({
  code: "not-a-plan",
  severity: "error",
  summary: { en: "The file does not consist of keys and values.", zh: "文件不是由“键: 值”组成的。" },
  why: {
    en: "A plan says what is what: name, launch, tasks. A bare text or list does not.",
    zh: "计划要写明哪一项是什么，比如名称、上市日、任务；只有一段文字或一个列表是不够的。",
  },
  bad: { en: "just a sentence\n", zh: "只有一句话\n" },
  good: soundPlan,
  message: ({ found }) =>
    found === "list"
      ? {
          en: "This file is a list, not a plan of keys and values.",
          zh: "这个文件是一个列表，不是由“键: 值”组成的计划。",
        }
      : {
          en: "This file is a piece of text, not a plan of keys and values.",
          zh: "这个文件只是一段文字，不是由“键: 值”组成的计划。",
        },
  help: () => ({
    en: 'Write one "key: value" per line at the top, such as "name: Export button"; tasks stand under tasks:.',
    zh: "最上层每行写一个“键: 值”，例如“name: 导出按钮”；任务写在 tasks: 下面。",
  }),
});

export const yamlSyntax = defineProblem<SyntaxFacts>({
  code: "yaml-syntax",
  severity: "error",
  summary: { en: "A line cannot be read.", zh: "有一行读不出来。" },
  why: {
    en: "What cannot be read would be missing from the schedule without anybody noticing.",
    zh: "读不出来的内容会悄悄从日程里消失，谁也不会发现。",
  },
  bad: { en: "tminus: 1\nname: Export: now in two clicks\n", zh: "tminus: 1\nname: 导出: 两步完成\n" },
  good: examplePlan({ en: 'name: "Export: now in two clicks"', zh: 'name: "导出: 两步完成"' }),
  message: (facts) => syntaxWording(facts).message,
  help: (facts) => syntaxWording(facts).help,
});

export const yamlUnsupported = defineProblem<UnsupportedFacts>({
  code: "yaml-unsupported",
  severity: "error",
  summary: { en: "A plan uses a part of YAML that plans do without.", zh: "用到了计划不支持的 YAML 写法。" },
  why: {
    en: "With references and tags a plan no longer reads the way it looks; layering with extends does the same in the open.",
    zh: "用了引用和标签，看到的内容就不等于实际的内容；想复用，请用 extends，一目了然。",
  },
  bad: { en: "tminus: 1\nname: *button*\n", zh: "tminus: 1\nname: *导出按钮*\n" },
  good: examplePlan({ en: 'name: "*button*"', zh: 'name: "*导出按钮*"' }),
  message: (facts) => unsupportedWording(facts).message,
  help: (facts) => unsupportedWording(facts).help,
});

export const fullwidthPunct = defineProblem<{ readonly mark: string; readonly plain: string }>({
  code: "fullwidth-punct",
  severity: "error",
  summary: { en: "A full-width mark stands where a plain one is needed.", zh: "该用半角符号的地方用了全角符号。" },
  why: {
    en: "Only the plain colon, comma, bracket and quote carry meaning; with the full-width one the line becomes mere text.",
    zh: "只有半角的冒号、逗号、括号和引号才起作用；写成全角，整行就成了普通文字。",
  },
  bad: { en: "tminus: 1\nname：Export button\n", zh: "tminus: 1\nname：导出按钮\n" },
  good: soundPlan,
  message: ({ mark, plain }) => fullwidthWording(mark, plain).message,
  help: ({ mark, plain }) => fullwidthWording(mark, plain).help,
});

export const dupKey = defineProblem<{ readonly key: string }>({
  code: "dup-key",
  severity: "error",
  summary: { en: "The same key stands twice in one place.", zh: "同一处写了两个相同的键。" },
  why: {
    en: "One of the two would win without a word, and the other's task or date would be lost.",
    zh: "两个里面只有一个会生效，另一个里的任务或日期会无声无息地丢掉。",
  },
  bad: {
    en: "tminus: 1\nname: Export button\nname: Import button\n",
    zh: "tminus: 1\nname: 导出按钮\nname: 导入按钮\n",
  },
  good: soundPlan,
  message: ({ key }) => ({ en: `"${key}" is written twice here.`, zh: `这里有两个“${key}”。` }),
  help: () => ({
    en: "Keep one of them; if they are two different things, rename one.",
    zh: "请只留一个；如果是两样不同的东西，请给其中一个改名。",
  }),
});

export const reservedKey = defineProblem<{ readonly key: string }>({
  code: "reserved-key",
  severity: "error",
  summary: { en: "A key is a word that programs reserve for themselves.", zh: "键名是程序内部保留的词。" },
  why: {
    en: "A task of that name could vanish from spreadsheets and other tools without a word.",
    zh: "叫这个名字的任务，可能会在表格和其他工具里无声无息地消失。",
  },
  bad: { en: "tminus: 1\ntasks: { constructor: {} }\n", zh: "tminus: 1\ntasks: { constructor: {} }\n" },
  good: soundPlan,
  message: ({ key }) => ({ en: `"${key}" cannot be used as a key.`, zh: `“${key}”不能用作键名。` }),
  help: ({ key }) => ({
    en: `Choose another word, such as "${bareWord(key)}-1".`,
    zh: `请换个名字，例如“${bareWord(key)}-1”。`,
  }),
});

export const textInComment = defineProblem<{ readonly key: string; readonly kept: string; readonly comment: string }>({
  code: "text-in-comment",
  severity: "warning",
  summary: { en: "A part of a text is taken for a comment.", zh: "文字的一部分被当成了注释。" },
  why: {
    en: "What stands behind a space and # is a comment, so a name would lose a part of itself without a word.",
    zh: "空格加 # 之后的内容都算注释，名称会无声无息地少掉一截。",
  },
  bad: examplePlan({ en: "name: Sprint #2", zh: "name: 冲刺 #2" }),
  good: examplePlan({ en: 'name: "Sprint #2"', zh: 'name: "冲刺 #2"' }),
  message: ({ key, comment }) => ({
    en: `"${comment}" is a comment here, and no part of "${key}".`,
    zh: `这里的“${comment}”是注释，没有算进“${key}”。`,
  }),
  help: ({ key, kept, comment }) => {
    const whole = `${key}: ${JSON.stringify(kept === "" ? comment : `${kept} ${comment}`)}`;
    return {
      en: `If it belongs to it, put all of it in quotes: ${whole}. If not, put a space behind the #.`,
      zh: `如果是内容的一部分，请整个加上引号：${whole}；如果确实是注释，请在 # 后面加个空格。`,
    };
  },
});

function sizeText(bytes: number): string {
  const mebibytes = bytes / 1024 ** 2;
  return Number.isInteger(mebibytes) ? `${mebibytes} MiB` : `${bytes} bytes`;
}

function bareWord(key: string): string {
  return key.replaceAll("_", "");
}
