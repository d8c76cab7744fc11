import type { Language } from "../../diagnostic/diagnostic.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Names } from "../shared/names.ts";
import { calendarName, tierName } from "../shared/plan-words.ts";
import { trialText } from "../shared/trial-text.ts";
import { sharedWords } from "../shared/words.ts";
import { weekdayName } from "./calendar-words.ts";
import { type NamedDays, namedDays } from "./rest-days.ts";
import { isoText, serialDayOf } from "./serial-day.ts";
import type { BookContext } from "./sheet-context.ts";
import { wordsIn } from "./words.ts";

export interface AboutFact {
  readonly label: string;
  readonly value: string;
}

/** What the first lines of the last sheet say of the plan; only what it has. */
export function aboutFacts(document: ScheduleDocument, language: Language, names: Names): readonly AboutFact[] {
  const words = wordsIn(language);
  const { plan, calendar } = document;
  const pairs: readonly (readonly [string, string])[] = [
    [words("trial"), trialText(plan, language) ?? ""],
    [words("tier"), plan.tier === null ? "" : tierName(plan.tier, language)],
    [words("launch"), launchText(document, language)],
    [words("asOf"), plan.asOf ?? ""],
    [words("span"), plan.start && plan.finish ? `${plan.start} – ${plan.finish}` : ""],
    [words("timezone"), plan.timezone ?? ""],
    [words("calendar"), calendarName(calendar.id, language)],
    [words("holidays"), daysText(within(document, namedDays(calendar.holidays)))],
    [words("makeUpDays"), daysText(within(document, namedDays(calendar.workdays)))],
    [words("fixedDays"), anchorsText(document, names)],
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

function anchorsText({ anchors }: ScheduleDocument, names: Names): string {
  return anchors
    .filter(({ id }) => id !== "launch")
    .map(({ id, date, time, text }) => `${date ?? text}${time ? ` ${time}` : ""} ${names.thing(id)}`)
    .join("\n");
}

/** Each critical path under the name of what it leads to. */
export function criticalPathFacts({ criticalPaths }: ScheduleDocument, names: Names): readonly AboutFact[] {
  return criticalPaths
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ to, tasks }) => ({ label: `→ ${names.thing(to)}`, value: tasks.map(names.thing).join(" → ") }));
}

/** The tasks whose dates do not move, under the reason that they share; none where no date moves. */
export function fixedFacts({ document, live, language, names }: BookContext): readonly AboutFact[] {
  const byReason = new Map<string, string[]>();
  document.tasks.forEach(({ id }, index) => {
    const reason = live.whyFixed(index)?.[language];
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), names.thing(id)]);
  });
  const { comma } = sharedWords(language);
  return [...byReason].map(([label, tasks]) => ({ label, value: tasks.join(comma) }));
}
