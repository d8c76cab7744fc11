import type { Language } from "../../diagnostic/diagnostic.ts";
import type { PhaseEntry, TaskEntry } from "../../schedule/document.ts";
import { durationText } from "../shared/duration-text.ts";
import { factsByLine, factTitle } from "../shared/fact-rows.ts";
import { type Names, nameOf } from "../shared/names.ts";
import { shortStatus } from "../shared/progress-words.ts";
import type { SheetContext } from "./chart-header.ts";
import { type SerialDay, serialDayOf } from "./serial-day.ts";
import { wordsIn } from "./words.ts";

/** What a row draws. The rules of the sheet compare with these words, which stand in a hidden column. */
export type BarKind =
  | "phase"
  | "task"
  | "critical-task"
  | "mark"
  | "critical-mark"
  | "recurring"
  | "dated"
  | "dated-mark";

/** One row of the chart, from top to bottom. */
export interface GanttRow {
  readonly kind: BarKind;
  /** 0 for a heading or a plan without phases, 1 below a heading. */
  readonly level: 0 | 1;
  readonly name: string;
  readonly owner: string;
  /** A day, or the written point where the day is not known. */
  readonly start: SerialDay | string | null;
  readonly finish: SerialDay | string | null;
  readonly days: number | string | null;
  /** In working days of the plan's calendar. */
  readonly float: number | null;
  readonly bufferFinish: SerialDay | null;
  /** The last day of what is done of it; null where nothing is, or nothing is recorded. */
  readonly doneUntil: SerialDay | null;
  readonly occurrences: readonly SerialDay[];
}

type RowContext = Pick<SheetContext, "document" | "language" | "names">;

/** Phases with their tasks, then the tasks of no phase, then the dated facts; each in the order of the file. */
export function ganttRowsOf(context: RowContext): readonly GanttRow[] {
  const { document } = context;
  const byPhase = groupByPhase(document.tasks);
  const rows: GanttRow[] = [];
  for (const phase of document.phases) {
    const tasks = byPhase.get(phase.id) ?? [];
    rows.push(phaseRow(phase), ...tasks.map((task) => taskRow(task, 1, context)));
  }
  rows.push(...looseRows(byPhase.get(null) ?? [], document.phases.length > 0 ? 1 : 0, context));
  rows.push(...factRows(context));
  return rows;
}

function ownerName(owner: string | null, names: Names): string {
  return owner === null ? "" : names.owner(owner);
}

function groupByPhase(tasks: readonly TaskEntry[]): ReadonlyMap<string | null, readonly TaskEntry[]> {
  const groups = new Map<string | null, TaskEntry[]>();
  for (const task of tasks) {
    const group = groups.get(task.phase);
    if (group) group.push(task);
    else groups.set(task.phase, [task]);
  }
  return groups;
}

function phaseRow(phase: PhaseEntry): GanttRow {
  const { start, finish, window } = phase;
  const days = { start: start ?? window?.start ?? null, finish: finish ?? window?.finish ?? null };
  const unknown = window?.text ?? null;
  return {
    ...headingRow(nameOf(phase)),
    start: days.start === null ? unknown : serialDayOf(days.start),
    finish: days.finish === null ? null : serialDayOf(days.finish),
  };
}

function taskRow(task: TaskEntry, level: 0 | 1, { document, language, names }: RowContext): GanttRow {
  return {
    kind: barKindOf(task),
    level,
    name: [nameOf(task), shortStatus(task, language)].filter((part) => part !== "").join(" · "),
    owner: ownerName(task.owner, names),
    start: task.start === null ? (task.startText ?? task.every) : serialDayOf(task.start),
    finish: finishOf(task),
    days: daysOf(task, language),
    float: task.totalFloat,
    bufferFinish: task.bufferFinish === null ? null : serialDayOf(task.bufferFinish),
    doneUntil: doneUntil(task, document.plan.asOf),
    occurrences: task.occurrences.map(({ date }) => serialDayOf(date)),
  };
}

/** All of what is finished; of what has begun the days before the one that the progress was recorded on. */
function doneUntil({ type, status, progress, start, finish }: TaskEntry, asOf: string | null): SerialDay | null {
  if (type !== "task" || start === null || finish === null || status === null) return null;
  if (status === "finished") return serialDayOf(finish);
  if (!progress?.started || asOf === null) return null;
  const last = Math.min(serialDayOf(asOf) - 1, serialDayOf(finish));
  return last < serialDayOf(start) ? null : last;
}

function barKindOf({ type, critical, start, finish }: TaskEntry): BarKind {
  if (type === "recurring") return "recurring";
  const isPoint = type !== "task" && start === finish;
  if (isPoint) return critical ? "critical-mark" : "mark";
  return critical ? "critical-task" : "task";
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

function looseRows(tasks: readonly TaskEntry[], level: 0 | 1, context: RowContext): readonly GanttRow[] {
  const rows = tasks.map((task) => taskRow(task, level, context));
  return rows.length > 0 && level === 1 ? [spanRow(wordsIn(context.language)("outsidePhases"), rows), ...rows] : rows;
}

/** One line for each fact; what happens on several days has a dot on each. */
function factRows({ document, language, names }: RowContext): readonly GanttRow[] {
  if (document.rows.length === 0) return [];
  const dated = factsByLine(document.rows).map((days): GanttRow => {
    const [first] = days;
    const start = first.start ?? first.finish;
    const finish = days.at(-1)?.finish ?? start;
    const starts = days.flatMap((day) => (day.start === null ? [] : [serialDayOf(day.start)]));
    const single = start === finish ? "dated-mark" : "dated";
    return {
      ...headingRow(factTitle(first, language)),
      kind: days.length > 1 ? "recurring" : single,
      level: 1,
      owner: ownerName(first.owner, names),
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
  const nothing = {
    owner: "",
    start: null,
    finish: null,
    days: null,
    float: null,
    bufferFinish: null,
    doneUntil: null,
  };
  return { kind: "phase", level: 0, name, ...nothing, occurrences: [] };
}
