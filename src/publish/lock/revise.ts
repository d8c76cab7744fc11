import { type Day, formatDay } from "../../time/day.ts";
import type { Entry } from "./entry.ts";
import type { FormerDays, LockEntry } from "./lock.ts";

/** How many former days are remembered of one entry. */
const remembered = 10;

const msPerDay = 86_400_000;

/** The entry as it is now: the same revision where it shows what it showed, else the next. */
export function revise(known: LockEntry, entry: Entry, now: number): LockEntry {
  const { name, start, finish, tags, hash } = entry;
  if (known.hash === hash) return { ...known, name, start, finish, tags };
  const { sequence, revised } = nextRevision(known, now);
  return { uid: known.uid, name, start, finish, sequence, revised, hash, tags, before: formerDays(known, entry, now) };
}

/** The revision that takes an entry back. */
export function cancel(known: LockEntry, now: number): LockEntry {
  return { ...known, ...nextRevision(known, now) };
}

export function firstRevision({ name, start, finish, tags, hash }: Entry, uid: string, now: number): LockEntry {
  return { uid, name, start, finish, sequence: 0, revised: now, hash, tags, before: [] };
}

/** A clock that was set back does not make an older revision of a newer one. */
function nextRevision({ sequence, revised }: LockEntry, now: number): Pick<LockEntry, "sequence" | "revised"> {
  return { sequence: sequence + 1, revised: Math.max(revised, now) };
}

function formerDays({ start, finish, before }: LockEntry, entry: Entry, now: number): readonly FormerDays[] {
  if (start === entry.start && finish === entry.finish) return before;
  return [...before, { start, finish, until: civilDayOf(now) }].slice(-remembered);
}

/** In UTC. */
function civilDayOf(moment: number): string {
  return formatDay(Math.floor(moment / msPerDay) as Day);
}
