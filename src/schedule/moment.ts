import type { Day } from "../time/day.ts";

/**
 * A moment on which work can begin or end: the morning of a day or its evening, counted in half days. Mornings are
 * even, evenings odd, so moments compare as numbers: an evening comes before the next morning. A first day begins in
 * the morning, a last day ends in the evening; a milestone is a single moment.
 */
export type Moment = number & { readonly moment: unique symbol };

export function morningOf(day: Day): Moment {
  return (2 * day) as Moment;
}

export function eveningOf(day: Day): Moment {
  return (2 * day + 1) as Moment;
}

/** The day on which a moment is shown. */
export function dayOf(moment: Moment): Day {
  return Math.floor(moment / 2) as Day;
}

export function isEvening(moment: Moment): boolean {
  return (moment & 1) === 1;
}

/** The first day that begins at or after the moment. */
export function firstDayFrom(moment: Moment): Day {
  return Math.ceil(moment / 2) as Day;
}

/** The last day that ends at or before the moment. */
export function lastDayUntil(moment: Moment): Day {
  return (Math.ceil(moment / 2) - 1) as Day;
}
