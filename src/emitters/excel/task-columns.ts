import type { Language } from "../../diagnostic/diagnostic.ts";
import type { TaskEntry } from "../../schedule/document.ts";
import { durationText } from "../shared/duration-text.ts";
import { nameOf } from "../shared/names.ts";
import { kindName, typeName } from "../shared/plan-words.ts";
import { decisionText, remainingLength, statusText } from "../shared/progress-words.ts";
import { sharedWords } from "../shared/words.ts";
import type { SheetContext } from "./chart-header.ts";
import { dependencyText } from "./dependency-text.ts";
import { type SerialDay, serialDayOf } from "./serial-day.ts";
import { type Word, wordsIn } from "./words.ts";

/** One column of the task list. */
export interface TaskColumn {
  readonly heading: Word;
  /** How its cells look: real dates, whole numbers, one-line texts, texts that wrap, or lists of people. */
  readonly look: "date" | "number" | "text" | "wrapped" | "people" | "link";
  /** Left out where no task has anything to say in it. */
  readonly presence: "always" | "where-used";
  readonly read: (task: TaskEntry) => string | number | null;
}

/** All columns from left to right. */
export function taskColumnsOf({ language, names }: Pick<SheetContext, "language" | "names">): readonly TaskColumn[] {
  const words = wordsIn(language);
  const { comma, semicolon } = sharedWords(language);
  const listed = (texts: readonly string[]) => texts.join(comma);
  const people = (ids: readonly string[]) => listed(ids.map(names.owner));
  const yes = words("yes");
  return [
    always("id", "text", ({ id }) => id),
    always("task", "wrapped", nameOf),
    always("phase", "text", ({ phase }) => (phase === null ? null : names.phase(phase))),
    always("kind", "text", ({ kind }) => (kind === null ? null : kindName(kind, language))),
    always("type", "text", ({ type }) => typeName(type, language)),
    always("owner", "text", ({ owner }) => (owner === null ? null : names.owner(owner))),
    always("helpers", "people", ({ helpers }) => people(helpers)),
    always("start", "date", ({ start, startText }) => dayOf(start) ?? startText),
    always("finish", "date", ({ finish, finishText }) => dayOf(finish) ?? finishText),
    always("time", "number", ({ time }) => time),
    always("workdays", "number", ({ workdays }) => workdays),
    always("duration", "text", (task) => durationOf(task, language)),
    always("totalFloat", "number", ({ totalFloat }) => totalFloat),
    always("critical", "number", ({ critical }) => (critical ? yes : "")),
    whereUsed("status", "wrapped", (task) => statusText(task, names.thing, language)),
    whereUsed("plannedFinish", "date", ({ progress }) => dayOf(progress?.plannedFinish ?? null)),
    whereUsed("finishVariance", "number", ({ progress }) => progress?.finishVariance ?? null),
    always("after", "wrapped", ({ predecessors }) =>
      predecessors.map((it) => dependencyText(it, names.thing(it.id), language)).join(semicolon),
    ),
    always("note", "wrapped", ({ note }) => note),
    always("earlyStart", "date", ({ earlyStart }) => dayOf(earlyStart)),
    always("earlyFinish", "date", ({ earlyFinish }) => dayOf(earlyFinish)),
    always("lateStart", "date", ({ lateStart }) => dayOf(lateStart)),
    always("lateFinish", "date", ({ lateFinish }) => dayOf(lateFinish)),
    always("freeFloat", "number", ({ freeFloat }) => freeFloat),
    always("nominal", "date", ({ nominal }) => dayOf(nominal)),
    always("bufferFinish", "date", ({ bufferFinish }) => dayOf(bufferFinish)),
    always("driver", "wrapped", ({ driver }) => driver?.text ?? null),
    whereUsed("started", "date", ({ progress }) => dayOf(progress?.started ?? null)),
    whereUsed("finished", "date", ({ progress }) => dayOf(progress?.finished ?? null)),
    whereUsed("percent", "number", ({ progress }) => (progress?.percent == null ? null : `${progress.percent}%`)),
    whereUsed("remaining", "text", ({ progress }) => remainingLength(progress?.remaining ?? null, language)),
    whereUsed("plannedStart", "date", ({ progress }) => dayOf(progress?.plannedStart ?? null)),
    whereUsed("startVariance", "number", ({ progress }) => progress?.startVariance ?? null),
    whereUsed("decision", "text", (task) => decisionText(task, language)),
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
  ];
}

function always(heading: Word, look: TaskColumn["look"], read: TaskColumn["read"]): TaskColumn {
  return { heading, look, presence: "always", read };
}

function whereUsed(heading: Word, look: TaskColumn["look"], read: TaskColumn["read"]): TaskColumn {
  return { heading, look, presence: "where-used", read };
}

function dayOf(date: string | null): SerialDay | null {
  return date === null ? null : serialDayOf(date);
}

function durationOf({ type, duration }: TaskEntry, language: Language): string {
  const { open, close } = sharedWords(language);
  const assumed = duration.assumed && type === "task" ? `${open}${wordsIn(language)("assumed")}${close}` : "";
  return `${durationText(duration, language)}${assumed}`;
}
