import type { Test } from "./expression.ts";
import type { Laid } from "./laid.ts";
import type { Model } from "./model.ts";
import { chooseMoment, isNoLater, latestOf, type Moment } from "./moment.ts";
import { layFrom } from "./place-early.ts";
import { layUpTo } from "./place-late.ts";

/** Where a task is to begin, and how it is laid from there: from its start as it is shown, which somebody may type over. */
export interface Laying {
  readonly start: Moment;
  readonly lay: (start: Moment) => Laid;
}

/** As soon as possible. */
export function from(start: Moment, index: number, model: Model): Laying {
  return { start, lay: (shown) => layFrom(shown, index, model) };
}

/** As late as possible. */
export function upTo(start: Moment, index: number, model: Model): Laying {
  const task = model.plan.tasks[index]!;
  return { start, lay: (shown) => layUpTo(shown, task, model.works[index]!, model) };
}

export function either(test: Test, then: Laying, otherwise: Laying): Laying {
  return {
    start: chooseMoment(test, then.start, otherwise.start),
    lay: (start) => layEither(test, then.lay(start), otherwise.lay(start)),
  };
}

/** The later of two beginnings, laid its own way. */
export function later(first: Laying, second: Laying): Laying {
  const test = isNoLater(second.start, first.start);
  return {
    start: latestOf([first.start, second.start]),
    lay: (start) => layEither(test, first.lay(start), second.lay(start)),
  };
}

function layEither(test: Test, then: Laid, otherwise: Laid): Laid {
  return {
    start: then.start,
    finish: chooseMoment(test, then.finish, otherwise.finish),
    bufferFinish: chooseMoment(test, then.bufferFinish, otherwise.bufferFinish),
  };
}
