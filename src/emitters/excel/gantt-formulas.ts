import type { Language } from "../../diagnostic/diagnostic.ts";
import { statuses } from "../shared/progress-words.ts";
import { columnLetters, ganttColumnNumbers as columns, ganttRowNumbers as rows } from "./gantt-layout.ts";
import type { GanttRow } from "./gantt-rows.ts";
import type { LiveValue } from "./live-cell.ts";
import { type SerialDay, serialDayOf } from "./serial-day.ts";

const letter = (column: number) => `$${columnLetters(column)}`;
/** The day that progress was recorded on; empty where none is recorded. */
const recordDayCell = `${letter(columns.kind)}$${rows.summary}`;
const today = `${letter(columns.status)}$${rows.summary}`;

interface StateContext {
  readonly language: Language;
  /** The day that progress was recorded on. */
  readonly asOf: string | null;
}

/** How a task's bar is drawn: late, critical, cancelled or planned. It follows what is typed into its row. */
export function stateOf(row: GanttRow, line: number, { language, asOf }: StateContext): LiveValue {
  const [finish, float, status] = [columns.finish, columns.float, columns.status].map((it) => `${letter(it)}${line}`);
  const word = (key: keyof typeof statuses) => `${status}="${statuses[key][language]}"`;
  const isLate = `AND(${status}<>"",ISNUMBER(${finish}),${finish}<${today})`;
  const isCritical = `AND(ISNUMBER(${float}),${float}<=0)`;
  const formula = `IF(${word("cancelled")},"cancelled",IF(${word("finished")},"planned",IF(${isLate},"late",IF(${isCritical},"critical","planned"))))`;
  return { formula, value: stateWord(row, language, asOf) };
}

function stateWord({ status, finish, float }: GanttRow, language: Language, asOf: string | null): string {
  if (status === statuses.finished[language]) return "planned";
  if (status !== null && asOf !== null && typeof finish === "number" && finish < serialDayOf(asOf)) return "late";
  return float !== null && float <= 0 ? "critical" : "planned";
}

/**
 * The last day of what is done of a task: all of it when finished, else as much of its length as its progress says; of
 * what has begun without one, the days before the one that progress was recorded on. Empty where nothing is.
 */
export function doneOf(row: GanttRow, line: number, { language, asOf }: StateContext): LiveValue {
  const cell = (column: number) => `${letter(column)}${line}`;
  const [start, finish, status, progress] = [columns.start, columns.finish, columns.status, columns.progress].map(cell);
  const part = `${start}+ROUND((${finish}-${start}+1)*MIN(${progress},1),0)-1`;
  const begun = `IF(AND(${status}="${statuses["in-progress"][language]}",ISNUMBER(${recordDayCell})),MIN(${finish},${recordDayCell}-1),"")`;
  const open = `IF(ISNUMBER(${progress}),IF(${progress}>0,${part},""),${begun})`;
  const formula = `IF(COUNT(${start},${finish})<2,"",IF(${status}="${statuses.finished[language]}",${finish},${open}))`;
  return { formula, value: doneDay(row, language, asOf) ?? "" };
}

function doneDay(row: GanttRow, language: Language, asOf: string | null): SerialDay | null {
  const { start, finish, status, progress } = row;
  if (typeof start !== "number" || typeof finish !== "number") return null;
  if (status === statuses.finished[language]) return finish;
  if (progress !== null) return progress > 0 ? start + Math.round((finish - start + 1) * progress) - 1 : null;
  if (status !== statuses["in-progress"][language] || asOf === null) return null;
  return Math.min(finish, serialDayOf(asOf) - 1);
}

/** First and last day of the rows below a heading, where any of them has one. */
export function spanOf(
  ganttRows: readonly GanttRow[],
  index: number,
): { first: LiveValue; last: LiveValue } | undefined {
  const heading = ganttRows[index];
  let end = index + 1;
  while (ganttRows[end]?.level === 1) end++;
  const below = ganttRows.slice(index + 1, end);
  const starts = below.map(({ start }) => start).filter((it) => typeof it === "number");
  const finishes = below.map(({ finish }) => finish).filter((it) => typeof it === "number");
  if (!heading || starts.length === 0 || finishes.length === 0) return undefined;
  const range = (column: number) =>
    `${letter(column)}$${rows.body + index + 1}:${letter(column)}$${rows.body + end - 1}`;
  const formulaOf = (name: string, column: number) => `IF(COUNT(${range(column)})=0,"",${name}(${range(column)}))`;
  return {
    first: { formula: formulaOf("MIN", columns.start), value: starts.reduce((a, b) => Math.min(a, b)) },
    last: { formula: formulaOf("MAX", columns.finish), value: finishes.reduce((a, b) => Math.max(a, b)) },
  };
}
