import type { FactRow, IsoDate, TaskEntry } from "../../schedule/document.ts";
import { factTitle, zoneTexts } from "../shared/fact-rows.ts";
import { nameOf } from "../shared/names.ts";
import { anchorName, typeName } from "../shared/plan-words.ts";
import type { MarkdownContext } from "./context.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** Something that happens on a day, or at a point that waits for the launch to be known. */
export interface Happening {
  readonly date: IsoDate | null;
  /** `T-30`, where there is no date. */
  readonly point: string | null;
  /** Escaped. */
  readonly text: string;
}

/** All that the countdown lists, in the order in which things of one day are read: fixed days, tasks, facts. */
export function happenings(context: MarkdownContext): readonly Happening[] {
  const { tasks, rows } = context.document;
  return [
    ...fixedDays(context),
    ...tasks.flatMap((task) => taskHappenings(task, context)),
    ...rows.flatMap((row) => factHappenings(row, context)),
  ];
}

function fixedDays({ document, language, shared }: MarkdownContext): readonly Happening[] {
  const { plan, anchors } = document;
  const [date = null, time] = plan.launch?.split("T") ?? [];
  const launch: Happening[] =
    date === null && plan.launchText === null
      ? []
      : [{ date, point: "T", text: `**${shared.launch}**${time === undefined ? "" : ` ${time}`}` }];
  const others = anchors
    .filter((anchor) => anchor.id !== "launch" && anchor.date !== null)
    .map((anchor): Happening => {
      const moment = anchor.time === null ? "" : ` ${anchor.time}`;
      return { date: anchor.date, point: null, text: `**${escapeMarkdown(anchorName(anchor, language))}**${moment}` };
    });
  return [...launch, ...others];
}

function taskHappenings(task: TaskEntry, context: MarkdownContext): readonly Happening[] {
  const { words } = context;
  const name = escapeMarkdown(nameOf(task));
  const by = byOwner(task.owner, context);
  const first = { date: task.start, point: task.startText };
  const last = { date: task.finish, point: task.finishText };
  if (task.type === "recurring") return recurringHappenings(task, context);
  const sameDay = task.start === null ? task.startText === task.finishText : task.start === task.finish;
  if (task.type !== "task" || sameDay || (last.date === null && last.point === null)) {
    const time = task.time === null ? "" : `${task.time} `;
    const mark = task.type === "gate" || task.type === "milestone" ? typeMark(task, context) : "";
    return [{ ...first, text: `${time}${name}${mark}${by}` }];
  }
  return [
    { ...first, text: `${words.starts(name)}${by}` },
    { ...last, text: `${words.finishes(name)}${by}` },
  ];
}

/** A weekly meeting on every second line would hide the rest: its first day and the days it was moved to are enough. */
function recurringHappenings(task: TaskEntry, context: MarkdownContext): readonly Happening[] {
  const { words, shared } = context;
  const [first] = task.occurrences;
  if (!first) return [];
  const name = escapeMarkdown(nameOf(task));
  const moved = task.occurrences.filter((it) => it !== first && it.nominal !== null && it.nominal !== it.date);
  return [
    { date: first.date, point: null, text: words.firstTime(name, escapeMarkdown(task.every ?? "")) },
    ...moved.map(({ date, time, nominal }) => ({
      date,
      point: null,
      text: `${time === null ? "" : `${time} `}${name}${shared.open}${words.movedFrom(nominal ?? date)}${shared.close}`,
    })),
  ];
}

function factHappenings(row: FactRow, context: MarkdownContext): readonly Happening[] {
  const { words, language } = context;
  const name = escapeMarkdown(factTitle(row, language));
  const by = byOwner(row.owner, context);
  const first = { date: row.start, point: row.startText };
  if (row.finish === null || row.finish === row.start) {
    const time = row.time === null ? "" : `${row.time} `;
    return [{ ...first, text: `${time}${name}${by}${factRemarks(row, context)}` }];
  }
  return [
    { ...first, text: `${words.starts(name)}${by}` },
    { date: row.finish, point: null, text: `${words.ends(name)}${by}` },
  ];
}

/** From which day it was moved, and when it is elsewhere. */
function factRemarks(row: FactRow, { words, shared }: MarkdownContext): string {
  const moved = row.nominal === null ? [] : [words.movedFrom(row.nominal)];
  const remarks = [...moved, ...zoneTexts(row)].map(escapeMarkdown);
  return remarks.length === 0 ? "" : `${shared.open}${remarks.join(shared.semicolon)}${shared.close}`;
}

function typeMark(task: TaskEntry, { shared, language }: MarkdownContext): string {
  return `${shared.open}${typeName(task.type, language)}${shared.close}`;
}

function byOwner(owner: string | null, { names, shared }: MarkdownContext): string {
  return owner === null ? "" : `${shared.open}${escapeMarkdown(names.owner(owner))}${shared.close}`;
}
