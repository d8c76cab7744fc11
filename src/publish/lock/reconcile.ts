import { uidOf } from "../../emitters/shared/uid.ts";
import type { Entry } from "./entry.ts";
import { emptyLock, type Lock, type LockEntry } from "./lock.ts";
import { lastLives, returning } from "./rename-entries.ts";
import { cancel, firstRevision, revise } from "./revise.ts";

/** A lock brought up to its plan, and by what it differs from the one before. All are keys. */
export interface Reconciled {
  readonly lock: Lock;
  readonly added: readonly string[];
  /** Those whose revision is a new one. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

interface Occasion {
  readonly planId: string;
  /** When new revisions are made, in milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/**
 * Brings a lock up to the entries of its plan. An entry that shows what it showed stays as it is; any other gets a
 * higher SEQUENCE and the time of this occasion, one that is gone as well, so that it can be cancelled; one that
 * comes back takes up its old identity. Done again, it changes nothing.
 */
export function reconcile(known: Lock | undefined, entries: readonly Entry[], { planId, now }: Occasion): Reconciled {
  const before = known ?? emptyLock(planId);
  const lives = lastLives(before);
  const taken = new Set([...before.entries.values(), ...before.removed.values()].map(({ uid }) => uid));
  const used = new Set<string>();
  const current = new Map<string, LockEntry>();
  for (const entry of entries) {
    const life = lives.get(entry.key);
    const former = before.entries.get(entry.key) ?? (life && returning(life));
    const isKnown = former !== undefined && !used.has(former.uid);
    const next = isKnown ? revise(former, entry, now) : firstRevision(entry, freeUid(entry.key, planId, taken), now);
    taken.add(next.uid);
    used.add(next.uid);
    current.set(entry.key, next);
  }
  const gone = [...before.entries].filter(([key, { uid }]) => !current.has(key) && !used.has(uid));
  const removed = new Map(gone.map(([key, entry]) => [entry.uid, { ...cancel(entry, now), key }]));
  for (const [uid, entry] of before.removed) if (!used.has(uid)) removed.set(uid, entry);
  const keys = [...current.keys()];
  return {
    lock: { plan: planId, entries: current, removed },
    added: keys.filter((key) => !before.entries.has(key)),
    changed: keys.filter((key) => isRevised(before.entries.get(key), current.get(key))),
    removed: gone.map(([key]) => key),
  };
}

function isRevised(old: LockEntry | undefined, now: LockEntry | undefined): boolean {
  return old !== undefined && old.sequence !== now?.sequence;
}

/** The UID of a new entry: another than usual where what once had its key took the usual one along to a new id. */
function freeUid(key: string, planId: string, taken: ReadonlySet<string>): string {
  let uid = uidOf(planId, key);
  for (let copy = 2; taken.has(uid); copy += 1) uid = uidOf(planId, `${key}/${copy}`);
  return uid;
}
