import type { Diagnostic, Place } from "../diagnostic/diagnostic.ts";
import { safely, withFix } from "../diagnostic/with-fix.ts";
import { type FullwidthMark, mendFullwidth } from "./mend-fullwidth.ts";
import type { ScalarNode } from "./node.ts";
import { fullwidthPunct } from "./problems.ts";

/** The marks that a Chinese keyboard writes where YAML needs the plain one. */
const plainForms: Readonly<Record<string, string>> = {
  "：": ":",
  "，": ",",
  "［": "[",
  "【": "[",
  "］": "]",
  "】": "]",
  "｛": "{",
  "｝": "}",
  "“": '"',
  "”": '"',
  "＂": '"',
  "‘": "'",
  "’": "'",
  "＇": "'",
  "＠": "@",
  "－": "-",
  "＃": "#",
  "\u3000": " ",
  "\u00a0": " ",
};
/** 【 often opens a name (`【内测】智能回复`), so it counts as a bracket only around a whole list. */
const openers = "［｛“＂‘＇";
const closers = "］】｝”＂’＇";

/**
 * The first full-width mark of a broken line that stands where the plain one would mean something: the colon behind a
 * key, a comma between entries, a bracket or quote around a value, a dash or space at the beginning. Marks inside
 * values and comments are text and are passed over.
 */
export function findFullwidthMark(line: string): FullwidthMark | undefined {
  let depth = 0;
  let hasColon = false;
  // Whether what comes next begins a key or a value.
  let isFresh = true;
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index);
    const next = line.charAt(index + 1);
    const isMark = isFresh
      ? openers.includes(character) || isWideSpace(character) || (character === "－" && next === " ")
      : depth > 0 && (closers.includes(character) || (character === "，" && hasColon));
    if (isMark || (character === "：" && !hasColon)) return markAt(line, index);
    if (character === "#" && (index === 0 || line[index - 1] === " ")) return undefined;
    if (isFresh && (character === '"' || character === "'")) index = endOfQuote(line, index, character);
    if ("[{".includes(character)) depth++;
    if ("]}".includes(character)) depth--;
    if ("[{]}".includes(character) || (character === "," && depth > 0)) hasColon = false;
    const isColon = character === ":" && (next === "" || isSpace(next));
    if (isColon) hasColon = true;
    isFresh =
      isColon || "[{".includes(character) || (character === "," && depth > 0) || (isFresh && " -".includes(character));
  }
  return undefined;
}

/** The mark of a whole text in full-width brackets that looks like a list or map: `［甲，乙］`, `｛名称：甲｝`. */
export function findFullwidthBracket(text: string): FullwidthMark | undefined {
  const isList = /^[［【]/.test(text) && /[］】\]]$/.test(text) && /[，,、]/.test(text);
  const isMap = text.startsWith("｛") && /[｝}]$/.test(text) && /[：:]/.test(text);
  return isList || isMap ? markAt(text, 0) : undefined;
}

/** The mark in a plain key that no key can contain: what stands behind it was meant to be the value. */
export function findMarkInKey(key: string): FullwidthMark | undefined {
  const first = key.charAt(0);
  if (isWideSpace(first) || openers.includes(first)) return markAt(key, 0);
  const colon = key.indexOf("：");
  if (colon !== -1) return markAt(key, colon);
  // In `{ helpers: 【甲, 乙】 }` the ASCII comma leaves the closing bracket to a key of its own.
  const last = key.length - 1;
  const closesNothing = /[］】｝]$/.test(key) && !/[［【｛]/.test(key);
  return closesNothing ? markAt(key, last) : undefined;
}

/** The closing mark that stands where a text was to be closed with `"` or `'`, or a list or map with a plain bracket. */
export function findFullwidthCloser(text: string, opener: string): FullwidthMark | undefined {
  const wanted = { '"': "”“＂", "'": "’‘＇", "[": "］】", "{": "｝" }[opener] ?? "";
  for (let index = 0; index < text.length; index++) {
    if (wanted.includes(text.charAt(index))) return markAt(text, index, opener);
  }
  return undefined;
}

/**
 * For where a map or list was wanted and a text came: the diagnostic that names the full-width mark in it, or
 * undefined where the text has none. `负责人：张三` was meant to be a key and its value.
 */
export function fullwidthInText(node: ScalarNode): Diagnostic | undefined {
  if (node.style !== "plain") return undefined;
  const found = findFullwidthMark(node.text) ?? findFullwidthBracket(node.text);
  if (!found) return undefined;
  const { mark, plain } = found;
  const { line, endLine } = node.place;
  // In a text of several lines the line breaks are gone, and with them the way back to the exact column.
  if (line !== endLine) return fullwidthPunct(node.place, { mark, plain });
  const columnOf = (index: number): number => node.place.column + [...node.text.slice(0, index)].length;
  const placeOf = (start: number, end: number): Place => {
    return { ...node.place, column: columnOf(start), endColumn: columnOf(end) };
  };
  const edits = mendFullwidth(node.text, found)?.map((it) => ({ place: placeOf(it.start, it.end), text: it.text }));
  return withFix(fullwidthPunct(placeOf(found.index, found.index + 1), { mark, plain }), edits && safely(...edits));
}

function markAt(text: string, index: number, opener?: string): FullwidthMark {
  const mark = text.charAt(index);
  const plain = opener === '"' || opener === "'" ? opener : plainForms[mark];
  return { index, mark, plain: plain ?? mark };
}

function isSpace(character: string): boolean {
  return character === " " || character === "\t" || isWideSpace(character);
}

function isWideSpace(character: string): boolean {
  return character === "\u3000" || character === "\u00a0";
}

function endOfQuote(line: string, start: number, quote: string): number {
  const end = line.indexOf(quote, start + 1);
  return end === -1 ? line.length : end;
}
