import type { Language } from "../../diagnostic/diagnostic.ts";
import type { AnchorEntry, PhaseEntry, ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { durationText } from "../shared/duration-text.ts";
import { factsByLine, factTitle } from "../shared/fact-rows.ts";
import { type Names, nameOf, namesOf } from "../shared/names.ts";
import { statuses } from "../shared/progress-words.ts";
import { type SerialDay, serialDayOf } from "./serial-day.ts";
import { wordsIn } from "./words.ts";

/** What a row draws. The rules of the sheet compare with these words, which stand in a hidden column. */
export type BarKind = "phase" | "task" | "mark" | "gate" | "recurring" | "dated" | "dated-mark" | "launch" | "anchor";

/** One row of the chart, from top to bottom. */
export interface GanttRow {
  readonly kind: BarKind;
  /** 0 for a heading or a plan without phases, 1 below a heading. */
  readonly level: 0 | 1;
  /** What the row is of: the place of a task in the document, a phase or an anchor by its id; null for the rest. */
  readonly task: number | null;
  readonly phase: string | null;
  readonly anchor: string | null;
  /** The places of the rows of the document that a dated fact has; empty for the rest. */
  readonly facts: readonly number[];
  readonly name: string;
  readonly owner: string;
  /** A day, or the written point where the day is not known. */
  readonly start: SerialDay | string | null;
  readonly finish: SerialDay | string | null;
  readonly days: number | string | null;
  /** In working days of the plan's calendar. */
  readonly float: number | null;
  /** The word of the list; null where no progress is recorded. */
  readonly status: string | null;
  /** From 0 to 1. */
  readonly progress: number | null;
  readonly bufferFinish: SerialDay | null;
  readonly occurrences: readonly SerialDay[];
}

interface RowContext {
  readonly document: ScheduleDocument;
  readonly language: Language;
  readonly names: Names;
}

type NumberedTask = readonly [number, TaskEntry];

/** Key dates, then phases with their tasks, then the tasks of no phase, then the dated facts; each in the order of the file. */
export function ganttRowsOf(document: ScheduleDocument, language: Language): readonly GanttRow[] {
  const context: RowContext = { document, language, names: namesOf(document, language) };
  const byPhase = groupByPhase(document.tasks);
  const rows: GanttRow[] = [...keyDateRows(context)];
  for (const phase of document.phases) {
    const tasks = byPhase.get(phase.id) ?? [];
    rows.push(phaseRow(phase), ...tasks.map((task) => taskRow(task, 1, context)));
  }
  rows.push(...looseRows(byPhase.get(null) ?? [], document.phases.length > 0 ? 1 : 0, context));
  rows.push(...factRows(context));
  return rows;
}

function groupByPhase(tasks: readonly TaskEntry[]): ReadonlyMap<string | null, readonly NumberedTask[]> {
  const groups = new Map<string | null, NumberedTask[]>();
  tasks.forEach((task, index) => {
    const group = groups.get(task.phase);
    if (group) group.push([index, task]);
    else groups.set(task.phase, [[index, task]]);
  });
  return groups;
}

/** The launch and the other days that dates count from, in the order of their days. */
function keyDateRows({ document, language, names }: RowContext): readonly GanttRow[] {
  const dayOf = ({ date }: AnchorEntry) => (date === null ? Number.POSITIVE_INFINITY : serialDayOf(date));
  const anchors = document.anchors.toSorted((left, right) => {
    const [first, second] = [dayOf(left), dayOf(right)];
    return first === second ? 0 : first - second;
  });
  if (anchors.length === 0) return [];
  const rows = anchors.map(({ id, date, text }): GanttRow => {
    const open = id === "launch" && document.plan.launch === null ? wordsIn(language)("noLaunch") : text;
    const day = date === null ? open : serialDayOf(date);
    return {
      ...headingRow(names.thing(id)),
      kind: id === "launch" ? "launch" : "anchor",
      level: 1,
      anchor: id,
      start: day,
      finish: typeof day === "number" ? day : null,
    };
  });
  return [headingRow(wordsIn(language)("keyDates")), ...rows];
}

function phaseRow(phase: PhaseEntry): GanttRow {
  const { start, finish, window } = phase;
  const days = { start: start ?? window?.start ?? null, finish: finish ?? window?.finish ?? null };
  const unknown = window?.text ?? null;
  return {
    ...headingRow(nameOf(phase)),
    phase: phase.id,
    start: days.start === null ? unknown : serialDayOf(days.start),
    finish: days.finish === null ? null : serialDayOf(days.finish),
  };
}

function taskRow([index, task]: NumberedTask, level: 0 | 1, { language, names }: RowContext): GanttRow {
  const { owner, status, progress, bufferFinish } = task;
  return {
    kind: barKindOf(task),
    level,
    task: index,
    phase: null,
    anchor: null,
    facts: [],
    name: nameOf(task),
    owner: owner === null ? "" : names.owner(owner),
    start: task.start === null ? (task.startText ?? task.every) : serialDayOf(task.start),
    finish: finishOf(task),
    days: daysOf(task, language),
    float: task.totalFloat,
    status: status === null ? null : statuses[status][language],
    progress: progress?.percent == null ? null : progress.percent / 100,
    bufferFinish: bufferFinish === null ? null : serialDayOf(bufferFinish),
    occurrences: task.occurrences.map(({ date }) => serialDayOf(date)),
  };
}

function barKindOf({ type, start, finish }: TaskEntry): BarKind {
  if (type === "recurring") return "recurring";
  if (type === "gate") return "gate";
  return type !== "task" && start === finish ? "mark" : "task";
}

/** A text in the finish column would draw a bar without end, so a known start never stands beside one. */
function finishOf({ start, finish, finishText }: TaskEntry): SerialDay | string | null {
  if (finish !== null) return serialDayOf(finish);
  return start === null ? finishText : serialDayOf(start);
}

function daysOf(task: TaskEntry, language: Language): number | string | null {
  if (task.type === "recurring") {
    const count = task.occurrences.length;
    if (count === 0) return null;
    if (language === "zh") return `${count} 次`;
    return count === 1 ? "once" : `${count} times`;
  }
  return task.workdays ?? (durationText(task.duration, language) || null);
}

function looseRows(tasks: readonly NumberedTask[], level: 0 | 1, context: RowContext): readonly GanttRow[] {
  const rows = tasks.map((task) => taskRow(task, level, context));
  return rows.length > 0 && level === 1 ? [spanRow(wordsIn(context.language)("outsidePhases"), rows), ...rows] : rows;
}

/** One line for each fact; what happens on several days has a dot on each. */
function factRows({ document, language, names }: RowContext): readonly GanttRow[] {
  if (document.rows.length === 0) return [];
  const dated = factsByLine(document.rows).map((days): GanttRow => {
    const [first] = days;
    const places = days.map((day) => document.rows.indexOf(day));
    const start = first.start ?? first.finish;
    const finish = days.at(-1)?.finish ?? start;
    const starts = days.flatMap((day) => (day.start === null ? [] : [serialDayOf(day.start)]));
    const single = start === finish ? "dated-mark" : "dated";
    return {
      ...headingRow(factTitle(first, language)),
      kind: days.length > 1 ? "recurring" : single,
      facts: places,
      level: 1,
      owner: first.owner === null ? "" : names.owner(first.owner),
      start: start === null ? first.startText : serialDayOf(start),
      finish: finish === null ? null : serialDayOf(finish),
      occurrences: days.length > 1 ? starts : [],
    };
  });
  return [headingRow(wordsIn(language)("otherDates")), ...dated];
}

function spanRow(name: string, rows: readonly GanttRow[]): GanttRow {
  let start: number | null = null;
  let finish: number | null = null;
  for (const row of rows) {
    if (typeof row.start === "number") start = Math.min(start ?? row.start, row.start);
    if (typeof row.finish === "number") finish = Math.max(finish ?? row.finish, row.finish);
  }
  return { ...headingRow(name), start, finish };
}

function headingRow(name: string): GanttRow {
  const nothing = { start: null, finish: null, days: null, float: null, status: null, progress: null };
  const noOne = { task: null, phase: null, anchor: null, facts: [], owner: "" };
  return { kind: "phase", level: 0, name, ...noOne, ...nothing, bufferFinish: null, occurrences: [] };
}
