import type { Anchor, Dependency, Plan, Task } from "../plan/plan.ts";
import { countWorkdays } from "../time/calendar.ts";
import { daysBetween } from "../time/day.ts";
import type { DayBook } from "./day-book.ts";
import type { LinkCalendars, Placed } from "./link-moment.ts";
import { dayOf, morningOf } from "./moment.ts";
import { datesOf, type IsPending, type TaskDates } from "./task-dates.ts";
import { type Work, workOf } from "./work.ts";

/** Where a task stands so far: nowhere yet, or nowhere at all because something it needs hangs on an unknown day. */
export type Position = Placed | "unknown" | undefined;

/** Whether a task has a place. */
export function isPlaced(position: Position): position is Placed {
  return position !== undefined && position !== "unknown";
}

/** The plan as the passes see it: by index of task, what it says itself, its work, and the links on either side. */
export interface Network {
  readonly plan: Plan;
  readonly book: DayBook;
  readonly dates: readonly TaskDates[];
  readonly works: readonly Work[];
  readonly into: readonly (readonly Dependency[])[];
  readonly outOf: readonly (readonly Dependency[])[];
}

export function openNetwork(plan: Plan, book: DayBook, isPending: IsPending): Network {
  const into: Dependency[][] = plan.tasks.map(() => []);
  const outOf: Dependency[][] = plan.tasks.map(() => []);
  for (const dependency of plan.dependencies) {
    const { predecessor, successor } = dependency;
    if (successor.kind === "task") into[successor.index]?.push(dependency);
    if (predecessor.kind === "task") outOf[predecessor.index]?.push(dependency);
  }
  const dates = plan.tasks.map((task) => datesOf(task, plan, book, isPending));
  const works = plan.tasks.map((task, index) => writtenWork(task, dates[index]!) ?? workOf(task, plan.ranges));
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
export function positionOfEnd(end: Task | Anchor, positions: readonly Position[], book: DayBook): Position {
  if (end.kind === "task") return positions[end.index];
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
