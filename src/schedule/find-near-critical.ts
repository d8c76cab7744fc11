import type { ChainLink, CriticalChain } from "./critical-chain.ts";
import { byRoom, isSetByPin, leadingUpTo, type StepFrom, tightest } from "./find-critical-paths.ts";
import type { FloatEnd } from "./float-end.ts";
import type { Network } from "./network.ts";
import type { NearCriticalChain, ScheduledTask } from "./schedule.ts";

/** Within so many working days work counts as near-critical unless somebody asks otherwise. */
export const usualNear = 3;

export interface NearCriticalOptions {
  readonly criticalPaths: readonly CriticalChain[];
  readonly stepFrom: StepFrom;
  /** The most total float, in working days of the plan's calendar, that still counts. */
  readonly near: number;
}

/**
 * The chains with little room beside the critical paths: over and over, of the tasks on no chain yet, the one with the
 * least float is walked back along what set its date until that is on a chain, and on to what its late date comes from.
 * So each task is on one of them at the most.
 */
export function findNearCritical(
  network: Network,
  tasks: readonly ScheduledTask[],
  { criticalPaths, stepFrom, near }: NearCriticalOptions,
): readonly NearCriticalChain[] {
  const listed = tasksOn(criticalPaths);
  const isOpen = ({ task, float }: ScheduledTask): boolean =>
    float !== undefined && float.total <= near && !listed.has(task.index);
  const before = (at: ScheduledTask): ScheduledTask | undefined => {
    if (isSetByPin(at)) return tightest(leadingUpTo(at, network, tasks).filter(isOpen));
    const step = stepFrom(at);
    return step && isOpen(step) ? step : undefined;
  };
  const chains: NearCriticalChain[] = [];
  for (const seed of tasks.filter(isOpen).sort(byRoom)) {
    if (!isOpen(seed)) continue;
    const chain: ScheduledTask[] = [];
    const take = (each: ScheduledTask): void => {
      chain.push(each);
      listed.add(each.task.index);
    };
    take(seed);
    for (let at = before(seed); at; at = before(at)) take(at);
    chain.reverse();
    let next = nextOf(seed, tasks);
    for (; next && isOpen(next); next = nextOf(next, tasks)) take(next);
    const last = chain.at(-1)!;
    const to = next?.task ?? (last.float?.ahead && thingAhead(last.float.ahead.end));
    chains.push({ to, float: seed.float!.total, tasks: chain.map(({ task }) => task) });
  }
  return chains;
}

/** The tasks of all chains, by index. What chains share is met once. */
function tasksOn(chains: readonly CriticalChain[]): Set<number> {
  const listed = new Set<number>();
  const walked = new Set<ChainLink>();
  for (const { last } of chains) {
    for (let link: ChainLink | undefined = last; link && !walked.has(link); link = link.before) {
      listed.add(link.task.index);
      walked.add(link);
    }
  }
  return listed;
}

function nextOf({ float }: ScheduledTask, tasks: readonly ScheduledTask[]): ScheduledTask | undefined {
  return float?.ahead?.next && tasks[float.ahead.next.index];
}

/** What a chain leads to that no further task carries on. */
function thingAhead(end: FloatEnd): NearCriticalChain["to"] {
  if (end.kind === "plan-finish") return undefined;
  return end.kind === "anchor" ? end.anchor : end.task;
}
