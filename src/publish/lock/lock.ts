import type { PublishedDays } from "../../emitters/shared/published.ts";
import type { IsoDate } from "../../schedule/document.ts";

/** What is remembered, beside the plan and committed with it, of the calendars that were published of it. */
export interface Lock {
  /** The id of the plan. */
  readonly plan: string;
  /** What the plan has, by its key. */
  readonly entries: ReadonlyMap<string, LockEntry>;
  /** What the plan had, by its UID. */
  readonly removed: ReadonlyMap<string, RemovedEntry>;
}

export interface LockEntry extends PublishedDays {
  readonly uid: string;
  readonly name: string;
  readonly sequence: number;
  /** When the newest revision was made, in milliseconds since 1970-01-01 UTC; whole seconds. */
  readonly revised: number;
  /** Of all that the entry shows; empty where it shall count as changed, as where two branches disagree. */
  readonly hash: string;
  readonly tags: readonly string[];
  /** Tags it had before, where they put it into calendars that it may have left: it is to be taken back there. */
  readonly left: readonly (readonly string[])[];
  /** The days it had before, from the oldest on. */
  readonly before: readonly FormerDays[];
}

export interface RemovedEntry extends LockEntry {
  readonly key: string;
}

/** Days that an entry had, and the civil day, in UTC, of the revision that gave it others. */
export interface FormerDays extends PublishedDays {
  readonly until: IsoDate;
}

/** Why a text is no lock, and in which line it stops being one, counted from 1. */
export interface LockFault {
  readonly kind: "broken" | "newer";
  readonly line: number;
}

export function emptyLock(plan: string): Lock {
  return { plan, entries: new Map(), removed: new Map() };
}
