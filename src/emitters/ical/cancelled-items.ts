import type { CancelledEntry, Published } from "../shared/published.ts";
import type { CalendarItem } from "./calendar-item.ts";
import { type CalendarContext, dayOrMoment, simpleItem } from "./context.ts";

/** An entry that is taken back from calendars that showed it. */
export interface CancelledItem extends CalendarItem {
  /** The tags that put it into calendars. */
  readonly lives: readonly (readonly string[])[];
  /** The entry of the plan that it is, where it only left some calendars: where that stands, nothing is taken back. */
  readonly of: string | null;
}

/** Whether it is to be taken back from a calendar that holds what has such tags, and that shows these entries. */
export function isTakenBack(
  { lives, of }: CancelledItem,
  isHeld: (tags: readonly string[]) => boolean,
  shown: ReadonlySet<string>,
): boolean {
  return lives.some(isHeld) && !(of !== null && shown.has(of));
}

/**
 * What was published once and is no more: programs that know it take it away, others show that it is off. What merely
 * left some calendars says so, and so does what other entries of the plan stand for now.
 */
export function cancelledItems(
  { cancelled, departed }: Published,
  items: readonly Pick<CalendarItem, "key">[],
  context: CalendarContext,
): readonly CancelledItem[] {
  const { words } = context;
  const things = new Set(items.map(({ key }) => thingOf(key)));
  return [
    ...cancelled.map((entry) => {
      const isReplaced = things.has(thingOf(entry.key));
      const said = isReplaced ? [words.replacedOf(entry.name), words.replaced] : [words.cancelledOf(entry.name), ""];
      return { ...cancelledItem(entry, said, context), lives: entry.lives, of: null };
    }),
    ...departed.map((entry) => {
      const said = [words.departedOf(entry.name), words.departed];
      return { ...cancelledItem(entry, said, context), lives: entry.lives, of: entry.key };
    }),
  ];
}

function cancelledItem(
  entry: CancelledEntry,
  [summary = "", description = ""]: readonly string[],
  context: CalendarContext,
): CalendarItem {
  const { start: date, finish } = entry;
  return {
    ...simpleItem({
      key: keyOfCancelled(entry),
      tags: [],
      sort: "task",
      summary,
      description,
      categories: [],
      ...dayOrMoment({ date, finish, time: null }, context),
    }),
    status: "CANCELLED",
  };
}

/** `sync` of `sync.2`: a meeting that is no series is several entries. */
function thingOf(key: string): string {
  return key.replace(/\.\d+$/, "");
}

/** The identities of what stands in the plan and of what was taken out of it. */
export function identitiesOf({ identityOf, cancelled, departed }: Published): Published["identityOf"] {
  const gone = new Map([...cancelled, ...departed].map((entry) => [keyOfCancelled(entry), entry.identity]));
  return (key) => gone.get(key) ?? identityOf(key);
}

/** The key it had may belong to another entry by now; no id of a plan has a space. */
function keyOfCancelled({ key, identity }: CancelledEntry): string {
  return `${key} ${identity.uid}`;
}
