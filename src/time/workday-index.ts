import { type Day, dayFrom, earliestDay, latestDay } from "./day.ts";

/** Counts working days in constant time, in both directions. */
interface WorkdayIndex {
  /** Working days strictly before `day`, from the origin: below zero for days before it. */
  before(day: Day): number;
  /** The working day with that many working days before it; past the limits, the last (or first) inside them. */
  at(index: number): Day;
}

/** What has been counted so far: the days from `first` to `last`, and the working days among them. */
interface Counted {
  readonly first: Day;
  readonly last: Day;
  /** For each day, and for the day after the last: the working days since `first`. */
  readonly before: Int32Array;
  readonly workdays: Int32Array;
  /** The index of the first of `workdays`. */
  readonly firstIndex: number;
}

/** Index 0 is the first working day on or after this one: near to most plans, so that little is counted for them. */
const origin = dayFrom({ year: 2026, month: 1, day: 1 });
const margin = 366;

/** Counts the days asked for and some around them, and more only when they are asked for. */
export function indexWorkdays(isWorkday: (day: Day) => boolean): WorkdayIndex {
  let counted = count(isWorkday, origin, origin);

  function reach(day: number): void {
    const { first, last } = counted;
    // The stretch grows by a part of itself, so that a walk over all days does not count them all for every step.
    const step = margin + Math.floor((last - first) / 2);
    if (day > last) counted = count(isWorkday, first, Math.min(latestDay, Math.max(day, last + step)) as Day);
    if (day < first) counted = count(isWorkday, Math.max(earliestDay, Math.min(day, first - step)) as Day, last);
  }

  return {
    before(day) {
      const asked = Math.max(earliestDay, Math.min(latestDay + 1, day));
      if (asked > counted.last + 1 || asked < counted.first) reach(Math.min(asked, latestDay));
      return counted.firstIndex + (counted.before[asked - counted.first] as number);
    },
    at(index) {
      while (index >= counted.firstIndex + counted.workdays.length && counted.last < latestDay) reach(counted.last + 1);
      while (index < counted.firstIndex && counted.first > earliestDay) reach(counted.first - 1);
      const { workdays, firstIndex } = counted;
      const nearest = Math.max(0, Math.min(workdays.length - 1, index - firstIndex));
      return (workdays[nearest] ?? latestDay) as Day;
    },
  };
}

function count(isWorkday: (day: Day) => boolean, first: Day, last: Day): Counted {
  const length = last - first + 1;
  const before = new Int32Array(length + 1);
  const workdays = new Int32Array(length);
  let found = 0;
  for (let offset = 0; offset < length; offset += 1) {
    before[offset] = found;
    const day = (first + offset) as Day;
    if (isWorkday(day)) workdays[found++] = day;
  }
  before[length] = found;
  return {
    first,
    last,
    before,
    workdays: workdays.subarray(0, found),
    firstIndex: -(before[origin - first] as number),
  };
}
