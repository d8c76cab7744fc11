import { foldWidth } from "./fold-width.ts";

/** A text beside its folded forms. All three are equally long, so a position in one is a position in the others. */
export interface WrittenText {
  readonly raw: string;
  /** Full-width and typographic forms folded. */
  readonly plain: string;
  /** `plain`, with A to Z in lower case. */
  readonly lower: string;
}

/** The text without the spaces around it. */
export function writtenText(text: string): WrittenText {
  const plain = foldWidth(text);
  return trimmed({ raw: text, plain, lower: lowerCase(plain) });
}

/** The part from `start` up to but not including `end`, without the spaces around it. */
export function partOf({ raw, plain, lower }: WrittenText, start: number, end = raw.length): WrittenText {
  return trimmed({ raw: raw.slice(start, end), plain: plain.slice(start, end), lower: lower.slice(start, end) });
}

/** Whether the text has more than that many code points. */
export function isLongerThan({ raw }: WrittenText, limit: number): boolean {
  if (raw.length <= limit) return false;
  // A code point is at most two units of the string, so a text far beyond the limit need not be counted.
  return raw.length > 2 * limit || Array.from(raw).length > limit;
}

function trimmed({ raw, plain, lower }: WrittenText): WrittenText {
  let start = 0;
  let end = plain.length;
  while (start < end && plain[start] === " ") start++;
  while (end > start && plain[end - 1] === " ") end--;
  return { raw: raw.slice(start, end), plain: plain.slice(start, end), lower: lower.slice(start, end) };
}

/** Only A to Z: other letters may grow longer in lower case, and positions would no longer agree. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
