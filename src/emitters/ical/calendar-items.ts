import type { AnchorEntry, FactRow, ScheduleDocument } from "../../schedule/document.ts";
import { cleanText } from "../../text/clean-text.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { countdownOf } from "../shared/countdown.ts";
import { factDeed, factTitle, zoneTexts } from "../shared/fact-rows.ts";
import { anchorName, tierName } from "../shared/plan-words.ts";
import { uidOf } from "../shared/uid.ts";
import type { CalendarItem, Span } from "./calendar-item.ts";
import { type CalendarContext, daySpan, defaultMinutes, momentSpan } from "./context.ts";
import { taskItems } from "./task-items.ts";

/** Every entry of the calendar: the launch, the other anchors, the tasks in the order of the file, the dated facts. */
export function calendarItems(context: CalendarContext): readonly CalendarItem[] {
  const { anchors, tasks, rows } = context.document;
  return [
    ...launchItems(context),
    ...anchors.filter(({ id }) => id !== "launch").flatMap((anchor) => anchorItems(anchor, context)),
    ...tasks.flatMap((task) => taskItems(task, context)),
    ...numberFacts(rows).flatMap(({ row, part }) => factItems(row, part, context)),
  ];
}

function launchItems(context: CalendarContext): readonly CalendarItem[] {
  const { document, words, shared, language, toUtc } = context;
  const { plan } = document;
  if (plan.launch === null) return [];
  const [date = "", clock = null] = plan.launch.split("T");
  const tier = plan.tier === null ? [] : [`${words.tier}${shared.colon}${tierName(plan.tier, language)}`];
  const note = plan.note === null ? [] : [cleanText(plan.note).trim()];
  const span = momentSpan({ date, time: clock, minutes: defaultMinutes }, toUtc);
  const local = clock === null ? [] : [localTime(context, date, clock)];
  const name = cleanLine(plan.name);
  return [
    simpleItem({
      uid: uidOf(plan.id, "launch"),
      summary: words.launchOf(name),
      description: [...local, ...tier, ...note].join("\n"),
      categories: [shared.launch],
      span,
    }),
  ];
}

function anchorItems(anchor: AnchorEntry, context: CalendarContext): readonly CalendarItem[] {
  const { document, words, shared, language, toUtc } = context;
  if (anchor.date === null) return [];
  const countdown = countdownOf(anchor.date, document.plan.launch);
  const lines = countdown === null ? [] : [`${words.countdown}${shared.colon}${countdown}`];
  if (anchor.time !== null) lines.push(localTime(context, anchor.date, anchor.time));
  return [
    simpleItem({
      uid: uidOf(document.plan.id, anchor.id),
      summary: anchorName(anchor, language),
      description: lines.join("\n"),
      categories: [words.anchor],
      span: momentSpan({ date: anchor.date, time: anchor.time, minutes: defaultMinutes }, toUtc),
    }),
  ];
}

function factItems(row: FactRow, part: number | undefined, context: CalendarContext): readonly CalendarItem[] {
  const { document, names, words, shared, language, toUtc } = context;
  const { start: date, time } = row;
  if (date === null) return [];
  const countdown = countdownOf(date, document.plan.launch);
  const span =
    time === null ? daySpan(date, row.finish ?? date) : momentSpan({ date, time, minutes: defaultMinutes }, toUtc);
  return [
    simpleItem({
      uid: uidOf(document.plan.id, `${row.fact}/${row.id}${part === undefined ? "" : `/${part}`}`),
      summary: factTitle(row, language),
      description: [
        ...(countdown === null ? [] : [`${words.countdown}${shared.colon}${countdown}`]),
        ...(time === null ? [] : [localTime(context, date, time)]),
        ...zoneTexts(row),
        ...(row.owner === null ? [] : [`${words.owner}${shared.colon}${names.owner(row.owner)}`]),
        ...(row.nominal === null ? [] : [`${words.movedFrom}${shared.colon}${row.nominal}`]),
      ].join("\n"),
      categories: [factDeed(row.fact, language)],
      span,
    }),
  ];
}

interface SimpleItem {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly span: Span;
}

function simpleItem(item: SimpleItem): CalendarItem {
  return { ...item, url: null, status: null, recurrence: null, recurrenceId: null };
}

function localTime({ document, words, shared }: CalendarContext, date: string, time: string): string {
  const { timezone } = document.plan;
  const zone = timezone === null ? "" : `${shared.open}${timezone}${shared.close}`;
  return `${words.localTime}${shared.colon}${date} ${time}${zone}`;
}

/** A fact with several days, such as a metric measured twice, has them numbered from the second on. */
function numberFacts(rows: ScheduleDocument["rows"]): readonly { row: FactRow; part: number | undefined }[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = `${row.fact}/${row.id}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { row, part: count === 1 ? undefined : count };
  });
}
