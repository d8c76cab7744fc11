import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { type LinkType, type Network, type NetworkTask, networkFacts, taskId, writeNetwork } from "./network.ts";
import { type Facts, type PublishedCase, type Refusal, readPublished } from "./published-case.ts";
import { weekdayNames } from "./weekday-names.ts";
import type { PlanKeys } from "./write-plan.ts";

interface StudioFile {
  readonly cases: readonly StudioCase[];
}

interface StudioCase {
  readonly name: string;
  readonly anchor: string;
  readonly tasks: readonly StudioTask[];
  readonly links: readonly StudioLink[];
  readonly calendar?: StudioCalendar;
  readonly calendars?: readonly (StudioCalendar & { readonly name: string })[];
  readonly expected: {
    readonly tasks?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
    readonly critical_set?: readonly string[];
    readonly project_finish?: string;
    readonly project_duration_days?: number;
    readonly error?: boolean;
    readonly driving_links?: readonly (readonly [string, string, LinkType])[];
    readonly violated_constraints?: readonly string[];
    readonly missed_deadlines?: readonly string[];
    readonly leads_cut_at_project_start?: readonly string[];
  };
}

interface StudioTask {
  readonly id: string;
  readonly duration_days?: number;
  readonly milestone?: boolean;
  readonly parent?: string;
  readonly calendar?: string;
  readonly deadline?: string;
  readonly constraint?: { readonly type: string; readonly date?: string };
}

interface StudioLink {
  readonly predecessor: string;
  readonly successor: string;
  readonly type: LinkType;
  readonly lag_days?: number;
  readonly lag_percent?: number;
  readonly lag_calendar_days?: boolean;
}

interface StudioCalendar {
  readonly workDays: readonly number[];
  readonly holidays?: readonly { readonly startDate: string; readonly endDate: string }[];
}

const linkTypes = {
  FS: "finish-to-start",
  SS: "start-to-start",
  FF: "finish-to-finish",
  SF: "start-to-finish",
} as const;

const { cases } = readPublished<StudioFile>("open-planner-studio/cases.json");

export const openPlannerStudioCases: readonly PublishedCase[] = cases.map((it) => {
  const network = networkOf(it, percentInDays);
  return {
    name: it.name,
    plan: writeNetwork(network),
    published: publishedFacts(it),
    factsOf: ({ document, diagnostics }) => ({
      ...networkFacts(network, document),
      ...linkFacts(it, document),
      late_tasks: diagnostics
        .filter(({ code }) => code === "deadline-missed")
        .map(({ place }) => lineOwner(writeNetwork(network), place.line))
        .join(" "),
    }),
    errors: errorsOf(it),
  };
});

/** The per cents that were written out in days above, word for word. */
export const openPlannerStudioRefusals: readonly Refusal[] = cases
  .filter(({ links }) => links.some(({ lag_percent, type }) => lag_percent !== undefined && type !== "SS"))
  .map((it) => ({
    name: it.name,
    plan: writeNetwork(networkOf(it, ({ lag_percent }) => `${lag_percent}%`)),
    errors: ["bad-lag"],
  }));

type WritePercent = (link: StudioLink, it: StudioCase) => string;

function networkOf(it: StudioCase, writePercent: WritePercent): Network {
  const own = it.calendar ? { plan: calendarKeys(it.calendar) } : {};
  const further = Object.fromEntries((it.calendars ?? []).map((calendar) => [calendar.name, calendarKeys(calendar)]));
  return {
    top: { start: it.anchor, calendar: it.calendar ? "plan" : "mon-fri", place: "early" },
    ...((it.calendar || it.calendars) && { calendars: { ...own, ...further } }),
    tasks: it.tasks.map(taskOf),
    links: it.links.map((link) => ({
      predecessor: link.predecessor,
      successor: link.successor,
      type: link.type,
      lag: link.lag_percent === undefined ? `${link.lag_days ?? 0}${unitOf(link)}` : writePercent(link, it),
    })),
  };
}

/** "lag_percent = percent of the predecessor duration, rounded", says the file. */
function percentInDays(link: StudioLink, { tasks }: StudioCase): string {
  const { duration_days = 0 } = tasks.find(({ id }) => id === link.predecessor)!;
  return `${Math.round((duration_days * link.lag_percent!) / 100)}${unitOf(link)}`;
}

function unitOf({ lag_calendar_days }: StudioLink): string {
  return lag_calendar_days ? "cd" : "d";
}

function taskOf({ id, duration_days, milestone, parent, calendar, deadline, constraint }: StudioTask): NetworkTask {
  const duration = milestone ? "0" : `${duration_days}d`;
  return { id, parent, keys: { duration, calendar, by: deadline, ...constraintKeys(constraint) } };
}

function constraintKeys(constraint: StudioTask["constraint"]): PlanKeys {
  switch (constraint?.type) {
    case undefined:
      return {};
    case "SNET":
      return { from: constraint!.date };
    case "SNLT":
      return { "start-by": constraint!.date };
    case "FNET":
      return { "finish-from": constraint!.date };
    case "FNLT":
      return { by: constraint!.date };
    case "MSO":
      return { start: constraint!.date };
    case "MFO":
      return { finish: constraint!.date };
    case "ALAP":
      return { place: "late" };
    default:
      throw new Error(`No plan of ours can say ${constraint!.type}.`);
  }
}

function calendarKeys({ workDays, holidays = [] }: StudioCalendar): PlanKeys {
  const rest = holidays.map(({ startDate, endDate }) => `${startDate}..${endDate}`);
  return { week: weekdayNames(workDays), holidays: rest.length > 0 ? rest : undefined };
}

function publishedFacts(it: StudioCase): Facts {
  const { tasks = {}, critical_set, driving_links, violated_constraints, missed_deadlines, ...rest } = it.expected;
  const facts: Record<string, Facts[string]> = {};
  for (const [id, dates] of Object.entries(tasks)) {
    // That source writes the dates at which late work stands into its early dates.
    const isLate = it.tasks.some((task) => task.id === id && task.constraint?.type === "ALAP");
    for (const [key, value] of Object.entries(dates))
      facts[`${id}.${isLate ? key.replace("early_", "") : key}`] = value;
  }
  if (critical_set) facts.critical_set = critical_set.toSorted().join(" ");
  for (const link of driving_links ?? []) facts[`drives ${link.join(" ")}`] = true;
  const late = [...(violated_constraints ?? []), ...(missed_deadlines ?? [])];
  if (violated_constraints || missed_deadlines) facts.late_tasks = late.map(taskId).join(" ");
  for (const key of ["project_finish", "project_duration_days", "error"] as const) {
    if (rest[key] !== undefined) facts[key] = rest[key];
  }
  if (rest.leads_cut_at_project_start?.length === 0) facts.starts_at_the_kickoff = "";
  return facts;
}

/** Which published links drive their successor here, of several the one that is named, and what the kickoff holds back. */
function linkFacts({ links, expected }: StudioCase, document: ScheduleDocument | undefined): Facts {
  const facts: Record<string, Facts[string]> = {};
  for (const [predecessor, successor, type] of expected.driving_links ?? []) {
    const task = document?.tasks.find(({ id }) => id === taskId(successor));
    const driver = task?.driver?.on;
    const isLinked = task?.predecessors.some((it) => it.id === taskId(predecessor) && it.type === linkTypes[type]);
    const named = (expected.driving_links ?? []).some(([from, to]) => to === successor && driver === taskId(from));
    facts[`drives ${predecessor} ${successor} ${type}`] = task?.driver?.kind === "link" && named && isLinked === true;
  }
  const followers = new Set(links.map(({ successor }) => taskId(successor)));
  const held = document?.tasks.filter(({ id, driver }) => followers.has(id) && driver?.kind === "kickoff") ?? [];
  return { ...facts, starts_at_the_kickoff: held.map(({ id }) => id).join(" ") };
}

function errorsOf({ tasks, expected }: StudioCase): readonly string[] {
  if (expected.error) return ["cycle"];
  const isLate = (expected.missed_deadlines ?? expected.violated_constraints ?? []).length > 0;
  return isLate && tasks.length > 0 ? ["deadline-missed"] : [];
}

/** The task on whose line a diagnostic stands: our plans have one task a line. */
function lineOwner(plan: string, line: number): string {
  return /^ *(?<id>task-[^:]+):/.exec(plan.split("\n")[line - 1] ?? "")?.groups?.id ?? "";
}
