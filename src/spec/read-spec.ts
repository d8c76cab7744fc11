import type { Report } from "../diagnostic/diagnostic.ts";
import type { MapNode } from "../source/node.ts";
import { Origin } from "../source/origin.ts";
import type { SourceFile } from "../source/source-file.ts";
import { dayKinds, languages, placements, rangeEnds } from "./enums.ts";
import { tooManyTasks, unknownTier, versionMissing, versionUnknown } from "./problems.ts";
import { type OpenCalendar, readCalendars } from "./read-calendars.ts";
import { checkId, entriesOf, readAnchors, readFacts, readNotices, readOwners, readPhase } from "./read-sections.ts";
import { readShape, readWord } from "./read-shape.ts";
import { readTask, reportLater } from "./read-task.ts";
import { laterPlanKeys, planSchema } from "./schema.ts";
import { isRemoved, type TierChoice, withoutRemoved } from "./select-tier.ts";
import type { PhaseSpec, Spec, TaskSpec } from "./spec.ts";
import { builtInLadder, type Ladder } from "./tier.ts";

export interface SpecOptions {
  /** The id of a plan that does not write one: its file's stem. */
  readonly stem: string;
  /** Another launch, tier or end of ranges, tried without editing the plan. */
  readonly trial?: { readonly launch?: string; readonly tier?: string; readonly ranges?: string };
  readonly maxTasks: number;
  readonly openCalendar: OpenCalendar;
}

/** Reads what the author wrote. Everything of the wrong shape is reported; what is right is kept. */
export function readSpec(source: SourceFile, options: SpecOptions, report: Report): Spec {
  const root: MapNode = withoutRemoved(source.root);
  const origin = new Origin(root);
  const keys = readShape(planSchema, origin, report);
  reportLater(origin, laterPlanKeys, report);
  checkVersion(keys.tminus, origin, report);
  const { trial = {} } = options;

  const ladder = builtInLadder;
  const tier = readTier(trial.tier ?? keys.tier, ladder, origin, report);
  const choice: TierChoice = { ladder, tier };
  const id = keys.id || options.stem;
  return {
    origin,
    id,
    name: keys.name || id,
    language: readWord(keys.lang, languages, origin.to("lang"), report),
    launch: trial.launch ?? (keys.launch === "" ? "TBD" : keys.launch),
    start: keys.start || undefined,
    finish: keys.finish || undefined,
    timezone: keys.timezone || undefined,
    calendar: keys.calendar || undefined,
    tier,
    days: readWord(keys.days, dayKinds, origin.to("days"), report) ?? "working",
    ranges: readWord(trial.ranges ?? keys.ranges, rangeEnds, origin.to("ranges"), report) ?? "max",
    place: readWord(keys.place, placements, origin.to("place"), report),
    note: keys.note || undefined,
    owners: readOwners(origin, report),
    calendars: readCalendars(origin, options.openCalendar, report),
    anchors: readAnchors(origin, choice, report),
    ...readWork(origin, choice, options.maxTasks, report),
    notices: readNotices(origin, report),
    facts: readFacts(origin),
  };
}

function checkVersion(version: string | undefined, origin: Origin, report: Report): void {
  const { place } = origin.node;
  const top = { ...place, line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (version === undefined || version === "") report(versionMissing(top));
  else if (version !== "1") report(versionUnknown(origin.at("tminus"), { text: version }));
}

function readTier(text: string | undefined, ladder: Ladder, origin: Origin, report: Report): string | undefined {
  if (text === undefined || text === "") return undefined;
  const tier = ladder.tierNamed(text);
  if (tier === undefined) report(unknownTier(origin.at("tier"), { text, choices: ladder.tiers }));
  return tier;
}

interface Work {
  readonly phases: readonly PhaseSpec[];
  readonly tasks: readonly TaskSpec[];
}

/** Phases and tasks, those under phases first, in the order of the file. */
function readWork(plan: Origin, choice: TierChoice, maxTasks: number, report: Report): Work {
  const phases: PhaseSpec[] = [];
  const tasks: TaskSpec[] = [];
  const readTasksOf = (section: Origin, phase: string | undefined, isPhaseDropped: boolean): void => {
    for (const [id, origin] of entriesOf(section, "tasks", report)) {
      checkId(id, origin, report);
      const isGone = isPhaseDropped || isRemoved(origin.node);
      tasks.push(readTask(id, origin, { phase, isPhaseDropped: isGone, choice, report }));
    }
  };
  for (const [id, written] of entriesOf(plan, "phases", report)) {
    checkId(id, written, report);
    const isGone = isRemoved(written.node);
    const { phase, isDropped } = readPhase(id, written, choice, report);
    phases.push(phase);
    readTasksOf(phase.origin, id, isGone || isDropped);
  }
  readTasksOf(plan, undefined, false);
  if (tasks.length > maxTasks) report(tooManyTasks(plan.keyOf("tasks"), { count: tasks.length, limit: maxTasks }));
  return { phases, tasks };
}
