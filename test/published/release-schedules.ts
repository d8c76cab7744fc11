import { addDays, weekdayOf } from "./days.ts";
import { type Facts, type PublishedCase, readPublished } from "./published-case.ts";
import { weekdayNames } from "./weekday-names.ts";
import { type PlanKeys, writePlan } from "./write-plan.ts";

interface OpenStackFile {
  readonly cycles: readonly Cycle[];
}

interface Cycle {
  readonly cycle: string;
  readonly release_week_monday: string;
  readonly span_as_published: string;
  readonly named_weeks: number;
  readonly weeks: readonly {
    readonly label: string | null;
    readonly offset_weeks: number | null;
    readonly monday: string;
    readonly friday: string;
  }[];
}

interface KubernetesFile {
  readonly releases: readonly Release[];
}

interface Release {
  readonly release: string;
  readonly week1_monday: string;
  readonly release_date: string;
  readonly rows: readonly {
    readonly what: string;
    readonly date: string;
    readonly week: number;
    readonly consistent: boolean;
    readonly days_before_release: number;
  }[];
}

/**
 * Each week of a cycle, written in the two ways of the source: counted back from the release week (`R-5w`, five working
 * days) and counted on from the first week (`week 3`), and as a bare window of calendar days; with its Thursday, on
 * which deadlines fall, and the Wednesday of the release.
 */
export const openStackCases: readonly PublishedCase[] = readPublished<OpenStackFile>("real/openstack.json").cycles.map(
  (it) => {
    const facts: Record<string, Facts[string]> = { "release.start": spanEnd(it.span_as_published) };
    const tasks: Record<string, PlanKeys> = { release: { at: "R+2" } };
    for (const [index, { label, offset_weeks, monday, friday }] of it.weeks.entries()) {
      const say = (id: string, keys: PlanKeys, days: readonly [string, string]): void => {
        tasks[id] = keys;
        [facts[`${id}.start`], facts[`${id}.finish`]] = days;
      };
      const slot = `week ${index + 1}`;
      const thursday = addDays(monday, 3);
      say(`slot-${index + 1}`, { start: slot, duration: "5d" }, [monday, friday]);
      say(`thursday-${index + 1}`, { at: `${slot} thu` }, [thursday, thursday]);
      if (label === null || offset_weeks === null) continue;
      const back = -offset_weeks;
      say(`back-${back}`, { name: label, start: weeksBack(back), duration: "5d" }, [monday, friday]);
      say(`window-${back}`, { window: `${daysBack(7 * back)}..${daysBack(7 * back - 4)}` }, [monday, friday]);
      say(`deadline-${back}`, { at: daysBack(7 * back - 3) }, [thursday, thursday]);
    }
    const last = it.weeks.at(-1)!;
    const window = `${it.weeks[0]!.monday}..${addDays(last.monday, 6)}`;
    const renamed = Object.fromEntries(Object.entries(tasks).map(([id, keys]) => [`on-${id}`, keys]));
    return {
      name: it.cycle,
      plan: writePlan(
        { name: it.cycle },
        { anchors: { release: it.release_week_monday }, phases: { cycle: { keys: { window }, tasks: renamed } } },
      ),
      published: { ...facts, weeks_before_the_release: it.named_weeks },
      factsOf: ({ document }) => ({
        ...datesOf(document?.tasks ?? []),
        weeks_before_the_release: (document?.tasks ?? []).filter(({ id }) => id.startsWith("on-slot-")).length - 1,
      }),
      errors: [],
    };
  },
);

/** Each row of a timeline, counted from the release day (`T-70`) and by week and weekday (`week 3 tue`). */
export const kubernetesCases: readonly PublishedCase[] = readPublished<KubernetesFile>(
  "real/kubernetes.json",
).releases.map((it) => {
  const rows = it.rows.filter(({ consistent }) => consistent);
  const tasks: Record<string, PlanKeys> = {};
  const facts: Record<string, Facts[string]> = {};
  for (const [index, { what, date, week, days_before_release }] of rows.entries()) {
    const weekday = weekdayNames([weekdayOf(date)])[0]!;
    const ways = { count: launchOffset(days_before_release), week: `week ${week} ${weekday}` };
    for (const [way, at] of Object.entries(ways)) {
      tasks[`on-${way}-${index + 1}`] = { name: what, at };
      facts[`${way}-${index + 1}.start`] = date;
    }
  }
  return {
    name: it.release,
    plan: writePlan(
      { name: `Kubernetes ${it.release}`, launch: it.release_date },
      { phases: { cycle: { keys: { window: `${it.week1_monday}..T+14` }, tasks } } },
    ),
    published: facts,
    factsOf: ({ document }) => datesOf(document?.tasks ?? []),
    errors: [],
  };
});

/** Of all tasks the first and last day, by their names without `on-`. */
function datesOf(
  tasks: readonly { readonly id: string; readonly start: string | null; readonly finish: string | null }[],
): Facts {
  return Object.fromEntries(
    tasks.flatMap(({ id, start, finish }) => [
      [`${id.slice("on-".length)}.start`, start],
      [`${id.slice("on-".length)}.finish`, finish],
    ]),
  );
}

function weeksBack(weeks: number): string {
  return weeks === 0 ? "R" : `R-${weeks}w`;
}

function daysBack(days: number): string {
  return days > 0 ? `R-${days}` : days === 0 ? "R" : `R+${-days}`;
}

function launchOffset(daysBefore: number): string {
  return daysBefore === 0 ? "T" : `T${daysBefore > 0 ? "-" : "+"}${Math.abs(daysBefore)}`;
}

/** The end of `05 October 2022 - 22 March 2023 (24 weeks)` or `October 5, 2023 - April 3, 2024 (26 weeks)`. */
function spanEnd(span: string): string {
  const end = span.split(" - ")[1]!.split(" (")[0]!;
  return new Date(`${end} UTC`).toISOString().slice(0, "2023-03-22".length);
}
