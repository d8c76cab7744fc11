import { cleanText } from "../../text/clean-text.ts";
import { nameOf } from "../shared/names.ts";
import { anchorName } from "../shared/plan-words.ts";
import { safeLink } from "../shared/safe-link.ts";
import { trialText } from "../shared/trial-text.ts";
import { nameText, type ProjectContext, planTitle } from "./context.ts";
import type { Row } from "./outline.ts";
import { anchorPlacing } from "./place-task.ts";
import {
  baseline,
  constraintOf,
  constraints,
  durationFormats,
  hasWork,
  head,
  idField,
  links,
  notesOf,
  pinning,
  progress,
  times,
} from "./task-parts.ts";
import { dayEnd, dayStart, durationOf, minutesPerDay } from "./working-time.ts";
import { type Element, element, elements } from "./xml.ts";

const longestLink = 512;

export function writeTasks(context: ProjectContext): Element {
  return element("Tasks", [projectRow(context), ...context.rows.map((row) => writeRow(row, context))]);
}

function writeRow(row: Row, context: ProjectContext): Element {
  if (row.kind === "anchor") return anchorRow(row, context);
  return row.kind === "phase" ? phaseRow(row, context) : taskRow(row, context);
}

/** Row 0 is the project itself; its note says what the file does not hold. */
function projectRow({ document, words, language }: ProjectContext): Element {
  const { plan } = document;
  const trial = trialText(plan, language);
  return element(
    "Task",
    elements({
      UID: 0,
      ID: 0,
      Name: planTitle(plan, language),
      Manual: 0,
      Type: 1,
      OutlineNumber: "0",
      OutlineLevel: 0,
      Start: plan.start === null ? null : `${plan.start}T${dayStart}`,
      Finish: plan.finish === null ? null : `${plan.finish}T${dayEnd}`,
      Summary: 1,
      Notes: [
        ...(trial === null ? [] : [trial]),
        ...words.lost,
        ...(plan.note === null ? [] : [cleanText(plan.note).trim()]),
      ].join("\n"),
    }),
  );
}

function anchorRow({ anchor, ...place }: Extract<Row, { kind: "anchor" }>, context: ProjectContext): Element {
  const placing = anchorPlacing(anchor.date ?? "", context.days);
  return element(
    "Task",
    elements({
      ...head(place, anchorName(anchor, context.language), context),
      ...times(placing),
      DurationFormat: durationFormats.sure,
      Milestone: 1,
      Summary: 0,
      ...pinning(constraints.mustStartOn, placing),
    }),
  );
}

function phaseRow({ phase, ...place }: Extract<Row, { kind: "phase" }>, context: ProjectContext): Element {
  const { start, finish } = phase;
  const span =
    start === null || finish === null
      ? null
      : {
          start: `${start}T${dayStart}`,
          finish: `${finish}T${dayEnd}`,
          minutes: context.days.between(start, finish) * minutesPerDay,
        };
  return element(
    "Task",
    elements({
      ...head(place, nameOf(phase), context),
      ...times(span),
      DurationFormat: durationFormats.sure,
      Milestone: 0,
      Summary: 1,
    }),
  );
}

function taskRow({ task, ...place }: Extract<Row, { kind: "task" }>, context: ProjectContext): Element {
  const placing = context.placeTask(task);
  const [link] = task.links
    .map(safeLink)
    .filter((it) => it !== null && /^https?:/i.test(it) && it.length <= longestLink);
  const isEstimated = task.duration.unit === null || (task.duration.assumed && task.type === "task");
  return element(
    "Task",
    elements({
      ...head(place, nameOf(task), context),
      // Without a day it is placed by hand: Project then shows none.
      Manual: placing === null ? 1 : 0,
      ...times(placing),
      DurationFormat: isEstimated ? durationFormats.estimated : durationFormats.sure,
      Work: placing === null || !hasWork(task) ? null : durationOf(placing.minutes),
      EffortDriven: 0,
      Estimated: isEstimated ? 1 : 0,
      Milestone: task.type === "milestone" ? 1 : 0,
      Summary: 0,
      ...progress(task, placing),
      ...pinning(constraintOf(task, placing, context), placing),
      Deadline: task.deadline?.date ? `${task.deadline.date}T${dayEnd}` : null,
      Hyperlink: link ? nameText(nameOf(task)) : null,
      HyperlinkAddress: link ?? null,
      IgnoreResourceCalendar: placing?.calendar === "every-day" ? 1 : null,
      Notes: notesOf(task, placing, context),
    }).concat(links(task, context), idField(task.id), baseline(task, context)),
  );
}
