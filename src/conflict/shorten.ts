import type { Buffer, Dependency, Duration, Plan, PlanLag, Task } from "../plan/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { type Change, nothingGiven, withDependency, withTask } from "./change.ts";
import type { Conflict } from "./conflict.ts";
import {
  bufferCut,
  lagCut,
  lagDropped,
  linkDropped,
  restShortened,
  taskShortened,
  withinRange,
} from "./way-out-wording.ts";

/** Work that takes at least one day less; none where its length follows from its dates, or is a day already. */
export function shortenTask(task: Task, { plan }: Schedule): readonly Change[] {
  const { duration, pin, actual } = task;
  if (actual) return shortenRest(task, plan);
  if (duration.kind !== "span" || duration.unit === "min" || pin?.kind === "window" || pin?.kind === "span") return [];
  if (task.recurrence || task.during || task.type === "gate" || pin?.kind === "at") return [];
  const { unit } = duration;
  const amount = duration[plan.ranges];
  if (amount < 2) return [];
  const change: Change = {
    most: amount - 1,
    least: 1,
    isMonotonous: true,
    vary: (days) => withTask(plan, task, { duration: ofLength(duration, amount - days) }),
    describe: (days) => {
      const left = amount - days;
      const facts = { task: task.id, from: amount, to: left, unit, text: duration.text };
      const isAllowed = left >= duration.min;
      return {
        text: isAllowed ? withinRange(facts) : taskShortened(facts),
        option: `--set ${task.id}.duration=${left}${unit}`,
        cost: isAllowed ? 0 : days,
      };
    },
  };
  return [change];
}

/** What is left of work under way can be less; what is done or stands between recorded days cannot. */
function shortenRest(task: Task, plan: Plan): readonly Change[] {
  const { actual } = task;
  if (actual?.kind !== "under-way" || !actual.rest || actual.rest.amount < 2) return [];
  const { amount, unit } = actual.rest;
  const change: Change = {
    most: amount - 1,
    least: 1,
    isMonotonous: true,
    vary: (days) => withTask(plan, task, { actual: { ...actual, rest: { unit, amount: amount - days } } }),
    describe: (days) => ({
      text: restShortened({ task: task.id, from: amount, to: amount - days, unit }),
      option: `--set ${task.id}.remaining=${amount - days}${unit}`,
      cost: days,
    }),
  };
  return [change];
}

function ofLength(duration: Duration, amount: number): Duration {
  return duration.kind === "span" ? { ...duration, min: amount, likely: amount, max: amount } : duration;
}

/** A buffer behind a task that takes at least one day less. */
export function shortenBuffer(task: Task, { plan }: Schedule): readonly Change[] {
  const { buffer } = task;
  if (buffer?.kind !== "span" || buffer.duration.kind !== "span") return [];
  const { duration } = buffer;
  const amount = duration[plan.ranges];
  if (amount < 1) return [];
  const change: Change = {
    most: amount,
    least: 1,
    isMonotonous: true,
    vary: (days) => withTask(plan, task, { buffer: bufferOf(buffer, amount - days) }),
    describe: (days) => ({
      text: bufferCut({ task: task.id, from: amount, to: amount - days, unit: duration.unit }),
      option: `--set ${task.id}.buffer=${amount === days ? "" : `${amount - days}${duration.unit}`}`,
      cost: days,
    }),
  };
  return [change];
}

function bufferOf(buffer: Extract<Buffer, { kind: "span" }>, amount: number): Buffer | undefined {
  return amount === 0 ? undefined : { ...buffer, duration: ofLength(buffer.duration, amount) };
}

const noLag: PlanLag = { amount: 0, unit: "wd" };

/** A wait on a link that is shorter, or that is dropped. */
export function shortenLag(dependency: Dependency, { plan }: Schedule): readonly Change[] {
  const { lag, predecessor, successor } = dependency;
  const { amount, unit } = lag;
  if (amount <= 0) return [];
  const ends = { predecessor: predecessor.id, successor: successor.id };
  const isShare = unit === "percent";
  const change: Change = {
    most: isShare ? 1 : amount,
    least: 1,
    isMonotonous: true,
    vary: (days) => {
      return withDependency(plan, dependency, {
        lag: isShare || days === amount ? noLag : { unit, amount: amount - days },
      });
    },
    describe: (days) => ({
      text:
        isShare || days === amount
          ? lagDropped({ ...ends, amount, unit })
          : lagCut({ ...ends, from: amount, to: amount - days, unit }),
      option: null,
      cost: days,
    }),
  };
  return [change];
}

/** An order that is given up: the dearest way, as somebody wanted it. */
export function dropLink(conflict: Conflict, { plan }: Schedule): readonly Change[] {
  if (conflict.kind !== "pin") return [];
  const { dependency } = conflict;
  const { predecessor, successor } = dependency;
  const change: Change = {
    most: 1,
    least: 1,
    isMonotonous: true,
    vary: () => ({
      plan: { ...plan, dependencies: plan.dependencies.filter((it) => it !== dependency) },
      given: nothingGiven,
    }),
    describe: () => ({
      text: linkDropped({ predecessor: predecessor.id, successor: successor.id }),
      option: null,
      cost: Number.POSITIVE_INFINITY,
    }),
  };
  return [change];
}
