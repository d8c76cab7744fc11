import type { ClockMinute } from "../notation/notation.ts";
import type { Bound, Phase, Plan, Point, Task } from "../plan/plan.ts";
import { nextWorkday, previousWorkday } from "../time/calendar.ts";
import { addDays, type Day } from "../time/day.ts";
import { type DayBook, lastDayOfPoint, type PointDay } from "./day-book.ts";
import { eveningOf, type Moment, morningOf } from "./moment.ts";
import { finishOf, minutesOf, startOf, workOf } from "./work.ts";

/** A day that a task must respect, after rolling. */
export interface BoundDay {
  readonly bound: Bound;
  readonly day: Day;
  /** The day before rolling, where rolling moved it; of an upper bound with a clock time, the day before that moment. */
  readonly nominal: Day | undefined;
  /** The moment as written, where the bound has a clock time. */
  readonly clock: ClockMinute | undefined;
}

/** Where a pin puts a task. */
export interface PinDays {
  readonly start: Moment;
  /** Undefined for an open window. */
  readonly finish: Moment | undefined;
  /** The written day that rolling moved: of the start, or of the finish for `finish`. */
  readonly nominal: Day | undefined;
  readonly clock: ClockMinute | undefined;
  /** The first point of the pin. */
  readonly point: Point;
}

/** The days that a task says itself, found from its points. */
export interface TaskDates {
  readonly pin: PinDays | undefined;
  readonly bounds: readonly BoundDay[];
  /** The first day that its phase's window and the kickoff leave it, unrolled. */
  readonly floor: Day | undefined;
  /** Where the floor comes from. */
  readonly floorFrom: "phase" | "kickoff" | undefined;
  /** Something it says hangs on a day that is not known, upper bounds aside. */
  readonly isUnknown: boolean;
  /** An upper bound hangs on a day that is not known: that takes its days from work that only this bound would give. */
  readonly isCeilingUnknown: boolean;
  /** Something it says counts from a task that is not placed yet: it is left out of this round. */
  readonly isPending: boolean;
  /** Its phase's window or the kickoff hangs on a day that is not known. */
  readonly isFloorUnknown: boolean;
}

/** Whether a point that has no day will have one, once the task that its anchor stands at is placed. */
export type IsPending = (point: Point) => boolean;

/** Finds the days of a plan's tasks. Tasks of one phase that say nothing themselves share what they get from it. */
export function openDates(plan: Plan, book: DayBook, isPending: IsPending): (task: Task) => TaskDates {
  const silent = new Map<Phase | undefined, TaskDates>();
  return (task) => {
    const { phase, pin, bounds } = task;
    let shared = silent.get(phase);
    if (!shared) {
      shared = { ...nothingSaid, ...floorOf(phase, plan, book) };
      silent.set(phase, shared);
    }
    return pin || bounds.length > 0 ? { ...shared, ...saidBy(task, plan, book, isPending) } : shared;
  };
}

type Said = Omit<TaskDates, keyof Floor>;
type Floor = Pick<TaskDates, "floor" | "floorFrom" | "isFloorUnknown">;

const nothingSaid: Said = { pin: undefined, bounds: [], isUnknown: false, isCeilingUnknown: false, isPending: false };

function saidBy(task: Task, plan: Plan, book: DayBook, isPending: IsPending): Said {
  const unknown = { rest: false, ceiling: false };
  let waits = false;
  const knowFor =
    (part: keyof typeof unknown): Know =>
    (point) => {
      const day = book.dayOf(point);
      if (!day && isPending(point)) waits = true;
      else if (!day) unknown[part] = true;
      return day;
    };
  const know = knowFor("rest");
  const pin = task.recurrence ? undefined : pinDays(task, plan, know);
  const begins = beginsAt(task, pin);
  const bounds = task.bounds.flatMap(
    (bound) => boundDay(bound, { task, begins }, isUpper(bound) ? knowFor("ceiling") : know) ?? [],
  );
  return {
    pin,
    bounds,
    isUnknown: unknown.rest,
    isCeilingUnknown: unknown.ceiling,
    isPending: waits && !unknown.rest,
  };
}

type Know = (point: Point) => PointDay | undefined;

function pinDays(task: Task, plan: Plan, know: Know): PinDays | undefined {
  const { pin } = task;
  if (!pin) return undefined;
  if (pin.kind === "at") return eventDays(task, pin.point, know);
  if (pin.kind === "window") {
    const start = know(pin.window.start);
    const finish = pin.window.finish && know(pin.window.finish);
    if (!start || (pin.window.finish && !finish)) return undefined;
    return {
      start: morningOf(start.day),
      finish: pin.window.finish && finish ? eveningOf(lastDayOfPoint(pin.window.finish, finish)) : undefined,
      nominal: undefined,
      clock: undefined,
      point: pin.window.start,
    };
  }
  return workDays(task, plan, know);
}

/** An event takes the day of its point, rolled the way it was counted; of no length it is that day's evening. */
function eventDays(task: Task, point: Point, know: Know): PinDays | undefined {
  const written = know(point);
  if (!written) return undefined;
  const { day: nominal, clock, direction } = written;
  const fallback = ({ "-1": "previous", "0": "none", "1": "next" } as const)[direction];
  const day = roll(task, nominal, fallback);
  const isMilestone = task.duration.kind === "span" && task.duration.max === 0;
  return {
    start: isMilestone ? eveningOf(day) : morningOf(day),
    finish: eveningOf(day),
    nominal: day === nominal ? undefined : nominal,
    clock,
    point,
  };
}

/** A start, a finish or both, with the work in between. */
function workDays(task: Task, plan: Plan, know: Know): PinDays | undefined {
  const { pin } = task;
  if (!pin || pin.kind === "at" || pin.kind === "window") return undefined;
  const startPoint = pin.kind === "span" ? pin.start : pin.kind === "start" ? pin.point : undefined;
  const finishPoint = pin.kind === "span" ? pin.finish : pin.kind === "finish" ? pin.point : undefined;
  const start = startPoint && know(startPoint);
  const finish = finishPoint && know(finishPoint);
  if ((startPoint && !start) || (finishPoint && !finish)) return undefined;
  const work = workOf(task, plan.ranges);
  const firstDay = start && rollWork(task, start.day, "next");
  const lastWritten = finishPoint && finish ? lastDayOfPoint(finishPoint, finish) : undefined;
  const lastDay = lastWritten === undefined ? undefined : rollWork(task, lastWritten, "previous");
  const point = (startPoint ?? finishPoint) as Point;
  const rest = { clock: undefined, point };
  const moved = (to: Day | undefined, from: Day | undefined) => (to === from ? undefined : from);
  if (firstDay !== undefined && lastDay !== undefined) {
    return { start: morningOf(firstDay), finish: eveningOf(lastDay), nominal: moved(firstDay, start?.day), ...rest };
  }
  if (firstDay !== undefined) {
    const end = work.amount === 0 ? morningOf(firstDay) : eveningOf(finishOf(work, firstDay));
    return { start: morningOf(firstDay), finish: end, nominal: moved(firstDay, start?.day), ...rest };
  }
  if (lastDay === undefined) return undefined;
  const begin = work.amount === 0 ? eveningOf(lastDay) : morningOf(startOf(work, lastDay));
  return { start: begin, finish: eveningOf(lastDay), nominal: moved(lastDay, lastWritten), ...rest };
}

/** The clock time of an event or of each occurrence; work of whole days has none. */
function beginsAt({ pin, recurrence }: Task, days: PinDays | undefined): ClockMinute | undefined {
  if (recurrence?.kind === "dated") return recurrence.clock;
  return pin?.kind === "at" ? days?.clock : undefined;
}

interface Clocked {
  readonly task: Task;
  readonly begins: ClockMinute | undefined;
}

function isUpper({ kind }: Bound): boolean {
  return kind === "by" || kind === "start-by";
}

function boundDay(bound: Bound, { task, begins }: Clocked, know: Know): BoundDay | undefined {
  const written = know(bound.point);
  if (!written) return undefined;
  const isCeiling = isUpper(bound);
  const nominal = isCeiling ? lastDayOfPoint(bound.point, written) : written.day;
  // Before a moment means: whole-day work ends, and an upper bound on a start lies, on the evening before. An event
  // with a clock time of its own is compared by it; occurrences keep the day where they are over by then.
  const isWholeDay = begins === undefined;
  const isOver = !isWholeDay && (!task.recurrence || begins + minutesOf(task) <= (written.clock ?? 0));
  const isMoment = isCeiling && written.clock !== undefined && !isOver;
  const asked = isMoment ? addDays(nominal, -1) : nominal;
  const day = task.pin || task.recurrence ? asked : rollWork(task, asked, isCeiling ? "previous" : "next");
  return { bound, day, nominal: day === asked ? undefined : asked, clock: written.clock };
}

function floorOf(phase: Phase | undefined, plan: Plan, book: DayBook): Floor {
  const points = [phase?.window?.start, phase?.start, plan.start];
  let floor: Day | undefined;
  let floorFrom: TaskDates["floorFrom"];
  let isFloorUnknown = false;
  for (const point of points) {
    if (!point) continue;
    const day = book.dayOf(point)?.day;
    if (day === undefined) isFloorUnknown = true;
    else if (floor === undefined || day > floor) {
      floor = day;
      floorFrom = point === plan.start ? "kickoff" : "phase";
    }
  }
  return { floor, floorFrom, isFloorUnknown };
}

/** Work in calendar days never rolls; other work goes the way its kind of day goes, unless the task says otherwise. */
function rollWork(task: Task, day: Day, fallback: "previous" | "next"): Day {
  const { duration } = task;
  if (duration.kind === "span" && duration.max > 0 && (duration.unit === "cd" || duration.unit === "mo")) return day;
  return roll(task, day, fallback);
}

/** Rolling asks the calendar that the work counts in, never the owner's days away. */
function roll(task: Task, day: Day, fallback: "previous" | "next" | "none"): Day {
  const direction = task.roll ?? fallback;
  if (direction === "none") return day;
  return direction === "next" ? nextWorkday(task.rollCalendar, day) : previousWorkday(task.rollCalendar, day);
}
