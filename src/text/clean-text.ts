/** Controls, bidi controls, zero-width characters and other code points that show nothing, except joiners and selectors. */
const neverWanted =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const lineBreaks = /\r\n?/g;
const separators = /[\u2028\u2029]/g;
const notCharacters = /[\p{Cs}\ufffe\uffff]/gu;

/**
 * U+200C and U+200D belong to the spelling of some scripts and hold emoji families together; anywhere else they hide.
 * The scripts are named, rather than "after a mark", so that composing the text cannot change the answer.
 */
const strayJoiners =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]|\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?(?=\u200d\p{Extended_Pictographic}))[\u200c\u200d]/gu;
/** Tag characters spell the flags of regions, behind a black flag; anywhere else they are text that nobody sees. */
const tagRuns = /(\u{1f3f4})?[\u{e0000}-\u{e007f}]+/gu;

/**
 * The text as every output may carry it: composed (NFC), with line feeds as the only line breaks, and without anything
 * invisible that could reorder, hide or break off what follows. What stands for no character becomes U+FFFD.
 */
export function cleanText(text: string): string {
  if (/^[\t\n\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/.test(text)) return text;
  const visible = text
    .replace(lineBreaks, "\n")
    .replace(separators, " ")
    .replace(notCharacters, "\ufffd")
    .replace(neverWanted, "")
    .replace(tagRuns, (run, flag: string | undefined) => (flag ? run : ""))
    .normalize("NFC");
  return visible.replace(strayJoiners, "").normalize("NFC");
}

/**
 * One line of text as a terminal may show it: what is invisible or would move the cursor is drawn as a picture or as
 * `<U+202E>`, line breaks and tabs too. What the log of a CI runner would take for a command is broken with a space.
 */
export function makeVisible(text: string): string {
  if (/^[\x20-\x22\x24-\x39\x3b-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/.test(text)) return text;
  return text
    .replace(hidden, picture)
    .replace(strayJoiners, picture)
    .replace(tagRuns, (run, flag: string | undefined) => (flag ? run : run.replace(/./gsu, picture)))
    .replace(/##(?=\[)/g, "# #")
    .replace(/^(\s*):(?=:)/, "$1: ");
}

/** What people take for an ordinary space, or for nothing at all; it may stand in a name, and hides in a line of a file. */
const lookalikes =
  "\\u00a0\\u00ad\\u034f\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3164\\uffa0";
const hidden = new RegExp(`${neverWanted.source}|[\\t\\n\\r\\u2028\\u2029${lookalikes}\\p{Cs}\\ufffe\\uffff]`, "gu");

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
