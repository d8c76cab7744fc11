import type { Anchor, Dependency, Plan, Task } from "../plan/plan.ts";
import { dayOf } from "./moment.ts";
import type { Network } from "./network.ts";
import type { CriticalChain, ScheduledTask } from "./schedule.ts";

/**
 * The chains of drivers that set the plan: one to the launch, one to each further anchor that work is tied to, one to
 * each task with a deadline. A plan with none of these has one to its end.
 */
export function findCriticalPaths({ plan, into }: Network, tasks: readonly ScheduledTask[]): readonly CriticalChain[] {
  const chains: CriticalChain[] = [];
  for (const anchor of plan.anchors) {
    const end = tightest(tiedTo(anchor, plan, tasks));
    if (end) chains.push({ to: anchor, tasks: walkBack(end, tasks, into) });
  }
  for (const each of tasks) {
    const hasDeadline = each.task.bounds.some(({ kind }) => kind === "by" || kind === "start-by");
    if (hasDeadline && isPlaced(each)) chains.push({ to: each.task, tasks: walkBack(each, tasks, into) });
  }
  if (chains.length > 0) return chains;
  const last = tightest(tasks.filter(({ float }) => float !== undefined));
  return last ? [{ to: undefined, tasks: walkBack(last, tasks, into) }] : [];
}

/** The tasks that stand at an anchor or must be done before it. */
function tiedTo(anchor: Anchor, plan: Plan, tasks: readonly ScheduledTask[]): readonly ScheduledTask[] {
  const before = plan.dependencies.flatMap(({ predecessor, successor }) =>
    successor === anchor && predecessor.kind === "task" ? [predecessor.index] : [],
  );
  const at = plan.tasks.filter((task) => standsAt(task, anchor)).map(({ index }) => index);
  return [...new Set([...before, ...at])].flatMap((index) => tasks[index] ?? []).filter(isPlaced);
}

function standsAt({ pin }: Task, anchor: Anchor): boolean {
  if (pin?.kind !== "at") return false;
  const { base, offset } = pin.point;
  return base.kind === "anchor" && base.anchor === anchor && (!offset || offset.amount === 0);
}

/** The one with the least room; of several the one that ends last, then the first in the file. */
function tightest(tasks: readonly ScheduledTask[]): ScheduledTask | undefined {
  return [...tasks].sort(byRoom)[0];
}

function byRoom(a: ScheduledTask, b: ScheduledTask): number {
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

type Links = Network["into"];

/** From a task back along what set its date, until a pin, a bound, a phase or the kickoff sets it. */
function walkBack(end: ScheduledTask, tasks: readonly ScheduledTask[], into: Links): readonly Task[] {
  const path: ScheduledTask[] = [end];
  const seen = new Set<ScheduledTask>(path);
  // An event that stands on its anchor is set by the anchor: the chain goes on with what must be done before it.
  const isSetByPin = end.drivers.some(({ kind }) => kind === "pin");
  let at = tightest(isSetByPin ? placedAmong(into[end.task.index] ?? [], tasks) : settingOf(end, tasks, into));
  while (at && !seen.has(at)) {
    seen.add(at);
    path.push(at);
    at = tightest(settingOf(at, tasks, into));
  }
  return path.reverse().map(({ task }) => task);
}

/** What stands before a task with no day to spare: a link to it set the task's date, or the link back set its own. */
function settingOf({ task, drivers }: ScheduledTask, tasks: readonly ScheduledTask[], into: Links) {
  const links = (into[task.index] ?? []).filter((dependency) => {
    const { predecessor } = dependency;
    const laidBack = predecessor.kind === "task" ? (tasks[predecessor.index]?.drivers ?? []) : [];
    return [...drivers, ...laidBack].some((driver) => "dependency" in driver && driver.dependency === dependency);
  });
  return placedAmong(links, tasks);
}

function placedAmong(links: readonly Dependency[], tasks: readonly ScheduledTask[]): readonly ScheduledTask[] {
  return links
    .flatMap(({ predecessor }) => (predecessor.kind === "task" ? (tasks[predecessor.index] ?? []) : []))
    .filter(isPlaced);
}
