import { firstPublication, type Identity, type Move, type Published } from "../../emitters/shared/published.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Lock, LockEntry } from "./lock.ts";

/** What a lock, brought up to the plan, says to those who write its files. */
export function publishedOf({ entries, removed }: Lock, document: ScheduleDocument): Published {
  const first = firstPublication(document);
  return {
    identityOf(key) {
      const entry = entries.get(key);
      return entry ? identityOf(entry) : first.identityOf(key);
    },
    cancelled: [...removed.values()].map((entry) => {
      return { ...entry, lives: [entry.tags, ...entry.left], identity: identityOf(entry) };
    }),
    departed: [...entries].flatMap(([key, entry]) => {
      return entry.left.length === 0 ? [] : [{ ...entry, key, lives: entry.left, identity: identityOf(entry) }];
    }),
    moves: [...entries].flatMap(movesOf).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

function identityOf({ uid, sequence, revised }: LockEntry): Identity {
  return { uid, sequence, stamp: revised };
}

function movesOf([key, { name, start, finish, before }]: readonly [string, LockEntry]): readonly Move[] {
  return before.map(({ until, ...from }, index) => {
    const next = before[index + 1] ?? { start, finish };
    return {
      key,
      name,
      from: { start: from.start, finish: from.finish },
      to: { start: next.start, finish: next.finish },
      on: until,
    };
  });
}
