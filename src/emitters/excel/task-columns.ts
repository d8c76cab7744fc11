import type { Language } from "../../diagnostic/diagnostic.ts";
import type { TaskEntry } from "../../schedule/document.ts";
import { dependencyText } from "../shared/dependency-text.ts";
import { durationText } from "../shared/duration-text.ts";
import { nameOf } from "../shared/names.ts";
import { kindName, typeName } from "../shared/plan-words.ts";
import { decisionText, heldUpTexts, remainingLength } from "../shared/progress-words.ts";
import { sharedWords } from "../shared/words.ts";
import { isLiveChart } from "./chart-days.ts";
import { ganttColumnNumbers, ganttRowNumbers as rows } from "./gantt-layout.ts";
import { cellOf, type GanttPlaces } from "./gantt-places.ts";
import { mirrorOf } from "./live-cell.ts";
import { type SerialDay, serialDayOf } from "./serial-day.ts";
import type { BookContext } from "./sheet-context.ts";
import { shownDays } from "./shown-days.ts";
import { type Word, wordsIn } from "./words.ts";

/** One column of the task list. */
export interface TaskColumn {
  readonly heading: Word;
  /** How its cells look: real dates, whole numbers, one-line texts, texts that wrap, or lists of people. */
  readonly look: "date" | "number" | "percent" | "text" | "wrapped" | "people" | "link";
  /** Left out where no task has anything to say in it. */
  readonly presence: "always" | "where-used";
  /**
   * Whose cell it is: "own" says something of the task; "input" is typed here; any other is the column of the Gantt sheet
   * whose cell it shows.
   */
  readonly home: "own" | "input" | HomeColumn;
  /** True of the dates as they were built; no formula follows. */
  readonly isBuilt?: true;
  readonly read: (task: TaskEntry, index: number) => string | number | null;
  /** Where it follows other cells; tasks are named by their place in the document. */
  readonly formula?: (index: number) => string;
}

export type HomeColumn = "owner" | "start" | "finish" | "days" | "float" | "status" | "progress";

/** All columns from left to right: the first eight as on the Gantt sheet, then what is typed here, then the rest. */
export function taskColumnsOf(context: BookContext): readonly TaskColumn[] {
  const { language, names } = context;
  const words = wordsIn(language);
  const { comma, semicolon } = sharedWords(language);
  const listed = (texts: readonly string[]) => texts.join(comma);
  const people = (ids: readonly string[]) => listed(ids.map(names.owner));
  const yes = words("yes");
  return [
    always("task", "wrapped", nameOf),
    ...homeColumns(context),
    input("started", "date", ({ progress }) => dayOf(progress?.started ?? null)),
    input("finished", "date", ({ progress }) => dayOf(progress?.finished ?? null)),
    input("note", "wrapped", ({ note }) => note),
    always("phase", "text", ({ phase }) => (phase === null ? null : names.phase(phase))),
    {
      ...always("critical", "number", ({ critical }) => (critical ? yes : "")),
      formula: (index) => criticalFormula(context, index),
    },
    always("type", "text", ({ type }) => typeName(type, language)),
    always("after", "wrapped", ({ predecessors }) =>
      predecessors.map((it) => dependencyText(it, names.thing(it.id), language)).join(semicolon),
    ),
    always("dates", "wrapped", (_, index) => datesText(context, index)),
    always("id", "text", ({ id }) => id),
    whereUsed("kind", "text", ({ kind }) => (kind === null ? null : kindName(kind, language))),
    whereUsed("helpers", "people", ({ helpers }) => people(helpers)),
    whereUsed("time", "number", ({ time }) => time),
    always("duration", "text", (task) => durationOf(task, language)),
    {
      ...whereUsed("bufferFinish", "date", ({ bufferFinish }) => dayOf(bufferFinish)),
      formula: (index) => ganttMirror(context.places, "buffer", index),
    },
    whereUsed("decision", "text", (task) => decisionText(task, language)),
    whereUsed("heldUp", "wrapped", ({ progress, status }) =>
      progress === null || status === "finished" ? null : heldUpTexts(progress, names.thing, language).join(comma),
    ),
    whereUsed("every", "text", ({ every }) => every),
    whereUsed("occurrences", "wrapped", ({ occurrences }) => listed(occurrences.map(({ date }) => date))),
    whereUsed("approvers", "people", ({ approvers }) => people(approvers)),
    whereUsed("criteria", "wrapped", ({ criteria }) => criteria.join(semicolon)),
    whereUsed("informed", "people", ({ informed }) => people(informed)),
    whereUsed("audience", "wrapped", ({ audience }) => listed(audience)),
    whereUsed("channel", "wrapped", ({ channel }) => listed(channel)),
    whereUsed("gives", "wrapped", ({ gives }) => listed(gives)),
    whereUsed("needs", "wrapped", ({ needs }) => listed(needs)),
    whereUsed("preRead", "text", ({ preRead }) => preRead),
    whereUsed("embargo", "number", ({ embargo }) => (embargo ? yes : "")),
    whereUsed("links", "link", ({ links }) => links.join("\n")),
    ...builtColumns(language),
  ];
}

/** The cells of the Gantt sheet, shown here as well. */
function homeColumns(context: BookContext): readonly TaskColumn[] {
  const { ganttRows, places } = context;
  const home = (heading: Word, look: TaskColumn["look"], column: HomeColumn): TaskColumn => ({
    heading,
    look,
    presence: "always",
    home: column,
    read: (_, index) => {
      const row = ganttRows[places.rowOf(index) - rows.body];
      if (row === undefined) return null;
      return column === "days" ? shownDays(context, row) : row[column];
    },
    formula: (index) => ganttMirror(places, column, index),
  });
  return [
    home("owner", "text", "owner"),
    home("start", "date", "start"),
    home("finish", "date", "finish"),
    home("days", "number", "days"),
    home("float", "number", "float"),
    home("status", "number", "status"),
    home("percent", "percent", "progress"),
  ];
}

/** What the compiler counted and no formula follows: true of the dates as they were built. */
function builtColumns(language: Language): readonly TaskColumn[] {
  const columns = [
    always("earlyStart", "date", ({ earlyStart }) => dayOf(earlyStart)),
    always("earlyFinish", "date", ({ earlyFinish }) => dayOf(earlyFinish)),
    always("lateStart", "date", ({ lateStart }) => dayOf(lateStart)),
    always("lateFinish", "date", ({ lateFinish }) => dayOf(lateFinish)),
    always("freeFloat", "number", ({ freeFloat }) => freeFloat),
    whereUsed("nominal", "date", ({ nominal }) => dayOf(nominal)),
    always("driver", "wrapped", ({ driver }) => driver?.text ?? null),
    whereUsed("remaining", "text", ({ progress }) => remainingLength(progress?.remaining ?? null, language)),
    whereUsed("plannedStart", "date", ({ progress }) => dayOf(progress?.plannedStart ?? null)),
    whereUsed("plannedFinish", "date", ({ progress }) => dayOf(progress?.plannedFinish ?? null)),
    whereUsed("startVariance", "number", ({ progress }) => progress?.startVariance ?? null),
    whereUsed("finishVariance", "number", ({ progress }) => progress?.finishVariance ?? null),
  ];
  return columns.map((column) => ({ ...column, isBuilt: true }));
}

function ganttMirror(
  { sheetName, rowOf }: GanttPlaces,
  column: keyof typeof ganttColumnNumbers,
  index: number,
): string {
  return mirrorOf(cellOf(sheetName, ganttColumnNumbers[column], rowOf(index)));
}

function criticalFormula({ places, language }: BookContext, index: number): string {
  const float = cellOf(places.sheetName, ganttColumnNumbers.float, places.rowOf(index));
  return `IF(ISNUMBER(${float}),IF(${float}<=0,"${wordsIn(language)("yes")}",""),"")`;
}

/** Whether the dates of a task follow those of others, are recorded or written in the plan, or cannot follow, and why. */
function datesText(context: BookContext, task: number): string {
  const { document, live, language, ganttRows, places } = context;
  const words = wordsIn(language);
  const reason = live.whyFixed(task)?.[language];
  if (reason !== undefined) return `${words("fixed")}${sharedWords(language).colon}${reason}`;
  if (live.start(task) !== undefined) return words("live");
  const progress = document.tasks[task]?.progress ?? null;
  if (progress !== null && (progress.started !== null || progress.finished !== null)) return words("recorded");
  const isDated = typeof ganttRows[places.rowOf(task) - rows.body]?.start === "number";
  if (!isDated) return "";
  return isLiveChart(context) ? words("pinned") : words("fixed");
}

function always(heading: Word, look: TaskColumn["look"], read: TaskColumn["read"]): TaskColumn {
  return { heading, look, presence: "always", home: "own", read };
}

function whereUsed(heading: Word, look: TaskColumn["look"], read: TaskColumn["read"]): TaskColumn {
  return { heading, look, presence: "where-used", home: "own", read };
}

function input(heading: Word, look: TaskColumn["look"], read: TaskColumn["read"]): TaskColumn {
  return { heading, look, presence: "always", home: "input", read };
}

function dayOf(date: string | null): SerialDay | null {
  return date === null ? null : serialDayOf(date);
}

function durationOf({ type, duration }: TaskEntry, language: Language): string {
  const { open, close } = sharedWords(language);
  const assumed = duration.assumed && type === "task" ? `${open}${wordsIn(language)("assumed")}${close}` : "";
  return `${durationText(duration, language)}${assumed}`;
}
