import type { Language } from "../../diagnostic/diagnostic.ts";
import type { CriticalPath, ScheduleDocument } from "../../schedule/document.ts";
import { isoText, weekdayName } from "./calendar-words.ts";
import { anchorName, calendarName, tierName } from "./names.ts";
import { trialText } from "./plan-title.ts";
import { type NamedDays, namedDays } from "./rest-days.ts";
import { serialDayOf } from "./serial-day.ts";
import { wordsIn } from "./words.ts";

export interface AboutFact {
  readonly label: string;
  readonly value: string;
}

/** What the first lines of the last sheet say of the plan; only what it has. */
export function aboutFacts(document: ScheduleDocument, language: Language): readonly AboutFact[] {
  const words = wordsIn(language);
  const { plan, calendar } = document;
  const pairs: readonly (readonly [string, string])[] = [
    [words("trial"), trialText(document, language)],
    [words("tier"), tierName(plan.tier, language)],
    [words("launch"), launchText(document, language)],
    [words("span"), plan.start && plan.finish ? `${plan.start} – ${plan.finish}` : ""],
    [words("timezone"), plan.timezone ?? ""],
    [words("calendar"), calendarName(calendar.id, language)],
    [words("holidays"), daysText(within(document, namedDays(calendar.holidays)))],
    [words("makeUpDays"), daysText(within(document, namedDays(calendar.workdays)))],
    [words("fixedDays"), anchorsText(document, language)],
    ...document.criticalPaths.map((path) => [pathLabel(path, document, language), pathText(path, document)] as const),
    [words("note"), plan.note ?? ""],
  ];
  return pairs.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }));
}

function launchText({ plan }: ScheduleDocument, language: Language): string {
  if (plan.launch === null) return plan.launchText === null ? "" : wordsIn(language)("noLaunch");
  const day = weekdayName(serialDayOf(plan.launch), language);
  const clock = plan.launch.slice(11, 16);
  const date = plan.launch.slice(0, 10);
  return language === "zh" ? `${date}（${day}）${clock}` : `${day}, ${date}${clock === "" ? "" : `, ${clock}`}`;
}

/** The calendar reaches beyond the plan; only days from its start to its finish are told. */
function within({ plan }: ScheduleDocument, days: readonly NamedDays[]): readonly NamedDays[] {
  if (plan.start === null || plan.finish === null) return [];
  const start = serialDayOf(plan.start);
  const finish = serialDayOf(plan.finish);
  return days.filter(({ from, to }) => to >= start && from <= finish);
}

function daysText(days: readonly NamedDays[]): string {
  return days
    .map(({ from, to, name }) => {
      const span = from === to ? isoText(from) : `${isoText(from)} – ${isoText(to)}`;
      return name === null ? span : `${span} ${name}`;
    })
    .join("\n");
}

function anchorsText({ anchors }: ScheduleDocument, language: Language): string {
  return anchors
    .filter(({ id }) => id !== "launch")
    .map(
      (anchor) =>
        `${anchor.date ?? anchor.text}${anchor.time ? ` ${anchor.time}` : ""} ${anchorName(anchor, language)}`,
    )
    .join("\n");
}

function pathLabel({ to }: CriticalPath, document: ScheduleDocument, language: Language): string {
  const label = wordsIn(language)("criticalPath");
  const anchor = document.anchors.find(({ id }) => id === to);
  const name = anchor ? anchorName(anchor, language) : (document.tasks.find(({ id }) => id === to)?.name ?? to);
  return `${label} → ${name}`;
}

function pathText({ tasks }: CriticalPath, document: ScheduleDocument): string {
  const names = new Map(document.tasks.map(({ id, name }) => [id, name]));
  return tasks.map((id) => names.get(id) ?? id).join(" → ");
}
