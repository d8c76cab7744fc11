import { type Unread, unread } from "./reading.ts";
import { wordAt } from "./scan.ts";
import { scanNumber } from "./scan-number.ts";
import { isAnyTime } from "./vague.ts";
import type { WrittenText } from "./written-text.ts";

const roughEndings = ["左右", "上下", "前后"];
const roughBeginnings = [
  "about ",
  "around ",
  "roughly ",
  "approximately ",
  "approx. ",
  "approx ",
  "ca. ",
  "差不多",
  "大概",
];
const yearWords = ["年", "y", "yr", "year", "years"];

/** What to type instead of a duration that cannot be read. `isReadable` tells whether a proposal can be. */
export function suggestDuration(text: WrittenText, isReadable: (text: string) => boolean): Unread {
  const { lower } = text;
  const rough = roughly(lower);
  if (rough !== undefined) {
    const isSure = isReadable(rough);
    return unread("vague", { suggestion: isSure ? rough : "TBD", isSure });
  }
  if (isAnyTime(lower) || lower === "未定" || lower === "待确认") return unread("vague", { suggestion: "TBD" });
  const candidates = [lower.slice(1), inMonths(lower)];
  const isSigned = lower[0] === "+" || lower[0] === "-";
  const suggestion = candidates.find(
    (other, index) => other !== undefined && (index > 0 || isSigned) && isReadable(other),
  );
  return unread("unreadable", { suggestion, isSure: !isSigned });
}

/** `约一周` for `一周左右`, `~1 week` for `about 1 week`. */
function roughly(lower: string): string | undefined {
  const ending = roughEndings.find((word) => lower.endsWith(word));
  if (ending !== undefined) return `约${withoutMark(lower.slice(0, -ending.length))}`;
  const beginning = wordAt(lower, 0, roughBeginnings);
  if (beginning === undefined) return undefined;
  return `${beginning > "~" ? "约" : "~"}${lower.slice(beginning.length)}`;
}

function withoutMark(text: string): string {
  const mark = wordAt(text, 0, ["大约", "约", "~"]);
  return mark === undefined ? text : text.slice(mark.length);
}

function inMonths(lower: string): string | undefined {
  const number = scanNumber(lower, 0);
  const isYears = number?.kind === "whole" && yearWords.includes(lower.slice(number.end).trim());
  return isYears ? `${number.value * 12}mo` : undefined;
}
