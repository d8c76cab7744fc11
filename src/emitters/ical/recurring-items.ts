import type { Occurrence, TaskEntry } from "../../schedule/document.ts";
import { dayOf } from "../shared/civil-day.ts";
import { uidOf } from "../shared/uid.ts";
import type { CalendarItem, Span } from "./calendar-item.ts";
import { type CalendarContext, defaultMinutes, minutesOf, momentSpan } from "./context.ts";
import { inferRule } from "./recurrence-rule.ts";

import { msPerDay } from "./utc-time.ts";

/** One occurrence: where the plan puts it, and where the unmoved rule would. */
interface Placed {
  readonly span: Span;
  /** The start by the rule: its day, at the clock time of the first occurrence. */
  readonly expected: number;
  /** Says from which day a holiday moved it; empty where none did. */
  readonly movedNote: string;
}

/**
 * The entries of a recurring task. Where its unmoved days follow a rule, that is one series: days the plan leaves out
 * are excluded, and an occurrence that a holiday or a change of clocks moved is replaced by an entry of its own. What
 * no rule gives stands alone under a numbered UID, so that it too stays itself when the launch moves.
 */
export function recurringItems(
  task: TaskEntry,
  item: Omit<CalendarItem, "span">,
  context: CalendarContext,
): readonly CalendarItem[] {
  const placed = placeOccurrences(task, context);
  const [first] = placed;
  if (!first) return [];
  if (placed.length === 1) return [{ ...item, span: first.span }];

  const numbered = ({ span }: Placed, index: number): CalendarItem => ({
    ...item,
    span,
    uid: uidOf(context.document.plan.id, `${task.id}.${index + 1}`),
  });
  const clock = first.expected - Math.floor(first.expected / msPerDay) * msPerDay;
  const days = [...new Set(placed.map(({ expected }) => (expected - clock) / msPerDay))];
  const rule = inferRule(days);
  if (!rule) return placed.map(numbered);

  const given = rule.days.map((day) => day * msPerDay + clock);
  const inRule = new Set(given);
  const regular = placed.filter((it) => inRule.has(it.expected));
  const alone = placed.filter((it) => !inRule.has(it.expected));
  return [...seriesItems({ item, rule: rule.text, given, regular }), ...alone.map(numbered)];
}

interface Series {
  readonly item: Omit<CalendarItem, "span">;
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
  return [
    { ...item, span, recurrence: { rule, until, excluded } },
    ...moved.map((it) => ({
      ...item,
      description: it.movedNote === "" ? item.description : `${it.movedNote}\n${item.description}`,
      span: it.span,
      recurrenceId: it.expected,
    })),
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
    expected: base + (dayOf(ruleDay(occurrence)) - dayOf(ruleDay(first))) * msPerDay,
    movedNote:
      occurrence.nominal === null || occurrence.nominal === occurrence.date
        ? ""
        : `${words.movedFrom}${shared.colon}${occurrence.nominal}`,
  }));
  return placed.filter((it, index) => it.expected !== placed[index - 1]?.expected);
}
