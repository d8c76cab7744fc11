import type { Task } from "../plan/plan.ts";
import { linksOf } from "../schedule/link-table.ts";
import { serialOf } from "./day-arithmetic.ts";
import { type Expression, greatest, literal } from "./expression.ts";
import type { Laid, Places } from "./laid.ts";
import { boundMoment, finishBound, predecessorMoment } from "./link-moments.ts";
import { atLeastOne, laidAt, type Model, termsOf } from "./model.ts";
import { dayOf, eveningOf, firstDayFrom, type Moment, morningOf } from "./moment.ts";
import { ends, openFinish } from "./place-early.ts";
import { countWorkdays, finishOf, firstStart, startToReach, type Work } from "./work.ts";

interface Waits {
  readonly moment: Moment;
  readonly side: "start" | "finish";
}

/** Work that has begun keeps its first day; what is left of it goes on from the day of record, and waits. */
export function placeUnderWay(task: Task, places: Places, model: Model): Laid | undefined {
  if (task.actual?.kind !== "under-way") return undefined;
  const first = serialOf(model.plan.notBefore ?? task.actual.start);
  const waits: Waits[] = [{ moment: morningOf(literal(first)), side: "start" }, ...waitsOf(task, places, model)];
  const rest = restOf(task, undefined);
  const start = literal(serialOf(task.actual.start));
  if (rest.isMilestone) {
    const finish = greatest(waits.map(({ moment }) => dayOf(moment)));
    return { start: morningOf(start), ...ends(task, start, finish, model), resumes: eveningOf(finish) };
  }
  const again = model.ledger.store(task.index, "resumes", greatest(waits.map((each) => beginFor(each, rest))));
  const finish = task.actual.rest ? finishOf(rest, again) : openFinish(task, again, model);
  return { start: morningOf(start), ...ends(task, start, finish, model), resumes: morningOf(again) };
}

function beginFor({ moment, side }: Waits, work: Work): Expression {
  return side === "start" ? firstStart(work, firstDayFrom(moment)) : startToReach(work, finishBound(moment, work));
}

function waitsOf(task: Task, places: Places, model: Model): readonly Waits[] {
  const waits: Waits[] = [];
  for (const dependency of linksOf(task.index, model.network.into)) {
    const laid = laidAt(dependency.predecessor, places, model);
    if (!laid) continue;
    const moment = boundMoment(dependency, predecessorMoment(dependency, laid), termsOf(dependency, laid, model));
    waits.push({ moment, side: dependency.successorSide });
  }
  for (const { bound, day } of model.says[task.index]!.bounds) {
    if (bound.kind === "from") waits.push({ moment: morningOf(day), side: "start" });
    if (bound.kind === "finish-from") waits.push({ moment: eveningOf(day), side: "finish" });
  }
  return waits;
}

/** What is left of work under way. Where its length is not known, the working days it stands on, else one. */
export function restOf({ actual, calendar }: Task, laid: Laid | undefined): Work {
  if (actual?.kind === "under-way" && actual.rest) {
    const { amount, unit } = actual.rest;
    return { amount: literal(amount), isMilestone: amount === 0, unit, calendar };
  }
  const one: Work = { amount: literal(1), isMilestone: false, unit: "wd", calendar };
  if (!laid) return one;
  return { ...one, amount: atLeastOne(countWorkdays(calendar, dayOf(laid.resumes ?? laid.start), dayOf(laid.finish))) };
}
