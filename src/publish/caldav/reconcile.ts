import { type CalendarObject, differences, isCancelled, readObject } from "./calendar-object.ts";
import { keepTheirs } from "./keep-theirs.ts";
import { dayProperties } from "./meaning.ts";
import { revisionOf, sentRevisionOf } from "./revision.ts";

/** A resource of a calendar collection, as the server gave it. */
export interface Resource {
  readonly url: string;
  /** Null where the server gives no version: such a resource cannot be changed safely. */
  readonly etag: string | null;
  readonly text: string;
}

/** One thing to do on the server so that it shows the plan. */
export type Step =
  | { readonly kind: "create"; readonly object: CalendarObject }
  | {
      readonly kind: "update";
      readonly object: CalendarObject;
      readonly old: CalendarObject;
      readonly resource: Resource;
      /** Whether its days change, only what it says, or only the revision that it is counted as. */
      readonly what: "days" | "text" | "revision";
    }
  | { readonly kind: "remove"; readonly old: CalendarObject; readonly resource: Resource };

export interface Reconciliation {
  /** Creations, updates, removals, each in the order of the plan or of the server. */
  readonly steps: readonly Step[];
  readonly unchanged: number;
  /** Objects in the same calendar that are not of this plan. */
  readonly foreign: number;
  /** Objects of this plan as they were found that nobody who has this lock can have sent: of a later revision, or unknown. */
  readonly newer: readonly CalendarObject[];
}

/** Which objects on a server belong to a plan. */
export interface Ownership {
  /** `@reply.tminus`: what stands in the plan's UIDs from the at sign on. */
  readonly domain: string;
  /** The revision of every UID that the plan has or had, also under another id. */
  readonly known: ReadonlyMap<string, number>;
}

/**
 * What is to be done so that of this plan the calendar holds exactly the wanted objects. Whatever is not of this plan is
 * left alone, and so is a resource that cannot be read, or that holds other entries too.
 */
export function reconcile(
  wanted: readonly CalendarObject[],
  found: readonly Resource[],
  ownership: Ownership,
): Reconciliation {
  const shown = wanted.filter((object) => !isCancelled(object));
  const byUid = new Map(wanted.map((object) => [object.uid, object]));
  const known = new Map([...ownership.known, ...wanted.map((object) => [object.uid, revisionOf(object)] as const)]);
  const theirs = new Map<string, Found>();
  const removals: Step[] = [];
  const newer: CalendarObject[] = [];
  let foreign = 0;
  for (const resource of found) {
    const old = readObject(resource.text);
    if (!old || !isOf(old.uid, { ...ownership, known })) {
      foreign += 1;
      continue;
    }
    if (isNewer(old, known)) newer.push(old);
    const object = byUid.get(old.uid);
    // A UID stands in a calendar once; where a server let it in twice, the second goes.
    if (object && !isCancelled(object) && !theirs.has(old.uid)) theirs.set(old.uid, { old, resource });
    else removals.push({ kind: "remove", old, resource });
  }
  const creations: Step[] = [];
  const updates: Step[] = [];
  for (const object of shown) {
    const there = theirs.get(object.uid);
    if (there) updates.push(...updateOf(object, there));
    else creations.push({ kind: "create", object });
  }
  return { steps: [...creations, ...updates, ...removals], unchanged: theirs.size - updates.length, foreign, newer };
}

interface Found {
  readonly old: CalendarObject;
  readonly resource: Resource;
}

function updateOf(object: CalendarObject, { old, resource }: Found): readonly Step[] {
  const changed = differences(old, object);
  const isCountedAnew = isNewer(old, new Map([[object.uid, revisionOf(object)]]));
  if (changed.length === 0 && !isCountedAnew) return [];
  const hasOtherDays = changed.some((name) => dayProperties.has(name));
  const what = hasOtherDays ? "days" : changed.length > 0 ? "text" : "revision";
  return [{ kind: "update", object: keepTheirs(object, old), old, resource, what }];
}

/** What does not say which revision it is says nothing about the lock either. */
function isNewer(found: CalendarObject, known: ReadonlyMap<string, number>): boolean {
  const sent = sentRevisionOf(found);
  return sent !== undefined && sent > (known.get(found.uid) ?? -1);
}

/** From the first at sign on, so that no plan's id can be the end of another's. */
function isOf(uid: string, { domain, known }: Ownership): boolean {
  const at = uid.indexOf("@");
  return known.has(uid) || (at >= 0 && uid.slice(at) === domain);
}

/** `@reply.tminus` of `page@reply.tminus`. */
export function domainOf(uid: string): string {
  return uid.slice(uid.indexOf("@"));
}
