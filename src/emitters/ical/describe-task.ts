import type { TaskEntry } from "../../schedule/document.ts";
import { cleanText } from "../../text/clean-text.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { countdownSpan } from "../shared/countdown.ts";
import { progressNotes, statusText } from "../shared/progress-words.ts";
import { safeLink } from "../shared/safe-link.ts";
import { type CalendarContext, defaultMinutes, minutesOf } from "./context.ts";

/** What the entry of a task says besides its name: one line per fact, the most asked-for first. */
export function describeTask(task: TaskEntry, context: CalendarContext): string {
  const { words, names, shared } = context;
  const owners = (ids: readonly string[]) => ids.map((id) => names.owner(id));
  const list = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${label}${shared.colon}${values.map(cleanLine).join(shared.comma)}`];
  const one = (label: string, value: string | null) => list(label, value === null ? [] : [value]);

  return [
    ...timeLines(task, context),
    ...one(words.owner, task.owner === null ? null : names.owner(task.owner)),
    ...list(words.helpers, owners(task.helpers)),
    ...one(words.phase, task.phase === null ? null : names.phase(task.phase)),
    ...list(words.approvers, owners(task.approvers)),
    ...criteriaLines(task, context),
    ...list(
      words.waitsFor,
      task.predecessors.map(({ id }) => names.thing(id)),
    ),
    ...stateLines(task, context),
    ...list(words.audience, task.audience),
    ...list(words.channel, task.channel),
    ...list(words.gives, task.gives),
    ...list(words.needs, task.needs),
    ...list(words.informed, owners(task.informed)),
    ...one(words.preRead, task.preRead),
    ...(task.embargo ? [words.embargo] : []),
    ...linkLines(task, context),
    ...(task.note === null ? [] : [`${words.note}${shared.colon}${cleanText(task.note).trim()}`]),
  ].join("\n");
}

function timeLines(task: TaskEntry, { document, words, shared }: CalendarContext): readonly string[] {
  const { launch, timezone } = document.plan;
  const countdown = countdownSpan(task, launch);
  const lines = countdown === null ? [] : [`${words.countdown}${shared.colon}${countdown}`];
  if (task.every !== null) lines.push(`${words.recurs}${shared.colon}${cleanLine(task.every)}`);
  if (task.time !== null) {
    const zone = timezone === null ? "" : `${shared.open}${timezone}${shared.close}`;
    const length = minutesOf(task) === null ? `${shared.semicolon}${words.noLength(defaultMinutes)}` : "";
    const day = task.every === null && task.start !== null ? `${task.start} ` : "";
    lines.push(`${words.localTime}${shared.colon}${day}${task.time}${zone}${length}`);
  }
  return lines;
}

function criteriaLines({ criteria }: TaskEntry, { words, shared }: CalendarContext): readonly string[] {
  if (criteria.length === 0) return [];
  return [`${words.criteria}${shared.colon}`.trimEnd(), ...criteria.map((criterion) => `- ${cleanLine(criterion)}`)];
}

function stateLines(task: TaskEntry, { words, shared, names, language }: CalendarContext): readonly string[] {
  const late = task.totalFloat !== null && task.totalFloat < 0 ? -task.totalFloat : 0;
  const status = statusText(task, names.thing, language);
  return [
    ...(status === null ? [] : [`${words.status}${shared.colon}${status}`]),
    ...progressNotes(task, language),
    ...(task.nominal === null ? [] : [`${words.movedFrom}${shared.colon}${task.nominal}`]),
    ...(task.bufferFinish === null ? [] : [`${words.buffer}${shared.colon}${task.bufferFinish}`]),
    ...(task.duration.assumed && task.type === "task" ? [shared.assumedDay] : []),
    ...(late > 0 ? [words.late(late)] : task.critical ? [words.critical] : []),
  ];
}

function linkLines({ links }: TaskEntry, { words, shared }: CalendarContext): readonly string[] {
  const safe = links.map(safeLink).filter((link) => link !== null);
  return safe.length === 0 ? [] : [`${words.links}${shared.colon}${safe.join(" ")}`];
}
