import { formatPoint } from "./format-point.ts";
import type { IsDeclared, PointBase, PointText, Reading } from "./notation.ts";
import { readOffset } from "./read-offset.ts";
import { read, type Unread, unread } from "./reading.ts";
import { isDigit } from "./scan.ts";
import { scanDate } from "./scan-date.ts";
import { longerNameIn, scanName, unknownNameIn } from "./scan-name.ts";
import { scanSlot } from "./scan-slot.ts";
import { splitClock } from "./split-clock.ts";
import { isLongerThan, partOf, type WrittenText, writtenText } from "./written-text.ts";

/** Code points: an id of 64, an amount of 32, a clock, and the spaces between them. */
export const longestPoint = 112;

interface ReadBase {
  readonly base: PointBase;
  readonly end: number;
}

/** Reads a point by the grammar alone; `parsePoint` also says what to type instead. */
export function readPoint(text: string, isDeclared: IsDeclared): Reading<PointText> {
  const whole = writtenText(text);
  if (isLongerThan(whole, longestPoint)) return unread("too-long");
  const split = splitClock(whole.plain);
  if (!split.ok) return split;
  const { bodyEnd, clock } = split.value;
  const body = partOf(whole, 0, bodyEnd);
  const based = readBase(body, isDeclared);
  if (!based.ok) return based;
  const { base, end } = based.value;
  const offset = readOffset(body, end);
  if (!offset.ok) return offset.fault.reason === "unreadable" ? misreadName(body, end) : offset;
  const written = offset.value;
  if (base.kind === "slot" && written?.sign === "-" && isDigit(body.plain.at(-1))) return unread("unreadable");
  return read({
    base,
    ...(written && { offset: written.offset }),
    ...(clock !== undefined && { clock }),
    text: formatPoint({ base, written, clock }, isDeclared),
  });
}

function misreadName(body: WrittenText, end: number): Unread {
  const name = longerNameIn(body, end);
  return name === undefined ? unread("unreadable") : unread("unknown-name", { name });
}

function readBase(body: WrittenText, isDeclared: IsDeclared): Reading<ReadBase> {
  const date = scanDate(body.plain);
  if (date?.kind === "day") return read({ base: { kind: "date", day: date.day }, end: date.end });
  if (date) return unread(date.kind === "month" ? "vague" : "impossible-date");
  const slot = scanSlot(body.lower);
  const name = scanName(body, isDeclared);
  // `第3周-复盘` is that name where the plan has it: the longer reading wins.
  if (slot && slot.end >= (name?.end ?? 0)) return read({ base: slot.slot, end: slot.end });
  if (name) return read({ base: { kind: "name", name: name.name }, end: name.end });
  const unknown = unknownNameIn(body);
  return unknown === undefined ? unread("unreadable") : unread("unknown-name", { name: unknown });
}
