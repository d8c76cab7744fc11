import type { TaskEntry } from "../../schedule/document.ts";
import { cleanText } from "../../text/clean-text.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { countdownOf, countdownSpan } from "../shared/countdown.ts";
import { movedFrom, stretchText } from "../shared/date-words.ts";
import { progressNotes, statusText } from "../shared/progress-words.ts";
import { safeLink } from "../shared/safe-link.ts";
import { type CalendarContext, defaultMinutes, localTime, minutesOf } from "./context.ts";

/**
 * What the entry of a task says besides its name, one line per fact: when, who, where in the plan, why then, how it
 * stands, and what else there is to know.
 */
export function describeTask(task: TaskEntry, context: CalendarContext): string {
  const { words, shared } = context;
  const { list, one, owners } = lineMaker(context);
  return [
    ...timeLines(task, context),
    ...one(words.deadline, deadlineText(task)),
    ...peopleLines(task, context),
    ...whyLines(task, context),
    ...stateLines(task, context),
    ...criteriaLines(task, context),
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

/** What the entry of a task's deadline says: when it is due and why then, who owes it, and when the plan has it done. */
export function describeDeadline(task: TaskEntry, context: CalendarContext): string {
  const { document, words, shared } = context;
  const { start, finish, deadline } = task;
  const { one } = lineMaker(context);
  if (!deadline || deadline.date === null) return "";
  const countdown = countdownOf(deadline.date, document.plan.launch);
  return [
    ...one(words.countdown, countdown === deadline.text ? null : countdown),
    ...localTime(context, deadline.date, deadline.time),
    ...one(words.why, deadlineReason(task, context)),
    ...one(words.planned, start === null || finish === start ? start : `${start} – ${finish}`),
    ...peopleLines(task, context),
    ...stateLines({ ...task, nominal: null }, context),
    ...linkLines(task, context),
    ...(task.note === null ? [] : [`${words.note}${shared.colon}${cleanText(task.note).trim()}`]),
  ].join("\n");
}

function deadlineReason({ deadline }: TaskEntry, { shared, language }: CalendarContext): string | null {
  if (!deadline) return null;
  const { nominal, text } = deadline;
  return nominal === null ? text : `${text}${shared.semicolon}${movedFrom(nominal, null)[language]}`;
}

interface LineMaker {
  list(label: string, values: readonly string[]): readonly string[];
  one(label: string, value: string | null): readonly string[];
  owners(ids: readonly string[]): readonly string[];
}

/** Lines of a label and what stands behind it; none where nothing does. */
function lineMaker({ names, shared }: CalendarContext): LineMaker {
  const list = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${label}${shared.colon}${values.map(cleanLine).join(shared.comma)}`];
  return {
    list,
    one: (label, value) => list(label, value === null ? [] : [value]),
    owners: (ids) => ids.map((id) => names.owner(id)),
  };
}

function timeLines(task: TaskEntry, { document, words, shared }: CalendarContext): readonly string[] {
  const { launch, timezone } = document.plan;
  // Of a meeting every week, the distances of its first and its last day tell nobody anything.
  const countdown = task.every === null ? countdownSpan(task, launch) : null;
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

function deadlineText({ deadline }: TaskEntry): string | null {
  if (!deadline) return null;
  const { date, time, text } = deadline;
  return date === null ? text : time === null ? date : `${date} ${time}`;
}

function peopleLines(task: TaskEntry, context: CalendarContext): readonly string[] {
  const { words, names } = context;
  const { list, one, owners } = lineMaker(context);
  return [
    ...one(words.owner, task.owner === null ? null : names.owner(task.owner)),
    ...list(words.helpers, owners(task.helpers)),
    ...list(words.approvers, owners(task.approvers)),
    ...one(words.phase, task.phase === null ? null : names.phase(task.phase)),
  ];
}

/** What set the day, with the holidays on the way to it; then all that it waits for, unless that is the same. */
function whyLines(task: TaskEntry, context: CalendarContext): readonly string[] {
  const { words, names } = context;
  const { list, one } = lineMaker(context);
  const { driver, predecessors } = task;
  const isSaid = driver?.kind === "link" && predecessors.length === 1 && predecessors[0]?.id === driver.on;
  const waitsFor = isSaid ? [] : [...new Set(predecessors.map(({ id }) => names.thing(id)))];
  return [...one(words.why, reasonOf(task, context)), ...list(words.waitsFor, waitsFor)];
}

/** Nothing for what is pinned just where the countdown says it is, nor for a meeting that only keeps to its bounds. */
function reasonOf(task: TaskEntry, { document, shared, language }: CalendarContext): string | null {
  const { driver } = task;
  if (!driver || (driver.kind === "window" && driver.on === null)) return null;
  const countdown = countdownSpan(task, document.plan.launch);
  if (driver.kind === "pin" && countdown !== null && task.time === null && driver.text.endsWith(countdown)) return null;
  // Behind a label of its own, a second colon would only halt the reader.
  const because = driver.text.replace(/^fixed: /, "fixed ").replace(/^固定：/, "固定在 ");
  return [because, ...driver.meets.map((stretch) => stretchText(stretch)[language])].join(shared.semicolon);
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
