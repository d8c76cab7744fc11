import { factsByLine } from "../../emitters/shared/fact-rows.ts";
import { statusSigns } from "../../emitters/shared/progress-words.ts";
import type { FactRow, PhaseEntry, ScheduleDocument, TaskEntry, TaskStatus } from "../../schedule/document.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { addDays, type Day, parseDay } from "../../time/day.ts";

/** Something to draw on the days from `from` to `to`, both included. */
export interface Mark {
  readonly kind: "phase" | "work" | "done" | "buffer" | "event" | "milestone" | "gate" | "occurrence" | "fact";
  readonly from: Day;
  readonly to: Day;
}

/** One line of the chart, its texts ready for a terminal. */
export interface Row {
  readonly kind: "phase" | "task" | "fact";
  readonly name: string;
  readonly owner: string;
  /** ISO dates, and in place of a finish the clock time of an event; empty where there is nothing to say. */
  readonly start: string;
  readonly finish: string;
  readonly marks: readonly Mark[];
  /** What was written, where no day is known. */
  readonly written: string;
  readonly weight: Weight;
  /** What stands before the name: a star where it is critical, or the chain it is on. */
  readonly sign: string;
  /** How a task stands; null in a plan that records no progress, and for what is no task. */
  readonly status: TaskStatus | null;
}

/** How much room a task has: none, little, or enough. */
export type Weight = "critical" | "near" | "ordinary";

/** How tasks are marked: each by its weight, and by a sign that is read without colours too. */
export interface TaskSigns {
  weightOf(task: TaskEntry): Weight;
  signOf(task: TaskEntry): string;
}

/** Critical work alone is marked. */
export const usualSigns: TaskSigns = {
  weightOf: ({ critical }) => (critical ? "critical" : "ordinary"),
  signOf: ({ critical }) => (critical ? "*" : ""),
};

interface Headings {
  /** Over tasks outside every phase, where there are phases. */
  readonly noPhase: string;
  /** Over dated facts. */
  readonly facts: string;
  /** A dated fact by its kind and name. */
  factName(row: FactRow): string;
}

/** Every line of the chart: each phase with its tasks in the order of the file, then the dated facts. */
export function rowsOf(document: ScheduleDocument, headings: Headings, signs: TaskSigns): readonly Row[] {
  const owners = new Map(document.owners.map(({ id, name }) => [id, makeVisible(name)]));
  const ownerOf = (id: string | null): string => (id === null ? "" : (owners.get(id) ?? makeVisible(id)));
  const tasksOf = (phase: string | null): readonly Row[] =>
    document.tasks
      .filter((task) => task.phase === phase)
      .map((task) => taskRow(task, ownerOf(task.owner), { signs, asOf: document.plan.asOf }));
  const loose = tasksOf(null);
  const facts = factsByLine(document.rows).map((days): Row => {
    const [first] = days;
    const finish = days.at(-1)?.finish ?? null;
    return {
      ...emptyRow("fact", makeVisible(headings.factName(first))),
      ...datesOf(first.start, finish === first.start ? first.time : finish),
      owner: ownerOf(first.owner),
      marks: days.flatMap((day) => markOf("fact", day.start, day.finish)),
      written: makeVisible(first.startText ?? ""),
    };
  });
  return [
    ...document.phases.flatMap((phase) => [phaseRow(phase), ...tasksOf(phase.id)]),
    ...(document.phases.length > 0 && loose.length > 0 ? [emptyRow("phase", headings.noPhase)] : []),
    ...loose,
    ...(facts.length > 0 ? [emptyRow("phase", headings.facts), ...facts] : []),
  ];
}

function emptyRow(kind: Row["kind"], name: string): Row {
  const nothing = { owner: "", start: "", finish: "", marks: [], written: "" };
  return { kind, name, ...nothing, weight: "ordinary", sign: "", status: null };
}

function phaseRow({ name, start, finish, window }: PhaseEntry): Row {
  return {
    ...emptyRow("phase", makeVisible(name)),
    ...datesOf(start, finish),
    marks: markOf("phase", start, finish),
    written: start === null ? makeVisible(window?.text ?? "") : "",
  };
}

interface TaskLook {
  readonly signs: TaskSigns;
  /** The day that progress was recorded on. */
  readonly asOf: string | null;
}

function taskRow(task: TaskEntry, owner: string, { signs, asOf }: TaskLook): Row {
  const isPoint = task.type === "event" || task.type === "milestone" || task.type === "gate";
  const isOneDay = isPoint && task.start === task.finish;
  return {
    ...emptyRow("task", makeVisible(task.name)),
    ...datesOf(task.start, isOneDay ? null : task.finish),
    ...(isOneDay && task.start !== null && task.time !== null && { finish: task.time }),
    owner,
    marks: marksOf(task, asOf),
    status: task.status,
    written: task.start === null ? writtenOf(task) : "",
    weight: signs.weightOf(task),
    sign: signText(signs.signOf(task), task.status),
  };
}

/** Behind the sign for its room one for how it stands, in a place of its own. */
function signText(sign: string, status: TaskStatus | null): string {
  const state = status === null ? "" : statusSigns[status];
  return state === "" ? sign : (sign || " ") + state;
}

function marksOf(task: TaskEntry, asOf: string | null): readonly Mark[] {
  const { type, start, finish, bufferFinish, occurrences } = task;
  if (type === "recurring") return occurrences.flatMap(({ date }) => markOf("occurrence", date, date));
  if (type !== "task") return markOf(type, start, finish);
  const buffer = bufferFinish === null ? [] : markOf("buffer", finish, bufferFinish);
  return [...buffer, ...markOf("work", start, finish), ...doneMarks(task, asOf)];
}

/** All of what is finished; of what has begun the days before the one that the progress was recorded on. */
function doneMarks({ status, progress, start, finish }: TaskEntry, asOf: string | null): readonly Mark[] {
  if (status === "finished") return markOf("done", start, finish);
  const [mark] = markOf("done", start, finish);
  const day = asOf === null ? undefined : parseDay(asOf);
  if (!mark || day === undefined || !progress?.started || mark.from >= day) return [];
  return [{ ...mark, to: Math.min(mark.to, addDays(day, -1)) as Day }];
}

function markOf(kind: Mark["kind"], start: string | null, finish: string | null): readonly Mark[] {
  const from = start === null ? undefined : parseDay(start);
  const to = finish === null ? from : parseDay(finish);
  return from === undefined || to === undefined ? [] : [{ kind, from, to }];
}

function datesOf(start: string | null, finish: string | null): { readonly start: string; readonly finish: string } {
  return { start: start ?? "", finish: finish ?? "" };
}

function writtenOf({ startText, finishText, every, duration }: TaskEntry): string {
  const ends = [startText, finishText].filter((text) => text !== null);
  const text = ends.length > 0 ? [...new Set(ends)].join(" … ") : (every ?? duration.text);
  return makeVisible(text);
}
