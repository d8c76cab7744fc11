import { partsOf } from "../time/day.ts";
import type { Fault, IsDeclared, PointText, Reading, WindowText } from "./notation.ts";
import { parsePoint } from "./parse-point.ts";
import { isReversed } from "./point-order.ts";
import { longestPoint, readPoint } from "./read-point.ts";
import { read, type Unread, unread } from "./reading.ts";
import { isDigit, skipDigits, skipSpaces, wordAt } from "./scan.ts";
import { mostWeeks } from "./scan-slot.ts";
import { isLongerThan, partOf, type WrittenText, writtenText } from "./written-text.ts";

const longestWindow = 2 * longestPoint + 8;
/** What to type for a time that nothing follows from: only its shape can be shown. */
const anyWindow = "T-30..T-7";
/** `..` is tried wherever it stands before the others, which may be part of a name. */
const separators = [[".."], ["至", "到", "~"]] as const;

/**
 * Reads a window, both ends inside: `A..B`, `A至B`, `A ~ B`, the open `A..`, or a slot alone. At most 232 characters.
 * Ends are held against each other only where no calendar is needed for it: one base and one unit.
 */
export function parseWindow(text: string, isDeclared: IsDeclared): Reading<WindowText> {
  const written = writtenText(text);
  if (isLongerThan(written, longestWindow)) return unread("too-long");
  const weeks = weekRange(written.lower);
  if (weeks !== undefined) return unread("unreadable", { suggestion: weeks, isSure: true });
  let fault: Unread | undefined;
  for (const [start, end] of splitsOf(written.plain)) {
    const reading = readEnds(partOf(written, 0, start), partOf(written, end), isDeclared);
    // `16..1` is no point, so a text that can be split fails as a window.
    if (reading.ok || reading.fault.reason === "reversed") return reading;
    fault ??= reading;
  }
  return fault ?? slotAlone(written.raw, isDeclared);
}

function splitsOf(plain: string): readonly (readonly [number, number])[] {
  return separators.flatMap((words) => {
    const splits: [number, number][] = [];
    for (let at = 0; at < plain.length; at++) {
      const word = wordAt(plain, at, words);
      if (word !== undefined) splits.push([at, at + word.length]);
    }
    return splits;
  });
}

function readEnds(first: WrittenText, second: WrittenText, isDeclared: IsDeclared): Reading<WindowText> {
  const start = parsePoint(first.raw, isDeclared);
  const finish = second.raw === "" ? undefined : parsePoint(second.raw, isDeclared);
  if (start.ok && finish === undefined) return read({ start: start.value, text: `${start.value.text}..` });
  if (start.ok && finish?.ok) return ordered(start.value, finish.value);
  const { reason, name } = faultOf(start) ?? faultOf(finish) ?? { reason: "unreadable" };
  const shortened = start.ok ? dayInSameYear(start.value, second.lower) : undefined;
  const suggestion = mended([proposalOf(start), shortened ?? (finish ? proposalOf(finish) : "")], isDeclared);
  const isSure = isSureEnd(start) && (shortened !== undefined || finish === undefined || isSureEnd(finish));
  return unread(reason, { suggestion, isSure, ...(name !== undefined && { name }) });
}

function isSureEnd(reading: Reading<PointText>): boolean {
  return reading.ok || reading.fault.isSure === true;
}

function faultOf(reading: Reading<PointText> | undefined): Fault | undefined {
  return reading?.ok === false ? reading.fault : undefined;
}

function proposalOf(end: Reading<PointText>): string | undefined {
  return end.ok ? end.value.text : end.fault.suggestion;
}

/** The window of what is to be typed for its two ends, if they make one; an empty end leaves it open. */
function mended(ends: readonly (string | undefined)[], isDeclared: IsDeclared): string | undefined {
  if (ends.includes(undefined)) return undefined;
  const [start, finish] = ends.map((end) => readPoint(end ?? "", isDeclared));
  const isOpen = ends[1] === "";
  const isWindow = start?.ok && (isOpen || (finish?.ok && !isReversed(start.value, finish.value)));
  return isWindow ? ends.join("..") : undefined;
}

function ordered(start: PointText, finish: PointText): Reading<WindowText> {
  if (isReversed(start, finish)) return unread("reversed", { suggestion: `${finish.text}..${start.text}` });
  const isSlot = isBareSlot(start) && start.text === finish.text;
  return read({ start, finish, text: isSlot ? start.text : `${start.text}..${finish.text}` });
}

function slotAlone(text: string, isDeclared: IsDeclared): Reading<WindowText> {
  const point = parsePoint(text, isDeclared);
  if (!point.ok) return alone(point.fault, isDeclared);
  const slot = point.value;
  return isBareSlot(slot) ? read({ start: slot, finish: slot, text: slot.text }) : unread("unreadable");
}

/** What to type instead of a point is a window only where it is a slot. */
function alone({ reason, suggestion = "", isSure = false, name }: Fault, isDeclared: IsDeclared): Unread {
  const point = readPoint(suggestion, isDeclared);
  const isWindow = point.ok && isBareSlot(point.value);
  const proposed = isWindow ? suggestion : reason === "vague" ? anyWindow : undefined;
  return unread(reason, { suggestion: proposed, isSure: isWindow && isSure, ...(name !== undefined && { name }) });
}

function isBareSlot({ base, offset, clock }: PointText): boolean {
  return base.kind === "slot" && offset === undefined && clock === undefined;
}

/** `2026-10-20..25` and `2026年10月20日至11月3日` leave out what the first end has said. */
function dayInSameYear({ base }: PointText, second: string): string | undefined {
  if (base.kind !== "date") return undefined;
  const { year, month } = partsOf(base.day);
  const bare = "日号".includes(second.at(-1) ?? " ") ? second.slice(0, -1) : second;
  const parts = bare.split(bare.includes("月") ? "月" : "-");
  if (parts.length > 2 || parts.some((part) => part === "" || part.length > 2 || skipDigits(part, 0) !== part.length)) {
    return undefined;
  }
  return [year, ...(parts.length === 1 ? [month, ...parts] : parts)]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** `第1-2周` and `week 1-2`, where each end of a window of weeks is to be a slot of its own. */
function weekRange(lower: string): string | undefined {
  const isChinese = lower[0] === "第";
  if (!isChinese && !lower.startsWith("week")) return undefined;
  const first = skipSpaces(lower, isChinese ? 1 : 4);
  const firstEnd = skipDigits(lower, first);
  const word = wordAt(lower, skipSpaces(lower, firstEnd), ["-", "~", "至", "到"]);
  const second = skipSpaces(lower, skipSpaces(lower, firstEnd) + 1);
  const end = skipDigits(lower, second);
  const rest = lower.slice(skipSpaces(lower, end));
  if (word === undefined || !isDigit(lower[first]) || second === end || rest !== (isChinese ? "周" : ""))
    return undefined;
  const [from, to] = [Number(lower.slice(first, firstEnd)), Number(lower.slice(second, end))];
  return from >= 1 && from < to && to <= mostWeeks ? `week ${from}..week ${to}` : undefined;
}
