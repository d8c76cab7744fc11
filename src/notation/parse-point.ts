import type { Fault, IsDeclared, PointText, Reading } from "./notation.ts";
import { readOffset } from "./read-offset.ts";
import { readPoint } from "./read-point.ts";
import { type Unread, unread } from "./reading.ts";
import { type Rewording, rewordings } from "./reword-point.ts";
import { isDigit, skipDigits, skipSpaces } from "./scan.ts";
import { scanDate } from "./scan-date.ts";
import { dayOfMonthPart, isVagueTime } from "./vague.ts";
import { type WrittenText, writtenText } from "./written-text.ts";

/** What to type for a time that nothing follows from: only its shape can be shown. */
const anyPoint = "T-30";

/**
 * Reads a point: `T-30`, `R-1wd`, `签约 + 3个工作日`, `2026-10-20 10:00`, `第3周周三`. A bare number, `d` and `天` are calendar
 * days. At most 112 characters, the amount at most 32; a distance at most a hundred years.
 */
export function parsePoint(text: string, isDeclared: IsDeclared): Reading<PointText> {
  const reading = readPoint(text, isDeclared);
  if (reading.ok || reading.fault.reason === "too-long") return reading;
  return advised(writtenText(text), reading, isDeclared);
}

function advised(text: WrittenText, { fault }: Unread, isDeclared: IsDeclared): Unread {
  const { reason } = fault;
  if (reason === "impossible-date") return { ok: false, fault };
  if (reason === "vague") return vague(text, isDeclared);
  if (reason === "part-of-day") return unread(reason, { suggestion: wholeAmount(text, isDeclared)?.text });
  const distance = distanceFromNothing(text);
  if (distance) return distance;
  const suggestion = firstReadable(rewordings(text), isDeclared);
  if (suggestion) return unread(reason, { ...nameOf(fault), suggestion: suggestion.text, isSure: suggestion.isSure });
  return isVagueTime(text.lower) ? vague(text, isDeclared) : { ok: false, fault };
}

/** `+14` and `14`, which have no unit and no base; `14d`, which has no base. */
function distanceFromNothing(text: WrittenText): Unread | undefined {
  const { plain } = text;
  const isSigned = plain[0] === "+" || plain[0] === "-";
  const digitsEnd = skipDigits(plain, skipSpaces(plain, isSigned ? 1 : 0));
  if (isDigit(plain[0]) && plain.length === 8 && digitsEnd === 8) return compactDate(plain);
  const tail = writtenText(isSigned ? plain : `+${plain}`);
  const offset = readOffset(tail, 0);
  if (!offset.ok) {
    const { reason } = offset.fault;
    if (reason === "part-of-day") return unread(reason);
    return reason === "vague" ? unread(reason, { suggestion: anyPoint }) : undefined;
  }
  const { sign = "", amount = "" } = offset.value ?? {};
  return unread(digitsEnd === plain.length ? "needs-unit" : "unreadable", {
    suggestion: `T${sign}${amount}`,
    isSure: isSigned,
  });
}

function compactDate(plain: string): Unread {
  const dashed = [plain.slice(0, 4), plain.slice(4, 6), plain.slice(6)].join("-");
  return scanDate(dashed)?.kind === "day"
    ? unread("unreadable", { suggestion: dashed, isSure: true })
    : unread("impossible-date");
}

function vague(text: WrittenText, isDeclared: IsDeclared): Unread {
  const { plain } = text;
  const precise = ["左右", "前后", "上下"].find((ending) => plain.endsWith(ending));
  const candidates = precise === undefined ? [] : [guess(text.raw.slice(0, -precise.length))];
  return unread("vague", {
    suggestion: dayOfMonthPart(plain) ?? firstReadable(candidates, isDeclared)?.text ?? anyPoint,
  });
}

/** `T-2` for `T-1.5`: the next whole number. */
function wholeAmount({ plain }: WrittenText, isDeclared: IsDeclared): Rewording | undefined {
  const dot = plain.lastIndexOf(".");
  let start = dot;
  while (isDigit(plain[start - 1])) start--;
  if (dot < 0 || start === dot) return undefined;
  const whole = Number(plain.slice(start, dot)) + 1;
  return firstReadable([guess(plain.slice(0, start) + whole + plain.slice(skipDigits(plain, dot + 1)))], isDeclared);
}

function guess(text: string): Rewording {
  return { text, isSure: false };
}

/** The first that can be read, in the normal form. */
function firstReadable(candidates: readonly Rewording[], isDeclared: IsDeclared): Rewording | undefined {
  for (const { text, isSure } of candidates) {
    const reading = readPoint(text, isDeclared);
    if (reading.ok) return { text: reading.value.text, isSure };
  }
  return undefined;
}

function nameOf({ name }: Fault): { name?: string } {
  return name === undefined ? {} : { name };
}
