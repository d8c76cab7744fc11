import { builtInName } from "./built-in-name.ts";
import { isAmount } from "./is-amount.ts";
import type { Weekday } from "./notation.ts";
import { scanSlot } from "./scan-slot.ts";
import { scanWeekday } from "./scan-weekday.ts";
import { writtenText } from "./written-text.ts";

const longestId = 64;

/** Combining marks belong to letters in many scripts; `〇` counts as a digit. */
const laterCharacter = /^[\p{L}\p{M}\p{Nd}\p{Nl}_-]$/u;
const firstCharacter = /^\p{L}$/u;

const reservedWords: ReadonlySet<string> = new Set([
  "launch",
  "t",
  "r",
  "tbd",
  "待定",
  "week",
  "null",
  "true",
  "false",
]);

/** Whether the text can name a task, phase or anchor: letters of any script, digits, `_`, `-`, after a letter; at most 64. */
export function isId(text: string): boolean {
  if (text.length > 2 * longestId) return false;
  const characters = Array.from(text);
  return (
    characters.length <= longestId &&
    firstCharacter.test(characters[0] ?? "") &&
    characters.every((character) => laterCharacter.test(character))
  );
}

/**
 * Whether the text means something of its own, in any case and width, so that no task, phase or anchor can have it as
 * its id: reserved words, slot words, festivals, and what reads as a distance from one of them, such as `T-30`.
 * `release` is not among them: it is an id, but only ever of the anchor.
 */
export function isReserved(text: string): boolean {
  const { plain, lower } = writtenText(text);
  if (reservedWords.has(lower)) return true;
  if (scanSlot(lower)?.end === lower.length) return true;
  if (builtInName(plain) !== undefined) return lower !== "release";
  const dash = lower.lastIndexOf("-");
  return dash > 0 && isAmount(lower, dash + 1) && builtInName(plain.slice(0, dash)) !== undefined;
}

/** `mon`, `Monday`, `周一`, `星期一`, `礼拜一`. */
export function parseWeekday(text: string): Weekday | undefined {
  const { lower } = writtenText(text);
  const scanned = scanWeekday(lower, 0);
  return scanned?.end === lower.length ? scanned.weekday : undefined;
}
