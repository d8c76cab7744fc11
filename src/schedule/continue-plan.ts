import type { Dependency, Duration, Pin, Plan, Point, Task, TaskProgress } from "../plan/plan.ts";
import { countWorkdays } from "../time/calendar.ts";
import { type Day, daysBetween, formatDay } from "../time/day.ts";
import { dayOf } from "./moment.ts";
import type { Network } from "./network.ts";
import { finishOf, firstStart, startOf, type Work, workOf } from "./work.ts";

/**
 * The plan as it goes on from what was recorded: what is done is pinned to the days it took and waits for nothing; what
 * has begun keeps its first day; and nothing else begins before the day that the progress was recorded on.
 *
 * @param planned The network of the plan as written, which knows how long the work of its tasks is.
 */
export function continuePlan(plan: Plan, planned: Network): Plan {
  const notBefore = plan.record?.asOf;
  const tasks = plan.tasks.map((task) => continueTask(task, notBefore, planned));
  const current = <T extends Dependency["predecessor"]>(end: T): T | Task =>
    end.kind === "task" ? (tasks[end.index] ?? end) : end;
  const dependencies = plan.dependencies
    .map(
      (link): Dependency => ({ ...link, predecessor: current(link.predecessor), successor: current(link.successor) }),
    )
    .filter(isInForce);
  for (const task of tasks) {
    const { during } = task;
    if (during) Object.assign(task, { during: { ...during, things: during.things.map(current) } });
  }
  return { ...plan, tasks, dependencies, notBefore };
}

/** What is done waits for nothing; what has begun waits with what is left of it, and for what is not done. */
function isInForce({ predecessor, successor, successorSide }: Dependency): boolean {
  if (successor.kind !== "task" || !successor.actual) return true;
  const { kind } = successor.actual;
  if (kind === "done") return false;
  const isBehindDone = predecessor.kind === "task" && predecessor.actual?.kind === "done";
  return !isBehindDone && (kind === "under-way" || successorSide === "finish");
}

function continueTask(task: Task, asOf: Day | undefined, planned: Network): Task {
  const { progress } = task;
  if (!progress || task.recurrence) return { ...task };
  const { started, finished } = progress;
  if (finished !== undefined) return doneTask(task, { started, finished }, planned);
  return started === undefined ? { ...task } : begunTask(task, { ...progress, started }, { asOf, planned });
}

/** Its days are what was recorded; where only the last is known, as many as its work takes lie before it. */
function doneTask(
  task: Task,
  { started, finished }: { readonly started: Day | undefined; readonly finished: Day },
  { works }: Network,
): Task {
  const settled = { ...task, bounds: [], buffer: undefined, during: undefined, roll: "none" } as const;
  const work = works[task.index]!;
  const finish = pointOn(finished, task, "finished");
  const actual = { kind: "done" } as const;
  if (work.amount === 0) return { ...settled, actual, pin: { kind: "finish", point: finish } };
  const isOneDay = task.pin?.kind === "at" && (started === undefined || started === finished);
  if (isOneDay) return { ...settled, actual, pin: { kind: "at", point: { ...finish, clock: clockOf(task) } } };
  const first = started ?? (Math.min(startOf(work, finished), finished) as Day);
  return { ...settled, actual, pin: { kind: "span", start: pointOn(first, task, "started"), finish } };
}

interface Begun {
  readonly asOf: Day | undefined;
  readonly planned: Network;
}

/**
 * A finish that was pinned stays where it lies ahead and nothing else was recorded. Any other work is counted from its
 * actual start, and on from the day that the progress was recorded on.
 */
function begunTask(task: Task, progress: TaskProgress & { readonly started: Day }, { asOf, planned }: Begun): Task {
  const { started, remaining } = progress;
  const bounds = task.bounds.filter(({ kind }) => kind === "by" || kind === "finish-from");
  const begun = { ...task, bounds, roll: "none", actual: { kind: "begun", start: started } } as const;
  const start = pointOn(started, task, "started");
  const whole = planned.works[task.index]!;
  if (!remaining) {
    if (task.during) return begun;
    const pin = pinnedFinish(task, start, planned);
    if (pin) return { ...begun, pin };
  }
  const duration = wholeDuration(task, whole, started);
  const free = { ...begun, duration, during: undefined };
  if (asOf === undefined) return { ...free, pin: { kind: "start", point: start } };
  const left = remaining ? writtenRest(task, remaining, planned) : impliedRest(task, { whole, started, asOf });
  return { ...free, pin: undefined, actual: { kind: "under-way", start: started, rest: left } };
}

/** From its actual start to the end that its pin gives it; nothing where that lies before the start. */
function pinnedFinish({ pin, index }: Task, start: Point, { dates }: Network): Pin | undefined {
  if (pin?.kind === "window" && !pin.window.finish) {
    return { kind: "window", window: { start, finish: undefined, text: pin.window.text } };
  }
  if (pin?.kind !== "window" && pin?.kind !== "span" && pin?.kind !== "finish") return undefined;
  const last = dates[index]?.pin?.finish;
  const finish = last === undefined ? undefined : dayOf(last);
  if (finish === undefined || start.base.kind !== "date" || finish < start.base.day) return undefined;
  return { kind: "span", start, finish: { ...start, base: { kind: "date", day: finish }, text: formatDay(finish) } };
}

type Rest = Pick<Work, "amount" | "unit"> | undefined;

function writtenRest(task: Task, remaining: Duration, { plan }: Network): Rest {
  if (remaining.kind === "tbd") return undefined;
  const { amount, unit } = workOf({ ...task, duration: remaining }, plan.ranges);
  return { amount, unit };
}

/** What its whole work, counted from its start, leaves from that day on: a day at least, because it is not done. */
function impliedRest(
  { duration }: Task,
  { whole, started, asOf }: { readonly whole: Work; readonly started: Day; readonly asOf: Day },
): Rest {
  if (duration.kind === "tbd") return undefined;
  const last = finishOf(whole, started);
  if (whole.unit !== "wd") return { amount: Math.max(1, daysBetween(asOf, last) + 1), unit: "cd" };
  return { amount: Math.max(1, countWorkdays(whole.calendar, firstStart(whole, asOf), last)), unit: "wd" };
}

/** What stood between two written days has as much work as they held, and a month that has begun as many days as it has. */
function wholeDuration({ pin, duration }: Task, whole: Work, started: Day): Duration {
  if (pin?.kind === "window" || pin?.kind === "span") return asDuration(whole);
  if (whole.unit !== "mo") return duration;
  return asDuration({ ...whole, unit: "cd", amount: daysBetween(started, finishOf(whole, started)) + 1 });
}

function asDuration({ amount, unit }: Work): Duration {
  const text = `${amount}${unit}`;
  return { kind: "span", min: amount, likely: amount, max: amount, unit, text, approximate: false, assumed: false };
}

function pointOn(day: Day, { origin }: Task, key: "started" | "finished"): Point {
  const base = { kind: "date", day } as const;
  return { base, offset: undefined, clock: undefined, text: formatDay(day), place: origin.at(key) };
}

/** An event keeps the time of day that it was to take place at. */
function clockOf({ pin }: Task): Point["clock"] {
  return pin?.kind === "at" ? pin.point.clock : undefined;
}
