import { type LinkType, type Network, networkFacts, writeNetwork } from "./network.ts";
import { type Facts, type PublishedCase, readPublished } from "./published-case.ts";

interface ProjectFiles {
  readonly cases: readonly ProjectFile[];
}

interface ProjectFile {
  readonly file: string;
  readonly project: {
    readonly start: string;
    readonly finish_expected: string;
    readonly minutes_per_day: number;
    readonly calendar: { readonly exceptions: readonly unknown[] };
  };
  readonly tasks: readonly {
    readonly id: string;
    readonly name: string;
    readonly duration_minutes: number;
    readonly constraint: string;
    readonly predecessors?: readonly {
      readonly predecessor: string;
      readonly type: LinkType;
      readonly lag_minutes: number;
    }[];
    readonly expected: Readonly<Record<string, string | number | boolean>>;
  }[];
}

/** Files that Microsoft Project saved: its standard calendar, all work as soon as possible, amounts in minutes. */
export const microsoftProjectCases: readonly PublishedCase[] = readPublished<ProjectFiles>(
  "msproject/mspdi.json",
).cases.map((it) => {
  const network = networkOf(it);
  return {
    name: it.file.slice(it.file.lastIndexOf("/") + 1),
    plan: writeNetwork(network),
    published: factsOf(it),
    factsOf: ({ document }) => networkFacts(network, document),
    errors: [],
  };
});

function networkOf({ project, tasks }: ProjectFile): Network {
  if (project.calendar.exceptions.length > 0) throw new Error("No file of ours has a calendar with exceptions yet.");
  const inDays = (minutes: number): string => `${minutes / project.minutes_per_day}d`;
  return {
    top: { start: dayOf(project.start), calendar: "mon-fri", place: "early" },
    tasks: tasks.map(({ id, name, duration_minutes, constraint }) => {
      if (constraint !== "as-soon-as-possible")
        throw new Error(`No file of ours has the constraint ${constraint} yet.`);
      return { id, keys: { name, duration: inDays(duration_minutes) } };
    }),
    links: tasks.flatMap(({ id, predecessors = [] }) =>
      predecessors.map(({ predecessor, type, lag_minutes }) => ({
        predecessor,
        successor: id,
        type,
        lag: inDays(lag_minutes),
      })),
    ),
  };
}

function factsOf({ project, tasks }: ProjectFile): Facts {
  const facts: Record<string, Facts[string]> = { project_finish: dayOf(project.finish_expected) };
  for (const { id, expected } of tasks) {
    for (const [key, value] of Object.entries(expected)) {
      if (typeof value === "string") facts[`${id}.${key}`] = dayOf(value);
      else if (typeof value === "boolean") facts[`${id}.${key}`] = value;
      else facts[`${id}.${key.replace("slack_minutes", "float_days")}`] = value / project.minutes_per_day;
    }
  }
  return facts;
}

function dayOf(moment: string): string {
  return moment.slice(0, "2014-10-17".length);
}
