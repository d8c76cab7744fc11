import { writeList, writeScalar } from "../../source/write-scalar.ts";

/**
 * What is to stand under a key: a text, a list of them, further keys. Undefined takes the key out of the text, null writes
 * that the key is removed, which takes away what another plan says below.
 */
export type Value = string | readonly string[] | Pairs | null | undefined;

/** Keys with their values, in order. */
export type Pairs = ReadonlyMap<string, Value>;

/** A removed key as a plan writes it that has the key from another one. */
const removed = "~";

/** A value as YAML that can stand anywhere, on one line. */
export function writeValue(value: Value): string {
  if (value === undefined || value === null) return removed;
  if (typeof value === "string") return writeText(value);
  return isPairs(value) ? writePairs(value) : writeList(value);
}

/** `{ name: 海报, duration: 5d }`. */
function writePairs(pairs: Pairs): string {
  return pairs.size === 0 ? "{}" : `{ ${[...pairs].map(([key, value]) => writePair(key, value)).join(", ")} }`;
}

export function writePair(key: string, value: Value): string {
  return `${writeScalar(key)}: ${writeValue(value)}`;
}

function isPairs(value: Value): value is Pairs {
  return value instanceof Map;
}

/** A text in the manner of the one that it replaces: in single or double quotes where that was. */
export function writeLike(old: string, text: string): string {
  if (isSpecial(text)) return inDoubleQuotes(text);
  if (old.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
  if (old.startsWith('"') && !/["\\]/.test(text)) return `"${text}"`;
  return writeText(text);
}

/** A text of several lines that stood as a block: below the bar, as deep as its first line stood. */
export function writeBlock(text: string, indent: string): string {
  return ["|-", ...text.split("\n").map((line) => (line === "" ? "" : indent + line))].join("\n");
}

function writeText(text: string): string {
  return isSpecial(text) ? inDoubleQuotes(text) : writeScalar(text);
}

/** Line breaks and signs that show nothing can only be written with a backslash. */
function isSpecial(text: string): boolean {
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text);
}

function inDoubleQuotes(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
