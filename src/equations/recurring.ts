import type { Task } from "../plan/plan.ts";
import {
  expandRecurrence,
  firstOccurrence,
  namesItsRestDay,
  nominalDays,
  type RecurrenceFrame,
} from "../schedule/expand-recurrence.ts";
import { linksOf } from "../schedule/link-table.ts";
import type { Calendar } from "../time/calendar.ts";
import { addDays, type Day } from "../time/day.ts";
import { dayOfSerial, serialOf } from "./day-arithmetic.ts";
import { choose, type Expression, greatest, least, type Occurrences, unlessFixed } from "./expression.ts";
import type { Laid, Places } from "./laid.ts";
import { boundMoment, predecessorMoment } from "./link-moments.ts";
import { laidAt, type Model, termsOf } from "./model.ts";
import { dayOf, eveningOf, firstDayFrom, morningOf } from "./moment.ts";
import { nextWorkday, previousWorkday } from "./work.ts";

/** Between which days a task recurs, both inside. */
export interface Frame {
  readonly first: Expression;
  readonly last: Expression | undefined;
}

/** What a recurrence falls back to where nothing bounds it. */
export interface Span {
  readonly first: Expression | undefined;
  readonly last: Expression | undefined;
}

/** Within `from`..`by`, its window, what it runs during, or its phase; its own `after` acts as a `from`. */
export function frameOf(
  task: Task,
  during: Laid | undefined,
  span: Span,
  { places, model }: { readonly places: Places; readonly model: Model },
): Frame | undefined {
  const { points, says, plan } = model;
  const own = says[task.index]!;
  const bound = (kind: "from" | "by") => own.bounds.find((each) => each.bound.kind === kind)?.day;
  const window = task.pin?.kind === "window" ? task.pin.window : undefined;
  const phase = !window && !during && task.phase ? points.windowOf(task.phase) : undefined;
  const opens = window ? points.dayOf(window.start) : during && dayOf(during.start);
  const closes = window ? window.finish && points.lastDayOf(window.finish) : during && dayOf(during.finish);
  const starts = [bound("from") ?? opens ?? phase?.start ?? own.floor ?? span.first];
  for (const dependency of linksOf(task.index, model.network.into)) {
    const laid = laidAt(dependency.predecessor, places, model);
    if (!laid) continue;
    const from = predecessorMoment(dependency, laid);
    starts.push(firstDayFrom(boundMoment(dependency, from, termsOf(dependency, laid, model))));
  }
  const cut = plan.finish && points.dayOf(plan.finish);
  const ends = [bound("by") ?? closes ?? phase?.finish ?? span.last, cut].flatMap((each) => each ?? []);
  const known = starts.flatMap((each) => each ?? []);
  if (known.length === 0) return undefined;
  return { first: greatest(known), last: ends.length === 0 ? undefined : least(ends) };
}

/** From the first occurrence in its frame to the last; undefined where no formula knows them. */
export function recur(task: Task, { first, last }: Frame, { ledger }: Model): Laid | undefined {
  const days = occurrencesOf(task);
  if (!days) return undefined;
  const opening = ledger.store(task.index, "recurs from", first);
  const start = ledger.store(task.index, "recurs first", occurrence(days, "first", opening));
  if (!last) return { start: morningOf(start), finish: eveningOf(start), bufferFinish: eveningOf(start) };
  const closing = ledger.store(task.index, "recurs until", last);
  const end = ledger.store(task.index, "recurs last", occurrence(days, "last", closing));
  // A frame may hold none of them.
  const holdsSome = { left: start, is: "<=", right: end } as const;
  const inside = (day: Expression): Expression =>
    choose(holdsSome, day, { kind: "none", value: day.value, key: "none" });
  const evening = eveningOf(inside(end));
  return { start: morningOf(inside(start)), finish: evening, bufferFinish: evening };
}

/** The days of a recurrence that do not depend on the first of them; undefined for others. */
export function occurrencesOf({ recurrence, onHoliday, rollCalendar }: Task): Occurrences | undefined {
  if (recurrence?.kind !== "dated" || recurrence.interval !== 1) return undefined;
  const { unit, on } = recurrence;
  const isDaily = unit === "day" || unit === "weekday";
  if (!isDaily && (on.length === 0 || on.some(({ kind }) => kind === "nth-workday"))) return undefined;
  const key = `${recurrence.text} ${onHoliday ?? ""} ${rollCalendar.id}`;
  return { key, recurrence, onHoliday, calendar: rollCalendar, isDaily };
}

function occurrence(days: Occurrences, end: "first" | "last", of: Expression): Expression {
  const { calendar, isDaily } = days;
  if (isDaily) return end === "first" ? nextWorkday(calendar, of) : previousWorkday(calendar, of);
  const value = occurrenceDay(days, end, of.value, calendar);
  return unlessFixed([of], value, () => ({
    kind: "occurrence",
    days,
    end,
    of,
    value,
    key: `${end}(${days.key},${of.key})`,
  }));
}

/** A day that a recurrence names, and whether it stays where it is though it rests. */
export interface NominalDay {
  readonly serial: number;
  readonly stays: boolean;
}

/** The days that a recurrence names between two days, both inside, before any is moved or skipped. */
export function nominalSerials(
  { recurrence, onHoliday, calendar }: Occurrences,
  first: number,
  last: number,
): readonly NominalDay[] {
  const frame = { first: dayOfSerial(first), last: dayOfSerial(last), calendar, onHoliday };
  return [...nominalDays(recurrence, frame)].map((day) => ({
    serial: serialOf(day),
    stays: !calendar.isWorkday(day) && namesItsRestDay(recurrence, day, calendar),
  }));
}

/** Longer than any rest. */
const reach = 800;

/** The first occurrence from a day on, or the last until it, in whichever calendar; not a number where there is none. */
export function occurrenceDay(
  { recurrence, onHoliday }: Occurrences,
  end: "first" | "last",
  serial: number,
  calendar: Calendar,
): number {
  const day = dayOfSerial(serial);
  const rule: Omit<RecurrenceFrame, "last"> = { first: day, calendar, onHoliday };
  const found =
    end === "first"
      ? firstOccurrence(recurrence, rule)[0]
      : expandRecurrence(recurrence, { ...rule, first: addDays(day, -reach) as Day, last: day }).at(-1);
  return found ? serialOf(found.day) : Number.NaN;
}
