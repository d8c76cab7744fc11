import type { Owner, Task } from "../../plan/plan.ts";
import { type Calendar, countWorkdays } from "../../time/calendar.ts";
import { addDays, type Day } from "../../time/day.ts";
import { daysOf, type Review, type TaskDays } from "./review.ts";

/** A stretch of days on which an owner has more work at once than they can do. */
export interface Overload {
  readonly owner: Owner;
  readonly capacity: number;
  /** The first and the last day of it that the owner works; rest days between them do not end it. */
  readonly start: Day;
  readonly finish: Day;
  /** The most tasks on one of its days. */
  readonly most: number;
  /** The tasks of those days, in the order in which they begin. */
  readonly tasks: readonly Work[];
  /** With which it becomes too much: of the tasks on its first day the last to begin. */
  readonly last: Work;
}

interface Work extends TaskDays {
  readonly task: Task;
}

/**
 * Where owners have more tasks at once than `capacity` allows, their own or the policy's. A task counts on the working
 * days of its bar: the buffer behind it is time, not work, and rest days, the owner's days away among them, are nobody's.
 * What takes no day counts for nothing: milestones, gates, meetings, and what has a clock time or no length yet. Nor does
 * what is done.
 */
export function overloadsOf(review: Review): readonly Overload[] {
  const { plan, policy } = review;
  const byOwner = new Map<Owner, Work[]>();
  for (const work of review.schedule.tasks.flatMap((task) => workOf(task, review) ?? [])) {
    const { owner } = work.task;
    if (!owner) continue;
    const own = byOwner.get(owner) ?? [];
    byOwner.set(owner, own);
    own.push(work);
  }
  return plan.owners.flatMap((owner) => {
    const capacity = owner.capacity ?? policy.capacity;
    return capacity === undefined ? [] : stretchesOf(owner, capacity, byOwner.get(owner) ?? []);
  });
}

function workOf(scheduled: Review["schedule"]["tasks"][number], { today }: Review): Work | undefined {
  const { task } = scheduled;
  const { duration, type, progress } = task;
  const days = daysOf(scheduled);
  if (!days || progress?.finished !== undefined) return undefined;
  if (type !== "task" && type !== "event") return undefined;
  if (duration.kind === "tbd" || duration.unit === "min") return undefined;
  if (task.pin?.kind === "at" && task.pin.point.clock !== undefined) return undefined;
  // What was too much in the past is past.
  const start = today !== undefined && today > days.start ? today : days.start;
  return start > days.finish ? undefined : { task, start, finish: days.finish };
}

/** Goes through the days on which work begins or has ended: between two of them nothing changes. */
function stretchesOf(owner: Owner, capacity: number, works: readonly Work[]): readonly Overload[] {
  const stretches: Overload[] = [];
  const active = new Set<Work>();
  const turns = turnsOf(works);
  for (const [index, { day, begun, ended }] of turns.entries()) {
    for (const work of ended) active.delete(work);
    for (const work of begun) active.add(work);
    const next = turns[index + 1];
    if (active.size <= capacity || !next) continue;
    const busy = busyDays([...active], capacity, { start: day, finish: addDays(next.day, -1) });
    if (!busy) continue;
    const before = stretches.at(-1);
    const isNext = before && restsBetween(busy.calendar, before.finish, busy.start);
    if (isNext) stretches[stretches.length - 1] = joined(before, busy);
    else stretches.push({ owner, capacity, ...busy, last: latestOf(busy.tasks) });
  }
  return stretches;
}

interface Turn {
  readonly day: Day;
  readonly begun: Work[];
  readonly ended: Work[];
}

function turnsOf(works: readonly Work[]): readonly Turn[] {
  const turns = new Map<Day, Turn>();
  const turnAt = (day: Day): Turn => {
    const turn = turns.get(day) ?? { day, begun: [], ended: [] };
    turns.set(day, turn);
    return turn;
  };
  for (const work of works) {
    turnAt(work.start).begun.push(work);
    turnAt(addDays(work.finish, 1)).ended.push(work);
  }
  return [...turns.values()].sort((left, right) => left.day - right.day);
}

interface Busy extends TaskDays {
  readonly tasks: readonly Work[];
  readonly most: number;
  readonly calendar: Calendar;
}

/** The first and the last of some days on which more of the work is done than the capacity; undefined for none. */
function busyDays(works: readonly Work[], capacity: number, { start, finish }: TaskDays): Busy | undefined {
  const countByCalendar = new Map<Calendar, number>();
  for (const { task } of works) countByCalendar.set(task.calendar, (countByCalendar.get(task.calendar) ?? 0) + 1);
  let most = 0;
  let first: Day | undefined;
  let last = start;
  for (let day = start; day <= finish; day = addDays(day, 1)) {
    let count = 0;
    for (const [calendar, own] of countByCalendar) if (calendar.isWorkday(day)) count += own;
    if (count <= capacity) continue;
    most = Math.max(most, count);
    first ??= day;
    last = day;
  }
  const [work] = works;
  if (first === undefined || !work) return undefined;
  return { start: first, finish: last, tasks: works, most, calendar: work.task.calendar };
}

function restsBetween(calendar: Calendar, from: Day, to: Day): boolean {
  return countWorkdays(calendar, addDays(from, 1), addDays(to, -1)) === 0;
}

function joined(before: Overload, busy: Busy): Overload {
  const tasks = [...new Set([...before.tasks, ...busy.tasks])];
  return { ...before, finish: busy.finish, most: Math.max(before.most, busy.most), tasks };
}

/** Of those that begin on one day the last in the file. */
function latestOf(works: readonly Work[]): Work {
  return works.reduce((latest, work) => (work.start >= latest.start ? work : latest));
}
