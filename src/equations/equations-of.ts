import type { Anchor, Dependency, Plan } from "../plan/plan.ts";
import { thingOf } from "../plan/resolve-anchors.ts";
import type { Placed } from "../schedule/link-moment.ts";
import { dayOf as dayOfScheduled, type Moment } from "../schedule/moment.ts";
import { isPlaced } from "../schedule/positions.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { Day } from "../time/day.ts";
import { keepRead } from "./cell-order.ts";
import { serialOf } from "./day-arithmetic.ts";
import type { Equations, FactEquations, LinkEquation, TaskEquations } from "./equations.ts";
import type { Cell } from "./expression.ts";
import { cellRef, type Expression, fixedAt, fixedReason, greatest, least, literal } from "./expression.ts";
import { type FactDays, factDaysOf } from "./fact-days.ts";
import { fixedByCircle, fixedByDoubt } from "./fixed-reasons.ts";
import { floatsOf } from "./float.ts";
import type { Laid, Places } from "./laid.ts";
import { Ledger } from "./ledger.ts";
import { type Model, workOf, writtenWork } from "./model.ts";
import { dayOf } from "./moment.ts";
import { type PlacedModel, placeModel } from "./place-tasks.ts";
import { PointDays } from "./point-days.ts";
import { occurrencesOf } from "./recurring.ts";
import { type SaidDays, saidDays } from "./said-days.ts";
import { countWorkdays, type Work } from "./work.ts";

/**
 * The dates of a schedule as equations. They are held against the schedule: a task whose equations would give another
 * day is fixed. Undefined for a plan that hangs on a day which is not known.
 */
export function equationsOf(schedule: Schedule): Equations | undefined {
  const { network } = schedule;
  if (
    network.dates.some(
      ({ isUnknown, isCeilingUnknown, isFloorUnknown }) => isUnknown || isCeilingUnknown || isFloorUnknown,
    )
  )
    return undefined;
  return buildEquations(schedule, "counted") ?? buildEquations(schedule, "fixed");
}

/** @param things Whether anchors that stand at tasks are counted from them; undefined where that goes in a circle. */
function buildEquations(schedule: Schedule, things: "counted" | "fixed"): Equations | undefined {
  const { network, positions, plan, book } = schedule;
  const ledger = new Ledger();
  const promises = new Map<Anchor, ReturnType<Ledger["promise"]>>();
  const standing = (anchor: Anchor): Expression | undefined => {
    const known = promises.get(anchor);
    if (known) return known.cell;
    const day = book.anchorDay(anchor);
    if (day === undefined) return undefined;
    if (things === "fixed") return fixedAt(serialOf(day), fixedByCircle);
    const promise = ledger.promise(anchor.id, serialOf(day));
    promises.set(anchor, promise);
    return promise.cell;
  };
  const points = new PointDays(plan, { book, ledger, standing });
  const anchors = anchorDays(plan, points);
  const links = linkEquations(plan, ledger);
  const said = saidAndWorks(plan, { network, ledger, points });
  const model: Model = { plan, network, ledger, points, ...said, lagOf: links.lagOf, ...pinsOf(schedule) };
  const placed = placeModel(model, positions);
  for (const [anchor, { count }] of promises) count(standingAt(anchor, placed.places));
  const floats = floatsOf(model, placed);
  const tasks = taskEquations(schedule, ledger, { placed, floats });
  const facts = factEquations(schedule, ledger, factDaysOf({ model, ...placed }));
  const cells = keepRead(ledger.cells, tasks, [
    ...anchors.values(),
    ...facts.flatMap(({ start, finish }) => [start, finish]),
  ]);
  if (!cells) return undefined;
  const { calendar } = plan;
  return {
    cells,
    calendar,
    lessAway: lessAway(plan),
    launch: ledger.launchCell,
    anchors,
    tasks,
    facts,
    links: links.list,
  };
}

/** Each in a cell of its own, because a row of the chart may ask for several of them in every column. */
function factEquations({ datedFacts }: Schedule, ledger: Ledger, days: readonly FactDays[]): readonly FactEquations[] {
  const live = (row: number, name: string, counted: Expression | undefined, day: Day | undefined) => {
    if (!counted || day === undefined || fixedReason(counted) || counted.value !== serialOf(day)) return undefined;
    return ledger.store(row, name, counted);
  };
  return datedFacts.map(({ start, finish }, row) => ({
    start: live(row, "fact start", days[row]?.start, start),
    finish: live(row, "fact finish", days[row]?.finish, finish),
  }));
}

function lessAway({ tasks }: Plan): Equations["lessAway"] {
  return new Map(
    tasks.flatMap(({ calendar, rollCalendar: base, owner }) =>
      calendar === base || !owner ? [] : [[calendar, { base, owner: owner.id, away: owner.away }] as const],
    ),
  );
}

/** What is recorded says some days itself; the others were counted from days that no longer stand in the plan. */
function pinsOf({ planned }: Schedule): Pick<Model, "wasPinned" | "mayHold"> {
  const wasPinned: Model["wasPinned"] = ({ actual, index, progress, buffer }) => {
    const pin = planned?.network.plan.tasks[index]?.pin?.kind;
    if (!actual || (pin !== "window" && pin !== "span" && pin !== "finish")) return false;
    if (actual.kind === "done") return progress?.started === undefined;
    return progress?.remaining === undefined || buffer?.kind === "percent";
  };
  const held = new Set(
    (planned?.network.plan.dependencies ?? []).flatMap(({ predecessor, successor }) => {
      if (predecessor.kind !== "task" || successor.kind !== "task") return [];
      return successor.progress?.started !== undefined && successor.pin ? [predecessor.index] : [];
    }),
  );
  return { wasPinned, mayHold: ({ index }) => held.has(index) };
}

function anchorDays({ anchors }: Plan, points: PointDays): ReadonlyMap<string, Expression> {
  return new Map(
    anchors.flatMap((anchor) => {
      const day = points.anchorDay(anchor);
      return day ? [[anchor.id, day] as const] : [];
    }),
  );
}

function saidAndWorks(
  plan: Plan,
  model: Pick<Model, "network" | "ledger" | "points">,
): { readonly works: readonly Work[]; readonly says: readonly SaidDays[] } {
  const says: SaidDays[] = [];
  const works = plan.tasks.map((task) => {
    const bare = workOf(task, model);
    const said = saidDays(task, model.network.dates[task.index]!, bare, model.points);
    says.push(said);
    return writtenWork(task, said, bare);
  });
  return { works, says };
}

function linkEquations({ dependencies }: Plan, ledger: Ledger) {
  const lags = new Map<Dependency, Expression>();
  const list = dependencies.map((dependency, link): LinkEquation => {
    const { amount, unit } = dependency.lag;
    if (unit === "percent") return { dependency, lag: undefined };
    const lag = ledger.input({ kind: "lag", link }, amount);
    lags.set(dependency, lag);
    return { dependency, lag: cellOf(lag) };
  });
  return { list, lagOf: (dependency: Dependency): Expression => lags.get(dependency) ?? literal(0) };
}

function cellOf(expression: Expression | undefined): Cell | undefined {
  return expression?.kind === "cell" ? expression.cell : undefined;
}

function standingAt(anchor: Anchor, places: Places): Expression {
  const { tasks, side } = thingOf(anchor)!;
  const days = tasks.flatMap(({ index }) => {
    const laid = places[index];
    return laid ? [dayOf(side === "start" ? laid.start : laid.finish)] : [];
  });
  return side === "start" ? least(days) : greatest(days);
}

interface Counted {
  readonly placed: PlacedModel;
  readonly floats: readonly (Expression | undefined)[];
}

function taskEquations(schedule: Schedule, ledger: Ledger, { placed, floats }: Counted): readonly TaskEquations[] {
  const { plan, network, positions, tasks } = schedule;
  const shown = new Map<string, Cell>();
  for (const cell of ledger.cells) if ("task" in cell.place) shown.set(`${cell.place.kind} ${cell.place.task}`, cell);
  return plan.tasks.map((task) => {
    const { index } = task;
    const laid = placed.places[index];
    const [start, finish] = [shown.get(`start ${index}`), shown.get(`finish ${index}`)];
    const at = positions.at(index);
    const fixed = laid && (reasonOf(laid) ?? (isPlaced(at) && agrees(start, finish, at) ? undefined : fixedByDoubt));
    const isLive = laid !== undefined && fixed === undefined && start !== undefined && finish !== undefined;
    const float = floats[index];
    const isFloatLive = float && !fixedReason(float) && float.value === tasks[index]!.float?.total;
    return {
      start: isLive ? start : undefined,
      finish: isLive ? finish : undefined,
      bufferFinish: isLive && task.buffer ? dayOf(laid.bufferFinish) : undefined,
      days: shown.get(`days ${index}`),
      // A milestone takes none, whatever its day.
      workdays:
        isLive && task.type !== "milestone" ? countWorkdays(task.calendar, cellRef(start), cellRef(finish)) : undefined,
      recurs: laid ? occurrencesOf(task) : undefined,
      unit: network.works[index]!.unit,
      float: isFloatLive ? float : undefined,
      fixed,
    };
  });
}

function reasonOf({ start, finish }: Laid) {
  return fixedReason(dayOf(start)) ?? fixedReason(dayOf(finish));
}

function agrees(start: Cell | undefined, finish: Cell | undefined, at: Placed): boolean {
  const isAt = (cell: Cell | undefined, moment: Moment): boolean => cell?.value === serialOf(dayOfScheduled(moment));
  return isAt(start, at.start) && isAt(finish, at.finish);
}
