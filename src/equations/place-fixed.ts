import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { Task } from "../plan/plan.ts";
import { linksOf } from "../schedule/link-table.ts";
import { dayOf as dayOfScheduled, isEvening, type Moment as ScheduledMoment } from "../schedule/moment.ts";
import { isPlaced, type Position, type Positions } from "../schedule/positions.ts";
import { serialOf } from "./day-arithmetic.ts";
import { type Expression, fixedAt, greatest, least, literal } from "./expression.ts";
import { fixedByProgress, fixedByRecurrence } from "./fixed-reasons.ts";
import type { Laid, Places } from "./laid.ts";
import { laidAt, type Model } from "./model.ts";
import { dayOf, eveningOf, type Moment, momentAt, morningOf } from "./moment.ts";
import { ends, openFinish } from "./place-early.ts";
import { placeUnderWay } from "./place-under-way.ts";
import { frameOf, type Span as RecurrenceSpan, recur } from "./recurring.ts";

/** What places need that the expressions do not hold: where the scheduler put what no formula follows. */
export interface FixedPlaces {
  readonly places: Places;
  readonly model: Model;
  readonly positions: Positions;
}

/** Where a task stands that has days of its own: recorded, recurring, during other work, or pinned. */
export function placeFixed(
  task: Task,
  { places, model, positions }: FixedPlaces,
  span: RecurrenceSpan,
): Laid | undefined {
  if (task.recurrence) return placeRecurring(task, span, { places, model, positions });
  if (model.wasPinned(task)) return asPlaced(positions.at(task.index), fixedByProgress);
  if (task.actual?.kind === "under-way") return placeUnderWay(task, places, model);
  if (task.during) return placeDuring(task, places, model);
  return pinnedPlace(task, model);
}

/** Until the plan's end is known, what recurs to it has no place, but for those that wait for its first day. */
function placeRecurring(task: Task, span: RecurrenceSpan, given: FixedPlaces): Laid | undefined {
  const { places, model, positions } = given;
  const during = task.during && placeDuring(task, places, model);
  const frame = frameOf(task, during, span, given);
  if (!frame) return undefined;
  const isWaitedFor = linksOf(task.index, model.network.outOf).some(
    ({ predecessorSide }) => predecessorSide === "start",
  );
  if (!frame.last && !isWaitedFor) return undefined;
  const placed = positions.at(task.index);
  // On other days it may recur, and then what follows it waits: as it is, nothing asks for anything.
  if (!isPlaced(placed)) return noOccurrence;
  return recur(task, frame, model) ?? asPlaced(placed, fixedByRecurrence);
}

const noDay = momentAt(fixedAt(0, fixedByRecurrence));
const noOccurrence: Laid = { start: noDay, finish: noDay, bufferFinish: noDay };

/** Whether nothing but the plan's end stops a recurrence. */
export function endsWithPlan({ recurrence, bounds, pin, during, phase }: Task): boolean {
  if (!recurrence || during || bounds.some(({ kind }) => kind === "by")) return false;
  if (pin?.kind === "window") return !pin.window.finish;
  return !phase?.window?.finish;
}

/** What no formula follows stands where the compiler put it. */
function asPlaced(placed: Position, why: Bilingual): Laid | undefined {
  if (!isPlaced(placed)) return undefined;
  const at = (moment: ScheduledMoment): Moment => {
    const day = fixedAt(serialOf(dayOfScheduled(moment)), why);
    return isEvening(moment) ? eveningOf(day) : morningOf(day);
  };
  return { start: at(placed.start), finish: at(placed.finish), bufferFinish: at(placed.bufferFinish) };
}

/** From the first day of the earliest to the last of the latest. */
function placeDuring(task: Task, places: Places, model: Model): Laid | undefined {
  const starts: Expression[] = [];
  const finishes: Expression[] = [];
  for (const thing of task.during?.things ?? []) {
    const laid = laidAt(thing, places, model);
    if (!laid) continue;
    starts.push(dayOf(laid.start));
    finishes.push(dayOf(thing.kind === "anchor" ? laid.start : laid.finish));
  }
  if (starts.length === 0) return undefined;
  const [first, last] = [least(starts), greatest(finishes)];
  if (task.actual?.kind !== "begun") return { start: morningOf(first), ...ends(task, first, last, model) };
  const start = literal(serialOf(task.actual.start));
  const notBefore = literal(serialOf(model.plan.notBefore ?? task.actual.start));
  return { start: morningOf(start), ...ends(task, start, greatest([last, start, notBefore]), model) };
}

/** Where a task's own pin puts it. */
export function pinnedPlace(task: Task, model: Model): Laid | undefined {
  const { pin } = model.says[task.index]!;
  if (!pin || task.recurrence) return undefined;
  if (task.duration.kind === "tbd" && task.pin?.kind === "start") {
    const start = dayOf(pin.start);
    return { start: pin.start, ...ends(task, start, openFinish(task, start, model), model) };
  }
  // Until the plan's end is known, an open window reaches no further than its first day.
  const finish = pin.finish ?? eveningOf(dayOf(pin.start));
  const isMoment = pin.start.kind === "known" && finish.kind === "known" && pin.start.half === finish.half;
  if (isMoment) return { start: pin.start, finish, bufferFinish: finish };
  return { start: pin.start, ...ends(task, dayOf(pin.start), dayOf(finish), model) };
}
