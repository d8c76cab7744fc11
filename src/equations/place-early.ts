import type { Dependency, Task } from "../plan/plan.ts";
import { linksOf } from "../schedule/link-table.ts";
import { serialOf, workdayAt, workdaysBefore } from "./day-arithmetic.ts";
import { choose, type Expression, greatest, literal, plus } from "./expression.ts";
import type { Laid, Places } from "./laid.ts";
import { boundMoment, finishBound, predecessorMoment } from "./link-moments.ts";
import { laidAt, type Model, termsOf } from "./model.ts";
import { dayOf, eveningOf, firstDayFrom, halvesOf, latestOf, type Moment, momentAt, morningOf } from "./moment.ts";
import { bufferFinishOf, finishOf, firstStart, nextWorkday, startToReach, type Work } from "./work.ts";

/**
 * The first moment at which a task can begin: of all that what it waits for, its lower bounds and its floor ask for, the
 * last. Undefined where nothing asks.
 */
export function earliest(
  index: number,
  places: Places,
  model: Model,
  floor: Expression | undefined,
): Moment | undefined {
  const { plan } = model;
  const task = plan.tasks[index]!;
  const work = model.works[index]!;
  const asked: Moment[] = [];
  const indexes: Expression[] = [];
  for (const dependency of linksOf(index, model.network.into)) {
    const laid = laidAt(dependency.predecessor, places, model);
    if (!laid) continue;
    const position = plainIndex(dependency, laid, work, model);
    if (position) indexes.push(position);
    else asked.push(askedByLink(dependency, laid, work, model));
  }
  for (const { bound, day } of model.says[index]!.bounds) {
    if (bound.kind === "from") asked.push(morningOf(day));
    if (bound.kind === "finish-from") asked.push(askedForFinish(eveningOf(day), work));
  }
  if (floor) asked.push(askedByFloor(floor, task, work));
  if (asked.length + indexes.length === 0) return undefined;
  if (plan.notBefore !== undefined) asked.push(askedByFloor(literal(serialOf(plan.notBefore)), task, work));
  return beginAt(asked, indexes, work);
}

/**
 * What a link from the end of other work asks of working days, as the number of working days before the first: there a
 * lag of none needs no rule of its own, because work begins on a working day anyhow.
 */
function plainIndex(dependency: Dependency, laid: Laid, work: Work, model: Model): Expression | undefined {
  const { successorSide, lag, successor } = dependency;
  if (work.isMilestone || work.unit !== "wd" || successorSide !== "start" || lag.unit !== "wd") return undefined;
  if (successor.kind !== "task" || successor.rollCalendar !== work.calendar) return undefined;
  const from = predecessorMoment(dependency, laid);
  return plus(workdaysBefore(work.calendar, firstDayFrom(from)), model.lagOf(dependency));
}

/** The beginning that brings the finish to the moment or behind it. */
function askedForFinish(moment: Moment, work: Work): Moment {
  return work.isMilestone ? moment : morningOf(startToReach(work, finishBound(moment, work)));
}

function askedByLink(dependency: Dependency, laid: Laid, work: Work, model: Model): Moment {
  const moment = boundMoment(dependency, predecessorMoment(dependency, laid), termsOf(dependency, laid, model));
  if (dependency.successorSide === "finish") return askedForFinish(moment, work);
  const { lag, successor } = dependency;
  if (!work.isMilestone || lag.unit !== "cd" || successor.kind !== "task") return moment;
  return movedOn(moment, successor, model.lagOf(dependency));
}

/** A lag in calendar days that meets a rest day moves a milestone to the next working morning, as it does work. */
function movedOn(moment: Moment, { rollCalendar }: Task, lag: Expression): Moment {
  const day = dayOf(moment);
  const next = nextWorkday(rollCalendar, day);
  const stays = choose({ left: next, is: "=", right: day }, halvesOf(moment), halvesOf(morningOf(next)));
  return momentAt(choose({ left: lag, is: "=", right: literal(0) }, halvesOf(moment), stays));
}

/** The kickoff and the first day of a phase: a milestone that meets a rest day there moves on as work does. */
function askedByFloor(floor: Expression, { rollCalendar }: Task, work: Work): Moment {
  return morningOf(work.isMilestone ? nextWorkday(rollCalendar, floor) : floor);
}

function beginAt(asked: readonly Moment[], indexes: readonly Expression[], work: Work): Moment {
  if (work.isMilestone) return latestOf(asked);
  const days = asked.map(firstDayFrom);
  if (indexes.length === 0) return morningOf(firstStart(work, greatest(days)));
  const all = days.length === 0 ? indexes : [...indexes, workdaysBefore(work.calendar, greatest(days))];
  return morningOf(workdayAt(work.calendar, greatest(all)));
}

/** Lays a task down from where it begins. */
export function layFrom(start: Moment, index: number, model: Model): Laid {
  const task = model.plan.tasks[index]!;
  const work = model.works[index]!;
  if (work.isMilestone) return layMilestone(task, start, model);
  const first = dayOf(start);
  const finish = task.duration.kind === "tbd" ? openFinish(task, first, model) : finishOf(work, first);
  return { start: morningOf(first), ...ends(task, first, finish, model) };
}

function layMilestone(task: Task, start: Moment, model: Model): Laid {
  if (!task.buffer) return { start, finish: start, bufferFinish: start };
  const day = dayOf(start);
  const span = { work: model.works[task.index]!, start: day, finish: day };
  return { start, finish: start, bufferFinish: eveningOf(bufferFinishOf(task, model.plan.ranges, span)) };
}

/** The evening of a bar's last day, and that of its buffer. */
export function ends(
  task: Task,
  start: Expression,
  finish: Expression,
  { works, plan }: Model,
): Pick<Laid, "finish" | "bufferFinish"> {
  const span = { work: works[task.index]!, start, finish };
  const after = task.buffer ? bufferFinishOf(task, plan.ranges, span) : finish;
  return { finish: eveningOf(finish), bufferFinish: eveningOf(after) };
}

/** Work whose length is not known lasts until its `by`, else until its phase's end, else its day. */
export function openFinish(task: Task, start: Expression, { says, points }: Model): Expression {
  const by = says[task.index]!.bounds.find(({ bound }) => bound.kind === "by")?.day;
  const end = by ?? (task.phase && points.windowOf(task.phase)?.finish);
  return end ? greatest([end, start]) : start;
}
