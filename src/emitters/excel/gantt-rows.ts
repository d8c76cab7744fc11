import type { Language } from "../../diagnostic/diagnostic.ts";
import type { FactRow, PhaseEntry, ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { factWord } from "./fact-words.ts";
import { type SerialDay, serialDayOf } from "./serial-day.ts";
import { type Words, wordsIn } from "./words.ts";

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
  readonly occurrences: readonly SerialDay[];
}

interface RowContext {
  readonly language: Language;
  readonly words: Words;
  readonly ownerName: (id: string | null) => string;
}

/** Phases with their tasks, then the tasks of no phase, then the dated facts; each in the order of the file. */
export function ganttRowsOf(document: ScheduleDocument, language: Language): readonly GanttRow[] {
  const context: RowContext = { language, words: wordsIn(language), ownerName: ownerNames(document) };
  const byPhase = groupByPhase(document.tasks);
  const rows: GanttRow[] = [];
  for (const phase of document.phases) {
    const tasks = byPhase.get(phase.id) ?? [];
    rows.push(phaseRow(phase), ...tasks.map((task) => taskRow(task, 1, context)));
  }
  rows.push(...looseRows(byPhase.get(null) ?? [], document.phases.length > 0 ? 1 : 0, context));
  rows.push(...factRows(document.rows, context));
  return rows;
}

export function ownerNames({ owners }: ScheduleDocument): (id: string | null) => string {
  const names = new Map(owners.map(({ id, name }) => [id, name || id]));
  return (id) => (id === null ? "" : (names.get(id) ?? id));
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

function phaseRow({ name, start, finish, window }: PhaseEntry): GanttRow {
  const days = { start: start ?? window?.start ?? null, finish: finish ?? window?.finish ?? null };
  const unknown = window?.text ?? null;
  return {
    ...headingRow(name),
    start: days.start === null ? unknown : serialDayOf(days.start),
    finish: days.finish === null ? null : serialDayOf(days.finish),
  };
}

function taskRow(task: TaskEntry, level: 0 | 1, { language, ownerName }: RowContext): GanttRow {
  return {
    kind: barKindOf(task),
    level,
    name: task.name,
    owner: ownerName(task.owner),
    start: task.start === null ? (task.startText ?? task.every) : serialDayOf(task.start),
    finish: finishOf(task),
    days: daysOf(task, language),
    float: task.totalFloat,
    bufferFinish: task.bufferFinish === null ? null : serialDayOf(task.bufferFinish),
    occurrences: task.occurrences.map(({ date }) => serialDayOf(date)),
  };
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
    return language === "zh" ? `${count} 次` : `${count} ×`;
  }
  return task.workdays ?? (task.duration.text || null);
}

function looseRows(tasks: readonly TaskEntry[], level: 0 | 1, context: RowContext): readonly GanttRow[] {
  const rows = tasks.map((task) => taskRow(task, level, context));
  return rows.length > 0 && level === 1 ? [spanRow(context.words("outsidePhases"), rows), ...rows] : rows;
}

function factRows(rows: readonly FactRow[], { language, words, ownerName }: RowContext): readonly GanttRow[] {
  if (rows.length === 0) return [];
  const dated = rows.map((row): GanttRow => {
    const start = row.start ?? row.finish;
    const finish = row.finish ?? row.start;
    return {
      ...headingRow(`${factWord(row.fact, language)}${language === "zh" ? "：" : ": "}${row.name || row.id}`),
      kind: start === finish ? "dated-mark" : "dated",
      level: 1,
      owner: ownerName(row.owner),
      start: start === null ? row.startText : serialDayOf(start),
      finish: finish === null ? null : serialDayOf(finish),
    };
  });
  return [headingRow(words("otherDates")), ...dated];
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
  const nothing = { owner: "", start: null, finish: null, days: null, float: null, bufferFinish: null };
  return { kind: "phase", level: 0, name, ...nothing, occurrences: [] };
}
