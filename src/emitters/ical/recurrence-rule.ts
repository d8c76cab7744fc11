/** A rule in the words of RFC 5545, and the days it gives from its first to its last. */
export interface RecurrenceRule {
  readonly text: string;
  readonly days: readonly number[];
}

const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const msPerDay = 86_400_000;

/**
 * The plainest rule that gives these days (days since 1970-01-01, ascending, each once), or nearly: at most one day in
 * three may be missing from them or stand beside the rule. Null where no rule comes that near.
 */
export function inferRule(days: readonly number[]): RecurrenceRule | null {
  if (days.length < 2) return null;
  let best: RecurrenceRule | null = null;
  let fewest = Math.floor(days.length / 3) + 1;
  for (const propose of [byWeekday, byDays, byMonthDay, byMonthEnd, byNthWeekday, byLastWeekday]) {
    const rule = propose(days);
    const exceptions = rule ? exceptionsOf(rule.days, days) : fewest;
    if (rule && exceptions < fewest) {
      best = rule;
      fewest = exceptions;
    }
  }
  return best;
}

function byWeekday(days: readonly number[]): RecurrenceRule | null {
  const weekdays = usual(days, weekdayIndex);
  const regular = days.filter((day) => weekdays.includes(weekdayIndex(day)));
  const weeks = regular.map(weekIndex);
  const interval = commonGap(weeks) || 1;
  const [first = 0] = weeks;
  const given = range(regular).filter(
    (day) => weekdays.includes(weekdayIndex(day)) && (weekIndex(day) - first) % interval === 0,
  );
  const codes = weekdays.toSorted((a, b) => a - b).map((index) => weekdayCodes[index]);
  return { text: `FREQ=WEEKLY${intervalText(interval)};BYDAY=${codes.join(",")};WKST=MO`, days: given };
}

function byDays(days: readonly number[]): RecurrenceRule | null {
  const interval = commonGap(days);
  // Two days far apart are always some number of days apart; that says nothing about a third.
  if (interval === 0 || (days.length < 3 && interval > 6)) return null;
  const [first = 0] = days;
  return {
    text: `FREQ=DAILY${intervalText(interval)}`,
    days: range(days).filter((day) => (day - first) % interval === 0),
  };
}

function byMonthDay(days: readonly number[]): RecurrenceRule | null {
  const [monthDay = 1] = mostFrequent(days.map((day) => civil(day).date));
  return monthly(days, `BYMONTHDAY=${monthDay}`, (day) => civil(day).date === monthDay);
}

function byMonthEnd(days: readonly number[]): RecurrenceRule | null {
  return monthly(days, "BYMONTHDAY=-1", isMonthEnd);
}

function byNthWeekday(days: readonly number[]): RecurrenceRule | null {
  const nthOf = (day: number) => Math.ceil(civil(day).date / 7);
  const [key = 0] = mostFrequent(days.map((day) => nthOf(day) * 7 + weekdayIndex(day)));
  const [nth, weekday] = [Math.floor(key / 7), key % 7];
  const matches = (day: number) => nthOf(day) === nth && weekdayIndex(day) === weekday;
  return monthly(days, `BYDAY=${nth}${weekdayCodes[weekday]}`, matches);
}

function byLastWeekday(days: readonly number[]): RecurrenceRule | null {
  const [weekday = 0] = mostFrequent(days.map(weekdayIndex));
  const matches = (day: number) => weekdayIndex(day) === weekday && civil(day + 7).month !== civil(day).month;
  return monthly(days, `BYDAY=-1${weekdayCodes[weekday]}`, matches);
}

function monthly(days: readonly number[], part: string, matches: (day: number) => boolean): RecurrenceRule | null {
  const regular = days.filter(matches);
  const months = regular.map((day) => civil(day).month);
  const interval = commonGap(months);
  const [first = 0] = months;
  if (interval === 0) return null;
  const given = range(regular).filter((day) => matches(day) && (civil(day).month - first) % interval === 0);
  return { text: `FREQ=MONTHLY${intervalText(interval)};${part}`, days: given };
}

function intervalText(interval: number): string {
  return interval === 1 ? "" : `;INTERVAL=${interval}`;
}

function exceptionsOf(given: readonly number[], wanted: readonly number[]): number {
  const both = new Set(given);
  const common = wanted.filter((day) => both.has(day)).length;
  return given.length - common + (wanted.length - common);
}

/** The values that come at least half as often as the most frequent one, so that a rare make-up Saturday is none. */
function usual(days: readonly number[], keyOf: (day: number) => number): readonly number[] {
  const counts = countsOf(days.map(keyOf));
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count * 2 >= most).map(([value]) => value);
}

function mostFrequent(values: readonly number[]): readonly number[] {
  return [...countsOf(values)].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}

function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The greatest number that all gaps between neighbours are multiples of; 0 where there is no gap. */
function commonGap(values: readonly number[]): number {
  let gap = 0;
  for (let index = 1; index < values.length; index += 1) {
    gap = greatestDivisor(gap, (values[index] ?? 0) - (values[index - 1] ?? 0));
  }
  return gap;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function range(days: readonly number[]): readonly number[] {
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first - 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Monday 0 to Sunday 6. */
function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function weekIndex(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** The day of its month, and the months since year 0. */
function civil(day: number): { readonly date: number; readonly month: number } {
  const moment = new Date(day * msPerDay);
  return { date: moment.getUTCDate(), month: moment.getUTCFullYear() * 12 + moment.getUTCMonth() };
}

function isMonthEnd(day: number): boolean {
  return civil(day + 1).date === 1;
}
