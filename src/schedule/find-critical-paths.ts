import type { Anchor, Task } from "../plan/plan.ts";
import { type ChainLink, CriticalChain } from "./critical-chain.ts";
import { holdingWork, isLaidBackBy, type PlacedWork } from "./holding-work.ts";
import { type LinkTable, linksOf, noTask } from "./link-table.ts";
import { dayOf } from "./moment.ts";
import type { Network } from "./network.ts";
import type { ScheduledTask } from "./schedule.ts";

/**
 * The chains of drivers that set the plan: one to the launch, one to each further anchor that work is tied to, one to
 * each task with a deadline. A plan with none of these has one to its end.
 */
export function findCriticalPaths(
  network: Network,
  tasks: readonly ScheduledTask[],
  stepFrom: StepFrom,
): readonly CriticalChain[] {
  const { plan, isOrdinary } = network;
  const chains: CriticalChain[] = [];
  const tied = tiedToAnchors(network, tasks);
  const walkBack = openWalk(network, tasks, stepFrom);
  for (const anchor of plan.anchors) {
    const end = tightest(tied.get(anchor) ?? []);
    if (end) chains.push(new CriticalChain(anchor, walkBack(end)));
  }
  for (const each of tasks) {
    if (isOrdinary[each.task.index] === 1) continue;
    const hasDeadline = each.task.bounds.some(({ kind }) => kind === "by" || kind === "start-by");
    if (hasDeadline && isPlaced(each)) chains.push(new CriticalChain(each.task, walkBack(each)));
  }
  if (chains.length > 0) return chains;
  const last = tightest(tasks.filter(({ float }) => float !== undefined));
  return last ? [new CriticalChain(undefined, walkBack(last))] : [];
}

/** By anchor, the tasks that stand at it or must be done before it. */
function tiedToAnchors(
  { plan, hasOwnDays, outOf: { links, others } }: Network,
  tasks: readonly ScheduledTask[],
): ReadonlyMap<Anchor, readonly ScheduledTask[]> {
  const tied = new Map<Anchor, ScheduledTask[]>();
  const tie = (anchor: Anchor | undefined, index: number): void => {
    const scheduled = tasks[index];
    if (!anchor || !scheduled || !isOpen(scheduled)) return;
    const those = tied.get(anchor);
    if (those) those.push(scheduled);
    else tied.set(anchor, [scheduled]);
  };
  for (let at = 0; at < links.length; at += 1) {
    if (others[at] !== noTask) continue;
    const { predecessor, successor } = links[at]!;
    if (successor.kind === "anchor" && predecessor.kind === "task") tie(successor, predecessor.index);
  }
  for (const task of plan.tasks) if (hasOwnDays[task.index] === 1) tie(standsAt(task), task.index);
  return tied;
}

function standsAt({ pin }: Task): Anchor | undefined {
  if (pin?.kind !== "at") return undefined;
  const { base, offset } = pin.point;
  return base.kind === "anchor" && (!offset || offset.amount === 0) ? base.anchor : undefined;
}

/** The one with the least room; of several the one that ends last, then the first in the file. */
export function tightest(tasks: readonly ScheduledTask[]): ScheduledTask | undefined {
  return tasks.length < 2 ? tasks[0] : tasks.reduce((a, b) => (byRoom(b, a) < 0 ? b : a));
}

export function byRoom(a: ScheduledTask, b: ScheduledTask): number {
  return roomOf(a) - roomOf(b) || finishOf(b) - finishOf(a) || a.task.index - b.task.index;
}

function roomOf({ float }: ScheduledTask): number {
  return float?.total ?? Number.MAX_SAFE_INTEGER;
}

function finishOf({ position }: ScheduledTask): number {
  return position && position !== "unknown" ? dayOf(position.finish) : 0;
}

function isPlaced({ position }: ScheduledTask): boolean {
  return position !== undefined && position !== "unknown";
}

/** Walks from a task back along what set its date, until a pin, a bound, a phase or the kickoff sets it. */
function openWalk(
  network: Network,
  tasks: readonly ScheduledTask[],
  stepFrom: StepFrom,
): (end: ScheduledTask) => ChainLink {
  const links = new Map<ScheduledTask, ChainLink>();
  const chainTo = (end: ScheduledTask | undefined): ChainLink | undefined => {
    const walked: ScheduledTask[] = [];
    let at = end;
    for (; at && !links.has(at); at = stepFrom(at)) walked.push(at);
    let link = at && links.get(at);
    for (const each of walked.reverse()) {
      link = { task: each.task, before: link };
      links.set(each, link);
    }
    return link;
  };
  return (end) => {
    const step = isSetByPin(end) ? tightest(leadingUpTo(end, network, tasks)) : stepFrom(end);
    return { task: end.task, before: chainTo(step) };
  };
}

export function isSetByPin({ drivers }: ScheduledTask): boolean {
  return drivers.some(({ kind }) => kind === "pin");
}

/** What must be done before a fixed day does not set it, but leads up to it; so does the work that the day counts from. */
export function leadingUpTo(
  at: ScheduledTask,
  { plan, into }: Pick<Network, "plan" | "into">,
  tasks: readonly ScheduledTask[],
): readonly ScheduledTask[] {
  const waitedFor = linksOf(at.task.index, into).flatMap(({ predecessor }) => {
    return predecessor.kind === "task" ? (tasks[predecessor.index] ?? []) : [];
  });
  return [...waitedFor, ...holdersOf(at, { plan, tasks })].filter(isOpen);
}

/** From a task to the one that set its date; undefined where no other did. */
export type StepFrom = (at: ScheduledTask) => ScheduledTask | undefined;

/**
 * From a task to the one that set its date. What a task waits for stands before it in the plan's order, so no walk comes
 * back to where it was; each step is looked up once for all.
 */
export function openSteps(tasks: readonly ScheduledTask[], { plan, into }: Pick<Network, "plan" | "into">): StepFrom {
  const steps = new Map<ScheduledTask, ScheduledTask | undefined>();
  return (at) => {
    if (steps.has(at)) return steps.get(at);
    const setting = [...holdersOf(at, { plan, tasks }), ...laidBackTo(at, into, tasks)];
    const step = tightest(setting.filter(isOpen));
    steps.set(at, step);
    return step;
  };
}

/** The work without a day to spare before a task: that which its date comes from. */
function holdersOf({ task, drivers }: ScheduledTask, schedule: PlacedWork): readonly ScheduledTask[] {
  return drivers.flatMap((driver) => (isLaidBackBy(driver) ? [] : (holdingWork(driver, task, schedule) ?? [])));
}

/** The work that was laid back from a task. */
function laidBackTo(
  { task }: ScheduledTask,
  into: LinkTable,
  tasks: readonly ScheduledTask[],
): readonly ScheduledTask[] {
  return linksOf(task.index, into).flatMap((dependency) => {
    const { predecessor } = dependency;
    const before = predecessor.kind === "task" ? tasks[predecessor.index] : undefined;
    const isLaidBack = before?.drivers.some((it) => it.kind === "successor" && it.dependency === dependency);
    return before && isLaidBack ? [before] : [];
  });
}

/** Whether a task has a place that may still change: a chain ends at work that is done. */
function isOpen(scheduled: ScheduledTask): boolean {
  return isPlaced(scheduled) && scheduled.task.actual?.kind !== "done";
}
