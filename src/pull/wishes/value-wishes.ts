import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { taskStates } from "../../spec/enums.ts";
import type { Spec } from "../../spec/spec.ts";
import { parseDay } from "../../time/day.ts";
import type { Change } from "../fields.ts";
import { dayOfAnchor, shownDays, shownValue, unitIn } from "../merge.ts";
import { keyPlaceOf } from "../plan/key-path.ts";
import type { Operation } from "../plan/splice.ts";
import { anchorWays } from "./anchor-ways.ts";
import { dateLike } from "./move-point.ts";
import { newDurations } from "./new-duration.ts";
import type { Wish, WishContext } from "./wish.ts";

/** The wish that a changed value comes to; undefined for days, which are wished with the other end of their task. */
export function valueWish(change: Change, context: WishContext): Wish | undefined {
  const { field, task, theirs } = change;
  const wish = (ways: Wish["ways"]): Wish => ({
    changes: [change],
    ways,
    holds: (document) => isShown(change, document, context.spec),
  });
  switch (field) {
    case "launch":
      return wish(launchWays(theirs, context));
    case "anchor":
      return wish(anchorWays(change, context));
    case "name":
      return wish(theirs === "" ? [] : [[written(context, task, "name", theirs)]]);
    case "owner":
    case "note":
      return wish(theirs === "" ? clearing(context, task, field) : [[written(context, task, field, theirs)]]);
    case "progress":
      return wish(theirs === "" ? clearing(context, task, field) : [[written(context, task, field, `${theirs}%`)]]);
    case "started":
    case "finished":
      return wish(theirs === "" ? clearing(context, task, field) : [[dated(context, task, field, theirs)]]);
    case "status":
      return wish(statusWays(change, context));
    case "days":
      return wish(durationWays(change, context));
    default:
      return undefined;
  }
}

/** Whether the plan shows what the workbook does. */
export function isShown(
  { field, task: id, theirs }: Change,
  document: ScheduleDocument,
  { ranges }: Pick<Spec, "ranges">,
): boolean {
  if (field === "launch" || field === "anchor") return dayOfAnchor({ field, task: id }, document) === theirs;
  if (field === "lag") return false;
  const task = document.tasks.find((each) => each.id === id);
  if (!task) return field === "status" && theirs === "cancelled";
  const shown = field === "days" ? shownDays(task, unitIn(theirs), ranges) : shownValue(field, task);
  if (field === "status") return (shown || "not-started") === (theirs || "not-started");
  if (field === "progress") return (shown || "0") === (theirs || "0");
  return shown === theirs;
}

function written(context: WishContext, task: string, key: string, value: string): Operation {
  return { path: keyPlaceOf(context, task, key).path, value };
}

/** Taken out of the text; where another plan says it below, taken away from there. */
function clearing(context: WishContext, task: string, key: string): Wish["ways"] {
  const { path, isOwn } = keyPlaceOf(context, task, key);
  const removed: Operation = { path, value: null };
  return isOwn ? [[{ path, value: undefined }], [removed]] : [[removed]];
}

function dated(context: WishContext, task: string, key: string, date: string): Operation {
  const { path, text } = keyPlaceOf(context, task, key);
  const day = parseDay(date);
  return { path, value: (day !== undefined && text !== undefined && dateLike(text, day)) || date };
}

function launchWays(theirs: string, { own, spec, document }: WishContext): Wish["ways"] {
  const written = spec.origin.node.kind === "map" ? spec.origin.node.entries.get("launch")?.value : undefined;
  const text = written?.kind === "scalar" ? written.text : "";
  const day = parseDay(theirs);
  const open = document.plan.lang === "zh" ? "待定" : "TBD";
  const value = day === undefined ? open : (dateLike(text, day) ?? theirs);
  const behind = ["name", "extends", "tminus"].find((key) => own.root.entries.has(key));
  return [[{ path: ["launch"], value, ...(behind !== undefined && { behind }) }]];
}

/** Blocked and cancelled are written; the others follow from days, and only what stands in their way is taken out. */
function statusWays({ task, theirs }: Change, context: WishContext): Wish["ways"] {
  const { path, text, isOwn } = keyPlaceOf(context, task, "status");
  const word = stateWord(theirs, context);
  if (word !== undefined) return [[{ path, value: word }]];
  if (text === undefined) return [[]];
  return [[{ path, value: isOwn ? undefined : null }]];
}

/** A state that a plan writes, in the language of the plan. */
export function stateWord(status: string | undefined, { document }: WishContext): string | undefined {
  const index = (taskStates.values as readonly string[]).indexOf(status ?? "");
  return (document.plan.lang === "zh" ? taskStates.chinese : taskStates.values)[index];
}

function durationWays({ task: id, theirs }: Change, context: WishContext): Wish["ways"] {
  const { spec, document } = context;
  const [number = "", unit = ""] = theirs.split(" ");
  const task = spec.tasks.find((each) => each.id === id);
  if (!task || number === "") return [];
  const { timing } = task;
  // What is pinned at both ends, or has a rhythm, is as long as its ends say.
  if (timing.at || timing.window || timing.every || (timing.start && timing.finish)) return [];
  const { path, text } = keyPlaceOf(context, id, "duration");
  const texts = newDurations({
    text,
    amount: Number(number),
    unit: unit as "wd",
    ranges: spec.ranges,
    weekLength: document.calendar.week.length,
    bare: spec.days === "calendar" ? "cd" : "wd",
    words: wordsOfDuration(text, context),
  });
  return texts.map((value) => [{ path, value }]);
}

/** In the words of the task's own duration, else of the plan's others. */
export function wordsOfDuration(text: string | undefined, { spec }: WishContext): Language {
  const texts = text === undefined ? spec.tasks.map(({ timing }) => timing.duration ?? "") : [text];
  const withUnits = texts.filter((each) => /\p{L}/u.test(each));
  return withUnits.length > 0 && withUnits.every((each) => /\p{Script=Han}/u.test(each)) ? "zh" : "en";
}
