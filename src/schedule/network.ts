import type { Anchor, Dependency, Plan, Task } from "../plan/plan.ts";
import { countWorkdays } from "../time/calendar.ts";
import { daysBetween } from "../time/day.ts";
import type { DayBook } from "./day-book.ts";
import type { LinkCalendars } from "./link-moment.ts";
import { LinkTable } from "./link-table.ts";
import { dayOf, morningOf } from "./moment.ts";
import { isPlaced, type Position, type Positions } from "./positions.ts";
import { type IsPending, openDates, type TaskDates } from "./task-dates.ts";
import { type Work, workOf } from "./work.ts";

/** The plan as the passes see it: by index of task, what it says itself, its work, and the links on either side. */
export interface Network {
  readonly plan: Plan;
  readonly book: DayBook;
  readonly dates: readonly TaskDates[];
  readonly works: readonly Work[];
  readonly into: LinkTable;
  readonly outOf: LinkTable;
}

export function openNetwork(plan: Plan, book: DayBook, isPending: IsPending): Network {
  const { tasks, dependencies, ranges } = plan;
  const into = new LinkTable(dependencies, tasks.length, "successor");
  const outOf = new LinkTable(dependencies, tasks.length, "predecessor");
  const datesOf = openDates(plan, book, isPending);
  const dates = tasks.map(datesOf);
  const works = tasks.map((task) => writtenWork(task, dates[task.index]!) ?? workOf(task, ranges));
  return { plan, book, dates, works, into, outOf };
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

/** Where the other end of a link stands: an anchor stands at the very start of its day. */
export function positionOfEnd(end: Task | Anchor, positions: Positions, book: DayBook): Position {
  if (end.kind === "task") return positions.at(end.index);
  const day = book.anchorDay(end);
  if (day === undefined) return "unknown";
  const morning = morningOf(day);
  return { start: morning, finish: morning, bufferFinish: morning };
}

/** @param before Where the predecessor stands, which gives work of unknown length its length. */
export function calendarsOf({ predecessor, successor }: Dependency, network: Network, before: Position): LinkCalendars {
  return {
    lagCalendar: successor.kind === "task" ? successor.rollCalendar : network.plan.calendar,
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
