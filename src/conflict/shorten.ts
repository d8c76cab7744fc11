import type { Buffer, Dependency, Duration, Plan, PlanLag, Task } from "../plan/plan.ts";
import { dayOf } from "../schedule/moment.ts";
import { isPlaced } from "../schedule/positions.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { bufferedLength, percentOf } from "../schedule/work.ts";
import { countWorkdays } from "../time/calendar.ts";
import { addDays, addMonths, type Day, daysBetween } from "../time/day.ts";
import { type Change, nothingGiven, withDependency, withTask } from "./change.ts";
import type { Conflict } from "./conflict.ts";
import {
  bufferCut,
  type Length,
  lagCut,
  lagDropped,
  linkDropped,
  restShortened,
  taskShortened,
  withinRange,
} from "./way-out-wording.ts";

/** A length that can be cut day by day, where it stands. */
interface Stretch {
  /** As it is written. */
  readonly written: Length;
  /** The same in days: months have no days of their own to give, so they count in those that they take. */
  readonly amount: number;
  readonly unit: "wd" | "cd";
  readonly last: Day;
}

/** @param first Its first day, included. @param last Its last. */
function stretchOf(written: Length, first: Day, last: Day): Stretch | undefined {
  const { amount, unit } = written;
  if (unit === "wd" || unit === "cd") return { written, amount, unit, last };
  return unit === "mo" ? { written, amount: daysBetween(first, last) + 1, unit: "cd", last } : undefined;
}

/** What it asks to give up its last days, in working days: one at least. */
function costOf(days: number, { unit, last }: Pick<Stretch, "unit" | "last">, { calendar }: Plan): number {
  return unit === "wd" ? days : Math.max(1, countWorkdays(calendar, addDays(last, 1 - days), last));
}

/** More days off a length never help less. */
function cutting(change: Pick<Change, "most" | "vary" | "describe">): readonly Change[] {
  return change.most < 1 ? [] : [{ ...change, least: 1, isMonotonous: true }];
}

/** Work that takes at least one day less; none where its length follows from its dates, or is a day already. */
export function shortenTask(task: Task, schedule: Schedule): readonly Change[] {
  const { duration, pin, actual } = task;
  const { plan } = schedule;
  if (actual) return shortenRest(task, schedule);
  if (duration.kind !== "span" || pin?.kind === "window" || pin?.kind === "span") return [];
  if (task.recurrence || task.during || task.type === "gate" || pin?.kind === "at") return [];
  const position = schedule.positions.at(task.index);
  if (!isPlaced(position)) return [];
  const [first, last] = [dayOf(position.start), dayOf(position.finish)];
  const stretch = stretchOf({ amount: duration[plan.ranges], unit: duration.unit }, first, last);
  if (!stretch) return [];
  const { written, amount, unit } = stretch;
  const allowed = duration.unit === "mo" ? daysBetween(first, addMonths(first, duration.min)) : duration.min;
  return cutting({
    most: amount - 1,
    vary: (days) => withTask(plan, task, { duration: ofLength(duration, { amount: amount - days, unit }) }),
    describe: (days) => {
      const to = { amount: amount - days, unit };
      const facts = { task: task.id, from: written, to, text: duration.text };
      const isAllowed = to.amount >= allowed;
      return {
        text: isAllowed ? withinRange(facts) : taskShortened(facts),
        option: `--set ${task.id}.duration=${to.amount}${unit}`,
        cost: isAllowed ? 0 : costOf(days, stretch, plan),
      };
    },
  });
}

/** What is left of work under way can be less; what is done or stands between recorded days cannot. */
function shortenRest(task: Task, { plan, positions }: Schedule): readonly Change[] {
  const { actual } = task;
  const position = positions.at(task.index);
  if (actual?.kind !== "under-way" || !actual.rest || !isPlaced(position)) return [];
  const stretch = stretchOf(actual.rest, dayOf(position.resumes ?? position.start), dayOf(position.finish));
  if (!stretch) return [];
  const { written, amount, unit } = stretch;
  return cutting({
    most: amount - 1,
    vary: (days) => withTask(plan, task, { actual: { ...actual, rest: { unit, amount: amount - days } } }),
    describe: (days) => ({
      text: restShortened({ task: task.id, from: written, to: { amount: amount - days, unit } }),
      option: `--set ${task.id}.remaining=${amount - days}${unit}`,
      cost: costOf(days, stretch, plan),
    }),
  });
}

function ofLength(duration: Duration, { amount, unit }: Pick<Stretch, "amount" | "unit">): Duration {
  return duration.kind === "span" ? { ...duration, unit, min: amount, likely: amount, max: amount } : duration;
}

/** A buffer behind a task that takes at least one day less, or that is dropped. */
export function shortenBuffer(task: Task, { plan, positions }: Schedule): readonly Change[] {
  const { buffer } = task;
  const position = positions.at(task.index);
  if (!buffer || !isPlaced(position)) return [];
  const [start, finish] = [dayOf(position.start), dayOf(position.finish)];
  const last = dayOf(position.bufferFinish);
  const cut =
    buffer.kind === "percent"
      ? shareCut(buffer, bufferedLength(task, plan.ranges, { start, finish }), last)
      : spanCut(buffer, plan, { first: addDays(finish, 1), last });
  if (!cut) return [];
  const { stretch, left } = cut;
  return cutting({
    most: stretch.amount,
    vary: (days) => withTask(plan, task, { buffer: left(days).buffer }),
    describe: (days) => {
      const { length, buffer: kept } = left(days);
      return {
        text: bufferCut({ task: task.id, from: stretch.written, to: length }),
        option: `--set ${task.id}.buffer=${kept ? `${length.amount}${length.unit === "percent" ? "%" : length.unit}` : ""}`,
        cost: costOf(days, stretch, plan),
      };
    },
  });
}

interface BufferCut {
  readonly stretch: Stretch;
  /** What is left of it, so many days less: no buffer where the length is none. */
  readonly left: (days: number) => { readonly length: Length; readonly buffer: Buffer | undefined };
}

function spanCut(
  buffer: Extract<Buffer, { kind: "span" }>,
  { ranges }: Plan,
  { first, last }: { readonly first: Day; readonly last: Day },
): BufferCut | undefined {
  const { duration } = buffer;
  if (duration.kind !== "span") return undefined;
  const stretch = stretchOf({ amount: duration[ranges], unit: duration.unit }, first, last);
  if (!stretch) return undefined;
  const left = (days: number) => {
    const length = { amount: stretch.amount - days, unit: stretch.unit };
    return { length, buffer: length.amount > 0 ? { ...buffer, duration: ofLength(duration, length) } : undefined };
  };
  return { stretch, left };
}

/** A share is cut to the most whole per cents that take a day less. */
function shareCut(
  buffer: Extract<Buffer, { kind: "percent" }>,
  { amount: whole, unit }: { readonly amount: number; readonly unit: "wd" | "cd" },
  last: Day,
): BufferCut {
  const amount = percentOf(buffer.percent)(whole);
  const left = (days: number) => {
    const percent = Math.floor((100 * (amount - days)) / whole);
    const length = { amount: percent, unit: "percent" as const };
    return { length, buffer: percent > 0 ? { ...buffer, percent } : undefined };
  };
  return { stretch: { written: { amount: buffer.percent, unit: "percent" }, amount, unit, last }, left };
}

const noLag: PlanLag = { amount: 0, unit: "wd" };

/** A wait on a link that is shorter, or that is dropped. */
export function shortenLag(dependency: Dependency, { plan, network }: Schedule): readonly Change[] {
  const { lag, predecessor, successor } = dependency;
  const { amount, unit } = lag;
  if (amount <= 0) return [];
  const facts = { predecessor, successor, from: lag };
  const waited = predecessor.kind === "task" ? (network.works[predecessor.index]?.amount ?? 1) : 1;
  const isDropped = (days: number): boolean => unit === "percent" || days === amount;
  const change: Change = {
    most: unit === "percent" ? 1 : amount,
    least: 1,
    isMonotonous: true,
    vary: (days) =>
      withDependency(plan, dependency, { lag: isDropped(days) ? noLag : { unit, amount: amount - days } }),
    describe: (days) => ({
      text: isDropped(days) ? lagDropped(facts) : lagCut({ ...facts, to: { unit, amount: amount - days } }),
      option: null,
      cost: unit === "percent" ? percentOf(amount)(waited) : days,
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
      text: linkDropped({ predecessor, successor }),
      option: null,
      cost: Number.POSITIVE_INFINITY,
    }),
  };
  return [change];
}
