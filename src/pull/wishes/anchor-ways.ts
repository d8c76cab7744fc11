import { isReserved } from "../../notation/names.ts";
import { parseDay } from "../../time/day.ts";
import type { Change } from "../fields.ts";
import { movedPoint } from "./move-point.ts";
import type { Wish, WishContext } from "./wish.ts";
import { workdaysOf } from "./workdays.ts";

/** The ways to write another day for an anchor: in its own form where that can say it, else as a date. */
export function anchorWays({ task: id, base, theirs }: Change, context: WishContext): Wish["ways"] {
  const { spec, document } = context;
  const text = textOf(context, id);
  const [day, from] = [parseDay(theirs), parseDay(base)];
  if (day === undefined || text === undefined) return [];
  const names = new Set([...spec.tasks, ...spec.phases, ...spec.anchors].map((each) => each.id));
  const isDeclared = (name: string): boolean => names.has(name) && !isReserved(name);
  const workdays = workdaysOf(document.calendar);
  const moved = movedPoint({ text, from: from === undefined ? [] : [from], to: day, isDeclared, workdays });
  return [...moved, theirs].map((value) => [{ path: ["anchors", id], value }]);
}

/** What an anchor is written as; undefined where that depends on the tier, or stands in another file. */
function textOf({ spec, own }: WishContext, id: string): string | undefined {
  const { node } = spec.origin;
  const anchors = node.kind === "map" ? node.entries.get("anchors")?.value : undefined;
  const value = anchors?.kind === "map" ? anchors.entries.get(id)?.value : undefined;
  return value?.kind === "scalar" && value.place.file === own.name ? value.text : undefined;
}
