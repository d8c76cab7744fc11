import type { Place } from "../../diagnostic/diagnostic.ts";
import type { Origin } from "../../source/origin.ts";

/** One entry of a section that lacks something, or all of them together. */
export interface Lack {
  readonly place: Place;
  readonly name: string;
  /** How many lack it; 1 where it is this one alone. */
  readonly count: number;
}

interface Entry {
  readonly name: string;
  readonly origin: Origin;
}

/** The entries that lack something, one by one. Where all of several do, that is one thing to say, at the section. */
export function lacking<T extends Entry>(entries: readonly T[], section: Place, lacks: (entry: T) => boolean): Lack[] {
  const without = entries.filter(lacks);
  const [first] = without;
  if (first && without.length > 1 && without.length === entries.length) {
    return [{ place: section, name: first.name, count: without.length }];
  }
  return without.map(({ name, origin }) => ({ place: origin.keyOf(), name, count: 1 }));
}
