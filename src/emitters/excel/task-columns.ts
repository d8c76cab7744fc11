import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { dependencyText } from "./dependency-text.ts";
import { ownerNames } from "./gantt-rows.ts";
import { anchorName, kindName, typeName } from "./names.ts";
import { type SerialDay, serialDayOf } from "./serial-day.ts";
import { type Word, wordsIn } from "./words.ts";

/** One column of the task list. */
export interface TaskColumn {
  readonly heading: Word;
  /** How its cells look: real dates, whole numbers, one-line texts, or texts that wrap. */
  readonly look: "date" | "number" | "text" | "wrapped" | "link";
  /** Left out where no task has anything to say in it. */
  readonly presence: "always" | "where-used";
  readonly read: (task: TaskEntry) => string | number | null;
}

/** All columns from left to right. */
export function taskColumnsOf(document: ScheduleDocument, language: Language): readonly TaskColumn[] {
  const words = wordsIn(language);
  const phases = new Map(document.phases.map(({ id, name }) => [id, name]));
  const names = new Map<string, string>([
    ...document.anchors.map((anchor) => [anchor.id, anchorName(anchor, language)] as const),
    ...document.tasks.map(({ id, name }) => [id, name] as const),
  ]);
  const ownerName = ownerNames(document);
  const listed = (texts: readonly string[]) => texts.join(language === "zh" ? "、" : ", ");
  const people = (ids: readonly string[]) => listed(ids.map(ownerName));
  const yes = (isTrue: boolean) => (isTrue ? words("yes") : "");
  return [
    always("id", "text", ({ id }) => id),
    always("task", "wrapped", ({ name }) => name),
    always("phase", "text", ({ phase }) => (phase === null ? null : (phases.get(phase) ?? phase))),
    always("kind", "text", ({ kind }) => kindName(kind, language)),
    always("type", "text", ({ type }) => typeName(type, language)),
    always("owner", "text", ({ owner }) => ownerName(owner)),
    always("helpers", "wrapped", ({ helpers }) => people(helpers)),
    always("start", "date", ({ start, startText }) => dayOf(start) ?? startText),
    always("finish", "date", ({ finish, finishText }) => dayOf(finish) ?? finishText),
    always("time", "number", ({ time }) => time),
    always("workdays", "number", ({ workdays }) => workdays),
    always("duration", "text", ({ duration }) =>
      duration.assumed ? assumedText(duration.text, language) : duration.text,
    ),
    always("totalFloat", "number", ({ totalFloat }) => totalFloat),
    always("critical", "number", ({ critical }) => yes(critical)),
    always("after", "wrapped", ({ predecessors }) =>
      predecessors
        .map((it) => dependencyText(it, names.get(it.id) ?? it.id, language))
        .join(language === "zh" ? "；" : "; "),
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
    whereUsed("every", "text", ({ every }) => every),
    whereUsed("occurrences", "wrapped", ({ occurrences }) => listed(occurrences.map(({ date }) => date))),
    whereUsed("approvers", "text", ({ approvers }) => people(approvers)),
    whereUsed("criteria", "wrapped", ({ criteria }) => criteria.join(language === "zh" ? "；" : "; ")),
    whereUsed("informed", "wrapped", ({ informed }) => people(informed)),
    whereUsed("audience", "wrapped", ({ audience }) => listed(audience)),
    whereUsed("channel", "wrapped", ({ channel }) => listed(channel)),
    whereUsed("gives", "wrapped", ({ gives }) => listed(gives)),
    whereUsed("needs", "wrapped", ({ needs }) => listed(needs)),
    whereUsed("preRead", "text", ({ preRead }) => preRead),
    whereUsed("embargo", "number", ({ embargo }) => yes(embargo)),
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

function assumedText(text: string, language: Language): string {
  if (language === "zh") return text === "" ? "1 天（默认）" : `${text}（默认）`;
  return text === "" ? "1 day (assumed)" : `${text} (assumed)`;
}
