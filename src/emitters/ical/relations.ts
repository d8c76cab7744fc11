import type { Predecessor, ScheduleDocument } from "../../schedule/document.ts";
import type { CalendarItem, Relation } from "./calendar-item.ts";

/**
 * The items, each with those that wait for it and those that it waits for. RFC 9253 has a relation in time stand with
 * what comes first (section 4), and a mere dependency with what depends (section 5): programs that know only one of
 * the two still see the link. Of a recurring task without a series its first occurrence is meant, or its last, as of
 * any other its start or its end.
 */
export function withRelations(items: readonly CalendarItem[], { tasks }: ScheduleDocument): readonly CalendarItem[] {
  const keys = keysByThing(items);
  const relations = new Map<string, Relation[]>();
  const relate = (key: string, relation: Relation): void => {
    const known = relations.get(key);
    if (known) known.push(relation);
    else relations.set(key, [relation]);
  };
  for (const { id, predecessors } of tasks) {
    for (const predecessor of predecessors) {
      const [predecessorSide, , successorSide] = predecessor.type.split("-");
      const from = keys.get(predecessor.id)?.[predecessorSide === "start" ? "first" : "last"];
      const to = keys.get(id)?.[successorSide === "start" ? "first" : "last"];
      if (from === undefined || to === undefined) continue;
      relate(from, { key: to, type: predecessor.type, gapDays: gapDays(predecessor) });
      relate(to, { key: from, type: "depends-on", gapDays: null });
    }
  }
  return items.map((item) => {
    const own = item.recurrenceId === null ? relations.get(item.key) : undefined;
    return own ? { ...item, relations: own } : item;
  });
}

function gapDays({ lag, lagUnit }: Predecessor): number | null {
  return lagUnit === "cd" && lag !== 0 ? lag : null;
}

/** A thing by its id: the keys of its first and its last entry, one and the same where it has a series. */
function keysByThing(items: readonly CalendarItem[]): ReadonlyMap<string, { first: string; last: string }> {
  const keys = new Map<string, { first: string; last: string }>();
  for (const { key } of items) {
    const [thing = ""] = key.split(".");
    const first = keys.get(thing)?.first ?? key;
    keys.set(thing, { first, last: first === thing ? first : key });
  }
  return keys;
}
