import type { CancelledEntry, Published } from "../shared/published.ts";
import type { CalendarItem, Tag } from "./calendar-item.ts";
import { type CalendarContext, dayOrMoment, simpleItem } from "./context.ts";

/** What was published once and is no more: programs that know it take it away, others show that it is off. */
export function cancelledItem(entry: CancelledEntry, context: CalendarContext): CalendarItem {
  const { name, start: date, finish, tags } = entry;
  return {
    ...simpleItem({
      key: keyOfCancelled(entry),
      tags: tags as readonly Tag[],
      sort: "task",
      summary: context.words.cancelledOf(name),
      description: "",
      categories: [],
      ...dayOrMoment({ date, finish, time: null }, context),
    }),
    status: "CANCELLED",
  };
}

/** The identities of what stands in the plan and of what was taken out of it. */
export function identitiesOf({ identityOf, cancelled }: Published): Published["identityOf"] {
  const gone = new Map(cancelled.map((entry) => [keyOfCancelled(entry), entry.identity]));
  return (key) => gone.get(key) ?? identityOf(key);
}

/** The key it had may belong to another entry by now; no id of a plan has a space. */
function keyOfCancelled({ key, identity }: CancelledEntry): string {
  return `${key} ${identity.uid}`;
}
