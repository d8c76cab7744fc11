import { type Day, formatDay } from "../../time/day.ts";
import type { CancelledEntry } from "../shared/published.ts";
import { type ChatContext, nameSpan } from "./context.ts";
import { plain, quiet, type Section } from "./digest.ts";

const msPerDay = 86_400_000;

/** What was published and is no more: the things that people know by name, with the day on which they were to be done. */
export function removedSection(context: ChatContext): readonly Section[] {
  const { wish, words, days } = context;
  const removed = wish.cancelled.filter((entry) => isNews(entry, context) && isGone(entry, context));
  if (removed.length === 0) return [];
  const lines = removed
    .toSorted((left, right) => (left.finish < right.finish ? -1 : left.finish === right.finish ? 0 : 1))
    .map(({ name, finish }) => [nameSpan(name), plain("  "), quiet(words.wasOn(days.long(finish)))]);
  return [{ kind: "removed", heading: words.removed(days.short(wish.since), lines.length), lines, more: null }];
}

/** The revision that took it out is of a day that is asked for, both inside. */
function isNews({ identity }: CancelledEntry, { wish }: ChatContext): boolean {
  const on = formatDay(Math.floor(identity.stamp / msPerDay) as Day);
  return wish.since <= on && on <= wish.today;
}

/** Neither a deadline or another part of a thing, nor one meeting of several, nor what the plan still has. */
function isGone({ key }: CancelledEntry, { document }: ChatContext): boolean {
  const { tasks, anchors, phases } = document;
  const isPart = key.includes("/") || /\.\d+$/.test(key);
  return !isPart && ![...tasks, ...anchors, ...phases].some(({ id }) => id === key);
}
