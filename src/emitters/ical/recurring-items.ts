import type { Occurrence, TaskEntry } from "../../schedule/document.ts";
import { dayOf } from "../shared/civil-day.ts";
import type { CalendarItem, Span, Undated } from "./calendar-item.ts";
import { type CalendarContext, defaultMinutes, minutesOf, momentSpan } from "./context.ts";
import { inferRule } from "./recurrence-rule.ts";
import { msPerDay } from "./utc-time.ts";

/** One occurrence: where the plan puts it, and where the unmoved rule would. */
interface Placed {
  readonly span: Span;
  readonly days: CalendarItem["days"];
  /** The start by the rule: its day, at the clock time of the first occurrence. */
  readonly expected: number;
  /** Says from which day a holiday moved it; empty where none did. */
  readonly movedNote: string;
}

/**
 * The entries of a recurring task. Where its unmoved days follow a rule, that is one series: days the plan leaves out
 * are excluded, and an occurrence that a holiday moved is replaced by an entry of its own. What no rule gives stands
 * alone under a numbered key, so that it too stays itself when the launch moves. So does every occurrence where the
 * clocks change between two of them: a rule counts in UTC, and the meeting stays at its local time.
 */
export function recurringItems(task: TaskEntry, item: Undated, context: CalendarContext): readonly CalendarItem[] {
  const placed = placeOccurrences(task, context);
  const [first] = placed;
  if (!first) return [];
  if (placed.length === 1) return [{ ...item, span: first.span, days: first.days }];

  const numbered = (it: Placed, index: number): CalendarItem => ({
    ...alone(it, item),
    key: `${task.id}.${index + 1}`,
  });
  const offsets = placed.map(({ span, days }) => span.start - dayOf(days.start) * msPerDay);
  if (new Set(offsets).size > 1) return placed.map(numbered);
  const clock = first.expected - Math.floor(first.expected / msPerDay) * msPerDay;
  const days = [...new Set(placed.map(({ expected }) => (expected - clock) / msPerDay))];
  const rule = inferRule(days);
  if (!rule) return placed.map(numbered);

  const given = rule.days.map((day) => day * msPerDay + clock);
  const inRule = new Set(given);
  const regular = placed.filter((it) => inRule.has(it.expected));
  const others = placed.filter((it) => !inRule.has(it.expected));
  return [...seriesItems({ item, rule: rule.text, given, regular }), ...others.map(numbered)];
}

function alone({ span, days, movedNote }: Placed, item: Undated): CalendarItem {
  const description = movedNote === "" ? item.description : `${movedNote}\n${item.description}`;
  return { ...item, description, span, days };
}

interface Series {
  readonly item: Undated;
  readonly rule: string;
  /** Every start of the rule, from first to last. */
  readonly given: readonly number[];
  readonly regular: readonly Placed[];
}

function seriesItems({ item, rule, given, regular }: Series): readonly CalendarItem[] {
  const [first] = regular;
  const [start] = given;
  const until = given.at(-1);
  if (!first || start === undefined || until === undefined) return [];
  const length = first.span.end - first.span.start;
  const wanted = new Set(regular.map(({ expected }) => expected));
  const excluded = given.filter((moment) => !wanted.has(moment));
  const span: Span = { unit: first.span.unit, start, end: start + length };
  const moved = regular.filter((it) => it.span.start !== it.expected);
  const days = { start: first.days.start, finish: (regular.at(-1) ?? first).days.finish };
  return [
    { ...item, span, days, recurrence: { rule, until, excluded } },
    ...moved.map((it) => ({ ...alone(it, item), recurrenceId: it.expected })),
  ];
}

/** In the order of the unmoved days, one for each of them. */
function placeOccurrences(task: TaskEntry, { toUtc, words, shared }: CalendarContext): readonly Placed[] {
  const minutes = minutesOf(task) ?? defaultMinutes;
  const ruleDay = ({ date, nominal }: Occurrence) => nominal ?? date;
  const sorted = task.occurrences.toSorted((a, b) => dayOf(ruleDay(a)) - dayOf(ruleDay(b)));
  const [first] = sorted;
  if (!first) return [];
  const base = momentSpan({ date: ruleDay(first), time: first.time, minutes }, toUtc).start;
  const placed = sorted.map((occurrence) => ({
    span: momentSpan(
      { date: occurrence.date, time: first.time === null ? null : (occurrence.time ?? first.time), minutes },
      toUtc,
    ),
    days: { start: occurrence.date, finish: occurrence.date },
    expected: base + (dayOf(ruleDay(occurrence)) - dayOf(ruleDay(first))) * msPerDay,
    movedNote:
      occurrence.nominal === null || occurrence.nominal === occurrence.date
        ? ""
        : `${words.movedFrom}${shared.colon}${occurrence.nominal}`,
  }));
  return placed.filter((it, index) => it.expected !== placed[index - 1]?.expected);
}
