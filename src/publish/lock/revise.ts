import { type Day, formatDay } from "../../time/day.ts";
import type { Entry } from "./entry.ts";
import type { FormerDays, LockEntry } from "./lock.ts";

/** How many former days are remembered of one entry. */
const remembered = 10;

const msPerDay = 86_400_000;

/** The entry as it is now: the same revision where it shows what it showed, in all the calendars it was in, else the next. */
export function revise(known: LockEntry, entry: Entry, now: number): LockEntry {
  const { name, start, finish, tags, hash } = entry;
  const left = leftBy(known, tags);
  const isInAll = left.every((tag) => known.left.includes(tag));
  if (known.hash === hash && isInAll) return { ...known, name, start, finish, tags, left };
  const { sequence, revised } = nextRevision(known, now);
  const before = formerDays(known, entry, now);
  return { uid: known.uid, name, start, finish, sequence, revised, hash, tags, left, before };
}

/** What an entry says no more than is a matter of one calendar, not of which calendars it is in. */
const isOfOneCalendar = (tag: string): boolean => tag.startsWith("twin:");

function leftBy({ left, tags: old }: LockEntry, tags: readonly string[]): readonly string[] {
  return [...new Set([...left, ...old])].filter((tag) => !tags.includes(tag) && !isOfOneCalendar(tag));
}

/** The revision that takes an entry back. */
export function cancel(known: LockEntry, now: number): LockEntry {
  return { ...known, ...nextRevision(known, now) };
}

export function firstRevision({ name, start, finish, tags, hash }: Entry, uid: string, now: number): LockEntry {
  return { uid, name, start, finish, sequence: 0, revised: now, hash, tags, left: [], before: [] };
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
