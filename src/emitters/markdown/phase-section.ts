import type { PhaseEntry, TaskEntry } from "../../schedule/document.ts";
import { shiftDate } from "../shared/civil-day.ts";
import { countdownSpan } from "../shared/countdown.ts";
import { nameOf } from "../shared/names.ts";
import type { Lines, MarkdownContext } from "./context.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { type Bar, barsLength, ganttDiagram } from "./mermaid.ts";
import { taskTable } from "./task-table.ts";

/** Beyond this a diagram is split: larger ones are slow to read, and some sites no longer draw them unasked. */
const mostCharacters = 4_000;
const mostBars = 40;

/** A phase: when it is, its diagram, its tasks. */
export function phaseSection(phase: PhaseEntry, context: MarkdownContext): Lines {
  const { document, words, names } = context;
  const tasks = document.tasks.filter((task) => task.phase === phase.id);
  if (tasks.length === 0) return [];
  const span = phase.start === null || phase.finish === null ? null : words.span(phase.start, phase.finish);
  const countdown = countdownSpan(phase, document.plan.launch);
  const when = [span, countdown].filter((part) => part !== null).join(" · ");
  return [
    `## ${escapeMarkdown(names.phase(phase.id))}`,
    "",
    ...(when === "" ? [] : [when, ""]),
    ...phaseDiagrams(tasks, context),
    ...taskTable(tasks, context),
  ];
}

/** Tasks that stand under no phase, in a section of their own. */
export function phaselessSection(context: MarkdownContext): Lines {
  const { document, words } = context;
  const known = new Set(document.phases.map(({ id }) => id));
  const tasks = document.tasks.filter(({ phase }) => phase === null || !known.has(phase));
  if (tasks.length === 0) return [];
  return [
    `## ${document.phases.length === 0 ? words.tasks : words.outsidePhases}`,
    "",
    ...phaseDiagrams(tasks, context),
    ...taskTable(tasks, context),
  ];
}

function phaseDiagrams(tasks: readonly TaskEntry[], { document, words }: MarkdownContext): Lines {
  const bars = tasks.flatMap((task) => taskBars(task, words.buffer));
  // A single bar says no more than its row in the table.
  if (bars.length < 2) return [];
  return split(bars).flatMap((part) => [...ganttDiagram([{ name: null, bars: part }], document.calendar), ""]);
}

function taskBars(task: TaskEntry, bufferName: (name: string) => string): readonly Bar[] {
  const { start, finish, bufferFinish, critical } = task;
  if (start === null || finish === null) return [];
  const isPoint = task.type === "milestone" || task.type === "gate";
  const look = isPoint ? (critical ? "critical-point" : "point") : critical ? "critical" : "plain";
  const bar: Bar = { name: nameOf(task), start, finish, look };
  if (bufferFinish === null || bufferFinish <= finish) return [bar];
  return [bar, { name: bufferName(nameOf(task)), start: shiftDate(finish, 1), finish: bufferFinish, look: "buffer" }];
}

function split(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const parts: Bar[][] = [];
  let room = 0;
  for (const bar of bars) {
    const length = barsLength([bar]);
    const last = parts.at(-1);
    if (!last || length > room || last.length >= mostBars) {
      parts.push([bar]);
      room = mostCharacters - length;
    } else {
      last.push(bar);
      room -= length;
    }
  }
  return parts;
}
