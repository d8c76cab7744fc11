import type { TaskEntry } from "../../schedule/document.ts";
import { truncateCells } from "../../text/cell-width.ts";
import { nameOf } from "../shared/names.ts";
import { anchorName } from "../shared/plan-words.ts";
import type { Lines, MarkdownContext } from "./context.ts";
import { type Bar, barsLength, ganttDiagram } from "./mermaid.ts";

/** GitLab draws larger diagrams only when asked to. The frame around the bars takes part of it. */
const mostCharacters = 2_000;
const frameCharacters = 500;
const nameCells = 28;

/** One diagram of the whole plan: a bar per phase, and a mark for each key day as far as they fit. */
export function overviewSection({ document, words, shared, names, language }: MarkdownContext): Lines {
  const phases = document.phases.flatMap(({ id, start, finish }): Bar[] =>
    start === null || finish === null ? [] : [{ name: shorten(names.phase(id)), start, finish, look: "plain" }],
  );
  const launch = document.plan.launch?.slice(0, 10) ?? null;
  const launchBar: Bar[] =
    launch === null ? [] : [{ name: shared.launch, start: launch, finish: launch, look: "critical-point" }];
  const anchors = document.anchors.flatMap(({ id, name, date }): Bar[] =>
    id === "launch" || date === null
      ? []
      : [{ name: shorten(anchorName({ id, name }, language)), start: date, finish: date, look: "point" }],
  );
  // What fits is chosen by weight, then drawn by day.
  const wanted = [
    ...launchBar,
    ...pointsOf(document.tasks, "gate"),
    ...anchors,
    ...pointsOf(document.tasks, "milestone"),
  ];
  const drawn = fitting(wanted, mostCharacters - frameCharacters - barsLength(phases));
  const groups = [
    { name: words.phases, bars: phases },
    { name: words.keyDays, bars: drawn.toSorted((a, b) => compareText(a.start, b.start)) },
  ].filter(({ bars }) => bars.length > 0);
  if (groups.length === 0) return [];

  const missing = drawn.length < wanted.length ? ["", words.notAllDrawn(drawn.length, wanted.length)] : [];
  return [`## ${words.overview}`, "", ...ganttDiagram(groups, document.calendar), ...missing];
}

function pointsOf(tasks: readonly TaskEntry[], type: TaskEntry["type"]): readonly Bar[] {
  return tasks.flatMap((task): Bar[] => {
    const day = task.finish ?? task.start;
    if (task.type !== type || day === null) return [];
    return [{ name: shorten(nameOf(task)), start: day, finish: day, look: task.critical ? "critical-point" : "point" }];
  });
}

function fitting(bars: readonly Bar[], characters: number): readonly Bar[] {
  let used = 0;
  return bars.filter((bar) => {
    used += barsLength([bar]);
    return used <= characters;
  });
}

function shorten(name: string): string {
  return truncateCells(name, nameCells);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
