import type { Bilingual, Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument, TaskEntry } from "../../schedule/document.ts";
import { cleanText } from "../../text/clean-text.ts";
import { cleanLine } from "./clean-line.ts";
import { countdownSpan } from "./countdown.ts";
import type { CsvField } from "./csv-profile.ts";
import { dependencyText } from "./dependency-text.ts";
import { durationText } from "./duration-text.ts";
import { fieldWords } from "./field-words.ts";
import type { Names } from "./names.ts";
import { progressNotes } from "./progress-words.ts";
import { safeLink } from "./safe-link.ts";
import { trialText } from "./trial-text.ts";
import { sharedWords } from "./words.ts";

interface DescriptionContext {
  readonly document: ScheduleDocument;
  readonly names: Names;
  readonly language: Language;
}

const noRoom: Bilingual = { en: "Critical: no room before a fixed date.", zh: "关键任务：没有浮动。" };

const tooLate = (workdays: number): Bilingual => ({
  en: `Late: ${workdays} working ${workdays === 1 ? "day" : "days"} behind a fixed date.`,
  zh: `延误：比固定日期晚 ${workdays} 个工作日。`,
});

/** What a tool has no field for, one line each: the text of an issue, a card or a note. */
export function taskDescription(task: TaskEntry, context: DescriptionContext): string {
  const { names, language, document } = context;
  const { colon, comma } = sharedWords(language);
  const line = (field: CsvField, values: readonly (string | null)[]): readonly string[] => {
    const shown = values.filter((value) => value !== null && value !== "");
    return shown.length === 0 ? [] : [`${fieldWords[field][language]}${colon}${shown.join(comma)}`];
  };
  const people = (ids: readonly string[]) => ids.map(names.owner);
  const trial = trialText(document.plan, language);
  return [
    ...(trial === null ? [] : [trial]),
    ...line("owner", [task.owner === null ? null : names.owner(task.owner)]),
    ...line("helpers", people(task.helpers)),
    ...line("phase", [task.phase === null ? null : names.phase(task.phase)]),
    ...line("countdown", [countdownSpan(task, document.plan.launch)]),
    ...line("time", [task.time]),
    ...line("every", [task.every === null ? null : cleanLine(task.every)]),
    ...line("duration", [durationText(task.duration, language)]),
    ...line(
      "after",
      task.predecessors.map((it) => dependencyText(it, names.thing(it.id), language)),
    ),
    ...line("deadline", [task.deadline?.date ?? null]),
    ...line("buffer-finish", [task.bufferFinish]),
    ...roomLines(task, language),
    ...progressNotes(task, language),
    ...line("approvers", people(task.approvers)),
    ...line("criteria", task.criteria.map(cleanLine)),
    ...line("gives", task.gives.map(cleanLine)),
    ...line("needs", task.needs.map(cleanLine)),
    ...line("audience", task.audience.map(cleanLine)),
    ...line("channel", task.channel.map(cleanLine)),
    ...line("informed", people(task.informed)),
    ...line("links", task.links.map(safeLink)),
    ...line("note", [task.note === null ? null : cleanText(task.note).trim()]),
  ].join("\n");
}

/** What misses a fixed date is in the file only where it was asked for in spite of errors. */
function roomLines({ totalFloat, critical }: TaskEntry, language: Language): readonly string[] {
  if (totalFloat !== null && totalFloat < 0) return [tooLate(-totalFloat)[language]];
  return critical ? [noRoom[language]] : [];
}
