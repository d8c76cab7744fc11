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
  const isInAll = left.every((life) => known.left.some((it) => isSame(it, life)));
  if (known.hash === hash && isInAll) return { ...known, name, start, finish, tags, left };
  const { sequence, revised } = nextRevision(known, now);
  const before = formerDays(known, entry, now);
  return { uid: known.uid, name, start, finish, sequence, revised, hash, tags, left, before };
}

function leftBy({ left, tags: old }: LockEntry, tags: readonly string[]): readonly (readonly string[])[] {
  return [...left, old].filter(
    (life, at, all) => hasLeft(life, tags) && all.findIndex((it) => isSame(it, life)) === at,
  );
}

/**
 * Whether a calendar that showed an entry with those tags may show it no more: one for what the entry has lost, one for
 * what had none of the kind, or one in which its twin now stands.
 */
function hasLeft(old: readonly string[], now: readonly string[]): boolean {
  const kinds = new Set(old.map(kindOf));
  return (
    old.some((tag) => kindOf(tag) !== "twin" && !now.includes(tag)) ||
    now.some((tag) => isSplit(tag) && !kinds.has(kindOf(tag)))
  );
}

/** `owner` of `owner:pmm`. */
function kindOf(tag: string): string {
  return tag.split(":", 1)[0] ?? tag;
}

function isSplit(tag: string): boolean {
  return tag.includes(":");
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag) => other.includes(tag));
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
