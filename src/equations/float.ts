import type { Dependency } from "../plan/plan.ts";
import { countsFromThing, isAhead, isFixed } from "../schedule/fixed-task.ts";
import { workdaysBefore } from "./day-arithmetic.ts";
import { type Expression, fixedAt, literal, minus, plus } from "./expression.ts";
import { fixedByProgress } from "./fixed-reasons.ts";
import type { Laid, Places } from "./laid.ts";
import { from } from "./laying.ts";
import { atLeastOne, type Model } from "./model.ts";
import { dayOf, eveningOf, firstDayFrom, type Moment } from "./moment.ts";
import { earliest } from "./place-early.ts";
import { layUpTo, type Outlook, roomAhead } from "./place-late.ts";
import { firstDayOf, type PlacedModel } from "./place-tasks.ts";
import { placeUnderWay, restOf } from "./place-under-way.ts";
import { settle, settleFixed } from "./settle.ts";
import { countWorkdays, type Work } from "./work.ts";

/** Total float by index of task, in working days of the plan's calendar: the counterpart of the scheduler's `computeFloat`. */
export function floatsOf(model: Model, placed: PlacedModel): readonly (Expression | undefined)[] {
  const { plan } = model;
  const { planFinish } = placed;
  if (!planFinish) return plan.tasks.map(() => undefined);
  const early = earlyPass(model, placed.places);
  const late = latePass(model, early, planFinish);
  const behind = (moment: Moment): Expression => workdaysBefore(plan.calendar, firstDayFrom(moment));
  return plan.tasks.map(({ index }) => {
    const [soon, last] = [early[index], late[index]];
    return soon && last && minus(behind(last.finish), behind(soon.finish));
  });
}

function isFixedAt(index: number, { plan, network }: Model): boolean {
  return network.hasOwnDays[index] === 1 && isFixed(plan.tasks[index]!);
}

function earlyPass(model: Model, places: Places): Places {
  const { plan, points, network } = model;
  const kickoff = plan.start && points.dayOf(plan.start);
  let first: Expression | undefined;
  const early: Places = new Array<Laid | undefined>(plan.tasks.length).fill(undefined);
  for (const index of plan.order) {
    const task = plan.tasks[index]!;
    if (!places[index] || isFixedAt(index, model) || model.wasPinned(task)) {
      early[index] = places[index];
      continue;
    }
    if (network.hasOwnDays[index] === 1) {
      const laid = placeUnderWay(task, early, model);
      early[index] = laid && settleFixed(task, laid, "early", model);
      continue;
    }
    let start = earliest(index, early, model, kickoff);
    if (!start && !kickoff) {
      first ??= firstDayOf(places, model);
      start = earliest(index, early, model, first);
    }
    early[index] = start ? settle(index, from(start, index, model), "early", model) : places[index];
  }
  return early;
}

function latePass(model: Model, early: Places, planFinish: Expression): Places {
  const { plan, ledger } = model;
  const late: Places = new Array<Laid | undefined>(plan.tasks.length).fill(undefined);
  const ahead: Places = early.map((laid, index) => (isFixedAt(index, model) ? laid : undefined));
  const counts = (dependency: Dependency): boolean => {
    const { successor } = dependency;
    if (!isAhead(dependency)) return false;
    if (successor.kind === "anchor") return successor.at?.kind === "point";
    return !isFixed(successor) || (successor.pin !== undefined && !countsFromThing(successor));
  };
  const outlook: Outlook = { places: ahead, model, counts, ownBounds: "without-things" };
  for (const index of plan.order.toReversed()) {
    const soon = early[index];
    if (!soon) continue;
    const task = plan.tasks[index]!;
    const work = takenUp(index, soon, model);
    const room = roomAhead(index, work, outlook);
    room.narrow({ side: "finish", moment: eveningOf(planFinish) }, "holds");
    if (model.mayHold(task)) room.narrow({ side: "finish", moment: notFollowed(planFinish) }, "holds");
    const start = room.latest(task, work);
    const lay = (from: Moment): Laid => layUpTo(from, task, work, model);
    late[index] = settle(index, { start, lay }, "latest", model);
    if (isFixedAt(index, model)) continue;
    if (!work.isMilestone) {
      ahead[index] = late[index];
      continue;
    }
    // A milestone passes on all that is left to it, rest days included.
    const reach = room.reach();
    const stored = reach.kind === "counted" ? { ...reach, halves: ledger.store(index, "reach", reach.halves) } : reach;
    ahead[index] = { start: stored, finish: stored, bufferFinish: stored };
  }
  return late;
}

/** A bound that bounds nothing, and that nothing follows. */
function notFollowed(planFinish: Expression): Moment {
  return eveningOf(fixedAt(planFinish.value, fixedByProgress));
}

/** What a task takes up when it is moved: its work, and for windows and events as many calendar days as they have. */
function takenUp(index: number, laid: Laid, { plan, works }: Model): Work {
  const work = works[index]!;
  const task = plan.tasks[index]!;
  const { pin, duration, calendar, actual } = task;
  if (actual?.kind === "under-way") return restOf(task, laid);
  if (work.isMilestone || isMoment(laid))
    return work.isMilestone ? work : { ...work, amount: literal(0), isMilestone: true };
  const [first, last] = [dayOf(laid.start), dayOf(laid.finish)];
  const isMovedWhole = pin && pin.kind !== "start" && pin.kind !== "finish";
  const days = plus(minus(last, first), 1);
  if (isMovedWhole) return { amount: days, isMilestone: false, unit: "cd", calendar };
  if (duration.kind !== "tbd") return work;
  return { amount: atLeastOne(countWorkdays(calendar, first, last)), isMilestone: false, unit: "wd", calendar };
}

function isMoment({ start, finish }: Laid): boolean {
  return start === finish;
}
