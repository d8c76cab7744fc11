import type { Task } from "../plan/plan.ts";
import type { Day } from "../time/day.ts";
import { lastDayOfPoint } from "./day-book.ts";
import { expandRecurrence, firstOccurrence, type OccurrenceDay } from "./expand-recurrence.ts";
import { boundMoment, predecessorMoment, startBound } from "./link-moment.ts";
import { linksOf } from "./link-table.ts";
import { dayOf, eveningOf, morningOf } from "./moment.ts";
import { calendarsOf, type Network, positionOfEnd } from "./network.ts";
import { placeDuring } from "./place-early.ts";
import type { Position, Positions } from "./positions.ts";

/** The days that a recurrence falls back to where the task bounds it on neither side. */
export interface PlanSpan {
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  /** Where the plan's own `finish` cuts everything. */
  readonly cut: Day | undefined;
}

export interface RecurringPlacement {
  readonly position: Position;
  readonly occurrences: readonly OccurrenceDay[];
  /** Only its first occurrence is known so far: it ends with the plan. */
  readonly isOpen: boolean;
}

/** A recurring task stands from its first occurrence to its last. */
export function placeRecurring(task: Task, positions: Positions, network: Network, span: PlanSpan): RecurringPlacement {
  const { recurrence } = task;
  if (recurrence?.kind !== "dated") return nowhere;
  const frame = frameOf(task, positions, network, span);
  if (frame === "unknown") return { ...nowhere, position: "unknown" };
  const isOpen = frame !== undefined && frame.last === undefined;
  if (!frame || (isOpen && !isWaitedForAtStart(task, network))) return nowhere;
  const rule = { first: frame.first, calendar: task.rollCalendar, onHoliday: task.onHoliday };
  const occurrences =
    frame.last === undefined
      ? firstOccurrence(recurrence, rule)
      : expandRecurrence(recurrence, { ...rule, last: frame.last });
  const [first] = occurrences;
  const last = occurrences[occurrences.length - 1];
  if (!first || !last) return nowhere;
  const finish = eveningOf(last.day);
  return { position: { start: morningOf(first.day), finish, bufferFinish: finish }, occurrences, isOpen };
}

const nowhere: RecurringPlacement = { position: undefined, occurrences: [], isOpen: false };

/** Such work needs the first occurrence before it is known how far the plan, and with it the recurrence, reaches. */
function isWaitedForAtStart({ index }: Task, { outOf }: Network): boolean {
  return linksOf(index, outOf).some(({ predecessorSide }) => predecessorSide === "start");
}

/** Within `from`..`by`, its window, what it runs during, or its phase; its own `after` acts as a `from`. */
function frameOf(
  task: Task,
  positions: Positions,
  network: Network,
  span: PlanSpan,
): { first: Day; last: Day | undefined } | "unknown" | undefined {
  const { book, dates, into } = network;
  const own = dates[task.index]!;
  if (own.isUnknown || own.isCeilingUnknown) return "unknown";
  const boundDay = (kind: "from" | "by") => own.bounds.find(({ bound }) => bound.kind === kind)?.day;
  const window = windowFrame(task, network);
  const during = task.during ? placeDuring(task, positions, network) : undefined;
  if (window === "unknown" || during === "unknown") return "unknown";
  const inner = during ? { first: dayOf(during.start), last: dayOf(during.finish) } : undefined;
  const phase = !window && !during && task.phase ? book.windowOf(task.phase) : undefined;
  if (task.phase?.window && phase && own.isFloorUnknown) return "unknown";

  let first = boundDay("from") ?? window?.first ?? inner?.first ?? phase?.start ?? own.floor ?? span.first;
  let last = boundDay("by") ?? window?.last ?? inner?.last ?? phase?.finish ?? span.last;
  for (const dependency of linksOf(task.index, into)) {
    const position = positionOfEnd(dependency.predecessor, positions, book);
    if (position === "unknown") return "unknown";
    if (!position) continue;
    const moment = boundMoment(
      dependency,
      predecessorMoment(dependency, position),
      calendarsOf(dependency, network, position),
    );
    const day = startBound(moment);
    if (first === undefined || day > first) first = day;
  }
  if (span.cut !== undefined && (last === undefined || last > span.cut)) last = span.cut;
  return first === undefined ? undefined : { first, last };
}

function windowFrame({ pin }: Task, { book }: Network): { first: Day; last: Day | undefined } | "unknown" | undefined {
  if (pin?.kind !== "window") return undefined;
  const { start, finish } = pin.window;
  const first = book.dayOf(start);
  const last = finish && book.dayOf(finish);
  if (!first || (finish && !last)) return "unknown";
  return { first: first.day, last: finish && last ? lastDayOfPoint(finish, last) : undefined };
}
