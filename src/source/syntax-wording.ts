import type { Bilingual } from "../diagnostic/diagnostic.ts";

/** The words of one fault. */
export interface Wording {
  readonly message: Bilingual;
  readonly help: Bilingual;
}

/** The ways in which a line cannot be read, as an author would tell them apart. */
export type SyntaxFault =
  | "tab"
  | "at-sign"
  | "reserved-start"
  | "block-mark"
  | "second-colon"
  | "deeper-than-value"
  | "dash-behind-key"
  | "no-colon"
  | "colon-without-space"
  | "indent"
  | "unclosed-bracket"
  | "unclosed-quote"
  | "text-behind-value"
  | "stray-bracket"
  | "extra-comma"
  | "missing-comma"
  | "escape"
  | "comment-without-space"
  | "behind-dashes"
  | "long-key"
  | "empty-key"
  | "unreadable";

export interface SyntaxFacts {
  readonly fault: SyntaxFault;
  /** The author's own words that the sentence is about; short. */
  readonly found: string;
}

export function syntaxWording({ fault, found }: SyntaxFacts): Wording {
  return wordings[fault](found);
}

/** What the second place of a fault shows: the bracket or quote that was never closed. */
export const opensHere: Bilingual = { en: "it opens here", zh: "从这里开始" };

const closing: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

const wordings: Readonly<Record<SyntaxFault, (found: string) => Wording>> = {
  tab: (others) => ({
    message: {
      en: `This line is indented with a tab${Number(others) > 0 ? `, and ${others} more ${others === "1" ? "is" : "are"}` : ""}.`,
      zh: `这一行用 Tab 键缩进了${Number(others) > 0 ? `，另外还有 ${others} 行也是` : ""}。`,
    },
    help: { en: "Use spaces, two for each level.", zh: "请改用空格，每层两个。" },
  }),
  "at-sign": (found) => ({
    message: { en: 'A value cannot begin with "@".', zh: "值不能以“@”开头。" },
    help: found
      ? { en: `Write the name without it: ${found}.`, zh: `请去掉“@”，直接写名字：${found}。` }
      : { en: "Write a name without it.", zh: "请去掉“@”，直接写名字。" },
  }),
  "reserved-start": (found) => ({
    message: { en: `A value cannot begin with "${found.charAt(0)}".`, zh: `值不能以“${found.charAt(0)}”开头。` },
    help: quoted(found),
  }),
  "block-mark": (found) => ({
    message: {
      en: `A value cannot begin with "${found.charAt(0)}", which announces a text of several lines.`,
      zh: `值不能以“${found.charAt(0)}”开头，这个符号用来引出多行文字。`,
    },
    help: quoted(found),
  }),
  "second-colon": (found) => ({
    message: {
      en: "There is a second colon with a space behind it in this value.",
      zh: "这个值里又出现了一次冒号加空格。",
    },
    help: {
      en: `If the value is text, put quotes around it: ${inQuotes(found)}.`,
      zh: `如果整个值都是文字，请加上引号：${inQuotes(found)}。`,
    },
  }),
  "deeper-than-value": (found) => ({
    message: {
      en: `This line is indented below a line that already has a value, "${found}".`,
      zh: `这一行缩进在上一行下面，可是上一行已经有值“${found}”了。`,
    },
    help: {
      en: "Begin it at the same column as the line above.",
      zh: "如果两行是并列的，请让它们从同一列开始。",
    },
  }),
  "dash-behind-key": () => ({
    message: { en: "A list cannot begin on the line of its key.", zh: "列表不能和它的键写在同一行。" },
    help: {
      en: 'Write it in brackets, [a, b], or begin a new line for each "- ".',
      zh: "请写成 [a, b]，或者每个“- ”另起一行。",
    },
  }),
  "no-colon": (found) => ({
    message: {
      en: `"${found}" is neither "key: value" nor a list item that begins with "- ".`,
      zh: `“${found}”既不是“键: 值”，也不是以“- ”开头的列表项。`,
    },
    help: { en: "Write a key, a colon, a space and the value.", zh: "请写成：键、半角冒号、空格、值。" },
  }),
  "colon-without-space": (found) => ({
    message: { en: `There is no space behind the colon in "${found}".`, zh: `“${found}”的冒号后面少了一个空格。` },
    help: { en: `Write "${spaced(found)}".`, zh: `请写成“${spaced(found)}”。` },
  }),
  indent: () => ({
    message: {
      en: "This line begins at a column that fits none of the lines above.",
      zh: "这一行的缩进和上面哪一行都对不齐。",
    },
    help: {
      en: "Lines that stand side by side begin at the same column; what belongs to a line begins two spaces deeper.",
      zh: "并列的行从同一列开始；属于某一行的内容，比那一行多缩进两个空格。",
    },
  }),
  "unclosed-bracket": (found) => ({
    message: { en: `A "${found}" is still open here.`, zh: `到这里为止，前面的“${found}”还没有关上。` },
    help: { en: `Close it with "${closing[found]}".`, zh: `请补上“${closing[found]}”。` },
  }),
  "unclosed-quote": (found) => ({
    message: { en: `The closing ${found} is missing.`, zh: `少了收尾的引号 ${found}。` },
    help: { en: `Type ${found} where the text ends.`, zh: `请在文字结束的地方补上 ${found}。` },
  }),
  "text-behind-value": (found) => ({
    message: {
      en: `"${found}" stands behind a value that has already ended.`,
      zh: `值到前面已经结束了，后面又多出“${found}”。`,
    },
    help: { en: "Put one pair of quotes around the whole text.", zh: "请用一对引号把整段文字括起来。" },
  }),
  "stray-bracket": (found) => ({
    message: { en: `This "${found}" closes nothing.`, zh: `这个“${found}”前面没有与它配对的括号。` },
    help: { en: "Delete it, or put quotes around the text.", zh: "请删掉它；如果是文字的一部分，请给文字加上引号。" },
  }),
  "extra-comma": () => ({
    message: { en: "There is a comma too many here.", zh: "这里多了一个逗号。" },
    help: { en: "Delete it.", zh: "请删掉它。" },
  }),
  "missing-comma": () => ({
    message: { en: "Between two entries in brackets a comma is missing.", zh: "括号里的两项之间少了逗号。" },
    help: { en: 'Separate entries with "," and a space.', zh: "请用半角逗号“,”加空格隔开。" },
  }),
  escape: (found) => ({
    message: { en: `"${found}" has no meaning inside double quotes.`, zh: `双引号里不认识“${found}”这种写法。` },
    help: {
      en: "Write \\\\ for a backslash, or use single quotes around the text.",
      zh: "反斜杠请写成 \\\\，或者整段文字改用单引号。",
    },
  }),
  "comment-without-space": () => ({
    message: { en: 'A comment needs a space before its "#".', zh: "注释的“#”前面要有一个空格。" },
    help: { en: 'Type a space before "#".', zh: "请在“#”前面加一个空格。" },
  }),
  "behind-dashes": () => ({
    message: { en: 'The plan begins on the same line as "---".', zh: "计划内容和“---”写在了同一行。" },
    help: { en: "Begin a new line behind it, or leave it out.", zh: "请换行再写，或者去掉“---”。" },
  }),
  "long-key": () => ({
    message: { en: "This key is longer than a line may be.", zh: "这个键太长了。" },
    help: { en: "Shorten what stands before the colon.", zh: "请缩短冒号前面的内容。" },
  }),
  "empty-key": () => ({
    message: { en: "Before this colon there is no key.", zh: "这个冒号前面没有键。" },
    help: { en: "Write a name before the colon.", zh: "请在冒号前面写上名称。" },
  }),
  unreadable: () => ({
    message: { en: "From here on this line cannot be read.", zh: "从这里开始，这一行读不出来。" },
    help: {
      en: "Check the brackets, quotes, colons and indentation of this line.",
      zh: "请检查这一行的括号、引号、冒号和缩进。",
    },
  }),
};

function quoted(found: string): Bilingual {
  return { en: `Put quotes around it: ${inQuotes(found)}.`, zh: `请加上引号：${inQuotes(found)}。` };
}

/** A text as a quoted value, ready to be typed. */
export function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function spaced(found: string): string {
  return found.replace(":", ": ");
}
