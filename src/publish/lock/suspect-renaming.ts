import type { Lock, LockEntry } from "./lock.ts";
import type { Reconciled } from "./reconcile.ts";
import { belongsTo, type Renaming } from "./rename-entries.ts";

/**
 * Ids that look as if they had become others: one is gone and one is new, under the same name, or without names of
 * their own on the same days in the same calendars; and nothing else looks like either of them.
 */
export function suspectRenaming(before: Lock | undefined, { lock, added, removed }: Reconciled): readonly Renaming[] {
  if (!before) return [];
  const pairs = removed.flatMap((from) => added.filter((to) => isAlike(from, to)).map((to) => ({ from, to })));
  const single = pairs.filter(({ from, to }) => pairs.every((it) => (it.from === from) === (it.to === to)));
  // What hangs on an id is renamed with it.
  return single.filter((pair) => !single.some((it) => it !== pair && hangsOn(pair, it)));

  function isAlike(from: string, to: string): boolean {
    const [old, now] = [before?.entries.get(from), lock.entries.get(to)];
    if (!old || !now) return false;
    const isNamed = old.name !== from || now.name !== to;
    return isNamed ? old.name === now.name : placeOf(old) === placeOf(now);
  }
}

function placeOf({ start, finish, tags }: LockEntry): string {
  return [start, finish, ...tags].join(" ");
}

function hangsOn(pair: Renaming, other: Renaming): boolean {
  const rest = pair.from.slice(other.from.length);
  return belongsTo(pair.from, other.from) && belongsTo(pair.to, other.to) && pair.to.endsWith(rest);
}
