import { uidOf } from "../../src/emitters/shared/uid.ts";
import type { ScheduleDocument, TaskEntry } from "../../src/schedule/document.ts";

/**
 * What a calendar program is to show of a plan's tasks and of anchors that are no event of their own, one line for each day or span: the UID, then
 * `2026-09-02..2026-09-08` with both ends inside, or `2026-10-20 10:00` in the plan's time zone.
 */
export function daysToShow(document: ScheduleDocument): readonly string[] {
  const planId = document.plan.id;
  const shownAsEvents = new Set(
    document.tasks.filter(({ type }) => type !== "task").map(({ name, start, finish }) => `${name} ${start} ${finish}`),
  );
  const anchorsAlone = document.anchors.filter(({ name, date }) => !shownAsEvents.has(`${name} ${date} ${date}`));
  const anchors = anchorsAlone.flatMap(({ id, date, time }) => shown(uidOf(planId, id), { date, time }));
  return [...anchors, ...document.tasks.flatMap((task) => taskDays(uidOf(planId, task.id), task))].toSorted();
}

function taskDays(uid: string, { start, finish, time, every, occurrences }: TaskEntry): readonly string[] {
  if (every !== null) return occurrences.flatMap((occurrence) => shown(uid, occurrence));
  return time === null && start !== null ? [`${uid} ${start}..${finish}`] : shown(uid, { date: start, time });
}

function shown(uid: string, { date, time }: { readonly date: string | null; readonly time: string | null }) {
  if (date === null) return [];
  return [time === null ? `${uid} ${date}..${date}` : `${uid} ${date} ${time}`];
}

/**
 * The lines of those UIDs only: a calendar shows more than tasks and anchors, such as notices. Occurrences that follow
 * no rule are events of their own, whose UIDs are numbered (`retro.2@plan.tminus`); they count for their task.
 */
export function linesOf(wanted: readonly string[], lines: readonly string[]): readonly string[] {
  const uids = new Set(wanted.map(uidIn));
  const unnumbered = lines.map((line) => line.replace(/^(\S+)\.\d{1,4}@/, "$1@"));
  return unnumbered.filter((line) => uids.has(uidIn(line))).toSorted();
}

function uidIn(line: string): string {
  return line.split(" ")[0] ?? "";
}
