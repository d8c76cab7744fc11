import type { Dependency, Side, Task } from "../plan/plan.ts";
import { standsAtThing } from "../schedule/fixed-task.ts";
import { linksOf } from "../schedule/link-table.ts";
import { mayShareDay } from "../schedule/shared-day.ts";
import { workdayAt, workdaysBefore } from "./day-arithmetic.ts";
import { choose, type Expression, fixedAt, least, literal, minus, plus } from "./expression.ts";
import { fixedByBuffer } from "./fixed-reasons.ts";
import type { Laid, Places } from "./laid.ts";
import { latestFinishMoment, limitMoment } from "./link-moments.ts";
import { laidAt, type Model, termsOf } from "./model.ts";
import { dayOf, eveningOf, halvesOf, lastDayUntil, type Moment, momentAt, morningOf } from "./moment.ts";
import { ends } from "./place-early.ts";
import { restOf } from "./place-under-way.ts";
import { bufferOf, finishOf, lastFinish, previousWorkday, startOf, type Work } from "./work.ts";

/** What lies ahead of tasks, and what of it counts. */
export interface Outlook {
  readonly places: Places;
  readonly model: Model;
  /** Which links to anchors and to fixed tasks count; the others always do. */
  readonly counts: (dependency: Dependency) => boolean;
  readonly ownBounds: "all" | "without-things" | "none";
}

/** The latest that one thing ahead allows. */
interface Limit {
  readonly side: "start" | "finish";
  readonly moment: Moment;
  /** Of a milestone: how far it may reach at the most, where that is further. */
  readonly reach?: Moment;
}

/** The room that is left before what lies ahead. */
export class Room {
  readonly limits: Limit[] = [];
  leavesFinishOpen = true;

  get isUnbounded(): boolean {
    return this.limits.length === 0;
  }

  narrow(limit: Limit, mayMove: "may-move" | "holds"): void {
    this.limits.push(limit);
    this.leavesFinishOpen &&= limit.side === "start" && mayMove === "may-move";
  }

  /** The latest moment at which work of the task can begin; a milestone stands at the last working evening left to it. */
  latest({ rollCalendar }: Task, work: Work): Moment {
    if (work.isMilestone) {
      const last = least(this.limits.map(({ moment }) => lastDayUntil(moment)));
      return eveningOf(previousWorkday(rollCalendar, last));
    }
    const days: Expression[] = [];
    const finishes = this.limits.filter(({ side }) => side === "finish").map(({ moment }) => lastDayUntil(moment));
    const starts = this.limits.filter(({ side }) => side === "start").map(({ moment }) => dayOf(moment));
    if (finishes.length > 0) days.push(startOf(work, least(finishes)));
    if (starts.length > 0) days.push(lastFinish(work, least(starts)));
    return morningOf(least(days));
  }

  /** How far a milestone may reach. */
  reach(): Moment {
    return momentAt(least(this.limits.map(({ reach, moment }) => halvesOf(reach ?? moment))));
  }
}

/** What a task leads up to: its successors where they stand, anchors, and its own upper bounds. */
export function roomAhead(index: number, work: Work, outlook: Outlook): Room {
  const { model, ownBounds } = outlook;
  const room = new Room();
  for (const dependency of linksOf(index, model.network.outOf)) {
    const limit = linkLimit(dependency, work, outlook);
    if (limit) room.narrow(limit, mayMove(dependency) ? "may-move" : "holds");
  }
  if (ownBounds === "none") return room;
  for (const { bound, day } of model.says[index]!.bounds) {
    if (bound.kind !== "by" && bound.kind !== "start-by") continue;
    if (ownBounds === "without-things" && standsAtThing(bound.point)) continue;
    room.narrow({ side: bound.kind === "by" ? "finish" : "start", moment: eveningOf(day) }, "holds");
  }
  return room;
}

function mayMove({ successor }: Dependency): boolean {
  return successor.kind === "task" && !successor.pin;
}

function linkLimit(dependency: Dependency, work: Work, outlook: Outlook): Limit | undefined {
  const { places, model, counts } = outlook;
  const { predecessor, successor, predecessorSide } = dependency;
  if (!counts(dependency) || predecessor.kind !== "task") return undefined;
  const laid = laidAt(successor, places, model);
  if (!laid) return undefined;
  const bare = termsOf(dependency, undefined, model);
  const terms = predecessor.duration.kind === "tbd" ? { ...bare, predecessorWork: work } : bare;
  const waiting = { start: laid.resumes ?? laid.start, finish: laid.finish };
  const limitAt = (side: Side): Moment =>
    limitMoment(dependency, side, limitOf(dependency, side, waiting, model), terms);
  if (work.isMilestone) {
    // Laid back it stands in an evening, whichever side the link counts from, but it may reach a morning.
    const evening = limitAt("finish");
    const morning = limitAt("start");
    const reach = momentAt(
      choose({ left: halvesOf(morning), is: "<=", right: halvesOf(evening) }, halvesOf(evening), halvesOf(morning)),
    );
    return { side: "finish", moment: evening, reach };
  }
  const moment = limitAt(predecessorSide);
  if (predecessorSide === "start") return { side: "start", moment };
  if (!predecessor.buffer) return { side: "finish", moment };
  return { side: "finish", moment: eveningOf(finishBeforeBuffer(predecessor, work, lastDayUntil(moment), model)) };
}

/** The moment that the waiting end leaves to that end of what it waits for. */
function limitOf(
  dependency: Dependency,
  side: Side,
  { start, finish }: Pick<Laid, "start" | "finish">,
  model: Model,
): Moment {
  const { successor, successorSide, lag } = dependency;
  if (successorSide === "start") return startLimit(dependency, start, model);
  const work = successor.kind === "task" ? (underWay(successor) ?? model.works[successor.index]) : undefined;
  if (!work || work.isMilestone) return finish;
  const isReachedInEvening = side === "finish" || lag.unit === "percent";
  return latestFinishMoment(isReachedInEvening ? "finish" : "start", dayOf(finish), work);
}

function underWay(task: Task): Work | undefined {
  return task.actual?.kind === "under-way" ? restOf(task, undefined) : undefined;
}

function startLimit(dependency: Dependency, start: Moment, model: Model): Moment {
  const reachable = reachableBy(dependency, start, model);
  const { predecessor } = dependency;
  if (predecessor.kind !== "task" || predecessor.buffer || !mayShareDay(dependency, model.network)) return reachable;
  const own = model.says[predecessor.index]!.pin?.finish;
  if (!own) return reachable;
  const isShared = { left: dayOf(own), is: "=", right: dayOf(start) } as const;
  return momentAt(choose(isShared, halvesOf(eveningOf(dayOf(start))), halvesOf(reachable)));
}

/** A lag in calendar days that ends on a rest day would move a milestone on to a morning behind what it may reach. */
function reachableBy(dependency: Dependency, reach: Moment, model: Model): Moment {
  const { successor, lag } = dependency;
  if (successor.kind !== "task" || successor.pin || !model.works[successor.index]!.isMilestone) return reach;
  if (lag.unit !== "cd") return reach;
  const day = dayOf(reach);
  const previous = previousWorkday(successor.rollCalendar, day);
  const moved = choose({ left: previous, is: "=", right: day }, halvesOf(reach), halvesOf(eveningOf(previous)));
  return momentAt(choose({ left: model.lagOf(dependency), is: "=", right: literal(0) }, halvesOf(reach), moved));
}

/** The latest last day of work whose buffer must end on that day or before it. */
function finishBeforeBuffer(task: Task, work: Work, last: Expression, { plan, works }: Model): Expression {
  const span = { work: works[task.index]!, start: last, finish: last };
  const buffer = bufferOf(task, plan.ranges, span);
  if (!buffer) return last;
  const hangsOnSpan = task.buffer?.kind === "percent" && (task.pin?.kind === "window" || task.pin?.kind === "span");
  const isCounted = task.duration.kind === "tbd" || work.unit === "mo" || buffer.unit === "mo";
  if (hangsOnSpan || isCounted) return fixedAt(last.value, fixedByBuffer);
  const { amount } = buffer;
  if (buffer.unit === "cd") return lastFinish(work, minus(last, amount));
  const { calendar } = task;
  const behind = workdaysBefore(calendar, plus(last, 1));
  if (work.unit === "wd") return workdayAt(calendar, minus(minus(behind, 1), amount));
  const isNone = { left: amount, is: "=", right: literal(0) } as const;
  return choose(isNone, last, minus(workdayAt(calendar, minus(behind, amount)), 1));
}

/** Lays a task down where work of that length begins; a milestone is a single moment. */
export function layUpTo(start: Moment, task: Task, work: Work, model: Model): Laid {
  if (work.isMilestone) return { start, finish: start, bufferFinish: start };
  const first = dayOf(start);
  return { start: morningOf(first), ...ends(task, first, finishOf(work, first), model) };
}
