import { dayOf, evening, isoOf, momentDay, morning, stepWorked, workedBetween, workedFrom } from "./naive-calendar.ts";
import { isMilestone, lengthOf, type NaiveEdge, type NaiveNetwork } from "./naive-network.ts";
import type { NaiveDuration, NaivePoint, NaiveTask } from "./naive-plan.ts";

/**
 * The plan as its recorded progress leaves it, in the terms of the language: what is finished is a day that happened,
 * what has begun is a day that happened and, with a day of record, a rest that is work like any other.
 */
export function goOn(network: NaiveNetwork): NaiveNetwork {
  const asOf = network.plan.asOf === undefined ? undefined : dayOf(network.plan.asOf);
  const now = new Map(network.tasks.map((task) => [task.id, stateOf(network, task, asOf)]));
  const changed: NaiveNetwork = {
    ...network,
    asOf,
    tasks: network.tasks.map(({ id }) => now.get(id)!),
    taskOf: (id) => now.get(id) ?? network.taskOf(id),
    lengthIn: (task) => recordedLength(network, task) ?? network.lengthIn(task),
    bufferEnd: (task, first, last) =>
      task.whole ? network.bufferEnd(task.whole, dayOf(task.started!), last) : network.bufferEnd(task, first, last),
  };
  const spanFrom: NaiveNetwork["spanFrom"] = (task, start) => {
    const span = network.spanFrom(task, start);
    return { ...span, bufferFinish: evening(changed.bufferEnd(task, momentDay(start), momentDay(span.finish))) };
  };
  const edges = network.edges
    .filter((edge) => isStillWaited(edge, now))
    .map((edge) => fromRealStart(changed, edge, now));
  return { ...changed, edges, spanFrom: (task, start) => (task.whole ? spanFrom : network.spanFrom)(task, start) };
}

type States = ReadonlyMap<string, NaiveTask>;

/** What is finished waits for nothing; what has begun does not wait for what is finished, nor again to begin. */
function isStillWaited({ from, to, toEnd }: NaiveEdge, now: States): boolean {
  const waiting = typeof to === "string" ? now.get(to)?.state : undefined;
  if (waiting === undefined) return true;
  if (waiting === "done" || (typeof from === "string" && now.get(from)?.state === "done")) return false;
  return waiting === "rest" || toEnd === "finish";
}

/** Who waits for the start of what has begun waits for the day on which it began. */
function fromRealStart(network: NaiveNetwork, edge: NaiveEdge, now: States): NaiveEdge {
  const before = typeof edge.from === "string" ? now.get(edge.from) : undefined;
  if (!before?.started || edge.fromEnd !== "start" || before.state === "done") return edge;
  const first = dayOf(before.started);
  if (edge.unit !== "%") return { ...edge, from: first };
  const whole = before.whole ?? before;
  const { count, unit } = network.lengthIn(whole);
  const days = Math.ceil((count * edge.lag) / 100);
  const isWorked = network.worksOn(whole);
  const last = unit === "cd" ? first + days - 1 : stepWorked(workedFrom(first, isWorked), days - 1, isWorked);
  return { ...edge, from: first, fixed: evening(last), lag: 0, unit: "wd" };
}

/** What is done on rest days alone is as long as those. */
function recordedLength(network: NaiveNetwork, task: NaiveTask): ReturnType<NaiveNetwork["lengthIn"]> | undefined {
  if (task.state === undefined || !task.start || !task.finish) return undefined;
  const [first, last] = [network.dayAt(task.start), network.dayAt(task.finish)];
  const count = workedBetween(morning(first), evening(last), network.worksOn(task));
  return count === 0 ? { count: last - first + 1, unit: "cd" } : { count, unit: "wd" };
}

const on = (day: number): NaivePoint => ({ base: isoOf(day), amount: 0, unit: "d" });

function stateOf(network: NaiveNetwork, task: NaiveTask, asOf: number | undefined): NaiveTask {
  const { started, finished, id, phase, calendar, owner, after } = task;
  const bare = { id, ...given({ phase, calendar, owner, after }), roll: "none" as const };
  if (finished !== undefined) {
    const last = dayOf(finished);
    if (isMilestone(task)) return { ...bare, state: "done", duration: task.duration!, finish: on(last) };
    if (task.at && (started === undefined || started === finished)) return { ...bare, state: "done", at: on(last) };
    const first =
      started === undefined ? Math.min(last, firstToEndBy(network, asWork(network, task), last)) : dayOf(started);
    return { ...bare, state: "done", start: on(first), finish: on(last) };
  }
  if (started === undefined) return task;
  return begunTask(network, task, { ...bare, ...given({ by: task.by, finishFrom: task.finishFrom }), started }, asOf);
}

function begunTask(network: NaiveNetwork, task: NaiveTask, bare: NaiveTask, asOf: number | undefined): NaiveTask {
  const first = dayOf(bare.started!);
  const written = task.remaining ? undefined : writtenFinish(network, task);
  const buffer = given({ buffer: task.buffer });
  if (written !== undefined && written >= first) {
    return { ...bare, ...buffer, state: "begun", start: on(first), finish: on(written) };
  }
  const whole: NaiveTask = { ...inDays(network, asWork(network, task), first), start: on(first), roll: "none" };
  const { duration, by, finishFrom } = whole;
  if (asOf === undefined) {
    return { ...bare, ...buffer, ...given({ duration, by, finishFrom }), state: "begun", start: on(first) };
  }
  const rest = task.remaining ?? impliedRest(network, whole, { first, asOf });
  return { ...bare, state: "rest", whole, place: "early", from: on(asOf), duration: rest };
}

/** The last day that the plan writes for a task. */
function writtenFinish(network: NaiveNetwork, task: NaiveTask): number | undefined {
  if (task.window) return network.dayAt(task.window[1]);
  if (!task.finish) return undefined;
  return momentDay(network.pinned(task)!.finish);
}

/** What its work, counted from the real start, leaves from the day of record on: a day at least. */
function impliedRest(
  network: NaiveNetwork,
  whole: NaiveTask,
  { first, asOf }: { first: number; asOf: number },
): NaiveDuration {
  const last = momentDay(network.spanFrom(whole, morning(first)).finish);
  const isElapsed = ["cd", "mo"].includes(lengthOf(whole)?.unit ?? "");
  const days = isElapsed
    ? last - asOf + 1
    : last < asOf
      ? 0
      : workedBetween(morning(asOf), evening(last), network.worksOn(whole));
  const count = Math.max(1, days);
  return { unit: isElapsed ? "cd" : "wd", min: count, max: count };
}

/** The task without its days: what lies between two written ones is as much work as they hold. */
function asWork(network: NaiveNetwork, task: NaiveTask): NaiveTask {
  const { window, start, finish, at: _, ...free } = task;
  if (!window && !(start && finish)) return free;
  const count = Math.max(1, network.lengthIn(task).count);
  return { ...free, duration: { unit: "wd", min: count, max: count } };
}

/** A month that has begun has as many days as it has. */
function inDays(network: NaiveNetwork, task: NaiveTask, first: number): NaiveTask {
  if (task.duration?.unit !== "mo") return task;
  const count = momentDay(network.spanFrom(task, morning(first)).finish) - first + 1;
  return { ...task, duration: { unit: "cd", min: count, max: count } };
}

function firstToEndBy(network: NaiveNetwork, task: NaiveTask, last: number): number {
  const isElapsed = ["cd", "mo"].includes(lengthOf(task)?.unit ?? "");
  for (let day = last; ; day -= 1) {
    const isStart = isElapsed || network.worksOn(task)(day);
    if (isStart && momentDay(network.spanFrom(task, morning(day)).finish) <= last) return day;
  }
}

function given<T extends object>(record: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
