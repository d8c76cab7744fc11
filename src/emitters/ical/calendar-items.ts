import type { Language } from "../../diagnostic/diagnostic.ts";
import type { AnchorEntry, PhaseEntry, ScheduleDocument } from "../../schedule/document.ts";
import { cleanText } from "../../text/clean-text.ts";
import { cleanLine } from "../shared/clean-line.ts";
import { countdownOf, countdownSpan } from "../shared/countdown.ts";
import { ownEventOf } from "../shared/own-event.ts";
import { anchorName, tierName } from "../shared/plan-words.ts";
import type { CalendarItem } from "./calendar-item.ts";
import { type CalendarContext, categoryList, contextOf, dayOrMoment, localTime, simpleItem } from "./context.ts";
import { factItems } from "./fact-items.ts";
import { withRelations } from "./relations.ts";
import { taskItems } from "./task-items.ts";

/**
 * Every entry that a plan's calendars can have, in every selection: the launch, the other anchors, the phases, the tasks
 * and their deadlines in the order of the file, the dated facts. What is published is known by these, whatever part of
 * them a build was asked for.
 */
export function calendarItems(document: ScheduleDocument, language: Language): readonly CalendarItem[] {
  const context = contextOf(document, language);
  const { anchors, phases, tasks } = document;
  const items = [
    ...launchItems(context),
    ...anchors.filter(({ id }) => id !== "launch").flatMap((anchor) => anchorItems(anchor, context)),
    ...phases.flatMap((phase) => phaseItems(phase, context)),
    ...tasks.flatMap((task) => taskItems(task, context)),
    ...factItems(context),
  ];
  return withRelations(items, document);
}

function launchItems(context: CalendarContext): readonly CalendarItem[] {
  const { document, words, shared, language } = context;
  const { plan } = document;
  if (plan.launch === null) return [];
  const [date = "", time = null] = plan.launch.split("T");
  const tier = plan.tier === null ? [] : [`${words.tier}${shared.colon}${tierName(plan.tier, language)}`];
  const note = plan.note === null ? [] : [cleanText(plan.note).trim()];
  return [
    simpleItem({
      key: "launch",
      tags: ["key", "everywhere"],
      sort: "launch",
      summary: words.launchOf(cleanLine(plan.name)),
      description: [...localTime(context, date, time), ...tier, ...note].join("\n"),
      categories: [shared.launch],
      ...dayOrMoment({ date, time }, context),
    }),
  ];
}

function anchorItems(anchor: AnchorEntry, context: CalendarContext): readonly CalendarItem[] {
  const { document, words, shared, language } = context;
  const { date, time } = anchor;
  if (date === null) return [];
  const name = anchorName(anchor, language);
  const twin = ownEventOf(name, date, document);
  const countdown = countdownOf(date, document.plan.launch);
  return [
    simpleItem({
      key: anchor.id,
      tags: ["key", "everywhere", ...(twin === undefined ? [] : [`twin:${twin}` as const])],
      sort: "anchor",
      summary: name,
      description: [
        ...(countdown === null ? [] : [`${words.countdown}${shared.colon}${countdown}`]),
        ...localTime(context, date, time),
      ].join("\n"),
      categories: [words.anchor],
      ...dayOrMoment({ date, time }, context),
    }),
  ];
}

/** From the first day of its work to the last; a phase without a placed task has none. */
function phaseItems(phase: PhaseEntry, context: CalendarContext): readonly CalendarItem[] {
  const { document, words, shared, names, tags } = context;
  const { start, finish } = phase;
  if (start === null || finish === null) return [];
  const name = names.phase(phase.id);
  const countdown = countdownSpan({ start, finish }, document.plan.launch);
  const inside = document.tasks.filter((task) => task.phase === phase.id);
  const owners = [...new Set(inside.flatMap(({ owner }) => (owner === null ? [] : [names.owner(owner)])))];
  return [
    simpleItem({
      key: phase.id,
      tags: ["key", ...tags.ofPhase(phase)],
      sort: "phase",
      summary: words.phaseOf(name),
      description: [
        ...(countdown === null ? [] : [`${words.countdown}${shared.colon}${countdown}`]),
        ...(owners.length === 0 ? [] : [`${words.people}${shared.colon}${owners.join(shared.comma)}`]),
        words.tasks(inside.length),
      ].join("\n"),
      categories: categoryList([name]),
      ...dayOrMoment({ date: start, finish, time: null }, context),
    }),
  ];
}
