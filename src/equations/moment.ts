import { choose, type Expression, greatest, half, minus, plus, type Test, times } from "./expression.ts";

/**
 * A moment on which work can begin or end. Of most it is known whether they are mornings (0) or evenings (1), and their
 * day is enough; of the others the number is counted, in half days, evenings odd.
 */
export type Moment =
  | { readonly kind: "known"; readonly day: Expression; readonly half: 0 | 1 }
  | { readonly kind: "counted"; readonly halves: Expression };

export function morningOf(day: Expression): Moment {
  return { kind: "known", day, half: 0 };
}

export function eveningOf(day: Expression): Moment {
  return { kind: "known", day, half: 1 };
}

export function momentAt(halves: Expression): Moment {
  return { kind: "counted", halves };
}

export function halvesOf(moment: Moment): Expression {
  return moment.kind === "counted" ? moment.halves : plus(times(moment.day, 2), moment.half);
}

/** The day on which a moment is shown. */
export function dayOf(moment: Moment): Expression {
  return moment.kind === "known" ? moment.day : half(moment.halves);
}

/** The first day that begins at or after the moment. */
export function firstDayFrom(moment: Moment): Expression {
  return moment.kind === "known" ? plus(moment.day, moment.half) : half(plus(moment.halves, 1));
}

/** The last day that ends at or before the moment. */
export function lastDayUntil(moment: Moment): Expression {
  return minus(firstDayFrom(moment), 1);
}

/** The same time of day, that many days on. */
export function daysOn(moment: Moment, days: Expression): Moment {
  if (moment.kind === "known") return { ...moment, day: plus(moment.day, days) };
  return momentAt(plus(moment.halves, times(days, 2)));
}

/** Whether one moment comes no later than another. */
export function isNoLater(a: Moment, b: Moment): Test {
  if (areAlike(a, b)) return { left: dayOf(a), is: "<=", right: dayOf(b) };
  return { left: halvesOf(a), is: "<=", right: halvesOf(b) };
}

export function chooseMoment(test: Test, then: Moment, otherwise: Moment): Moment {
  if (then.kind === "known" && areAlike(then, otherwise)) {
    return { ...then, day: choose(test, dayOf(then), dayOf(otherwise)) };
  }
  return momentAt(choose(test, halvesOf(then), halvesOf(otherwise)));
}

/** The last of several moments. */
export function latestOf(moments: readonly Moment[]): Moment {
  const first = moments[0]!;
  if (first.kind === "known" && moments.every((each) => areAlike(first, each))) {
    return { ...first, day: greatest(moments.map(dayOf)) };
  }
  return momentAt(greatest(moments.map(halvesOf)));
}

/** Whether both are known for mornings, or both for evenings. */
function areAlike(a: Moment, b: Moment): boolean {
  return a.kind === "known" && b.kind === "known" && a.half === b.half;
}
