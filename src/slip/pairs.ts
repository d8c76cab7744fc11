import type { AnchorEntry, FactRow, ScheduleDocument, TaskEntry } from "../schedule/document.ts";
import type { Item, Span } from "./slip-report.ts";

/** One thing in both schedules. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

export interface Pairs {
  readonly tasks: readonly Pair<TaskEntry>[];
  readonly facts: readonly Pair<FactRow>[];
  readonly anchors: readonly Pair<AnchorEntry>[];
}

/** Everything that both schedules have. */
export function pairsOf(before: ScheduleDocument, after: ScheduleDocument): Pairs {
  return {
    tasks: pairUp(before.tasks, after.tasks, ({ id }) => id),
    facts: pairUp(numbered(before.rows), numbered(after.rows), ({ key }) => key).map((pair) => ({
      before: pair.before.row,
      after: pair.after.row,
    })),
    anchors: pairUp(before.anchors, after.anchors, ({ id }) => id),
  };
}

/** A fact with several days has a row for each: the first answers the first, the second the second. */
function numbered(rows: readonly FactRow[]): readonly { readonly key: string; readonly row: FactRow }[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const fact = JSON.stringify([row.fact, row.id]);
    const count = seen.get(fact) ?? 0;
    seen.set(fact, count + 1);
    return { key: `${count} ${fact}`, row };
  });
}

function pairUp<T>(before: readonly T[], after: readonly T[], keyOf: (entry: T) => string): readonly Pair<T>[] {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  return after.flatMap((entry) => {
    const was = old.get(keyOf(entry));
    return was === undefined ? [] : [{ before: was, after: entry }];
  });
}

/** Something with days in both schedules. */
export interface DatedPair extends Item {
  readonly from: Span;
  readonly to: Span;
}

/** Tasks and dated facts that have days in both, in the order of the file. */
export function datedPairs({ tasks, facts }: Pick<Pairs, "tasks" | "facts">): readonly DatedPair[] {
  return [
    ...tasks.flatMap((pair) => datedPair(pair, { fact: null, id: pair.after.id, name: pair.after.name })),
    ...facts.flatMap((pair) => datedPair(pair, { fact: pair.after.fact, id: pair.after.id, name: pair.after.name })),
  ];
}

function datedPair({ before, after }: Pair<TaskEntry | FactRow>, item: Item): readonly DatedPair[] {
  const from = spanOf(before);
  const to = spanOf(after);
  return from && to ? [{ ...item, from, to }] : [];
}

/** The days of a task or fact; undefined where they are not known. */
export function spanOf({ start, finish }: Pick<TaskEntry, "start" | "finish">): Span | undefined {
  return start === null ? undefined : { start, finish: finish ?? start };
}
