import { formatDay } from "../time/day.ts";
import type { ClockMinute, IsDeclared, PointBase } from "./notation.ts";
import type { WrittenOffset } from "./read-offset.ts";
import { isDigit } from "./scan.ts";
import { scanName } from "./scan-name.ts";
import { formatSlot } from "./scan-slot.ts";
import { formatClock } from "./split-clock.ts";
import { writtenText } from "./written-text.ts";

export interface PointParts {
  readonly base: PointBase;
  readonly written: WrittenOffset | undefined;
  readonly clock: ClockMinute | undefined;
}

/** The normal form: `T-5wd`, `2026-10-20 10:00`, `week 3 wed`. */
export function formatPoint({ base, written, clock }: PointParts, isDeclared: IsDeclared): string {
  const day = written ? withOffset(base, written, isDeclared) : formatBase(base);
  return clock === undefined ? day : `${day} ${formatClock(clock)}`;
}

function formatBase(base: PointBase): string {
  if (base.kind === "date") return formatDay(base.day);
  if (base.kind === "slot") return formatSlot(base);
  return base.name === "launch" ? "T" : base.name === "release" ? "R" : base.name;
}

function withOffset(base: PointBase, { sign, amount }: WrittenOffset, isDeclared: IsDeclared): string {
  const text = formatBase(base);
  // `week 1-2` looks like two weeks, so a distance from a slot stands apart and always has a unit.
  if (base.kind === "slot") return `${text} ${sign} ${isDigit(amount.at(-1)) ? `${amount}d` : amount}`;
  const glued = `${text}${sign}${amount}`;
  // One day before `a` is `a - 1` in a plan that also has an `a-1`.
  const isOther = base.kind === "name" && scanName(writtenText(glued), isDeclared)?.end !== text.length;
  return isOther ? `${text} ${sign} ${amount}` : glued;
}
