import type { IsoDate, ScheduleDocument } from "../../schedule/document.ts";
import { dayOf } from "./civil-day.ts";
import { uidOf } from "./uid.ts";

/** By what a calendar program knows an entry again, and which revision of it is the newest. */
export interface Identity {
  readonly uid: string;
  /** Grows with every published change. */
  readonly sequence: number;
  /** When that revision was made, in milliseconds since 1970-01-01 UTC. */
  readonly stamp: number;
}

/** The days of an entry, both inside. */
export interface PublishedDays {
  readonly start: IsoDate;
  readonly finish: IsoDate;
}

/** An entry that was published, and that the plan no longer has. */
export interface CancelledEntry extends PublishedDays {
  readonly key: string;
  readonly identity: Identity;
  readonly name: string;
  /** The tags that it had, revision by revision as far as they differ: they say in which calendars it stood. */
  readonly lives: readonly (readonly string[])[];
}

/** A published entry whose days became others. */
export interface Move {
  readonly key: string;
  readonly name: string;
  readonly from: PublishedDays;
  readonly to: PublishedDays;
  /** The civil day, in UTC, of the revision that moved it. */
  readonly on: IsoDate;
}

/** What is remembered of the calendars that were published of a plan, brought up to the plan as it is. */
export interface Published {
  /** Of an entry of the plan, by its key. */
  identityOf(key: string): Identity;
  readonly cancelled: readonly CancelledEntry[];
  /** What is in the plan, but perhaps no longer in all the calendars that it stood in. */
  readonly departed: readonly CancelledEntry[];
  /** In the order in which they happened. */
  readonly moves: readonly Move[];
}

/**
 * Of a plan whose calendars nobody remembers: all of it new, and revised on midnight UTC of the plan's first day. What
 * is only tried has UIDs of its own: whoever imports it must not lose the plan's own entries to it.
 */
export function firstPublication({ plan }: Pick<ScheduleDocument, "plan">): Published {
  const stamp = dayOf(plan.start ?? plan.launch ?? "2000-01-01") * 86_400_000;
  const planId = plan.trial ? `${plan.id}.trial` : plan.id;
  return {
    identityOf: (key) => ({ uid: uidOf(planId, key), sequence: 0, stamp }),
    cancelled: [],
    departed: [],
    moves: [],
  };
}
