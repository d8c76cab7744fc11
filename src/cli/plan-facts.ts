import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { countSeverities, summarize } from "../diagnostic/summarize.ts";
import type { ScheduleDocument } from "../schedule/document.ts";
import { truncateCells } from "../text/cell-width.ts";
import { parseDay, weekdayOf } from "../time/day.ts";
import type { CompiledPlan } from "./compile-plan.ts";
import { dated, launchOpen, type PlanFacts, verdict, weekdays } from "./words/plan-words.ts";

/** In cells: a sentence that begins with a page of text is not read to its end. */
const longestName = 60;

/** The plan in one sentence: its launch, its size, its first and last day, and what was found. */
export function verdictOf(document: ScheduleDocument, { compilation }: CompiledPlan): Bilingual {
  const { plan, tasks } = document;
  const counts = countSeverities(compilation.diagnostics);
  return verdict({
    name: truncateCells(plan.name, longestName),
    launch: launchWords(document),
    tasks: tasks.length,
    span: spanOf(document),
    findings: { en: summarize(counts, "en"), zh: summarize(counts, "zh") },
  });
}

/** Work that is pinned before the kickoff belongs to it too. */
function spanOf({ plan: { start, finish }, tasks }: ScheduleDocument): PlanFacts["span"] {
  if (start === null || finish === null) return undefined;
  const first = tasks.reduce((least, task) => (task.start !== null && task.start < least ? task.start : least), start);
  return { start: first, finish };
}

/** The launch day with its weekday; undefined for a plan without a launch. */
export function launchWords({ plan }: ScheduleDocument): Bilingual | undefined {
  if (plan.launch === null) return plan.launchText === null ? undefined : launchOpen;
  const [date = "", time] = plan.launch.split("T");
  const day = parseDay(date);
  const weekday = day === undefined ? undefined : weekdays[weekdayOf(day) - 1];
  return dated({ date, weekday: weekday ?? { en: "", zh: "" }, time });
}
