import type { Task } from "../plan/plan.ts";
import { directionsOf } from "../schedule/direction.ts";
import { isOpenWork } from "../schedule/network.ts";
import { movable } from "../schedule/place-tasks.ts";
import type { Positions } from "../schedule/positions.ts";
import { serialOf } from "./day-arithmetic.ts";
import { type Expression, greatest, least, literal } from "./expression.ts";
import type { Laid, Places } from "./laid.ts";
import { either, from, type Laying, later, upTo } from "./laying.ts";
import type { Model } from "./model.ts";
import { dayOf, eveningOf, isNoLater, type Moment } from "./moment.ts";
import { earliest, ends } from "./place-early.ts";
import { endsWithPlan, pinnedPlace, placeFixed } from "./place-fixed.ts";
import { type Outlook, roomAhead } from "./place-late.ts";
import type { Span } from "./recurring.ts";
import { type Stage, settle, settleFixed } from "./settle.ts";

/** Where every task stands, and the plan's last day. */
export interface PlacedModel {
  readonly places: Places;
  readonly planFinish: Expression | undefined;
}

interface Pass {
  readonly model: Model;
  readonly directions: ReturnType<typeof directionsOf>;
  readonly places: Places;
  /** In which round each task gets its last place, which is the one that is shown. */
  readonly shownIn: readonly Round[];
  /** Where the scheduler put the tasks. */
  readonly positions: Positions;
  /** Between which days what nothing else bounds recurs, once that is known. */
  span: Span;
}

/** The scheduler's rounds: as soon as possible, up to what lies ahead, behind that; and the last two again. */
type Round = "first" | "late" | "again" | "late for good" | "again for good" | "closing";

/** Places every task in the rounds of the scheduler's `placeTasks`, over expressions instead of days. */
export function placeModel(model: Model, positions: Positions): PlacedModel {
  const { network, plan, points } = model;
  const directions = directionsOf(network);
  const late = plan.order.filter((index) => directions[index] === "late");
  const again = movable(network, directions);
  const pass: Pass = {
    model,
    directions,
    positions,
    places: new Array<Laid | undefined>(plan.tasks.length).fill(undefined),
    shownIn: roundsShown(model, late, again),
    span: { first: undefined, last: undefined },
  };
  const cut = plan.finish && points.dayOf(plan.finish);

  const laidBack = layBackWork(model, late);
  for (const index of plan.order) placeTask(index, pass, "first", laidBack);
  placeLateWork(pass, late, "late", cut ?? lastFinishOf(pass));
  for (const index of again) placeTask(index, pass, "again", undefined);
  const planFinish = cut ?? lastFinishOf(pass);
  placeLateWork(pass, late, "late for good", planFinish);
  // Nothing else asks for them, and what nobody reads is not written.
  pass.span = { first: firstDayOf(pass.places, model), last: planFinish };
  for (const index of again) placeTask(index, pass, "again for good", undefined);
  closeOpenWindows(pass, planFinish);
  return { places: pass.places, planFinish };
}

function roundsShown({ plan, network }: Model, late: readonly number[], again: readonly number[]): readonly Round[] {
  const rounds = new Array<Round>(plan.tasks.length).fill("first");
  for (const index of late) rounds[index] = "late for good";
  for (const index of again) rounds[index] = "again for good";
  for (const { index, recurrence } of plan.tasks) {
    const { pin } = network.dates[index]!;
    if (network.hasOwnDays[index] === 1 && pin && pin.finish === undefined && !recurrence) rounds[index] = "closing";
  }
  return rounds;
}

/** In its last round a task is put where it is shown, before in cells of its own. */
function stageOf(index: number, round: Round, { shownIn }: Pass): Stage {
  return shownIn[index] === round ? "shown" : round;
}

function placeTask(index: number, pass: Pass, round: Round, laidBack: Places | undefined): void {
  const { model, directions, places } = pass;
  const task = model.plan.tasks[index]!;
  const stage = stageOf(index, round, pass);
  if (directions[index] === "fixed") {
    const laid = placeFixed(task, pass, pass.span);
    places[index] = laid && settleFixed(task, laid, stage, model);
    return;
  }
  const laying = layingOf(index, pass, laidBack);
  if (laying) places[index] = settle(index, laying, stage, model);
  else if (laidBack || !isOpenWork(index, model.network)) places[index] = undefined;
  else keep(index, stage, pass);
}

/** Shows a task where an earlier round has put it. */
function keep(index: number, stage: Stage, { model, places }: Pass): void {
  const laid = places[index];
  if (laid) places[index] = settle(index, { start: laid.start, lay: (start) => ({ ...laid, start }) }, stage, model);
}

/** As soon as possible, on or after its floor; late work no later than the hard dates ahead of it allow. */
function layingOf(index: number, { model, places, directions }: Pass, laidBack: Places | undefined) {
  const { floor } = model.says[index]!;
  const latest = directions[index] === "late" ? laidBack?.[index] : undefined;
  const asOf = dayOfRecord(model);
  const early = earliest(index, places, model, latest ? (floor ?? asOf) : floor);
  if (!early) return undefined;
  const soon = from(early, index, model);
  if (!latest) return soon;
  const needed = earliest(index, places, model, asOf);
  const asLaidBack: Laying = { start: latest.start, lay: (start) => layAgain(latest, start, index, model) };
  const behind = needed ? later(asLaidBack, from(needed, index, model)) : asLaidBack;
  return either(isNoLater(early, latest.start), soon, behind);
}

/** As it was laid back, from a start that may have been typed over. */
function layAgain(latest: Laid, start: Moment, index: number, model: Model): Laid {
  return isOpenWork(index, model.network) ? { ...latest, start } : upTo(start, index, model).lay(start);
}

function dayOfRecord({ plan: { notBefore } }: Model): Expression | undefined {
  return notBefore === undefined ? undefined : literal(serialOf(notBefore));
}

/** The latest that hard dates alone allow each late task. */
function layBackWork(model: Model, late: readonly number[]): Places {
  const { plan, works } = model;
  const places: Places = new Array<Laid | undefined>(plan.tasks.length).fill(undefined);
  if (late.length === 0) return places;
  for (const task of plan.tasks) if (task.pin) places[task.index] = pinnedPlace(task, model);
  const outlook: Outlook = { places, model, counts: () => true, ownBounds: "all" };
  for (const index of late.toReversed()) {
    const task = plan.tasks[index]!;
    const work = works[index]!;
    const room = roomAhead(index, work, outlook);
    const end = endOfOpenWork(task, model);
    if (end) room.narrow({ side: "finish", moment: eveningOf(end) }, "holds");
    if (room.isUnbounded) continue;
    places[index] = settle(index, upTo(room.latest(task, work), index, model), "laid back", model);
  }
  return places;
}

/** Moves late work up to what lies ahead of it, last task first; with nothing ahead, up to the plan's end. */
function placeLateWork(pass: Pass, late: readonly number[], round: Round, planFinish: Expression | undefined): void {
  const { model, places } = pass;
  const { plan, works, network } = model;
  const outlook: Outlook = { places, model, counts: () => true, ownBounds: "all" };
  for (const index of late.toReversed()) {
    const task = plan.tasks[index]!;
    const work = works[index]!;
    const stage = stageOf(index, round, pass);
    const room = roomAhead(index, work, outlook);
    const phaseEnd = endOfOpenWork(task, model);
    if (phaseEnd) room.narrow({ side: "finish", moment: eveningOf(phaseEnd) }, "holds");
    if (room.isUnbounded && (!planFinish || isOpenWork(index, network))) {
      keep(index, stage, pass);
      continue;
    }
    if (planFinish && room.leavesFinishOpen) room.narrow({ side: "finish", moment: eveningOf(planFinish) }, "holds");
    const latest = upTo(room.latest(task, work), index, model);
    const needed = earliest(index, places, model, dayOfRecord(model));
    // What it waits for holds against what it leads up to.
    const laying = needed ? later(latest, from(needed, index, model)) : latest;
    places[index] = settle(index, laying, stage, model);
  }
}

/** Work of unknown length without a deadline leads up to the end of its phase, too. */
function endOfOpenWork({ index, phase }: Task, { network, points }: Model): Expression | undefined {
  return phase && isOpenWork(index, network) ? points.windowOf(phase)?.finish : undefined;
}

/** The last day of what ends by itself: not an open window, nor a recurrence that only the plan's end stops. */
function lastFinishOf({ model, places }: Pass): Expression | undefined {
  const days = places.flatMap((laid, index) => {
    if (!laid || endsWithPlan(model.plan.tasks[index]!)) return [];
    return [dayOf(laid.finish)];
  });
  return days.length === 0 ? undefined : model.ledger.store(undefined, "plan finish", greatest(days));
}

/** The first day of all that is placed. */
export function firstDayOf(places: Places, { ledger }: Model): Expression | undefined {
  const days = places.flatMap((laid) => (laid ? [dayOf(laid.start)] : []));
  return days.length === 0 ? undefined : ledger.store(undefined, "first day", least(days));
}

/** Lets open windows reach to the plan's end, once that is known. */
function closeOpenWindows(pass: Pass, planFinish: Expression | undefined): void {
  const { model, places, shownIn } = pass;
  for (const task of model.plan.tasks) {
    const laid = places[task.index];
    if (shownIn[task.index] !== "closing" || !laid) continue;
    const first = dayOf(laid.start);
    const last = planFinish ? greatest([planFinish, first]) : first;
    places[task.index] = settleFixed(task, { start: laid.start, ...ends(task, first, last, model) }, "shown", model);
  }
}
