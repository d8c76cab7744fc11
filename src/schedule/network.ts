import type { Anchor, Dependency, Plan, Task } from "../plan/plan.ts";
import { type Calendar, countWorkdays } from "../time/calendar.ts";
import { daysBetween } from "../time/day.ts";
import type { DayBook } from "./day-book.ts";
import { hasDaysOfItsOwn } from "./fixed-task.ts";
import type { LinkCalendars } from "./link-moment.ts";
import { type LinkTables, openLinks } from "./link-table.ts";
import { dayOf, morningOf } from "./moment.ts";
import { isPlaced, type Position, type Positions } from "./positions.ts";
import { type IsPending, openDates, type TaskDates } from "./task-dates.ts";
import { openWorks, type Work } from "./work.ts";

/**
 * The plan as the passes see it: by index of task, what it says itself, its work, and the links on either side. Nearly all
 * tasks are ordinary, and of these the passes read numbers alone.
 */
export interface Network extends LinkTables {
  readonly plan: Plan;
  readonly book: DayBook;
  readonly dates: readonly TaskDates[];
  readonly works: readonly Work[];
  /**
   * 1 for ordinary work: a task that says no more than how many working days it takes, what it waits for and what it leads
   * up to.
   */
  readonly isOrdinary: Uint8Array;
  /** 1 for a task that has days of its own, written or recorded. */
  readonly hasOwnDays: Uint8Array;
}

export function openNetwork(plan: Plan, book: DayBook, isPending: IsPending): Network {
  const { tasks, dependencies, ranges } = plan;
  const datesOf = openDates(plan, book, isPending);
  const workOf = openWorks(ranges);
  const dates = new Array<TaskDates>(tasks.length);
  const works = new Array<Work>(tasks.length);
  const isOrdinary = new Uint8Array(tasks.length);
  const hasOwnDays = new Uint8Array(tasks.length);
  for (let index = 0; index < tasks.length; index += 1) {
    const task = tasks[index]!;
    const says = datesOf(task);
    const work = writtenWork(task, says) ?? workOf(task);
    dates[index] = says;
    works[index] = work;
    if (hasDaysOfItsOwn(task)) hasOwnDays[index] = 1;
    else if (saysLittle(task, work)) isOrdinary[index] = 1;
  }
  return { plan, book, dates, works, isOrdinary, hasOwnDays, ...openLinks(dependencies, hasOwnDays) };
}

function saysLittle({ duration, buffer, bounds }: Task, { amount, unit }: Work): boolean {
  if (duration.kind === "tbd" || duration.assumed) return false;
  return unit === "wd" && amount > 0 && buffer === undefined && bounds.length === 0;
}

/** The work of a task whose first and last day are written: the working days between them, which shares are taken of. */
function writtenWork({ pin, calendar, actual }: Task, { pin: days }: TaskDates): Work | undefined {
  if (pin?.kind !== "window" && pin?.kind !== "span") return undefined;
  if (!days?.finish) return undefined;
  const [first, last] = [dayOf(days.start), dayOf(days.finish)];
  const amount = countWorkdays(calendar, first, last);
  // Who worked on a weekend took the days of that weekend.
  if (amount === 0 && actual) return { amount: daysBetween(first, last) + 1, unit: "cd", calendar };
  return { amount: Math.max(1, amount), unit: "wd", calendar };
}

/** Whether the length of a task is not known. */
export function isOpenWork(index: number, { isOrdinary, plan }: Network): boolean {
  return isOrdinary[index] === 0 && plan.tasks[index]!.duration.kind === "tbd";
}

/** Where the other end of a link stands: an anchor stands at the very start of its day. */
export function positionOfEnd(end: Task | Anchor, positions: Positions, book: DayBook): Position {
  if (end.kind === "task") return positions.at(end.index);
  const day = book.anchorDay(end);
  if (day === undefined) return "unknown";
  const morning = morningOf(day);
  return { start: morning, finish: morning, bufferFinish: morning };
}

/** The waiting end's calendar, in which a lag counts; the plan's for an anchor. */
export function lagCalendarOf({ successor }: Dependency, { plan }: Network): Calendar {
  return successor.kind === "task" ? successor.rollCalendar : plan.calendar;
}

/** @param before Where the predecessor stands, which gives work of unknown length its length. */
export function calendarsOf(dependency: Dependency, network: Network, before: Position): LinkCalendars {
  const { predecessor } = dependency;
  return {
    lagCalendar: lagCalendarOf(dependency, network),
    predecessorWork: predecessor.kind === "task" ? workAt(predecessor, before, network) : undefined,
  };
}

/** The work of a task that stands there: where its length is not known, the working days it spans. */
export function workAt(task: Task, position: Position, { works }: Pick<Network, "works">): Work | undefined {
  const { calendar, duration, index } = task;
  if (duration.kind !== "tbd" || !isPlaced(position)) return works[index];
  const days = countWorkdays(calendar, dayOf(position.start), dayOf(position.finish));
  return { amount: Math.max(1, days), unit: "wd", calendar };
}
