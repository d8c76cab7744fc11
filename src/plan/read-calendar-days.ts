import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import { parseWeekday } from "../notation/names.ts";
import type { Fault, PointText, Reading } from "../notation/notation.ts";
import { parsePoint } from "../notation/parse-point.ts";
import { parseWindow } from "../notation/parse-window.ts";
import type { Origin } from "../source/origin.ts";
import type { ItemSpec } from "../spec/items-at.ts";
import type { DayEntrySpec } from "../spec/spec.ts";
import { addDays, type Day, type Weekday } from "../time/day.ts";
import { faultFix } from "./mend-names.ts";
import { weekEmpty } from "./problems.ts";
import { badTime } from "./time-problems.ts";

/** The longest range of days that one entry of a calendar may name: a slip of the pen in a year is found by it. */
const longestRange = 400;

/** Weekdays, ranges of them, or lists; undefined where none can be read, so that the base's week holds. */
export function readWeek(
  items: readonly ItemSpec[],
  section: Origin,
  report: Report,
): ReadonlySet<Weekday> | undefined {
  const week = new Set<Weekday>();
  let isSound = true;
  for (const { text, origin } of items) {
    const days = text.split(/[,，、]/).map(readWeekdays);
    for (const each of days) for (const day of each ?? []) week.add(day);
    if (days.every((each) => each !== undefined)) continue;
    isSound = false;
    report(badTime(origin.at(), { text, form: "week", fault: { reason: "unreadable" } }));
  }
  if (isSound && week.size === 0) report(weekEmpty(section.at()));
  return week.size === 0 ? undefined : week;
}

/** `mon-fri`, `周一至周五`, `周六到周一` or a single weekday. */
function readWeekdays(text: string): readonly Weekday[] | undefined {
  const ends = text.split(/\.\.|[-–—~～至到－]/).map((end) => parseWeekday(end.trim()));
  const [first, last = first] = ends;
  if (ends.length > 2 || ends.includes(undefined) || first === undefined || last === undefined) return undefined;
  const days: Weekday[] = [first];
  for (let day = first; day !== last; ) {
    day = ((day % 7) + 1) as Weekday;
    days.push(day);
  }
  return days;
}

/** Dates and ranges of them, each day with its name. */
export function readDays(entries: readonly DayEntrySpec[], report: Report): ReadonlyMap<Day, string | undefined> {
  const days = new Map<Day, string | undefined>();
  for (const entry of entries) {
    for (const day of readDateRange(entry, report)) days.set(day, entry.name);
  }
  return days;
}

/** The days of `2026-10-01` or `2026-10-01..2026-10-07`, both ends inside; none, and a report, for anything else. */
export function readDateRange({ text, origin }: ItemSpec, report: Report): readonly Day[] {
  const reading = parseDateRange(text);
  if (!reading.ok) {
    // What is proposed for a point or window of a plan, such as T-30, is no date.
    const { reason, suggestion, isSure } = reading.fault;
    const isDate = suggestion !== undefined && parseDateRange(suggestion).ok;
    const fault: Fault = isDate ? { reason, suggestion, isSure: isSure === true } : { reason };
    report(withFix(badTime(origin.at(), { text, form: "date", fault }), faultFix(fault, origin)));
    return [];
  }
  const [first, last] = reading.value;
  return Array.from({ length: last - first + 1 }, (_, index) => addDays(first, index));
}

function parseDateRange(text: string): Reading<readonly [Day, Day]> {
  const day = parsePoint(text, isNever);
  const window = day.ok ? undefined : parseWindow(text, isNever);
  if (window && !window.ok) return window;
  const first = day.ok ? dateOf(day.value) : window && dateOf(window.value.start);
  const last = day.ok ? first : window?.value.finish && dateOf(window.value.finish);
  if (first === undefined || last === undefined) return fault("unreadable");
  if (last < first) return fault("reversed");
  return last - first > longestRange ? fault("too-long") : { ok: true, value: [first, last] };
}

/** A calendar is made of dates: nothing in it counts from a launch or an anchor. */
function isNever(): boolean {
  return false;
}

function dateOf({ base, offset, clock }: PointText): Day | undefined {
  return base.kind === "date" && !offset && clock === undefined ? base.day : undefined;
}

function fault(reason: Fault["reason"]): Reading<never> {
  return { ok: false, fault: { reason } };
}

export function readYears(items: readonly ItemSpec[], report: Report): readonly number[] {
  return items.flatMap(({ text, origin }) => {
    if (/^(19|20|21)\d\d$/.test(text.trim())) return [Number(text)];
    report(badTime(origin.at(), { text, form: "year", fault: { reason: "unreadable" } }));
    return [];
  });
}
