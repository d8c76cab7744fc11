import type { Lock, LockEntry, RemovedEntry } from "./lock.ts";
import { cancel } from "./revise.ts";

/** An id of the plan that became another. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/**
 * Hands what was published under an id to another one, with all that hangs on the id. Where the new id was published
 * already, as a thing of its own, that one is taken back.
 */
export function renameEntries(lock: Lock, renaming: Renaming, now: number): Lock {
  const entries = new Map(lock.entries);
  const removed = new Map(lock.removed);
  const handOver = (key: string, entry: LockEntry): void => {
    const to = `${renaming.to}${key.slice(renaming.from.length)}`;
    const own = entries.get(to);
    if (own) removed.set(own.uid, { ...cancel(own, now), key: to });
    entries.set(to, entry);
  };
  for (const [key, entry] of lastLives(lock)) {
    if (!belongsTo(key, renaming.from) || entries.has(key)) continue;
    removed.delete(entry.uid);
    handOver(key, returning(entry));
  }
  for (const [key, entry] of lock.entries) {
    if (!belongsTo(key, renaming.from)) continue;
    entries.delete(key);
    handOver(key, entry);
  }
  return { ...lock, entries, removed };
}

/** Whether anything was ever published under the id. */
export function isPublished({ entries, removed }: Lock, id: string): boolean {
  return [...entries.keys(), ...[...removed.values()].map(({ key }) => key)].some((key) => belongsTo(key, id));
}

/** Of each key that was taken back, the entry that bore it last. */
export function lastLives({ removed }: Lock): ReadonlyMap<string, RemovedEntry> {
  const lives = new Map<string, RemovedEntry>();
  for (const entry of removed.values()) {
    const known = lives.get(entry.key);
    if (!known || entry.revised >= known.revised) lives.set(entry.key, entry);
  }
  return lives;
}

/** What was taken back, as it comes back: published anew even where it shows what it showed. */
export function returning({ key: _, ...entry }: RemovedEntry): LockEntry {
  return { ...entry, hash: "" };
}

/** `page/by` and `page.2` belong to `page`. */
export function belongsTo(key: string, id: string): boolean {
  return key === id || key.startsWith(`${id}/`) || key.startsWith(`${id}.`);
}
