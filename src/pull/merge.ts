import { parseDuration } from "../notation/parse-duration.ts";
import type { ScheduleDocument, TaskEntry } from "../schedule/document.ts";
import type { RangeEnd } from "../spec/enums.ts";
import type { Spec } from "../spec/spec.ts";
import type { Change, Field } from "./fields.ts";
import { cleanLines, daysText } from "./sheets/read-field.ts";

/** A change that the plan has made too, in another way. */
export interface Conflict {
  readonly change: Change;
  readonly ours: string;
}

export interface Merged {
  /** Changed in the workbook alone. */
  readonly wanted: readonly Change[];
  readonly conflicts: readonly Conflict[];
  /** Changes of tasks that the plan does not have any more. */
  readonly lost: readonly Change[];
}

/** Three ways: what the workbook was made with, what it holds now, and what the plan says now. */
export function mergeChanges(
  changes: readonly Change[],
  document: ScheduleDocument,
  { ranges }: Pick<Spec, "ranges">,
): Merged {
  const tasks = new Map(document.tasks.map((task) => [task.id, task]));
  const wanted: Change[] = [];
  const conflicts: Conflict[] = [];
  const lost: Change[] = [];
  for (const change of changes) {
    const task = tasks.get(change.task);
    const ours = dayOfAnchor(change, document) ?? (task && oursOf(change, task, ranges));
    if (ours === undefined) {
      // A cancelled task is in no schedule.
      if (change.theirs !== "cancelled") lost.push(change);
    } else if (same(change.field, ours, change.theirs)) continue;
    else if (same(change.field, ours, change.base)) wanted.push(change);
    else conflicts.push({ change, ours });
  }
  return { wanted, conflicts, lost };
}

function oursOf({ field, base }: Change, task: TaskEntry, ranges: RangeEnd): string {
  if (field === "launch" || field === "anchor" || field === "lag") return "";
  return field === "days" ? shownDays(task, unitIn(base), ranges) : shownValue(field, task);
}

/** The unit of days, as in `5 wd`. */
export function unitIn(days: string): string {
  return /^\S+ (wd|cd|mo)$/.exec(days)?.[1] ?? "";
}

/** What a workbook that is made now would hold. */
export function shownValue(field: Field, task: TaskEntry): string {
  switch (field) {
    case "name":
      return cleanLines(task.name);
    case "note":
      return cleanLines(task.note ?? "");
    case "owner":
      return task.owner ?? "";
    case "start":
      return task.start ?? task.startText ?? "";
    case "finish":
      return task.finish ?? task.finishText ?? "";
    case "days":
      return String(task.workdays ?? "");
    case "status":
      return task.status ?? "";
    case "progress":
      return task.progress?.percent?.toString() ?? "";
    case "started":
      return task.progress?.started ?? "";
    case "finished":
      return task.progress?.finished ?? "";
  }
}

/**
 * The length that the schedule is made with, as `5 wd`, in the unit that the workbook counts it in if the plan still does;
 * without a unit the working days that the task comes to.
 */
export function shownDays(task: TaskEntry, unit: string, ranges: RangeEnd): string {
  if (unit === "") return shownValue("days", task);
  const { duration } = task;
  const written = unit === "mo" ? parseDuration(duration.text) : undefined;
  if (written?.ok && written.value.kind === "span" && written.value.unit === "mo") {
    return daysText(written.value[ranges], "mo");
  }
  return daysText(duration[ranges] ?? "", duration.unit ?? "");
}

/** The day of the anchor that a change is about; undefined for any other change, and where there is no such anchor. */
export function dayOfAnchor({ field, task }: Pick<Change, "field" | "task">, document: ScheduleDocument) {
  if (field === "launch") return launchOf(document);
  if (field !== "anchor") return undefined;
  const anchor = document.anchors.find(({ id }) => id === task);
  return anchor && (anchor.date ?? "");
}

/** ISO date, `TBD` where it is open, empty in a plan without a launch. */
function launchOf({ plan }: ScheduleDocument): string {
  return plan.launch?.slice(0, 10) ?? (plan.launchText === null ? "" : "TBD");
}

function same(field: Change["field"], one: string, other: string): boolean {
  const plain = (text: string): string => {
    if (field === "status") return text || "not-started";
    if (field === "progress") return text || "0";
    return field === "name" || field === "note" ? text.replaceAll(/\s+/g, " ") : text;
  };
  return plain(one) === plain(other);
}
