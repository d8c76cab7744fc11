import type { Task } from "../plan/plan.ts";
import { type Expression, half, plus, remainder, times } from "./expression.ts";
import type { Laid } from "./laid.ts";
import type { Laying } from "./laying.ts";
import type { Model } from "./model.ts";
import { dayOf, halvesOf, type Moment, momentAt, morningOf } from "./moment.ts";
import { ends } from "./place-early.ts";
import { finishOf, startOf } from "./work.ts";

/** Where a task's days are written: into the cells that are shown, or into those of a round between. */
export type Stage = "shown" | (string & {});

/** Lays a task down from the start that is shown, so that a start typed over moves the rest of the task. */
export function settle(index: number, { start, lay }: Laying, stage: Stage, model: Model): Laid {
  const settled = settleMoment(index, start, { end: "start", stage }, model);
  return settleEnds(index, lay(settled), stage, model);
}

/** A pin is written where it was said: work with a written start ends behind it, work with a written finish begins before. */
export function settleFixed(task: Task, laid: Laid, stage: Stage, model: Model): Laid {
  const { index, pin, duration, actual } = task;
  const work = model.works[index]!;
  const isBar = !work.isMilestone && duration.kind !== "tbd" && !actual && !task.recurrence && !task.during;
  if (isBar && pin?.kind === "finish") {
    const finish = settleDay(index, dayOf(laid.finish), { end: "finish", stage }, model);
    const start = settleDay(index, startOf(work, finish), { end: "start", stage }, model);
    return settleBuffer(index, { start: morningOf(start), ...ends(task, start, finish, model) }, stage, model);
  }
  const start = settleMoment(index, laid.start, { end: "start", stage }, model);
  if (isBar && pin?.kind === "start") {
    const first = dayOf(start);
    return settleEnds(index, { start, ...ends(task, first, finishOf(work, first), model) }, stage, model);
  }
  if (pin?.kind === "at" && start.kind === "known" && !task.recurrence) {
    return settleEnds(index, { start, ...endsOfEvent(task, start, model) }, stage, model);
  }
  return settleEnds(index, { ...laid, start }, stage, model);
}

function endsOfEvent(task: Task, start: Moment, model: Model): Pick<Laid, "finish" | "bufferFinish"> {
  const day = dayOf(start);
  if (start.kind === "known" && start.half === 1) return { finish: start, bufferFinish: start };
  return ends(task, day, day, model);
}

interface Place {
  readonly end: "start" | "finish";
  readonly stage: Stage;
}

function settleDay(index: number, day: Expression, { end, stage }: Place, { ledger }: Model): Expression {
  if (stage === "shown") return ledger.show(end, index, day);
  return ledger.store(index, `${stage} ${end}`, day);
}

/** A moment of which only the number is known is shown as its day, and keeps its time of day. */
function settleMoment(index: number, moment: Moment, place: Place, model: Model): Moment {
  if (moment.kind === "known") return { ...moment, day: settleDay(index, moment.day, place, model) };
  const { ledger } = model;
  const halves = ledger.store(index, `${place.stage} ${place.end} asked`, moment.halves);
  if (place.stage !== "shown") return momentAt(halves);
  const day = ledger.show(place.end, index, half(halves));
  return momentAt(plus(times(day, 2), remainder(halves, 2)));
}

function settleEnds(index: number, laid: Laid, stage: Stage, model: Model): Laid {
  const isMoment = halvesOf(laid.finish).key === halvesOf(laid.start).key;
  if (isMoment) {
    // Nothing reads this cell but people: what follows a moment counts from its start.
    if (stage === "shown") model.ledger.show("finish", index, dayOf(laid.start));
    return settleBuffer(index, { ...laid, finish: laid.start }, stage, model);
  }
  const isBuffered = halvesOf(laid.bufferFinish).key !== halvesOf(laid.finish).key;
  const finish = settleMoment(index, laid.finish, { end: "finish", stage }, model);
  if (!isBuffered) return { ...laid, finish, bufferFinish: finish };
  // The buffer stands behind the finish that is shown.
  const behind = ends(model.plan.tasks[index]!, dayOf(laid.start), dayOf(finish), model);
  return settleBuffer(index, { ...laid, finish, bufferFinish: behind.bufferFinish }, stage, model);
}

function settleBuffer(index: number, laid: Laid, stage: Stage, { ledger }: Model): Laid {
  const { bufferFinish } = laid;
  if (bufferFinish.kind === "counted") return laid;
  return { ...laid, bufferFinish: { ...bufferFinish, day: ledger.store(index, `${stage} buffer`, bufferFinish.day) } };
}
