import type { PointBase, PointText } from "./notation.ts";
import type { SlotBase } from "./scan-slot.ts";

/** Whether the start lies after the finish, as far as that is known without a calendar: one base and one unit. */
export function isReversed(start: PointText, finish: PointText): boolean {
  const days = difference(start, finish);
  if (days === undefined) return false;
  return days < 0 || (days === 0 && (finish.clock ?? Infinity) < (start.clock ?? 0));
}

/** In the unit that both are written in; undefined where it cannot be known. */
function difference(start: PointText, finish: PointText): number | undefined {
  const between = baseDifference(start.base, finish.base);
  if (between === undefined) return undefined;
  const units = new Set([start, finish].flatMap(({ offset }) => (offset ? [offset.unit] : [])));
  // One base compares in any one unit; two days only in calendar days, and two slots only as they stand.
  const isComparable =
    units.size === 0 || (units.size === 1 && (between === 0 || (start.base.kind === "date" && units.has("cd"))));
  if (!isComparable) return undefined;
  return between + (finish.offset?.amount ?? 0) - (start.offset?.amount ?? 0);
}

/** In calendar days. */
function baseDifference(start: PointBase, finish: PointBase): number | undefined {
  if (start.kind === "date" && finish.kind === "date") return finish.day - start.day;
  if (start.kind === "name" && finish.kind === "name") return start.name === finish.name ? 0 : undefined;
  if (start.kind === "slot" && finish.kind === "slot") return slotDifference(start, finish);
  return undefined;
}

/** Which weekday a block begins with is not known here, so two weekdays of one block cannot be compared. */
function slotDifference(start: SlotBase, finish: SlotBase): number | undefined {
  if (start.week === finish.week) return start.weekday === finish.weekday ? 0 : undefined;
  if (start.week === "last" || finish.week === "last") return undefined;
  return (finish.week - start.week) * 7;
}
