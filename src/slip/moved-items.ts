import type { IsoDate } from "../schedule/document.ts";
import { distance } from "./distance.ts";
import { type DatedPair, datedPairs, type Pairs } from "./pairs.ts";
import type { MovedItem, PastItem, StayedItem } from "./slip-report.ts";

export function findMoved(pairs: Pairs): readonly MovedItem[] {
  return datedPairs(pairs)
    .filter(hasMoved)
    .map((pair) => ({
      ...pair,
      startDays: distance(pair.from.start, pair.to.start),
      finishDays: distance(pair.from.finish, pair.to.finish),
    }));
}

function hasMoved({ from, to }: DatedPair): boolean {
  return from.start !== to.start || from.finish !== to.finish;
}

/** What stands still while the launch moves; nothing where the launch itself stands still. */
export function findStayed(pairs: Pairs, launches: { readonly from: IsoDate; readonly to: IsoDate }) {
  if (launches.from === launches.to) return [];
  const fromLaunch = (date: IsoDate): StayedItem["fromLaunch"] => ({
    from: distance(launches.from, date),
    to: distance(launches.to, date),
  });
  const anchors = pairs.anchors.flatMap(({ before, after: { id, name, date } }): readonly StayedItem[] => {
    if (date === null || date !== before.date || id === "launch") return [];
    return [{ isAnchor: true, fact: null, id, name, start: date, finish: date, fromLaunch: fromLaunch(date) }];
  });
  const items = datedPairs(pairs).filter((pair) => !hasMoved(pair));
  return [
    ...anchors,
    ...items.map(({ fact, id, name, to }): StayedItem => {
      return { isAnchor: false, fact, id, name, ...to, fromLaunch: fromLaunch(to.start) };
    }),
  ];
}

/** What should have begun by now and did not have to before. */
export function findPast(pairs: Pairs, today: IsoDate): readonly PastItem[] {
  return datedPairs(pairs)
    .filter(({ fact, from, to }) => fact !== "blackouts" && from.start >= today && to.start < today)
    .map(({ fact, id, name, from, to }) => ({ fact, id, name, ...to, from, isOver: to.finish < today }));
}
