import { isReserved } from "../../notation/names.ts";
import type { TaskEntry } from "../../schedule/document.ts";
import { type Day, parseDay } from "../../time/day.ts";
import type { Change, ChangedField } from "../fields.ts";
import { type KeyPlace, keyPlaceOf } from "../plan/key-path.ts";
import type { Operation } from "../plan/splice.ts";
import { movedPoint } from "./move-point.ts";
import { movedWindow } from "./move-window.ts";
import { newDurations } from "./new-duration.ts";
import { isShown, wordsOfDuration } from "./value-wishes.ts";
import type { Wish, WishContext } from "./wish.ts";
import { workdaysOf } from "./workdays.ts";

/**
 * The wish for the start or the finish of a task, or both.
 * @param typed The other fields of the task that were typed as well: what they say stays.
 */
export function dateWish(changes: readonly Change[], context: WishContext, typed: ReadonlySet<ChangedField>): Wish {
  const holds: Wish["holds"] = (document) => changes.every((change) => isShown(change, document, context.spec));
  const task = context.document.tasks.find(({ id }) => id === changes[0]?.task);
  const wanted = {
    start: dayOf(changes.find(({ field }) => field === "start")?.theirs),
    finish: dayOf(changes.find(({ field }) => field === "finish")?.theirs),
  };
  return { changes, holds, ways: task ? waysOf(task, wanted, context, typed) : [] };
}

interface WantedDays {
  readonly start: Day | undefined;
  readonly finish: Day | undefined;
}

function dayOf(text: string | null | undefined): Day | undefined {
  return text ? parseDay(text) : undefined;
}

/** What of a task says its days, changed so that it says others. What has no date of its own is in none of them. */
function waysOf(
  task: TaskEntry,
  wanted: WantedDays,
  context: WishContext,
  typed: ReadonlySet<ChangedField>,
): Wish["ways"] {
  const mover = moverOf(task, context);
  const { start, finish } = wanted;
  const actual = [
    ...(start === undefined ? [] : ["started" as const]),
    ...(finish === undefined ? [] : ["finished" as const]),
  ];
  if (actual.some((key) => mover.has(key))) {
    if (actual.some((key) => typed.has(key))) return [];
    return product(actual.map((key) => mover.to(key, key === "started" ? start : finish)));
  }
  if (mover.has("at")) return mover.to("at", start ?? finish);
  if (mover.has("window")) return mover.window(wanted);
  const starts = start === undefined ? undefined : firstOf(["start", "from", "start-by"], mover, start);
  const finishes = finish === undefined ? undefined : firstOf(["finish", "by", "finish-from"], mover, finish);
  const both =
    start === undefined || finish === undefined || typed.has("days")
      ? []
      : durationOps(task, { start, finish }, context);
  if (start !== undefined && finish !== undefined) {
    return [
      ...product([starts ?? [], finishes ?? []]),
      ...(starts ?? []),
      ...(finishes ?? []),
      ...product([starts ?? [], both]),
      ...product([finishes ?? [], both]),
    ];
  }
  return starts ?? finishes ?? [];
}

interface Mover {
  has(key: string): boolean;
  /** The ways to write another day under a key. */
  to(key: string, day: Day | undefined): Wish["ways"];
  window(wanted: WantedDays): Wish["ways"];
}

function moverOf(task: TaskEntry, context: WishContext): Mover {
  const { spec, document } = context;
  const places = new Map<string, KeyPlace>();
  const placeOf = (key: string): KeyPlace => {
    const place = places.get(key) ?? keyPlaceOf(context, task.id, key);
    places.set(key, place);
    return place;
  };
  const names = new Set([...spec.tasks, ...spec.phases, ...spec.anchors].map(({ id }) => id));
  const isDeclared = (name: string): boolean => names.has(name) && !isReserved(name);
  const workdays = workdaysOf(document.calendar);
  const now = { start: dayOf(task.start), finish: dayOf(task.finish), nominal: dayOf(task.nominal) };
  const has = (key: string): boolean => placeOf(key).text !== undefined && placeOf(key).text !== "";
  return {
    has,
    to(key, day) {
      const { path, text } = placeOf(key);
      if (text === undefined || day === undefined) return [];
      const isEnd = key === "finish" || key === "by" || key === "finished" || key === "finish-from";
      const shown = isEnd ? now.finish : now.start;
      const from = [now.nominal, shown].filter((each) => each !== undefined);
      return movedPoint({ text, from, to: day, isDeclared, workdays }).map((value) => [{ path, value }]);
    },
    window({ start, finish }) {
      const { path, text } = placeOf("window");
      if (text === undefined || now.start === undefined || now.finish === undefined) return [];
      const ends = { start: now.start, finish: now.finish, toStart: start, toFinish: finish };
      return movedWindow({ text, isDeclared, workdays, ...ends }).map((value) => [{ path, value }]);
    },
  };
}

function firstOf(keys: readonly string[], mover: Mover, day: Day): Wish["ways"] {
  const key = keys.find((each) => mover.has(each));
  return key === undefined ? [] : mover.to(key, day);
}

/** Both ends were typed, so the length is no guess. */
function durationOps(
  task: TaskEntry,
  { start, finish }: { start: Day; finish: Day },
  context: WishContext,
): Wish["ways"] {
  const { path, text } = keyPlaceOf(context, task.id, "duration");
  const unit = task.duration.unit === "cd" ? "cd" : "wd";
  const workdays = workdaysOf(context.document.calendar);
  const amount = unit === "cd" ? finish - start + 1 : workdays.between((start - 1) as Day, finish);
  if (amount < 1) return [];
  const { spec, document } = context;
  const bare = spec.days === "calendar" ? "cd" : "wd";
  const words = wordsOfDuration(text, context);
  const week = document.calendar.week.length;
  const texts = newDurations({ text, amount, unit, ranges: spec.ranges, weekLength: week, bare, words });
  return texts.map((value) => [{ path, value }]);
}

/** Every way of each, together. */
function product(parts: readonly Wish["ways"][]): Wish["ways"] {
  return parts.reduce<readonly (readonly Operation[])[]>(
    (ways, part) => ways.flatMap((way) => part.map((other) => [...way, ...other])),
    [[]],
  );
}
