import type { TaskEntry } from "../../schedule/document.ts";
import { typeName } from "../shared/plan-words.ts";
import { progressNotes } from "../shared/progress-words.ts";
import { safeLink } from "../shared/safe-link.ts";
import type { MarkdownContext } from "./context.ts";
import { escapeMarkdown, escapeNote } from "./escape-markdown.ts";

/** What a row says besides its dates, the most urgent first; already escaped. */
export function taskNotes(task: TaskEntry, context: MarkdownContext): string {
  const { words, shared, names } = context;
  const owners = (ids: readonly string[]) => ids.map((id) => names.owner(id));
  const list = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${label}${shared.colon}${values.map(escapeMarkdown).join(shared.comma)}`];
  return [
    ...stateNotes(task, context),
    ...list(words.helpers, owners(task.helpers)),
    ...list(words.audience, task.audience),
    ...list(words.channel, task.channel),
    ...list(words.gives, task.gives),
    ...list(words.needs, task.needs),
    ...list(words.informed, owners(task.informed)),
    ...list(words.preRead, task.preRead === null ? [] : [task.preRead]),
    ...(task.embargo ? [words.embargo] : []),
    ...task.links.flatMap((link) => linkNote(link, words.link)),
    ...(task.note === null ? [] : [escapeNote(task.note)]),
  ].join(shared.semicolon);
}

function stateNotes(task: TaskEntry, { words, shared, language }: MarkdownContext): readonly string[] {
  const late = task.totalFloat !== null && task.totalFloat < 0 ? -task.totalFloat : 0;
  const moved = task.occurrences.filter(({ nominal, date }) => nominal !== null && nominal !== date);
  return [
    ...(late > 0 ? [words.late(late)] : task.critical ? [words.critical] : []),
    ...progressNotes(task, language),
    ...(task.type === "gate" || task.type === "milestone" ? [typeName(task.type, language)] : []),
    ...(task.every === null ? [] : [escapeMarkdown(task.every)]),
    ...moved.map(({ nominal, date }) => words.movedTo(nominal ?? date, date)),
    ...(task.nominal === null ? [] : [words.movedFrom(task.nominal)]),
    ...(task.bufferFinish === null ? [] : [words.bufferUntil(task.bufferFinish)]),
    ...(task.duration.assumed && task.type === "task" ? [shared.assumedDay] : []),
  ];
}

/** A link that can be followed, or the address as plain text where following it would not be safe. */
function linkNote(address: string, label: string): readonly string[] {
  const safe = safeLink(address);
  return [safe === null ? escapeMarkdown(address) : `[${label}](${safe})`];
}
