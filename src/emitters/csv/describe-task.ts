import type { TaskEntry } from "../../schedule/document.ts";
import { cleanText } from "../../text/clean-text.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { countdownSpan } from "../shared/countdown.ts";
import type { CsvField } from "../shared/csv-profile.ts";
import { dependencyText } from "../shared/dependency-text.ts";
import { durationText } from "../shared/duration-text.ts";
import { progressNotes } from "../shared/progress-words.ts";
import { safeLink } from "../shared/safe-link.ts";
import { sharedWords } from "../shared/words.ts";
import type { CsvContext } from "./rows.ts";
import { criticalTask, fieldWords } from "./words.ts";

/** What a tool has no field for, one line each: the text of an issue or a card. */
export function describeTask(task: TaskEntry, context: CsvContext): string {
  const { names, language, document } = context;
  const { colon, comma } = sharedWords(language);
  const line = (field: CsvField, values: readonly (string | null)[]): readonly string[] => {
    const shown = values.filter((value) => value !== null && value !== "");
    return shown.length === 0 ? [] : [`${fieldWords[field][language]}${colon}${shown.join(comma)}`];
  };
  const people = (ids: readonly string[]) => ids.map(names.owner);
  return [
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
    ...(task.critical ? [criticalTask[language]] : []),
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
