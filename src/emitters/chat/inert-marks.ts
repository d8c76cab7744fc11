/**
 * The marks of the small Markdown of chats and what stands for them in text. These chats have no dependable way to
 * escape a mark, so each is replaced by a sign that looks much the same and means nothing.
 */
const lookalikes: Readonly<Record<string, string>> = {
  "*": "∗",
  "`": "ˋ",
  "~": "∼",
  "[": "［",
  "]": "］",
  "<": "＜",
  ">": "＞",
  "|": "｜",
  "\\": "＼",
  "!": "！",
  "#": "＃",
  _: "＿",
  "@": "＠",
};

const marks =
  /[*`~[\]<>|\\]|!(?=[[［])|^\s*#|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|@(?=all\b|所有人|channel\b|here\b|everyone\b)/giu;

/** The text with every mark made inert: it can become neither a format, nor a link, nor a mention of everybody. */
export function inertMarks(text: string): string {
  return text.replace(marks, (found) => {
    const mark = found.trimStart();
    return found.slice(0, found.length - mark.length) + (lookalikes[mark] ?? mark);
  });
}
