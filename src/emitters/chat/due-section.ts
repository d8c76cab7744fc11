import type { FactRow, IsoDate, TaskEntry } from "../../schedule/document.ts";
import { factTitle } from "../shared/fact-rows.ts";
import { nameOf } from "../shared/names.ts";
import { ownEventOf } from "../shared/own-event.ts";
import { anchorName } from "../shared/plan-words.ts";
import { statusSigns } from "../shared/progress-words.ts";
import { type ChatContext, isInWeek, nameCells, nameSpan } from "./context.ts";
import { type Line, plain, quiet, type Section, type Span, strong } from "./digest.ts";
import { isLate } from "./late-section.ts";
import { shortText } from "./short-text.ts";

interface DatedLine {
  readonly date: IsoDate;
  readonly time: string | null;
  readonly spans: readonly Span[];
}

/** What is due in the week, by day: fixed days, what ends or happens, dated facts. Where nothing is, what comes next. */
export function dueSection(context: ChatContext): Section {
  const { words, week, days } = context;
  const all = [...fixedDays(context), ...taskLines(context), ...factLines(context)];
  const due = all.filter(({ date }) => isInWeek(date, context)).toSorted(byMoment);
  const [first, last] = [days.short(week.first), days.short(week.last)];
  if (due.length > 0) {
    const heading = words.due(first, last, due.length);
    return { kind: "due", heading, lines: due.map((it) => dayLine(it, context)), more: null };
  }
  const next = all.filter(({ date }) => date > week.last).toSorted(byMoment)[0];
  const lines = next ? [[plain(words.next), ...dayLine(next, context)]] : [];
  return { kind: "due", heading: words.nothingDue(first, last), lines, more: null };
}

function dayLine({ date, time, spans }: DatedLine, { days }: ChatContext): Line {
  const clock = time === null ? "" : ` ${time}`;
  return [strong(`${days.long(date)}${clock}`), plain("  "), ...spans];
}

function fixedDays({ document, wish, shared }: ChatContext): readonly DatedLine[] {
  return document.anchors.flatMap((anchor) => {
    if (anchor.date === null) return [];
    const name = anchor.id === "launch" ? shared.launch : anchorName(anchor, wish.language);
    if (ownEventOf(name, anchor.date, document) !== undefined) return [];
    return [{ date: anchor.date, time: anchor.time, spans: [plain("★ "), nameSpan(name)] }];
  });
}

function taskLines(context: ChatContext): readonly DatedLine[] {
  return context.document.tasks.flatMap((task) => {
    if (task.type === "recurring") return recurringLine(task, context);
    if (task.finish === null || isLate(task, context)) return [];
    return [{ date: task.finish, time: task.time, spans: taskSpans(task, context) }];
  });
}

/** A meeting every day would fill the message: its first day in the week, and how often it comes. */
function recurringLine(task: TaskEntry, context: ChatContext): readonly DatedLine[] {
  const { words, week } = context;
  const ahead = task.occurrences.filter(({ date }) => date >= week.first);
  const [first] = ahead;
  if (!first) return [];
  const times = words.times(Math.max(1, ahead.filter(({ date }) => date <= week.last).length));
  const often = times === "" ? [] : [quiet(` · ${times}`)];
  return [{ date: first.date, time: first.time, spans: [...taskSpans(task, context), ...often] }];
}

function taskSpans(task: TaskEntry, context: ChatContext): readonly Span[] {
  const sign = task.status === null ? "" : statusSigns[task.status];
  const remark = remarkOn(task, context);
  return [
    plain(sign === "" ? "" : `${sign} `),
    nameSpan(nameOf(task), task.links),
    ...context.owned(task.owner),
    ...(remark === null ? [] : [quiet(" · "), strong(remark)]),
  ];
}

/** What makes it urgent, if anything does: one thing only. */
function remarkOn({ status, totalFloat, critical }: TaskEntry, { words }: ChatContext): string | null {
  if (status === "finished") return null;
  if (status === "blocked") return words.blocked;
  if (totalFloat !== null && totalFloat < 0) return words.short(-totalFloat);
  return critical ? words.critical : null;
}

function factLines(context: ChatContext): readonly DatedLine[] {
  const { document, wish, days, words, owned } = context;
  const lineOf = (row: FactRow): readonly DatedLine[] => {
    if (row.start === null) return [];
    const until =
      row.finish === null || row.finish === row.start ? [] : [quiet(` · ${words.until(days.long(row.finish))}`)];
    const spans = [plain(shortText(factTitle(row, wish.language), nameCells)), ...until, ...owned(row.owner)];
    return [{ date: row.start, time: row.time, spans }];
  };
  return document.rows.flatMap(lineOf);
}

/** What has a clock time stands before what takes the day. */
function byMoment(left: DatedLine, right: DatedLine): number {
  const keyOf = ({ date, time }: DatedLine): string => `${date} ${time ?? "99"}`;
  const [one, other] = [keyOf(left), keyOf(right)];
  return one === other ? 0 : one < other ? -1 : 1;
}
