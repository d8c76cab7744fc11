import { addDays } from "./days.ts";
import { type LinkType, type Network, networkFacts, writeNetwork } from "./network.ts";
import { type PublishedCase, readPublished } from "./published-case.ts";

interface GanttFile {
  readonly cases: readonly GanttCase[];
}

interface GanttCase {
  readonly name: string;
  readonly tasks: readonly { readonly id: string; readonly duration_days: number }[];
  readonly links: readonly {
    readonly predecessor: string;
    readonly successor: string;
    readonly type: LinkType;
    readonly lag_days?: number;
  }[];
  readonly parents?: Readonly<Record<string, string>>;
  readonly expected: { readonly critical: readonly string[]; readonly not_critical: readonly string[] };
}

const firstDay = "2026-06-01";

/** "u1 has a fixed start equal to the start of t3 (day 3), u2 equal to the start of t2 (day 2)", says the file's note. */
const fixedStarts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "unlinked-tasks": { u1: addDays(firstDay, 2), u2: addDays(firstDay, 1) },
};

export const ganttProjectCases: readonly PublishedCase[] = readPublished<GanttFile>(
  "ganttproject/critical-path.json",
).cases.map((it) => {
  const network = networkOf(it);
  const { critical, not_critical } = it.expected;
  const published = [...critical.map((id) => [id, true] as const), ...not_critical.map((id) => [id, false] as const)];
  return {
    name: it.name,
    plan: writeNetwork(network),
    published: Object.fromEntries(published.map(([id, isCritical]) => [`${id}.critical`, isCritical])),
    factsOf: ({ document }) => networkFacts(network, document),
    errors: [],
  };
});

function networkOf({ name, tasks, links, parents = {} }: GanttCase): Network {
  return {
    top: { start: firstDay, calendar: "daily" },
    tasks: tasks.map(({ id, duration_days }) => ({
      id,
      parent: parents[id],
      keys: { duration: `${duration_days}d`, start: fixedStarts[name]?.[id] },
    })),
    links: links.map(({ lag_days = 0, ...link }) => ({ ...link, lag: `${lag_days}d` })),
  };
}
